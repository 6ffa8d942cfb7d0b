import { describe, expect, test } from "vitest";
import { capabilitiesOf } from "../names/javascript/read-javascript.ts";

describe("what calls in JavaScript can do, and no more", () => {
  test.each<readonly [why: string, code: string, capabilities: readonly string[]]>([
    ["a line", 'import { exec } from "child_process";\nexec("git status");', ["exec git status"]],
    [
      "a function made of another one",
      'import { exec } from "child_process";\nimport { promisify } from "util";\nconst run = promisify(exec);\nawait run("git status");',
      ["exec git status"],
    ],
    ["a line with an unknown part", 'import { exec } from "child_process";\nexec("git log " + x);', ["exec git log *"]],
    ["a module of the source's own", 'const a = require("./a");\na.exec("ls");', ["import ./a"]],
    ["a module by the source's own folder", 'require(__dirname + "/a")', ["import ./a"]],
    [
      "code in code",
      "eval(\"require('child_process').execSync('git status')\")",
      ["dynamic-code javascript", "exec git status", "import child_process"],
    ],
    ["a timer that calls a function", "setTimeout(f, 1)", []],
    ["a timer that runs a text", 'setTimeout("f()", 1)', ["dynamic-code javascript"]],
    [
      "a worker of a file",
      'import { Worker } from "worker_threads";\nnew Worker("./w.js", { eval: false });',
      ["fs-read w.js"],
    ],
    [
      "a worker of a text",
      'import { Worker } from "worker_threads";\nnew Worker("f()", { eval: true });',
      ["dynamic-code javascript"],
    ],
    [
      "a module from the network",
      'import("https://host.example/x.js")',
      ["import https://host.example/x.js", "dynamic-code javascript", "network host.example"],
    ],
  ])("%s", (_, code, capabilities) => {
    expect(capabilitiesOf(code)).toEqual(capabilities);
  });
});

describe("variables of the environment in JavaScript", () => {
  test.each<readonly [why: string, code: string, capabilities: readonly string[]]>([
    ["by its name", "f(process.env.A_KEY)", ["env A_KEY"]],
    ["as an item", 'const x = process.env["A_KEY"];', ["env A_KEY"]],
    ["of which something is called", 'const x = process.env.A_KEY.split(",");', ["env A_KEY"]],
    ["by a name of the source", "const env = process.env;\nconst x = env.A_KEY;", ["env A_KEY"]],
    ["by a pattern", "const { A_KEY, B: other } = process.env;", ["env A_KEY", "env B"]],
    ["in a condition", "if (process.env.A_KEY) f();", ["env A_KEY"]],
    ["that is set", 'process.env.A_KEY = "1";', ["env A_KEY"]],
    ["all of them", "const x = JSON.stringify(process.env);", ["env *"]],
    ["what is left of them", "const { A_KEY, ...rest } = process.env;", ["env A_KEY", "env *"]],
    ["handed on to a program", "f(a, { env: { ...process.env, A: 1 } });", []],
    ["another thing of that name", "const process = { env: {} };\nf(process.env.A_KEY);", []],
  ])("%s", (_, code, capabilities) => {
    expect(capabilitiesOf(code)).toEqual(capabilities);
  });
});
