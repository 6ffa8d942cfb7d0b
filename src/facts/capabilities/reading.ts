import type { Language, SourceFacts } from "../../core/source-facts.ts";
import type { Span } from "../../core/span.ts";
import type { Knowledge } from "../names/resolve.ts";
import type { RiskContext } from "../risk/context.ts";
import type { RatedCapability } from "../source-capability.ts";
import type { Callee } from "../names/resolved.ts";
import type { ArgumentValue, Value } from "../value.ts";
import type { MeaningTable } from "../meaning/meaning.ts";

/** What is needed to say what resolved calls can do. */
export interface CapabilityKnowledge {
  readonly meanings: MeaningTable;
  readonly context: RiskContext;
  /** Reads code inside commands; null for a language that nobody here reads. */
  readonly analyse: Knowledge["analyse"];
  /** What is called when a value is called with these arguments. */
  unwrap(value: Value, args: readonly ArgumentValue[]): readonly Callee[];
  /** What code does that stands inside a command; empty when it goes too deep. */
  readCode(facts: SourceFacts, text: string, language: Language): readonly RatedCapability[];
}

/** A capability and the place in the source that has it. */
export interface PlacedCapability extends RatedCapability {
  readonly span: Span;
}
