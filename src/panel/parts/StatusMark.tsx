import type { Status } from '../../core/model/code.ts'
import { statusWord } from '../text.ts'

/** One shape a status, in a box of 16, so that none is told by its colour alone. */
const SHAPES: Readonly<Record<Status, string>> = {
  captured: 'M8 1.5a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13Zm3.3 3.4L7 9.2 4.9 7.1 3.8 8.2 7 11.4l5.4-5.4-1.1-1.1Z',
  empty:
    'M13.4 1.5l1.1 1.1-2 2a5.8 5.8 0 0 1-7.9 7.9l-2 2-1.1-1.1 2-2a5.8 5.8 0 0 1 7.9-7.9l2-2ZM4.6 10.3l5.7-5.7a4.3 4.3 0 0 0-5.7 5.7Zm6.8-4.6-5.7 5.7a4.3 4.3 0 0 0 5.7-5.7Z',
  dropped:
    'M4.2 1.5a2.7 2.7 0 0 1 2.3 4.1L8 7.1l5-5h1.8v.3L6.5 10.4a2.7 2.7 0 1 1-1.1-1.1L6.9 8.2 5.4 6.7A2.7 2.7 0 1 1 4.2 1.5Zm0 1.5a1.2 1.2 0 1 0 0 2.4 1.2 1.2 0 0 0 0-2.4Zm0 7.6a1.2 1.2 0 1 0 0 2.4 1.2 1.2 0 0 0 0-2.4ZM9.8 8.9l5 5v.3H13L8.7 10l1.1-1.1Z',
  suppressed: 'M3.5 2.5h3v11h-3v-11Zm6 0h3v11h-3v-11Z',
  'invalid-type': 'M8 1.8 15 14H1L8 1.8Zm-.8 4.7v3.8h1.6V6.5H7.2Zm0 4.8v1.5h1.6v-1.5H7.2Z',
  blocked: 'M8 1.5a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13ZM3.8 7v2h8.4V7H3.8Z',
  server:
    'M4.3 13a3.3 3.3 0 0 1-.4-6.6A4.3 4.3 0 0 1 12 6.7 3.2 3.2 0 0 1 11.9 13H4.3Zm0-1.5h7.6a1.7 1.7 0 0 0 0-3.4h-1.3v-.6a2.8 2.8 0 0 0-5.5-.6l-.2.9-.9.1a1.8 1.8 0 0 0 .3 3.6Z',
  rejected:
    'M2 2h12v12H2V2Zm3.5 2.4L4.4 5.5 6.9 8l-2.5 2.5 1.1 1.1L8 9.1l2.5 2.5 1.1-1.1L9.1 8l2.5-2.5-1.1-1.1L8 6.9 5.5 4.4Z',
  failed: 'M5.3 1.5h5.4l3.8 3.8v5.4l-3.8 3.8H5.3l-3.8-3.8V5.3l3.8-3.8Zm1.9 2.7v5h1.6v-5H7.2Zm0 6.2V12h1.6v-1.6H7.2Z',
  disabled: 'M7.2 1.5h1.6v6.3H7.2V1.5Zm-2.6 2 .9 1.3a4.3 4.3 0 1 0 5 0l.9-1.3a5.8 5.8 0 1 1-6.8 0Z',
  waiting:
    'M3.5 1.5h9V3h-.8v1.8L9.1 8l2.6 3.2V13h.8v1.5h-9V13h.8v-1.8L6.9 8 4.3 4.8V3h-.8V1.5ZM5.8 3v1.3L8 7l2.2-2.7V3H5.8Z',
}

/** A status as icon, word (its own, unless another says more) and colour. */
export const StatusMark = ({ status, word = statusWord(status) }: { status: Status; word?: string }) => (
  <span class="status" data-status={status}>
    <svg class="icon" viewBox="0 0 16 16" width="14" height="14" aria-hidden="true">
      <path fill="currentColor" fill-rule="evenodd" d={SHAPES[status]} />
    </svg>
    <span class="status-word">{word}</span>
  </span>
)
