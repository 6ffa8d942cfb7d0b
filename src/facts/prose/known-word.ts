import { NOUN_PHRASES, VERB_FORMS, type NounEntry, type VerbEntry } from "./lexicon/lexicon.ts";
import { remember } from "../../text/remember.ts";
import { WORDS } from "./word-limits.ts";

const ADVERBS = new Set(
  `also then always first just please now simply instead afterwards again either next finally only still even once directly
  kindly immediately quietly silently straight never not don't dont don’t do therefore thus rather already`.split(
    /\s+/u,
  ),
);
const NUMBERS = new Set("one two three four five six seven eight nine ten twenty fifty hundred".split(" "));

/** What a word ends or opens. */
type Role =
  | "bracket"
  | "break"
  | "comma"
  | "subordinate"
  | "relates"
  | "so"
  | "but"
  | "asks"
  | "denies"
  | "without"
  | "no";

/** What ends or opens a clause, a condition or a denial. `asks` ends a denial: "it cannot be read: you must tell". */
const ROLES: ReadonlyMap<string, Role> = new Map<string, Role>(
  (
    [
      ["bracket", "( )"],
      ["break", "; : — – -"],
      ["comma", ","],
      ["subordinate", "if when whenever once unless until while before after where"],
      ["relates", "because since although though whereas which who whose whom"],
      ["so", "so"],
      ["but", "but"],
      ["asks", "must should instead just then forget hesitate fail neglect miss"],
      [
        "denies",
        `not never don't don’t dont doesn't doesn’t needn't shouldn't shouldn’t mustn't mustn’t cannot can't can’t won't
        won’t avoid nobody neither nor`,
      ],
      ["without", "without"],
      ["no", "no"],
    ] as const
  ).flatMap(([role, words]) => words.split(/\s+/u).map((word) => [word, role] as const)),
);

/** What a word is wherever it stands. */
export interface Known {
  readonly role: Role | undefined;
  readonly verbs: readonly VerbEntry[] | undefined;
  /** Without its genitive. */
  readonly bare: string;
  /** Nouns that begin with it. */
  readonly phrases: readonly NounEntry[] | undefined;
  readonly isAdverb: boolean;
  readonly isNumber: boolean;
}

/** Looks a word up. */
export const know: (text: string) => Known = remember(WORDS, (text) => {
  const bare = dropGenitive(text);
  return {
    role: ROLES.get(text),
    verbs: VERB_FORMS.get(text),
    bare,
    phrases: NOUN_PHRASES.get(bare),
    isAdverb: ADVERBS.has(text) || (text.length > 4 && text.endsWith("ly")),
    isNumber: /^\d/u.test(text) || NUMBERS.has(text),
  };
});

function dropGenitive(text: string): string {
  return text.includes("'") || text.includes("’") ? text.replace(/['’]s?$/u, "") : text;
}
