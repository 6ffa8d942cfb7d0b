import { recordAssignment } from "../facts/recorder.ts";
import { advance } from "./advance.ts";
import { readRegion } from "./block.ts";
import { expect } from "./expect.ts";
import { readNamed, readTuple } from "./expressions.ts";
import type { Parser } from "./state.ts";
import { readTargets } from "./targets.ts";
import * as Token from "./tokens.ts";

/** `if`, with `elif` as one `if` after another, and `else`. */
export function readIf(p: Parser): void {
  do {
    advance(p);
    const condition = readNamed(p);
    readRegion(p, "if", condition);
  } while (p.token === Token.ELIF);
  readElse(p);
}

export function readWhile(p: Parser): void {
  advance(p);
  const condition = readNamed(p);
  readRegion(p, "loop", condition);
  readElse(p);
}

/** `for`; what it goes over is the region's condition. */
export function readFor(p: Parser): void {
  const { start } = p;
  advance(p);
  const target = readTargets(p);
  expect(p, Token.IN, "in");
  const iterable = readTuple(p);
  recordAssignment(p.recorder, "loop", target, iterable, start, p.previousEnd);
  readRegion(p, "loop", iterable);
  readElse(p);
}

export function readElse(p: Parser): void {
  if (p.token !== Token.ELSE) return;
  advance(p);
  readRegion(p, "else", null);
}
