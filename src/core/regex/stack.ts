/** Set a register back. */
export const RESTORE = 0
/** Go on at an instruction and a position. */
export const CHOICE = 1
/** Try a greedy run one character shorter. */
export const SHORTER = 2
/** Try a lazy run one character longer. */
export const LONGER = 3
/** Let a look-behind begin one character earlier. */
export const EARLIER = 4
/** Remember that a state has failed. */
export const FAILED = 5

/** What is left to try, in frames of four numbers: the last one put is the first one taken. */
export class Stack {
  frames = new Int32Array(256)
  top = 0

  push(kind: number, a: number, b: number, c: number): void {
    const { top } = this
    if (top === this.frames.length) this.#grow()
    const { frames } = this
    frames[top] = kind
    frames[top + 1] = a
    frames[top + 2] = b
    frames[top + 3] = c
    this.top = top + 4
  }

  #grow(): void {
    const frames = new Int32Array(this.frames.length * 2)
    frames.set(this.frames)
    this.frames = frames
  }
}
