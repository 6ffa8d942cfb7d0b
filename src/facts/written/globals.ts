import type { Language } from "../../core/source-facts.ts";

const PYTHON =
  "__import__ breakpoint bytes compile delattr eval exec getattr globals hasattr input locals memoryview open print setattr vars";
const JAVASCRIPT =
  "Buffer Bun Deno Function Reflect WebAssembly Worker atob document eval fetch globalThis navigator process require setImmediate setInterval setTimeout window";

const python = new Map(PYTHON.split(" ").map((name) => [name, `builtins.${name}`]));
const javascript = new Map(JAVASCRIPT.split(" ").map((name) => [name, name]));

/** What a name stands for that nobody sets or imports: functions of the language that matter to what code can do. */
export const GLOBALS: Partial<Readonly<Record<Language, ReadonlyMap<string, string>>>> = {
  python,
  javascript,
  typescript: javascript,
};
