import type { Hit, UnderstoodChange } from "../../../../src/scanners/ast/check.ts";
import type { CodeUnit } from "../../../../src/facts/versions/units.ts";
import type { UnitPair } from "../../../../src/facts/versions/pair-units.ts";
import { isTestFile } from "../../../../src/facts/tests/test-file.ts";

/** What makes a check weaker between two versions of one function. */
export type FindInPair = (pair: UnitPair, change: UnderstoodChange) => Iterable<Hit>;

/** Tests have a rule of their own. */
export function isTestCode({ source }: CodeUnit): boolean {
  return isTestFile(source.file.name);
}

/** Where a function begins: the place of what it no longer has. */
export function atStart({ source, span }: CodeUnit): Pick<Hit, "source" | "span"> {
  return { source, span: { start: span.start, end: span.start } };
}

/** ` in fill()`, for people; nothing for the top of a file. */
export function inUnit({ name }: CodeUnit): string {
  return name === "" ? "" : ` in ${name}()`;
}
