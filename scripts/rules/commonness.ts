import { readFileSync } from "node:fs";
import { readBorders } from "./borders.ts";

const measured = JSON.parse(readFileSync(new URL("commonness.json", import.meta.url), "utf8")) as Record<string, number>;

/**
 * Literals of up to six letters that stand in ordinary skill text at least 40 times a megabyte, with how often: measured
 * on 4.9 MB of the development corpus. What is not here is rare.
 */
const PER_MEGABYTE: ReadonlyMap<string, number> = new Map(Object.entries(measured));
/** A longer literal is taken to be as common as its beginning of this length. */
const MEASURED_UNITS = 6;
/** Taken for every literal that is rarer than the table goes. */
const RARE = 8;

/** How often one of the literals stands in a megabyte of ordinary skill text, roughly. */
export function commonnessOf(literals: readonly string[]): number {
  return literals.reduce((sum, literal) => sum + (PER_MEGABYTE.get(readBorders(literal).text.slice(0, MEASURED_UNITS)) ?? RARE), 0);
}
