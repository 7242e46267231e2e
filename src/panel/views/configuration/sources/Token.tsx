import { useId, useRef } from 'preact/hooks'
import type { Library } from '../../../../bridge/syncMessages.ts'
import { useStore } from '../../../storeContext.ts'
import { text } from '../../../text.ts'

type Props = {
  readonly kept: Library['token']
  /** By the environment: another one would help. */
  readonly refused: boolean
}

/** That there is a token, and the way to give one. */
export const Token = ({ kept, refused }: Props) => (
  <>
    {kept && <TokenKept kept={kept} />}
    {(!kept || refused) && <TokenForm />}
  </>
)

function TokenKept({ kept }: { kept: NonNullable<Library['token']> }) {
  const store = useStore()
  return (
    <p class="source-token">
      {text(`ui_token_${kept}`)}{' '}
      <button type="button" class="button" onClick={() => store.send({ kind: 'sync', wish: { kind: 'forgetToken' } })}>
        {text('ui_token_forget')}
      </button>
    </p>
  )
}

/** Takes the token and hands it over once; it is nowhere in the panel afterwards, and never comes back. */
function TokenForm() {
  const store = useStore()
  const id = useId()
  const token = useRef<HTMLInputElement>(null)
  const keep = useRef<HTMLInputElement>(null)
  return (
    <form
      class="source-form"
      onSubmit={(event) => {
        event.preventDefault()
        const entered = token.current?.value ?? ''
        if (entered.trim() === '') return
        store.send({ kind: 'sync', wish: { kind: 'token', token: entered, keep: keep.current?.checked ?? false } })
        if (token.current) token.current.value = ''
      }}
    >
      <label for={id}>{text('ui_token')}</label>
      <input
        ref={token}
        id={id}
        class="mono"
        type="password"
        autocomplete="off"
        aria-describedby={`${id}-hint`}
        data-token
      />
      <p id={`${id}-hint`}>{text('ui_token_hint')}</p>
      <label class="switch">
        <input ref={keep} type="checkbox" />
        {text('ui_token_keep')}
      </label>
      <div class="buttons">
        <button type="submit" class="button primary">
          {text('ui_save')}
        </button>
      </div>
    </form>
  )
}
