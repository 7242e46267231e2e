/** A two-way line. A browser's runtime port, a MessagePort and a test's double are all one of these. */
export type Port<Out, In> = {
  postMessage: (message: Out) => void
  addListener: (listener: (message: In) => void) => void
}

/** A port whose other end can go away and come back. */
export type ClosablePort<Out, In> = Port<Out, In> & {
  onClose: (listener: () => void) => void
  close: () => void
}
