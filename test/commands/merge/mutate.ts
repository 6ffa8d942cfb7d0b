type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** A place in a document, and what holds it. */
interface Slot {
  readonly holder: Json[] | { [key: string]: Json };
  readonly key: string;
}

/** Words that mean something in a report: what somebody would write who wants another decision. */
const WORDS = [
  "promote",
  "low",
  "info",
  "known",
  "suppressed",
  "harmless",
  "completed",
  "not-applicable",
  "skipped",
  "exact",
];

/** The document with one value left out, doubled, or replaced by another value; the numbers choose which. */
export function mutate(json: string, [place = 0, way = 0, other = 0]: readonly number[]): string {
  const document = JSON.parse(json) as Json;
  const slots = listSlots(document);
  const slot = slots[place % slots.length];
  if (slot === undefined) throw new Error("there is nothing to alter");
  const { holder, key } = slot;
  const source = slots[other % slots.length] ?? slot;
  const value = read(slot);
  if (way % 4 === 0) remove(slot);
  else if (way % 4 === 1 && Array.isArray(holder)) holder.push(structuredClone(value));
  else if (way % 4 === 2) write(holder, key, structuredClone(read(source)));
  else write(holder, key, anotherOf(value, other));
  return JSON.stringify(document);
}

function listSlots(value: Json): readonly Slot[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, below]) => [{ holder: value, key }, ...listSlots(below)]);
}

function read({ holder, key }: Slot): Json {
  return (Array.isArray(holder) ? holder[Number(key)] : holder[key]) ?? null;
}

function write(holder: Slot["holder"], key: string, value: Json): void {
  if (Array.isArray(holder)) holder[Number(key)] = value;
  else holder[key] = value;
}

function remove({ holder, key }: Slot): void {
  if (Array.isArray(holder)) holder.splice(Number(key), 1);
  else delete holder[key];
}

function anotherOf(value: Json, choice: number): Json {
  if (typeof value === "boolean") return !value;
  if (typeof value === "number") return choice % 2 === 0 ? value + 1 : Math.max(0, value - 1);
  if (typeof value === "string") return WORDS[choice % WORDS.length] ?? "";
  return Array.isArray(value) ? [] : null;
}
