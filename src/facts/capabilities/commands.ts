import type { Language } from "../../core/source-facts.ts";
import type { Effect } from "../meaning/meaning.ts";
import { alternativesOf } from "../names/choice.ts";
import { readCommand } from "../commands/read-command.ts";
import { riskOf } from "../risk/risk.ts";
import type { RatedCapability } from "../source-capability.ts";
import type { Value } from "../value.ts";
import { COMPUTED, constantOf, prefixOf, type Word } from "../word.ts";
import type { CapabilityKnowledge } from "./reading.ts";
import { wordsOf } from "./words.ts";

/** UTF-16 units of a command that are shown. */
const LONGEST_TARGET = 200;
/** Languages of code in commands that are read here. */
const READ: readonly Language[] = ["python", "javascript", "shell"];
const ANYTHING: RatedCapability = { kind: "exec", target: { match: "any" }, risk: "risky" };
/** Stands in a line for a part that is not known: for a shell it is a variable that nothing sets. */
const UNKNOWN_PART = "${part}";

/** What starting a program does. `values` are the arguments that say which one it is. */
export function describeCommand(
  { as }: Extract<Effect, { does: "exec" }>,
  values: readonly Value[],
  knowledge: CapabilityKnowledge,
): readonly RatedCapability[] {
  if (as === "words" || as === "argv") {
    const words = values.flatMap(spreadWords);
    if (as === "argv") words.splice(1, 1);
    return words.length === 0 ? [ANYTHING] : readWords(words, knowledge);
  }
  const [value] = values;
  if (value === undefined) return [ANYTHING];
  return alternativesOf(value).flatMap((each): readonly RatedCapability[] => {
    if (each.kind === "list") return each.items.length === 0 ? [] : readWords(each.items.map(firstWord), knowledge);
    return wordsOf(each).flatMap((line) => readLine(line, knowledge));
  });
}

/** The items of a list; nothing of a dictionary, which is an environment. */
function spreadWords(value: Value): (Word | null)[] {
  if (value.kind === "dictionary") return [];
  return value.kind === "list" ? value.items.map(firstWord) : [firstWord(value)];
}

/** Of an argument that may be one of several values only what all of them begin with is known. */
function firstWord(value: Value): Word | null {
  const [word, ...others] = wordsOf(value);
  if (word === undefined || others.length === 0) return word ?? null;
  const known = others.map(prefixOf).reduce(commonStart, prefixOf(word));
  return known === "" ? null : [known, COMPUTED];
}

function commonStart(a: string, b: string): string {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length += 1;
  return a.slice(0, length);
}

function readWords(words: readonly (Word | null)[], knowledge: CapabilityKnowledge): readonly RatedCapability[] {
  const { capabilities, code } = readCommand(words, knowledge.context);
  const inner = code.flatMap(({ language, text }) => {
    const known = constantOf(text);
    const read = READ.find((each) => each === language);
    const facts = known === null || read === undefined ? null : knowledge.analyse(known, read);
    return known === null || read === undefined || facts === null ? [] : knowledge.readCode(facts, known, read);
  });
  return [...capabilities, ...inner];
}

/** A line for a shell, or the name of a program alone. */
function readLine(line: Word, knowledge: CapabilityKnowledge): readonly RatedCapability[] {
  if (line.every((part) => typeof part !== "string")) return [ANYTHING];
  const text = constantOf(line) ?? line.map((part) => (typeof part === "string" ? part : UNKNOWN_PART)).join("");
  const facts = knowledge.analyse(text, "shell");
  // What no shell can read may still be run by one.
  if (facts === null || facts.parse.kind === "failed") return [ANYTHING];
  const capabilities = knowledge.readCode(facts, text, "shell");
  // What the shell does by itself is still done by a shell that is started.
  const isStarted = capabilities.some(({ kind }) => kind === "exec") || text.trim() === "";
  return isStarted ? capabilities : [describeText(line, knowledge), ...capabilities];
}

/** A line as its own target, `*` for what is not known. */
function describeText(line: Word, knowledge: CapabilityKnowledge): RatedCapability {
  const text = line.map((part) => (typeof part === "string" ? part : "*")).join("");
  const target = { match: "exact", value: text.trim().replaceAll(/\s+/gu, " ").slice(0, LONGEST_TARGET) } as const;
  return { kind: "exec", target, risk: riskOf("exec", target, knowledge.context) };
}
