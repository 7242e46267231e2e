import type { Status } from '../../core/model/code.ts'
import { statusWord } from '../text.ts'

/** One shape a status, in a box of 16, so that none is told by its colour alone. */
const SHAPES: Readonly<Record<Status, string>> = {
  captured: 'M8 1.5a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13Zm3.3 3.4L7 9.2 4.9 7.1 3.8 8.2 7 11.4l5.4-5.4-1.1-1.1Z',
  empty:
    'M13.4 1.5l1.1 1.1-2 2a5.8 5.8 0 0 1-7.900 7.9l-2 2-1.100-1.100 2-2a5.800 5.800 0 0 1 7.900-7.900l2-2ZM4.600 10.300l5.700-5.700a4.300 4.300 0 0 0-5.700 5.700Zm6.800-4.600-5.700 5.700a4.300 4.300 0 0 0 5.700-5.700Z',
  dropped:
    'M4.200 1.500a2.700 2.700 0 0 1 2.300 4.100L8 7.100l5-5h1.800v.3L6.500 10.400a2.700 2.700 0 1 1-1.100-1.100L6.900 8.200 5.400 6.700A2.700 2.700 0 1 1 4.200 1.500Zm0 1.500a1.200 1.200 0 1 0 0 2.400 1.200 1.200 0 0 0 0-2.400Zm0 7.600a1.200 1.200 0 1 0 0 2.400 1.200 1.200 0 0 0 0-2.400ZM9.800 8.900l5 5v.3H13L8.700 10l1.100-1.100Z',
  suppressed: 'M3.500 2.500h3v11h-3v-11Zm6 0h3v11h-3v-11Z',
  'invalid-type': 'M8 1.800 15 14H1L8 1.800Zm-.8 4.700v3.800h1.600V6.500H7.200Zm0 4.800v1.500h1.600v-1.500H7.200Z',
  blocked: 'M8 1.500a6.500 6.500 0 1 1 0 13 6.500 6.500 0 0 1 0-13ZM3.800 7v2h8.400V7H3.800Z',
  server:
    'M4.300 13a3.300 3.300 0 0 1-.4-6.600A4.300 4.300 0 0 1 12 6.700 3.200 3.200 0 0 1 11.900 13H4.300Zm0-1.500h7.600a1.700 1.700 0 0 0 0-3.400h-1.300v-.600a2.800 2.800 0 0 0-5.500-.600l-.200.900-.900.100a1.800 1.800 0 0 0 .3 3.600Z',
  rejected: 'M2 2h12v12H2V2Zm3.500 2.400L4.400 5.500 6.900 8l-2.500 2.500 1.100 1.100L8 9.100l2.500 2.500 1.100-1.100L9.100 8l2.500-2.500-1.100-1.100L8 6.900 5.500 4.400Z',
  failed: 'M5.300 1.500h5.400l3.800 3.800v5.400l-3.800 3.800H5.300l-3.800-3.800V5.300l3.800-3.800Zm1.900 2.700v5h1.600v-5H7.200Zm0 6.200V12h1.600v-1.600H7.200Z',
  disabled:
    'M7.200 1.500h1.600v6.300H7.200V1.500Zm-2.600 2 .9 1.300a4.300 4.300 0 1 0 5 0l.900-1.300a5.800 5.800 0 1 1-6.800 0Z',
  waiting:
    'M3.500 1.500h9V3h-.8v1.800L9.100 8l2.600 3.200V13h.8v1.500h-9V13h.8v-1.800L6.900 8 4.300 4.800V3h-.8V1.500ZM5.800 3v1.300L8 7l2.200-2.700V3H5.800Z',
}

/** A status as icon, word and colour. */
export const StatusMark = ({ status }: { status: Status }) => (
  <span class="status" data-status={status}>
    <svg class="icon" viewBox="0 0 16 16" width="14" height="14" aria-hidden="true">
      <path fill="currentColor" fill-rule="evenodd" d={SHAPES[status]} />
    </svg>
    <span class="status-word">{statusWord(status)}</span>
  </span>
)
