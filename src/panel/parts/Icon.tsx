/** Shapes drawn in a box of 16; each is one path, filled with the text's colour. */
const SHAPES = {
  record: 'M8 3a5 5 0 1 1 0 10A5 5 0 0 1 8 3Z',
  paused: 'M8 2a6 6 0 1 1 0 12A6 6 0 0 1 8 2Zm0 1.5a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9Z',
  clear:
    'M8 1.5a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13ZM3 8a5 5 0 0 0 8 4L4 5a5 5 0 0 0-1 3Zm5-5a5 5 0 0 0-3 1l7 7A5 5 0 0 0 8 3Z',
  read: 'M7.2 2h1.6v6.3l2.4-2.4 1.1 1.1L8 11.3 3.7 7l1.1-1.1 2.4 2.4V2ZM3 12.5h10V14H3v-1.5Z',
  settings:
    'M6.7 1.5h2.6l.3 1.8 1.2.7 1.7-.7 1.3 2.3-1.4 1.1v1.4l1.4 1.1-1.3 2.3-1.7-.7-1.2.7-.3 1.8H6.7l-.3-1.8-1.2-.7-1.7.7-1.3-2.3 1.4-1.1V7.3L2.2 6.2l1.3-2.3 1.7.7 1.2-.7.3-2.4ZM8 5.6a2.4 2.4 0 1 0 0 4.8 2.4 2.4 0 0 0 0-4.8Z',
  filter: 'M2 3h12v1.6L9.5 9v4.2l-3 1.3V9L2 4.6V3Z',
  close: 'm4.1 3 3.9 3.9L11.9 3 13 4.1 9.1 8l3.9 3.9-1.1 1.1L8 9.1 4.1 13 3 11.9 6.9 8 3 4.1 4.1 3Z',
  passed: 'M6.3 12.4 1.8 7.9 3 6.7l3.3 3.3 6.7-6.7 1.2 1.2-7.9 7.9Z',
  check: 'M2 2h9v1.5H3.5v9h9V8H14v6H2V2Zm6.2 8.3L5 7.1 6.1 6l2.1 2.1 5.3-5.3 1.1 1.1-6.4 6.4Z',
  back: 'M9.8 3 11 4.2 7.2 8l3.8 3.8L9.8 13l-5-5 5-5Z',
  up: 'M8 5.5 12 10H4l4-4.5Z',
  down: 'M8 10.5 4 6h8l-4 4.5Z',
  copy: 'M5.5 1.5h8v9.5H12V3H5.5V1.5ZM2.5 4.5H10v10H2.5v-10ZM4 6v7h4.5V6H4Z',
  element: 'M2 2h11v4h-1.5V3.5h-8v8H6V13H2V2Zm5.5 5.5 7 2.6-3 1.4-1.4 3-2.6-7Z',
  cut: 'M4.2 1.5a2.7 2.7 0 0 1 2.3 4.1L8 7.1l5-5h1.8v.3L6.5 10.4a2.7 2.7 0 1 1-1.1-1.1L6.9 8.2 5.4 6.7A2.7 2.7 0 1 1 4.2 1.5Zm0 1.5a1.2 1.2 0 1 0 0 2.4 1.2 1.2 0 0 0 0-2.4Zm0 7.6a1.2 1.2 0 1 0 0 2.4 1.2 1.2 0 0 0 0-2.4ZM9.8 8.9l5 5v.3H13L8.7 10l1.1-1.1Z',
  session: 'M3 2h1.5v1h8l-2 3 2 3h-8v5H3V2Z',
  source: 'M9 2h5v5h-1.5V4.6L7.6 9.5 6.5 8.4l4.9-4.9H9V2ZM2.5 4H7v1.5H4V12h6.5V9H12v4.5H2.5V4Z',
  warning: 'M8 1.8 15 14H1L8 1.8Zm-.8 4.7v3.8h1.6V6.5H7.2Zm0 4.8v1.5h1.6v-1.5H7.2Z',
  error:
    'M8 1.5a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13ZM5.6 4.5 4.5 5.6 6.9 8l-2.4 2.4 1.1 1.1L8 9.1l2.4 2.4 1.1-1.1L9.1 8l2.4-2.4-1.1-1.1L8 6.9 5.6 4.5Z',
  undo: 'M6.5 3v2.5h3.3a3.7 3.7 0 0 1 0 7.5H5v-1.5h4.8a2.2 2.2 0 0 0 0-4.5H6.5v2.6L2.6 6.3 6.5 3Z',
  redo: 'M9.5 3v2.5H6.2a3.7 3.7 0 0 0 0 7.5H11v-1.5H6.2a2.2 2.2 0 0 1 0-4.5h3.3v2.6l3.9-3.3L9.5 3Z',
  edit: 'M11.3 1.6 14.4 4.7 5.6 13.5 2 14l.5-3.6 8.8-8.8Zm0 2.1L4 11l-.2 1.2L5 12l7.3-7.3-1-1Z',
  info: 'M8 1.5a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13ZM7.2 7v4.8h1.6V7H7.2Zm0-2.8v1.6h1.6V4.2H7.2Z',
} as const
export type IconName = keyof typeof SHAPES

/** Decoration beside a word or within a named button. */
export const Icon = ({ name }: { name: IconName }) => (
  <svg class="icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
    <path fill="currentColor" fill-rule="evenodd" d={SHAPES[name]} />
  </svg>
)
