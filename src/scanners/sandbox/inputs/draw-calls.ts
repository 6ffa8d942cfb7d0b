import { sha256 } from "../../../text/hash.ts";
import type { Call, Callable } from "./callable.ts";
import { DECOY, HOSTILE_VALUES } from "./hostile-values.ts";
import type { Value } from "./value.ts";

/** Calls of one run, and those of one function in which every argument is drawn. */
const MOST_CALLS = 2000;
const DRAWN_CALLS = 16;

/** The calls of one function. */
export interface DrawnCalls {
  /** What it does when nobody means any harm: first with plain arguments, then with the name of a file for each of them. */
  readonly plain: readonly Call[];
  readonly hostile: readonly Call[];
}

/**
 * Calls of functions: each parameter gets each hostile value while the others are plain, then all are drawn at once. The
 * same functions and seed give the same calls. Where there are too many, each function has its share of them, drawn as well.
 */
export function drawCalls(callables: readonly Callable[], seed: number): readonly DrawnCalls[] {
  const share = Math.floor(MOST_CALLS / Math.max(1, callables.length));
  return callables.map((callable) => {
    const plain = callable.parameters.map((parameter) => parameter.plain);
    const withOne = (index: number, value: Value): Call => ({ callable, given: plain.with(index, value) });
    const parameters = [...callable.parameters.entries()];
    const one = parameters.flatMap(([index, { forbidden }]) =>
      [...HOSTILE_VALUES, ...forbidden].map((value) => withOne(index, value)),
    );
    const draw = drawFrom(`${seed}\0${callable.file}\0${callable.name}`);
    const all = Array.from({ length: parameters.length < 2 ? 0 : DRAWN_CALLS }, (): Call => ({
      callable,
      given: plain.map(() => HOSTILE_VALUES[draw(HOSTILE_VALUES.length)] ?? null),
    }));
    return {
      plain: [{ callable, given: plain }, ...parameters.map(([index]) => withOne(index, DECOY))],
      hostile: takeSome([...one, ...all], share, draw),
    };
  });
}

/** Numbers below a bound, from SHA-256 over a seed and a counter: the same on every machine. */
function drawFrom(seed: string): (bound: number) => number {
  let count = 0;
  return (bound) => Number.parseInt(sha256(`${seed}\0${count++}`).slice(0, 12), 16) % bound;
}

/** So many of a list, in its order. */
function takeSome<T>(list: readonly T[], most: number, draw: (bound: number) => number): readonly T[] {
  const left = [...list.entries()];
  while (left.length > most) left.splice(draw(left.length), 1);
  return left.map(([, each]) => each);
}
