import { describe, expect, test } from "vitest";
import { capabilitiesOf, resolveJavaScript, targetsOf } from "./read-javascript.ts";

describe("the qualified name of what is called", () => {
  test.each<readonly [why: string, code: string, targets: readonly (string | null)[]]>([
    ["a default import", 'import fs from "node:fs";\nfs.readFileSync("a")', ["fs.readFileSync"]],
    ["a namespace", 'import * as fs from "fs/promises";\nfs.readFile("a")', ["fs/promises.readFile"]],
    ["a named import with another name", 'import { join as j } from "path";\nj("a")', ["path.join"]],
    [
      "a package of a scope",
      'import { S3Client } from "@aws-sdk/client-s3";\nnew S3Client({})',
      ["@aws-sdk/client-s3.S3Client"],
    ],
    [
      "a method of an object of a class",
      'const { Command } = require("commander");\nnew Command().parse()',
      ["require", "commander.Command.parse", "commander.Command"],
    ],
    ["a package with a dot", 'const lodash = require("lodash.get");\nlodash({})', ["require", "lodash.get"]],
    ["a module beside the source", 'import { a } from "./b.js";\na()', ["./b.js.a"]],
    ["a module of the language's own", 'import process from "node:process";\nprocess.exit(0)', ["process.exit"]],
    ["something that has two names", 'import { Buffer as B } from "node:buffer";\nB.from("a")', ["Buffer.from"]],
    ["a global name", 'fetch("x")', ["fetch"]],
    ["a global name through an object", 'window.fetch("x")', ["fetch"]],
    ["a global name that the source defines", "function fetch() {}\nfetch()", [null]],
    ["a name that is never bound", "anything()", [null]],
    ["a parameter", "function f(x) { x.get() }", [null]],
    ["a method of a text", '"a".split("")', ["String.prototype.split"]],
    ["a method of a list through call", "[].slice.call(x)", ["Array.prototype.slice"]],
    ["no method of a text", '"a".unknown()', [null]],
    ["a method of a class of the source", "class A { exec() {} }\nnew A().exec()", [null, null]],
    [
      "a field of an object",
      'import pg from "pg";\nclass A { db = new pg.Client(); go() { this.db.query("x") } }',
      ["pg.Client", "pg.Client.query"],
    ],
    [
      "a field that the constructor gives",
      'import pg from "pg";\nclass A { constructor() { this.db = new pg.Client() } go() { this.db.end() } }',
      ["pg.Client", "pg.Client.end"],
    ],
    [
      "a class that another one extends",
      'import { Base } from "b";\nclass A extends Base { go() { this.run() } }',
      ["b.Base.run"],
    ],
    ["a class's member is no name in it", 'import { run } from "b";\nclass A { run = run(); }', ["b.run"]],
    ["what is awaited", 'const { z } = await import("zod");\nz.object({})', ["import", "zod.z.object"]],
    ["a promise's method", 'import("zod").then(f)', ["Promise.prototype.then", "import"]],
    [
      "what a promise will be, its function says",
      "const x = await new Promise(f);\nx.stdout.split()",
      ["Promise", null],
    ],
    [
      "one of two modules",
      'let m;\nif (x) m = require("a"); else m = require("b");\nm.f()',
      ["require", "require", null],
    ],
    ["the last assignment counts", 'let m = require("a");\nm = require("b");\nm.f()', ["require", "require", "b.f"]],
    [
      "a property of an object of the source",
      'const o = { join: require("path").join };\no.join("a")',
      ["require", "path.join"],
    ],
    ["a property that may be another one", 'const o = { f: require("a").f };\no.f = g;\no.f()', ["require", null]],
    ["a module that is spread", 'const o = { ...require("a"), b: 1 };\no.f()', ["require", "a.f"]],
    ["what may be spread over it", 'const o = { f: require("a").f, ...x };\no.f()', ["require", null]],
    ["a module that is assigned", 'Object.assign({}, require("a")).f()', ["a.f", "Object.assign", "require"]],
    [
      "a list that a function turns",
      'const a = ["a", "b"];\n((x) => { x.push(x.shift()) })(a);\nrequire(a[0]).f()',
      [null, null, null, null, "require"],
    ],
    [
      "a list that is turned",
      'const a = ["a", "b"];\na.reverse();\nrequire(a[0]).f()',
      ["Array.prototype.reverse", null, "require"],
    ],
    ["a list's items", 'const [a, b] = [require("a"), require("b")];\nb.f()', ["require", "require", "b.f"]],
    ["bind", 'const g = require("a").f.bind(null, 1);\ng()', ["Function.prototype.bind", "require", "a.f"]],
    [
      "promisify",
      'const g = require("util").promisify(require("fs").readFile);\ng("a")',
      ["util.promisify", "require", "require", "fs.readFile"],
    ],
    ["a regular expression", "/a/.exec(x)", ["RegExp.prototype.exec"]],
    [
      "a block's own name",
      'const m = require("a");\n{ const m = require("b"); m.f() }\nm.f()',
      ["require", "require", "b.f", "a.f"],
    ],
    [
      "a function that is used before it stands there",
      'go().f();\nfunction go() { return require("a") }',
      ["a.f", null, "require"],
    ],
    ["a bundler's call", 'var x = require("a");\n(0, x.f)()', ["require", "a.f"]],
    ["through TypeScript's types", 'import a = require("a");\n(a as any).f!()', ["a.f"]],
    ["optional chaining", 'require("a")?.f?.()', ["a.f", "require"]],
  ])("%s", (_, code, targets) => {
    expect(targetsOf(code)).toEqual(targets);
  });
});

