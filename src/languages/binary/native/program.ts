import type { Span } from "../../../core/span.ts";
import type { Draft } from "../draft.ts";
import type { NativeForm } from "../form.ts";

/** What one program for one processor says to its loader. */
export interface Program {
  readonly architecture: string;
  readonly type: NativeForm["type"];
  /** Symbols it needs, by the library they come from; null where the file does not say from which. */
  readonly imports: readonly {
    readonly library: string | null;
    readonly names: readonly string[];
    readonly span: Span;
  }[];
  /** Whether there are more symbols than are read. */
  readonly isCut: boolean;
  /** Symbols it has for others. */
  readonly exports: readonly { readonly name: string; readonly span: Span }[];
}

/** Symbols that are read of one program, in each of its tables. */
export const MOST_SYMBOLS = 20_000;

/** Puts the facts of the programs of a file into the draft; a fat file has one for each architecture. */
export function addPrograms(draft: Draft, format: NativeForm["format"], programs: readonly Program[]): NativeForm {
  for (const { imports, exports, isCut } of programs) {
    if (isCut) draft.addProblem(`more than ${MOST_SYMBOLS} symbols: the others are not listed`, 0);
    for (const { library, names, span } of imports) draft.addImport(library, names, span);
    for (const { name, span } of exports) draft.addDefinition("function", name, span);
  }
  const names = programs.flatMap((program) => [
    ...program.exports.map(({ name }) => name),
    ...program.imports.flatMap((it) => it.names),
  ]);
  return {
    kind: "native",
    format,
    architectures: programs.map(({ architecture }) => architecture),
    type: programs[0]?.type ?? "other",
    extends: findHost(names),
  };
}

/** `PyInit_x` is what `import x` calls (PEP 3121, PEP 489; `PyInitU_` for names that are not ASCII). */
const PYTHON_ENTRY = /^PyInitU?_(?<module>.+)$/u;
/** What Node looks for, or what the library calls as it is loaded (Node-API, and node.h). */
const NODE_ENTRY =
  /^(?:napi_register_module_v\d+|napi_module_register|node_register_module_v\d+|node_module_register)$/u;

function findHost(names: readonly string[]): NativeForm["extends"] {
  for (const name of names) {
    const module = PYTHON_ENTRY.exec(name)?.groups?.["module"];
    if (module !== undefined) return { host: "python", module };
  }
  return names.some((name) => NODE_ENTRY.test(name)) ? { host: "node" } : null;
}
