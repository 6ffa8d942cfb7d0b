import type { RunsFact, SourceFacts } from "../core/source-facts.ts";
import type { BinaryForm } from "../languages/binary/form.ts";
import type { MarkdownFacts } from "../languages/markdown/facts.ts";
import type { ResolvedCall } from "./names/resolved.ts";
import type { ProseFacts } from "./prose/read.ts";
import type { RiskContext } from "./risk/context.ts";
import type { SourceCapability } from "./source-capability.ts";

/** One source, as its parser read it. */
export interface ReadSource {
  readonly facts: SourceFacts;
  readonly text: string;
  readonly runs: readonly RunsFact[];
  /** What Markdown says to its readers; null for other languages. */
  readonly prose: Omit<MarkdownFacts, "source"> | null;
  /** What a loader takes it for; null for texts. */
  readonly binary: BinaryForm | null;
  /** `instructed` for what an agent is told to run, as code in Markdown is. */
  readonly origin: SourceCapability["origin"];
}

/** What a source means: what it calls, and what it can do. */
export interface SourceReport {
  readonly calls: readonly ResolvedCall[];
  readonly capabilities: readonly SourceCapability[];
  /** What a text tells its reader to do; null for code. */
  readonly said: ProseFacts | null;
}

/** Pure and synchronous, so that it can be stopped. */
export type SourceReader = (source: ReadSource, context: RiskContext) => SourceReport;
