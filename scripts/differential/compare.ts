import { analysePython } from "../../src/languages/python/analyse.ts";
import { decodePython } from "../../src/languages/python/decode.ts";
import { describeFacts, type Said } from "./describe-facts.ts";

/** What CPython said of a file: one line of `describe_python.py`. */
export type Answer = { readonly path: string } & (
  | { readonly ok: false; readonly error: string }
  | ({ readonly ok: true } & Readonly<Record<keyof Said, readonly (readonly unknown[])[]>>)
);

interface Comparison {
  /** How many facts CPython has. */
  readonly facts: number;
  /** In an encoding that we leave to others. */
  readonly isUndecodable: boolean;
  /** In words; empty when both say the same. */
  readonly differences: readonly string[];
}

/** How many elements of a fact say where it is. */
const PLACE_LENGTHS = { imports: 1, calls: 2, definitions: 2, strings: 2 } as const;

/** Compares our facts of the bytes with CPython's. Before 3.12 its places in f-strings are wrong, so none count. */
export function compare(answer: Answer, bytes: Uint8Array, hasPlaces: boolean): Comparison {
  const decoded = decodePython(bytes);
  if (decoded.kind !== "text") return { facts: 0, isUndecodable: answer.ok, differences: [] };
  const facts = analysePython(decoded.text);
  const isOk = facts.parse.kind === "ok";
  if (!answer.ok) {
    return { facts: 0, isUndecodable: false, differences: isOk ? [`accepted, but ${answer.error}`] : [] };
  }
  const differences: string[] = isOk ? [] : [`not accepted: ${JSON.stringify(facts.parse)}`];
  const ours = describeFacts(decoded.text, facts);
  let count = 0;
  for (const kind of ["imports", "calls", "definitions", "strings"] as const) {
    const strip = (fact: readonly unknown[]): string =>
      JSON.stringify(hasPlaces ? fact : fact.slice(PLACE_LENGTHS[kind]));
    const [mine, theirs] = [ours[kind].map(strip), answer[kind].map(strip)];
    count += theirs.length;
    differences.push(...subtract(theirs, mine).map((it) => `${kind}: missing ${it}`));
    differences.push(...subtract(mine, theirs).map((it) => `${kind}: too many ${it}`));
  }
  return { facts: count, isUndecodable: false, differences };
}

/** What is in the first list more often than in the second. */
function subtract(from: readonly string[], what: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const item of what) counts.set(item, (counts.get(item) ?? 0) + 1);
  return from.filter((item) => {
    const count = counts.get(item) ?? 0;
    counts.set(item, count - 1);
    return count <= 0;
  });
}
