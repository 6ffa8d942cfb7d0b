import type { Value } from "../value.ts";

/** UTF-16 units that a text may have that is put together here; real payloads are far shorter. */
export const MOST_TEXT: number = 1 << 20;
/** Items that a list may have that is made here. */
export const MOST_ITEMS: number = 1 << 16;

export type Text = Extract<Value, { kind: "text" }>;

export function textOf(value: string): Value | null {
  return value.length > MOST_TEXT ? null : { kind: "text", value, bytes: false };
}

/** Bytes as Latin-1. */
export function bytesOf(value: string): Value | null {
  return value.length > MOST_TEXT ? null : { kind: "text", value, bytes: true };
}

/** A text of the same kind as another. */
export function likeText(value: string, { bytes }: Text): Value | null {
  return bytes ? bytesOf(value) : textOf(value);
}

/** Only whole numbers that a double holds exactly. */
export function numberOf(value: number): Value | null {
  return Number.isSafeInteger(value) ? { kind: "number", value } : null;
}

export function listOf(items: readonly Value[]): Value | null {
  return items.length > MOST_ITEMS ? null : { kind: "list", items };
}

export function toBytes(value: string): Uint8Array {
  return Buffer.from(value, "latin1");
}

export function fromBytes(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
}

/** Characters of a text as people count them, which is how Python does: not halves of pairs. */
export function charactersOf(text: string): readonly string[] {
  return Array.from(text);
}

/** Whether whoever starts the program, or calls the function, says all of a value. */
export function isGiven(value: Value): boolean {
  return value.kind === "unknown" && value.because === "parameter";
}

/** The folder of a path that is given: beside what the caller names. */
export function parentOfGiven(path: Value): Value {
  return { kind: "template", parts: [path, "/.."] };
}
