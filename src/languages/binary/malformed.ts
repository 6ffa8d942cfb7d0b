/** Bytes that are not what they begin as. Thrown where they are read, caught where their analysis began, never further. */
export class Malformed extends Error {
  /** Offset of the byte that cannot be. */
  readonly at: number;

  constructor(message: string, at: number) {
    super(message);
    this.at = at;
  }
}
