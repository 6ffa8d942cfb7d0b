/** How a source is to be read. */
export interface JavaScriptSource {
  readonly language: "javascript" | "typescript";
  /** What Node takes it for. `unknown`: no `type` in a package.json says it; then CommonJS comes first, as in Node. */
  readonly module: "module" | "commonjs" | "unknown";
  /** Whether `<a>` begins markup in TypeScript (`.tsx`). JavaScript may always have markup: nothing else looks so. */
  readonly markup?: boolean;
}

const JAVASCRIPT = "javascript";
const TYPESCRIPT = "typescript";

const BY_EXTENSION: ReadonlyMap<string, JavaScriptSource> = new Map<string, JavaScriptSource>([
  ["js", { language: JAVASCRIPT, module: "unknown" }],
  ["cjs", { language: JAVASCRIPT, module: "commonjs" }],
  ["mjs", { language: JAVASCRIPT, module: "module" }],
  ["jsx", { language: JAVASCRIPT, module: "unknown" }],
  ["ts", { language: TYPESCRIPT, module: "unknown" }],
  ["cts", { language: TYPESCRIPT, module: "commonjs" }],
  ["mts", { language: TYPESCRIPT, module: "module" }],
  ["tsx", { language: TYPESCRIPT, module: "unknown", markup: true }],
]);

/** `#!/usr/bin/env -S node --flag`, `#!/usr/bin/node20`, and the other programs that run such sources. */
const SHEBANG =
  /^#![ \t]*(?:\S*\/)?(?:env[ \t]+(?:-\S+[ \t]+|\w+=\S*[ \t]+)*(?:\S*\/)?)?(?<program>node(?:js)?[\d.]*|deno|bun|tsx|ts-node)(?:\s|$)/u;
const RUNS_TYPESCRIPT: ReadonlySet<string> = new Set(["deno", "bun", "tsx", "ts-node"]);

/** How to read a file by the extension of its path, else by its first line; null when it is of another language. */
export function recogniseJavaScript(path: string, text: string): JavaScriptSource | null {
  const extension = /\.(?<extension>[^./]+)$/u.exec(path)?.groups?.["extension"]?.toLowerCase();
  const byExtension = extension === undefined ? undefined : BY_EXTENSION.get(extension);
  if (byExtension !== undefined) return byExtension;
  const program = SHEBANG.exec(text.slice(0, 256))?.groups?.["program"];
  if (program === undefined) return null;
  return { language: RUNS_TYPESCRIPT.has(program) ? TYPESCRIPT : JAVASCRIPT, module: "unknown" };
}
