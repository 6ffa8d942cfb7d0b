import type { RunsFact, SourceFacts } from "../core/source-facts.ts";
import type { MarkdownFacts } from "../languages/markdown/facts.ts";
import type { ResolvedCall } from "./names/resolved.ts";
import type { RiskContext } from "./risk/context.ts";
import type { SourceCapability } from "./source-capability.ts";

/** One source, as its parser read it. */
export interface ReadSource {
  readonly facts: SourceFacts;
  readonly text: string;
  readonly runs: readonly RunsFact[];
  /** What Markdown says to its readers; null for other languages. */
  readonly prose: Omit<MarkdownFacts, "source"> | null;
  /** `instructed` for what an agent is told to run, as code in Markdown is. */
  readonly origin: SourceCapability["origin"];
}

/** What a source means: what it calls, and what it can do. */
export interface SourceReport {
  readonly calls: readonly ResolvedCall[];
  readonly capabilities: readonly SourceCapability[];
}

/** Pure and synchronous, so that it can be stopped. */
export type SourceReader = (source: ReadSource, context: RiskContext) => SourceReport;
