import { parentOf } from "../../../artifacts/paths.ts";
import { addTo } from "../../../core/group.ts";
import type { DefinitionFact, SourceFacts } from "../../../core/source-facts.ts";
import type { UnderstoodArtifact } from "../../../facts/artifact/artifact-facts.ts";
import { folderOf, joinPath, type Surroundings } from "../../../facts/artifact/repository.ts";
import { locateStart, type ArtifactSource } from "../../../facts/artifact/source.ts";
import { isTestFile } from "../../../facts/tests/test-file.ts";
import type { InterpreterName } from "../../../ports/sandbox.ts";
import { baseName } from "../../../text/base-name.ts";
import { relativePath } from "../observe/paths.ts";
import { placeInside } from "../plan/places.ts";
import type { Callable, CallableParameter } from "./callable.ts";
import { readSchemas, type ToolSchema } from "./read-schemas.ts";
import { PLAIN } from "./value.ts";

/** So many functions of one language are called, and so many parameters of each get hostile values. */
const MOST_CALLABLES = 40;
const MOST_PARAMETERS = 6;

const INTERPRETERS: Readonly<Record<string, InterpreterName>> = { python: "python3", javascript: "node" };

/**
 * The functions that an artifact's files offer to others, with what a schema beside them says of their parameters: those at
 * the top of a file whose names do not begin with `_`; of JavaScript only those that turn out to be exported are called.
 */
export function findCallables(side: UnderstoodArtifact): ReadonlyMap<InterpreterName, readonly Callable[]> {
  const schemas = readSchemas(side.sources);
  const found = new Map<InterpreterName, (readonly Callable[])[]>();
  for (const source of side.sources) {
    const { file, facts, how } = source;
    const interpreter = INTERPRETERS[facts.language];
    if (interpreter === undefined || how !== null || file.member !== undefined || isTestFile(file.name)) continue;
    addTo(found, interpreter, findInFile(source, side, schemas));
  }
  return new Map([...found].map(([interpreter, lists]) => [interpreter, lists.flat().slice(0, MOST_CALLABLES)]));
}

function findInFile(
  source: ArtifactSource,
  { artifact, around }: UnderstoodArtifact,
  schemas: ReadonlyMap<string, ToolSchema>,
): readonly Callable[] {
  const { file, facts } = source;
  const folder = placeInside(folderOf(artifact));
  const isPython = facts.language === "python";
  const module = isPython ? packageOf(file.path, around) : null;
  return [...nameFunctions(facts)].map(([name, definition]): Callable => {
    const schema = schemas.get(name);
    const own = definition.parameters.filter(({ kind }) => kind === "positional" || kind === "keyword");
    const takesObject = schema !== undefined && !isPython && own.length === 1;
    const parameters = own.map((parameter): CallableParameter => ({
      plain: PLAIN,
      forbidden: [],
      ...schema?.get(parameter.name),
      name: parameter.name,
      isNamed: parameter.kind === "keyword",
    }));
    const ofObject = [...(schema ?? [])].map(([key, value]): CallableParameter => ({
      ...value,
      name: key,
      isNamed: true,
    }));
    return {
      file: relativePath(folder, placeInside(file.path)),
      module,
      name,
      parameters: (takesObject ? ofObject : parameters).slice(0, MOST_PARAMETERS),
      takesObject,
      at: locateStart(source, definition.span),
    };
  });
}

/** A file in a package is imported by its dotted name, from the folder above the outermost one. */
function packageOf(path: string, { hasFile }: Surroundings): Callable["module"] {
  const names = [baseName(path).replace(/\.py$/u, "")];
  let folder = parentOf(path);
  while (folder !== "." && hasFile(joinPath(folder, "__init__.py"))) {
    names.unshift(baseName(folder));
    folder = parentOf(folder);
  }
  return names.length === 1 ? null : { name: names.join("."), from: placeInside(folder) };
}

/** By what others call them: their own names, or those that they are assigned to or stand under in an object. */
function nameFunctions({ definitions, assignments }: SourceFacts): ReadonlyMap<string, DefinitionFact> {
  const functions = definitions.filter(({ kind, scope }) => kind === "function" && scope === 0);
  const named = new Map<string, DefinitionFact>();
  const add = (name: string | null, definition: DefinitionFact | undefined): void => {
    if (name !== null && definition !== undefined && !name.startsWith("_")) named.set(name, definition);
  };
  for (const definition of functions) add(definition.name, definition);
  const byBody = new Map(functions.map((definition) => [definition.body, definition]));
  for (const { target, value, scope } of assignments) {
    if (scope !== 0 || value === null || target === null) continue;
    const name = target.kind === "attribute" || target.kind === "name" ? target.name : null;
    if (value.kind === "function") add(name, byBody.get(value.body));
    if (value.kind !== "dictionary") continue;
    for (const { key, value: each } of value.entries) {
      if (each.kind === "function") add(key?.kind === "string" ? key.value : null, byBody.get(each.body));
    }
  }
  return named;
}
