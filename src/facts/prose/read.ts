import type { Embedded, SourceFacts } from "../../core/source-facts.ts";
import type { Span } from "../../core/span.ts";
import type { MarkdownFacts, SentenceFact } from "../../languages/markdown/facts.ts";
import type { SourceCapability } from "../source-capability.ts";
import { findUnmeantCode } from "./code-meant.ts";
import { INTENTS, type IntentName } from "./intents/intents.ts";
import { isReport, standingsOf } from "./meant.ts";
import type { Mention } from "./mentions.ts";
import { openPlaces } from "./place.ts";
import { readSaid, type Said } from "./said.ts";
import { describeTool } from "./tools.ts";

/** What a text tells its reader to do. Lists are in the order of the text. */
export interface ProseFacts {
  readonly instructions: readonly Instruction[];
  /** Those of `instructions`, and what the sentences name: hosts, files, variables, packages, tools. */
  readonly capabilities: readonly SourceCapability[];
  /** What is to be run and stands in words or in a code span; fences are code of their own. */
  readonly commands: readonly OrderedCommand[];
  /** Code inside the text that is not to be run: forbidden, or told of others. */
  readonly unmeant: ReadonlySet<Embedded>;
}

/** One thing that a sentence wants of an agent and that somebody has to know of. */
export interface Instruction {
  readonly intent: IntentName;
  /** Verb and object in the sentence's own words, without articles: "delete outdated files". */
  readonly object: string;
  /** When it holds: "If the tests fail"; null when it always does. */
  readonly condition: string | null;
  readonly span: Span;
}

export interface OrderedCommand {
  readonly text: string;
  readonly span: Span;
}

/**
 * What using a thing means as capabilities: normalised targets with their risk. `link` is a link that nobody is told to
 * follow. Whoever joins the facts passes it, since what is risky depends on the artifact.
 */
export type DescribeUse = (
  role: Exclude<Mention["role"], "tool" | "command">,
  text: string,
) => readonly Pick<SourceCapability, "kind" | "target" | "risk">[];

/** What is read: Markdown, or a text that is read as such. */
export interface ProseSource {
  readonly text: string;
  readonly facts: SourceFacts;
  readonly prose: Pick<MarkdownFacts, "sentences" | "images">;
}

/** Reads what a text tells an agent to do, sentence by sentence. Time is linear in the text. */
export function readProse({ text, facts, prose }: ProseSource, describe: DescribeUse): ProseFacts {
  const { sentences, images } = prose;
  const standings = standingsOf(sentences, facts);
  const unmeant = findUnmeantCode(facts.embedded, sentences, standings, text);
  const instructions: Instruction[] = [];
  const named: SourceCapability[] = [];
  const commands: OrderedCommand[] = [];
  for (const [index, sentence] of sentences.entries()) {
    const standing = standings[index] ?? "title";
    if (standing !== "meant") continue;
    const said = readSaid(sentence.text);
    if (said.intents.length > 0 || said.foreign.length > 0)
      instructions.push(...readInstructions(text, sentence, said));
    if (sentence.polarity === "prohibition" || said.mentions.length === 0) continue;
    const placeOf = openPlaces(text, sentence);
    for (const mention of isReport(sentence) ? said.mentions.filter(isOfOthers) : said.mentions) {
      const span = placeOf(mention.start, mention.end);
      if (mention.role === "command") commands.push({ text: mention.text, span });
      else named.push(...describeMention(mention, span, describe));
    }
  }
  for (const { target, span } of images) named.push(...describeMention({ role: "link", text: target }, span, describe));
  return {
    instructions: inOrder(instructions),
    capabilities: inOrder([...instructions.map(toCapability), ...named]),
    commands: inOrder(commands),
    unmeant,
  };
}

/** Files and commands of a report are its writer's; an address is as good as a link to whoever reads it. */
function isOfOthers({ role }: Mention): boolean {
  return role !== "read" && role !== "write" && role !== "command";
}

/** Titles of links and images are read behind what they stand in. */
function inOrder<T extends { readonly span: Span }>(facts: readonly T[]): readonly T[] {
  return facts.toSorted((a, b) => a.span.start - b.span.start);
}

function readInstructions(text: string, sentence: SentenceFact, said: Said): readonly Instruction[] {
  const { condition, span } = sentence;
  const placeOf = openPlaces(text, sentence);
  const found = new Map<IntentName, Instruction>();
  for (const { intent, object, start, end } of said.intents) {
    if (!found.has(intent)) found.set(intent, { intent, object, condition, span: placeOf(start, end) });
  }
  for (const intent of said.foreign) {
    if (!found.has(intent)) found.set(intent, { intent, object: "", condition, span });
  }
  return [...found.values()];
}

function toCapability({ intent, object, span }: Instruction): SourceCapability {
  const isSaid = object === intent || object.startsWith(`${intent} `);
  const value = isSaid ? object : `${intent} ${object}`.trimEnd();
  const target = { match: "exact", value } as const;
  return { kind: "instruction", target, origin: "instructed", risk: INTENTS[intent].risk, span };
}

function describeMention(
  { role, text }: Pick<Mention, "role" | "text">,
  span: Span,
  describe: DescribeUse,
): readonly SourceCapability[] {
  if (role === "command") return [];
  const uses = role === "tool" ? [describeTool(text)] : describe(role, text);
  return uses.map((use) => ({ ...use, origin: "instructed", span }));
}
