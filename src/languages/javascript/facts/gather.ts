import type { Lowered } from "../expressions/lowering.ts";
import type { ScopeTable } from "../scope-table.ts";
import type { Visit } from "../walk.ts";
import { ASSIGNMENT_FACTS } from "./assignments.ts";
import { boundNames } from "./bound-names.ts";
import { CALL_FACTS } from "./calls.ts";
import { DEFINITION_FACTS } from "./definitions.ts";
import type { Draft, GatherAny, Gathering } from "./draft.ts";
import { addImportCalls } from "./import-calls.ts";
import { IMPORT_FACTS } from "./imports.ts";
import { REGION_FACTS } from "./regions.ts";
import { STRING_FACTS } from "./strings.ts";

const GATHERINGS: readonly Gathering[] = [
  IMPORT_FACTS,
  DEFINITION_FACTS,
  CALL_FACTS,
  ASSIGNMENT_FACTS,
  REGION_FACTS,
  STRING_FACTS,
];

/** What to ask a node of each type: one type may say several things, as an arrow function defines and returns. */
const BY_TYPE: ReadonlyMap<string, readonly GatherAny[]> = indexByType();

function indexByType(): ReadonlyMap<string, readonly GatherAny[]> {
  const index = new Map<string, GatherAny[]>();
  for (const [type, gather] of GATHERINGS.flatMap((gathering) => Object.entries(gathering))) {
    index.set(type, [...(index.get(type) ?? []), gather as GatherAny]);
  }
  return index;
}

/** Gathers what the nodes of one source say, and which names its scopes take from outer ones. */
export function gatherFacts(visits: readonly Visit[], lowered: Lowered, scopes: ScopeTable, isModule: boolean): Draft {
  const draft: Draft = {
    lowered,
    scopes,
    isModule,
    imports: [],
    definitions: [],
    calls: [],
    possibleImports: [],
    assignments: [],
    regions: [],
    strings: [],
  };
  for (const visit of visits) {
    const gatherings = BY_TYPE.get(visit.node.type);
    if (gatherings !== undefined) for (const gather of gatherings) gather(visit, draft);
  }
  declareNames(draft);
  addImportCalls(draft);
  return draft;
}

/** Says where names belong. Last of all: a function may assign what is declared further down. */
function declareNames({ scopes, imports, definitions, assignments }: Draft): void {
  for (const { names, bound, scope } of imports) {
    for (const { as } of names) scopes.declare(as, scope);
    if (bound !== null) scopes.declare(bound, scope);
  }
  for (const { name, scope } of definitions) if (name !== null) scopes.declare(name, scope);
  for (const { target, scope } of assignments) {
    if (target !== null) for (const name of boundNames(target)) scopes.assign(name, scope);
  }
}
