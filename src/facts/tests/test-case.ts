import type { TestFact } from "../../core/artifact-facts.ts";
import type { ScopeId } from "../../core/expression.ts";
import type { DefinitionFact } from "../../core/source-facts.ts";
import type { Span } from "../../core/span.ts";
import type { ArtifactSource } from "../artifact/source.ts";
import type { NamedCall } from "../versions/named-calls.ts";

/** One test of a source, as a runner collects it. */
export interface TestCase {
  readonly source: ArtifactSource;
  /** `other`: a runner whose functions are globals, as those of jest and mocha, or vitest. */
  readonly framework: TestFact["framework"] | "other";
  /** `TestForm.test_fill`, or a title. */
  readonly name: string;
  /** The whole of it, decorators left out. */
  readonly span: Span;
  /** The function that is the test; null where it is a stretch of a script. */
  readonly definition: DefinitionFact | null;
  readonly body: ScopeId | null;
  /** The call that makes it a test: `it("…", () => …)`; null for a function that is collected by its name. */
  readonly call: NamedCall | null;
}
