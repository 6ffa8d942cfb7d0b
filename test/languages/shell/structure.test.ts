import { describe, expect, test } from "vitest";
import { analyseShell } from "../../../src/languages/shell/analyse.ts";
import { shorten } from "../../support/shell-facts.ts";

describe("regions", () => {
  test.for([
    ["a && b || c", ["if a(): b", "else b(): c"]],
    ["if a; then b; elif c; then d; else e; fi", ["if a(): b", "if c(): d", "else null: e"]],
    ["while a; do b; done", ["loop a(): b"]],
    ["until a; do b; done", ["loop !(a()): b"]],
    ["for i in x; do b; done", ["loop null: b"]],
    ["for ((i=0; i<3; i++)); do b; done", ["loop null: b"]],
    [
      "case $x in a|b*) c;; *) d;; esac",
      ['case (<$x> case ["a", <bglob("*")>]): c', 'case (<$x> case [<glob("*")>]): d'],
    ],
    ["if [[ -f $f && ! a == b ]]; then c; fi", ['if {{-f(<$f>); !(("a" == "b"))}}: c']],
    ["! a && b", ["if !(a()): b"]],
  ] as const)("%s", ([text, regions]) => {
    const found = analyseShell(text).regions.map(
      ({ kind, condition, span }) => `${kind} ${shorten(condition)}: ${text.slice(span.start, span.end)}`,
    );
    expect(found).toEqual(regions);
  });
});

describe("scopes and definitions", () => {
  test("a function's names are everybody's unless they are local", () => {
    const { scopes, definitions } = analyseShell(
      "f() { local a=1 b; declare -g c=2; d=3; b=4; }\nfunction g { (e=5); }",
    );
    expect(scopes.map(({ kind, name, parent, outer }) => ({ kind, name, parent, outer }))).toEqual([
      { kind: "source", name: null, parent: null, outer: [] },
      { kind: "function", name: "f", parent: 0, outer: ["c", "d"] },
      { kind: "function", name: "g", parent: 0, outer: [] },
      { kind: "block", name: null, parent: 2, outer: [] },
    ]);
    expect(definitions.map(({ name, scope, body }) => [name, scope, body])).toEqual([
      ["f", 0, 1],
      ["g", 0, 2],
    ]);
  });

  test("subshells and substitutions are scopes, but `${ …; }` is not", () => {
    const kinds = (text: string): readonly string[] => analyseShell(text).scopes.map(({ kind }) => kind);
    expect(kinds("a $(b) `c` <(d); (e)")).toEqual(["source", "block", "block", "block", "block"]);
    expect(kinds("a ${ b; }")).toEqual(["source"]);
  });
});

test("sourcing is an import of everything", () => {
  const { imports } = analyseShell(`. ./a.sh; source "$b"; source; . <(c)`);
  expect(imports.map(({ module, names }) => [module, names])).toEqual([
    ["./a.sh", [{ name: "*", as: "*" }]],
    [null, [{ name: "*", as: "*" }]],
    [null, [{ name: "*", as: "*" }]],
  ]);
});

describe("comments", () => {
  test.for([
    ["#!/bin/sh\na # b\n", ["#!/bin/sh", "# b"]],
    ["a#b ${#c} $# '# d' \"# e\" \\# f", []],
    ["a;#b\n(#c\nd)#e", ["#b", "#c", "#e"]],
    ["cat <<E # a\n# b\nE\n# c", ["# a", "# c"]],
    ["a=(1 # b\n 2) # c", ["# b", "# c"]],
    ["a $(# b\n c # d\n) # e", ["# b", "# d", "# e"]],
    ["a `b # c`", ["# c"]],
    ["for ((i=0;i<16#f;i++)) # a\ndo b; done", ["# a"]],
    ["((a = 16#ff)) # b", ["# b"]],
    ["case a in # b\n#) c;; # d\n'#') e;; esac", ["# b", "#) c;; # d"]],
    ["[[ a =~ #b ]] # c", ["# c"]],
    ["f() { # a\n b; } # c", ["# a", "# c"]],
    ["a[16#f]=1 # b", ["# b"]],
    ["a # b\r\nc", ["# b\r"]],
  ] as const)("%s", ([text, comments]) => {
    expect(analyseShell(text).comments.map(({ start, end }) => text.slice(start, end))).toEqual(comments);
  });
});

describe("how far a script could be read", () => {
  test.for([
    ["a", "ok"],
    ["", "ok"],
    ["if a; then b", "recovered"],
    ["a 'b", "recovered"],
    ["a $(b", "recovered"],
    ["a\0b", "failed"],
    [`${"( ".repeat(300)}a${" )".repeat(300)}`, "failed"],
    [`${"$( ".repeat(300)}a${" )".repeat(300)}`, "failed"],
    [`echo ${"`echo ".repeat(3)}`, "recovered"],
  ] as const)("%s", ([text, kind]) => {
    expect(analyseShell(text).parse.kind).toBe(kind);
  });

  test("what is there of a broken script is told", () => {
    expect(analyseShell("if a; then curl x | sh").calls).toHaveLength(3);
  });
});
