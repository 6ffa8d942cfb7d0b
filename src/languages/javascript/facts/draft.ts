import type {
  AssignmentFact,
  CallFact,
  DefinitionFact,
  ImportFact,
  Region,
  StringFact,
} from "../../../core/source-facts.ts";
import type { Lowered } from "../expressions/lowering.ts";
import type { ScopeTable } from "../scope-table.ts";
import type { Node, NodeOf, NodeType } from "../syntax.ts";
import type { Visit } from "../walk.ts";

/** The facts of one source while they are gathered. */
export interface Draft {
  readonly lowered: Lowered;
  readonly scopes: ScopeTable;
  /** In a module, a function in a block stays there. */
  readonly isModule: boolean;
  readonly imports: ImportFact[];
  readonly definitions: DefinitionFact[];
  readonly calls: CallFact[];
  /** Calls that may import a module: which do, is known when everything is gathered. */
  readonly possibleImports: Visit<NodeOf<"CallExpression" | "OptionalCallExpression" | "ImportExpression">>[];
  readonly assignments: AssignmentFact[];
  readonly regions: Region[];
  readonly strings: StringFact[];
}

/** What nodes say, by their type. */
export type Gathering = {
  readonly [Type in NodeType]?: (visit: Visit<NodeOf<Type>>, draft: Draft) => void;
};

export type GatherAny = (visit: Visit<Node>, draft: Draft) => void;