describe("code in texts", () => {
  test.each([
    ["eval", "eval(\"require('fs').rmSync('x')\")", ["fs.rmSync", "require"]],
    ["a function with parameters", 'new Function("a", "return a(fetch(1))")', [null, "fetch"]],
    ["a timer", 'setTimeout("fetch(1)", 5)', ["fetch"]],
    ["an address", 'import("data:text/javascript,fetch(1)")', ["fetch"]],
    ["an address in base64", `import("data:text/javascript;base64,${btoa("fetch(1)")}")`, ["fetch"]],
    ["a worker", 'new (require("worker_threads").Worker)("fetch(1)", { eval: true })', ["fetch"]],
    ["a worker of a file", 'new (require("worker_threads").Worker)("fetch(1)", { eval: false })', []],
  ])("%s is a source of its own", (_, code, targets) => {
    const { inside } = resolveJavaScript(code);
    expect(inside.flatMap(({ source }) => source.calls.map(({ target }) => target))).toEqual(targets);
  });

  test("is resolved with the names of the place that runs it", () => {
    expect(capabilitiesOf('const c = require("child_process");\neval("c.exec(\'ls\')")')).toContain("exec ls");
  });
});

describe("what cannot be known is any target", () => {
  test.each([
    ["a module", "require(name)", "import *"],
    ["a module with a known beginning", "import(`./${name}.js`)", "import *"],
    ["a property of the global object", "globalThis[name]()", "dynamic-code *"],
    ["a property of a module that can do anything", 'require("child_process")[name]()', "dynamic-code *"],
    ["a command", 'require("child_process").execSync(command)', "exec *"],
  ])("%s", (_, code, capability) => {
    expect(capabilitiesOf(code)).toContain(capability);
  });
});

describe("hostile sources come to an end", () => {
  test.each([
    ["names that stand for each other", "var a = b, b = a;\na.f()"],
    ["an object in itself", "const o = {};\no.o = o;\no.o.o.o.f()"],
    ["a function that calls itself", "const f = (x) => f(x + x);\nf('a').g()"],
    ["a list that doubles", `let a = ["x"];\n${"a = [...a, ...a];\n".repeat(60)}a.join("")`],
    ["a text that doubles", `let a = "x";\n${"a += a;\n".repeat(80)}eval(a)`],
    [
      "map in map",
      `const f = (n) => [1,2,3,4,5,6,7,8].map(${"(x) => [1,2,3,4,5,6,7,8].map(".repeat(12)}(x) => x${")".repeat(12)});\nf(1)`,
    ],
    ["long chains", `x${".constructor".repeat(500)}("a")`],
    ["bind of bind", `eval${".bind(null)".repeat(400)}("x")`],
  ])("%s", (_, code) => {
    expect(resolveJavaScript(code).calls.length).toBeGreaterThan(0);
  });
});
