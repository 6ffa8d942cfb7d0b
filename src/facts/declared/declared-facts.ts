import type { CapabilityKind, Risk, Target } from "../../core/capability.ts";
import type { Span } from "../../core/span.ts";
import type { SourceCapability } from "../source-capability.ts";
import type { ToolPolicy } from "./tool-policy/policy.ts";

/** What a file says of itself, or settings of their agents, in so many words. Lists are in the order of the text. */
export interface DeclaredFacts {
  readonly capabilities: readonly SourceCapability[];
  /** What an agent reads before it decides to use the artifact: name, description, words that trigger it. */
  readonly triggers: readonly DeclaredText[];
  /** Tool patterns that need a question first, or are refused: one that goes is a loosening. */
  readonly withheld: readonly DeclaredText[];
  /** Lines for a shell that run by themselves: hooks in front matter. */
  readonly commands: readonly DeclaredText[];
  readonly weaknesses: readonly Weakness[];
  /** Which calls a policy lets through; null for a file that is none. */
  readonly toolPolicy: ToolPolicy | null;
}

/** Something that holds back less than whoever set it up may believe. */
export interface Weakness {
  readonly of: "isolation" | "tool-policy";
  /** `open`: nothing is held back there. `weak`: less than could be. */
  readonly grade: "open" | "weak";
  /** What it is, in words for people; the same words are the same weakness. */
  readonly text: string;
  readonly span: Span;
}

export interface DeclaredText {
  /** As people name the place: `description`, `permissions.deny`. */
  readonly key: string;
  readonly text: string;
  readonly span: Span;
}

/** The risk of a target; whoever joins the facts passes it, since it depends on the artifact. */
export type RateTarget = (kind: Exclude<CapabilityKind, "instruction">, target: Target) => Risk;

/** Collects declarations while a file is read. */
export interface Declaring {
  declare(kind: Exclude<CapabilityKind, "instruction">, target: Target, span: Span): void;
  say(list: "triggers" | "withheld" | "commands", said: DeclaredText): void;
  weaken(of: Weakness["of"], grade: Weakness["grade"], text: string, span: Span): void;
  finish(toolPolicy?: ToolPolicy): DeclaredFacts;
}

export function openDeclaring(rate: RateTarget): Declaring {
  const capabilities: SourceCapability[] = [];
  const weaknesses: Weakness[] = [];
  const texts = { triggers: [] as DeclaredText[], withheld: [] as DeclaredText[], commands: [] as DeclaredText[] };
  return {
    declare(kind, target, span) {
      capabilities.push({ kind, target, origin: "declared", risk: rate(kind, target), span });
    },
    say(list, said) {
      texts[list].push(said);
    },
    weaken(of, grade, text, span) {
      weaknesses.push({ of, grade, text, span });
    },
    finish: (toolPolicy) => ({ capabilities, ...texts, weaknesses, toolPolicy: toolPolicy ?? null }),
  };
}
