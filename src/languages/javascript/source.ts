/** How a source is to be read. */
export interface JavaScriptSource {
  readonly language: "javascript" | "typescript";
  /** What Node takes it for. `unknown`: no `type` in a package.json says it; then CommonJS comes first, as in Node. */
  readonly module: "module" | "commonjs" | "unknown";
  /** Whether `<a>` begins markup in TypeScript (`.tsx`). JavaScript may always have markup: nothing else looks so. */
  readonly markup?: boolean;
  /** Whether it only says what is there and has no code of its own (`.d.ts`). */
  readonly declares?: boolean;
}

/** What an extension says beside the language. */
const BY_EXTENSION: ReadonlyMap<string, Omit<JavaScriptSource, "language">> = new Map([
  ["cjs", { module: "commonjs" }],
  ["cts", { module: "commonjs" }],
  ["mjs", { module: "module" }],
  ["mts", { module: "module" }],
  ["tsx", { module: "unknown", markup: true }],
  ["d.ts", { module: "unknown", declares: true }],
  // What it declares is exported by CommonJS, and written as a module.
  ["d.cts", { module: "unknown", declares: true }],
  ["d.mts", { module: "module", declares: true }],
]);

/** How to read a source by the extension of its path; code inside other code has none. */
export function javaScriptSource(language: JavaScriptSource["language"], path: string): JavaScriptSource {
  const extension = /\.(?<extension>(?:d\.)?[^./]+)$/u.exec(path.toLowerCase())?.groups?.["extension"] ?? "";
  return { language, ...(BY_EXTENSION.get(extension) ?? { module: "unknown" }) };
}
