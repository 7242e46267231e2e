import type { Note } from '../model/code.ts'
import { type Messages, sentence } from '../model/sentence.ts'
import type { Said } from './report.ts'
import type { Veil } from './veil.ts'

/** Makes sentences of notes, behind the veil. */
export type Speaker = {
  readonly of: (prefix: string, said: Note) => Said
  readonly orNull: (prefix: string, said: Note | null) => Said | null
}

export function startSpeaker(messages: Messages, veil: Veil): Speaker {
  const of = (prefix: string, said: Note): Said => ({
    code: said.code,
    message: sentence(messages, prefix, veil.note(said)),
  })
  return { of, orNull: (prefix, said) => said && of(prefix, said) }
}
