declare module '*?script&iife' {
  /** The output file's name, from the extension's root. */
  const fileName: string
  export default fileName
}
