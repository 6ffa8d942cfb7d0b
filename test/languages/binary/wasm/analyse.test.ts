import { describe, expect, test } from "vitest";
import { analyseBinary } from "../../../../src/languages/binary/analyse.ts";
import { bytes, outlineOf } from "../outline.ts";

const HEADER = "\0asm\x01\0\0\0";
const text = (value: string): string => `${String.fromCharCode(value.length)}${value}`;
const section = (id: number, content: string): string => `${String.fromCharCode(id)}${text(content)}`;
/** One type: a function without parameters and results. */
const TYPE = section(1, "\x01\x60\0\0");
const IMPORTS = section(
  2,
  `\x05${text("env")}${text("run")}\0\0${text("env")}${text("table")}\x01\x70\0\x01${text("env")}${text("memory")}\x02\x01\x01\x02${text("env")}${text("global")}\x03\x7f\0${text("wasi")}${text("exit")}\0\0`,
);
/** Functions 2 and 3, behind the two that are imported. */
const FUNCTIONS = section(3, "\x02\0\0");
const EXPORTS = section(7, `\x02${text("go")}\0\x02${text("memory")}\x02\0`);
const start = (index: number): string => section(8, String.fromCharCode(index));
const CODE = section(10, "\x02\x02\0\x0b\x02\0\x0b");
const TAKEN = ["import env: run", "import env: table", "import env: memory", "import env: global", "import wasi: exit"];

interface Engine {
  readonly Module: {
    new (bytes: Uint8Array): object;
    imports(module: object): readonly { readonly module: string; readonly name: string }[];
    exports(module: object): readonly { readonly kind: string; readonly name: string }[];
  };
}
/** Types of Node do not know it without those of browsers. */
const { Module } = Reflect.get(globalThis, "WebAssembly") as Engine;

/** What V8 finds in the same bytes, which it compiles and does not run. */
function askV8(content: Uint8Array): readonly string[] {
  const module = new Module(content);
  return [
    ...Module.imports(module).map((it) => `import ${it.module}: ${it.name}`),
    ...Module.exports(module).flatMap(({ kind, name }) => (kind === "function" ? [`function ${name}`] : [])),
  ];
}

describe("a module", () => {
  test.each<[name: string, content: string, calls: readonly string[]]>([
    ["without a start", HEADER + TYPE + IMPORTS + FUNCTIONS + EXPORTS + CODE, []],
    [
      "that starts with an import",
      HEADER + TYPE + IMPORTS + FUNCTIONS + EXPORTS + start(1) + CODE,
      ["call wasi.exit()"],
    ],
    ["that starts with an export", HEADER + TYPE + IMPORTS + FUNCTIONS + EXPORTS + start(2) + CODE, ["call go()"]],
    ["that starts with something else", HEADER + TYPE + IMPORTS + FUNCTIONS + EXPORTS + start(3) + CODE, ["call …()"]],
    ["with notes", HEADER + section(0, `${text("name")}x`) + TYPE + IMPORTS + FUNCTIONS + EXPORTS + CODE, []],
  ])("%s", (_, content, calls) => {
    const outline = outlineOf(bytes(content));
    expect(outline).toEqual(["ok", ...TAKEN, ...calls, "function go"]);
    expect(askV8(bytes(content))).toEqual([...TAKEN, "function go"]);
    expect(analyseBinary(bytes(content)).form).toEqual({ kind: "wasm", hasStart: calls.length > 0 });
  });

  test("types with a number behind them, and sizes of 64 bits", () => {
    const content = section(
      2,
      `\x03${text("a")}${text("b")}\x01\x64\x80\x01\x01\x01\x02${text("a")}${text("c")}\x03\x63\0\x01${text("a")}${text("d")}\x04\0\x80\x01`,
    );
    expect(outlineOf(bytes(HEADER + content))).toEqual(["ok", "import a: b", "import a: c", "import a: d"]);
  });
});

test.each([
  ["nothing", HEADER, "ok"],
  ["a component", "\0asm\x0d\0\x01\0", "recovered: a component: what it imports and exports is not read"],
  ["a header that is cut off", "\0asm\x01", "failed: the file ends too early"],
  ["a section that is none", `${HEADER}\x7f\0`, "failed: a section that is not known"],
  ["a section beyond the end", `${HEADER}\x02\x7f\0`, "failed: a section that goes beyond the file"],
  ["a list longer than its section", HEADER + section(7, "\x02"), "failed: a section that is shorter than its list"],
  [
    "an export of an unknown kind",
    HEADER + section(7, "\x01\x01a\x09\0"),
    "failed: a kind of import or export that is not known",
  ],
  ["a number of six bytes", `${HEADER}\x02\xff\xff\xff\xff\xff\x01`, "failed: a number that is too long"],
  [
    "a size that does not end",
    HEADER + section(2, `\x01\x01a\x01b\x02\0${"\xff".repeat(12)}`),
    "failed: a number that is too long",
  ],
])("%s", (_, content, parse) => {
  expect(outlineOf(bytes(content))[0]).toBe(parse);
});
