import { describe, expect, test } from "vitest";
import { riskOfFilesIn } from "../../support/risk-of-files.ts";

const PYTHON = "import argparse, os, sys\nfrom pathlib import Path\na = argparse.ArgumentParser().parse_args()\n";
const JAVASCRIPT = 'import fs from "fs";\nimport path from "path";\nimport { parseArgs } from "util";\n';

/** What a program is told by whoever starts it is no choice of its own. */
describe("files that are opened", () => {
  test.each<readonly [name: string, code: string, risk: string]>([
    ["an argument", "open(sys.argv[1])", "harmless"],
    ["one of them, by a loop", "for each in sys.argv[1:]:\n    open(each)", "harmless"],
    ["a field of what a parser gave", "open(a.file)", "harmless"],
    ["an item of it", 'open(vars(a)["file"])', "harmless"],
    ["a file in a folder that was given", 'open(os.path.join(a.folder, "x.txt"))', "harmless"],
    ["its absolute path", "open(os.path.abspath(a.file))", "harmless"],
    ["a part of a parameter", "def read(options):\n    open(options.file)", "harmless"],
    ["what is read while it runs", "open(input())", "risky"],
    ["what a variable of the environment says", 'open(os.environ["X"])', "risky"],
    ["what somebody computes", "open(find())", "risky"],
  ])("Python: %s", async (_, code, risk) => {
    expect(await riskOfFilesIn({ "skill/read.py": PYTHON + code })).toEqual([risk]);
  });

  test.each<readonly [name: string, code: string, risk: string]>([
    ["an argument", "fs.readFileSync(process.argv[2]);", "harmless"],
    ["one of them, by a pattern", "const [, , file] = process.argv;\nfs.readFileSync(file);", "harmless"],
    ["one of the rest", "fs.readFileSync(process.argv.slice(2)[0]);", "harmless"],
    ["a field of what a parser gave", "const { values } = parseArgs({});\nfs.readFileSync(values.file);", "harmless"],
    ["its absolute path", "fs.readFileSync(path.resolve(process.argv[2]));", "harmless"],
    ["a part of a parameter", "function read(options) { fs.readFileSync(options.file); }", "harmless"],
    ["what a variable of the environment says", "fs.readFileSync(process.env.X);", "risky"],
    ["what somebody computes", "fs.readFileSync(find());", "risky"],
  ])("JavaScript: %s", async (_, code, risk) => {
    expect(await riskOfFilesIn({ "skill/read.mjs": JAVASCRIPT + code })).toEqual([risk]);
  });
});
