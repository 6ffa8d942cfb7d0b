import { fieldsOf } from "../query/fields.ts";
import type { Expression, ScopeId } from "../../core/expression.ts";
import type { DefinitionFact, ImportFact } from "../../core/source-facts.ts";
import { MOST_ALIASES } from "./limits.ts";
import { bindingsOf, type FlowModule } from "./module.ts";
import { isOwnObject } from "./put-ins.ts";

/** A function or class of the artifact. */
export interface FoundDefinition {
  readonly module: FlowModule;
  readonly fact: DefinitionFact;
}

/** A value at the top of a module that others can import. */
export interface Exported {
  readonly module: FlowModule;
  readonly expression: Expression;
  readonly scope: ScopeId;
}

interface Modules {
  readonly modules: readonly FlowModule[];
  modulesOf(fact: ImportFact, from: FlowModule): readonly FlowModule[];
}

/** What an expression stands for that is called, or given to be called. */
export function findDefinitions(
  program: Modules,
  module: FlowModule,
  expression: Expression,
  scope: ScopeId,
  aliases: number = MOST_ALIASES,
): readonly FoundDefinition[] {
  if (aliases === 0) return [];
  switch (expression.kind) {
    case "function": {
      const fact = module.index.definitions.get(expression.body);
      return fact === undefined ? [] : [{ module, fact }];
    }
    case "string":
      return module.source.facts.language === "shell" ? definedAs(module, expression.value) : [];
    case "name":
      return definitionsOfName(program, module, expression.name, scope, expression.span.start, aliases - 1);
    case "attribute": {
      const { object, name } = expression;
      const imported = importOf(program, module, object, scope);
      if (imported !== null) return imported.flatMap((each) => exportedDefinitions(program, each, name, aliases - 1));
      return methodsNamed(program, module, name, isOwnObject(object));
    }
    default:
      return [];
  }
}

function definitionsOfName(
  program: Modules,
  module: FlowModule,
  name: string,
  scope: ScopeId,
  at: number,
  aliases: number,
): readonly FoundDefinition[] {
  const bound = bindingsOf(module, name, scope, at);
  return (bound?.bindings ?? []).flatMap(({ what }): readonly FoundDefinition[] => {
    switch (what.kind) {
      case "definition":
        return [{ module, fact: what.fact }];
      case "import": {
        const wanted = what.name;
        if (wanted === null) return [];
        return program
          .modulesOf(what.fact, module)
          .slice(-1)
          .flatMap((each) => exportedDefinitions(program, each, wanted, aliases));
      }
      case "assignment": {
        const { value, scope: within } = what.fact;
        const isPlain = value !== null && what.path.length === 0 && what.fact.how === "assign";
        return isPlain ? findDefinitions(program, module, value, within, aliases) : [];
      }
      case "parameter":
        return [];
    }
  });
}

/** The modules that a name stands for: `import tools`, `const tools = require("./tools")`, `from . import tools`. */
export function importOf(
  program: Modules,
  module: FlowModule,
  object: Expression,
  scope: ScopeId,
): readonly FlowModule[] | null {
  if (object.kind !== "name") return null;
  const bound = bindingsOf(module, object.name, scope, object.span.start);
  for (const { what } of bound?.bindings ?? []) {
    if (what.kind !== "import") continue;
    const found = program.modulesOf(what.fact, module).slice(-1);
    const isModule = what.name === null || found.some(({ source }) => isNamed(source.file.path, what.name));
    if (isModule) return found;
  }
  return null;
}

function isNamed(path: string, name: string | null): boolean {
  return (
    name !== null && (path.endsWith(`/${name}.py`) || path.endsWith(`/${name}/__init__.py`) || path === `${name}.py`)
  );
}

function exportedDefinitions(
  program: Modules,
  module: FlowModule,
  name: string,
  aliases: number,
): readonly FoundDefinition[] {
  const own = definedAs(module, name);
  if (own.length > 0) return own;
  return exportsOf(module, name).flatMap(({ expression, scope }) =>
    findDefinitions(program, module, expression, scope, aliases),
  );
}

/** Functions and classes at the top of a source; of a shell's all. */
function definedAs(module: FlowModule, name: string): readonly FoundDefinition[] {
  const { definitions, language } = module.source.facts;
  return definitions
    .filter((fact) => fact.name === name && (fact.scope === 0 || language === "shell"))
    .map((fact) => ({ module, fact }));
}

/** What a module gives others under a name: its own names, `exports.x = …`, `module.exports = { x }`. */
export function exportsOf(module: FlowModule, name: string): readonly Exported[] {
  const found: Exported[] = [];
  for (const { target, value, scope, how } of module.source.facts.assignments) {
    if (value === null || target === null || how !== "assign") continue;
    const isTop = scope === 0 && target.kind === "name" && target.name === name;
    const isField = target.kind === "attribute" && target.name === name && isExports(target.object);
    if (isTop || isField) found.push({ module, expression: value, scope });
    if (!isExports(target)) continue;
    if (name === "default") found.push({ module, expression: value, scope });
    for (const field of fieldsOf(value))
      if (field.name === name) found.push({ module, expression: field.value, scope });
  }
  return found;
}

function isExports(expression: Expression): boolean {
  if (expression.kind === "name") return expression.name === "exports";
  return expression.kind === "attribute" && expression.name === "exports";
}

/** Methods of the artifact's classes by their name, where just one class has it; `self`'s are those of the same source. */
function methodsNamed(
  { modules }: Modules,
  from: FlowModule,
  name: string,
  isOwn: boolean,
): readonly FoundDefinition[] {
  const { language } = from.source.facts;
  const where = isOwn ? [from] : modules.filter(({ index }) => index.facts.language === language);
  const found = where.flatMap((module) =>
    module.source.facts.definitions
      .filter((fact) => fact.name === name && module.source.facts.scopes[fact.scope]?.kind === "class")
      .map((fact) => ({ module, fact })),
  );
  return isOwn || found.length === 1 ? found : [];
}
