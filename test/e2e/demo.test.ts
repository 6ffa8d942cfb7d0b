import { readdirSync, readFileSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { findProgram } from "../../scripts/setup/cached-tool.mjs";
import { makeCheckout, type Checkout } from "../scripts/checkout.ts";

/** A copy of what the demo needs: no node_modules among it. */
function makeDemo(): Checkout {
  const checkout = makeCheckout(
    "scripts/setup.mjs",
    "scripts/setup",
    "scripts/demo.mjs",
    "scripts/demo",
    "scripts/small-model",
    "examples",
    "dist",
  );
  checkout.write("package.json", '{ "type": "module" }');
  checkout.write("elsewhere/.gitconfig", "[user]\n\tuseConfigOnly = true\n[commit]\n\tgpgSign = true\n");
  checkout.write("temporary/.keep", "");
  return checkout;
}

/** From a folder outside the checkout's root, under a git configuration in which nothing can be committed. */
async function runDemo(checkout: Checkout, ...args: readonly string[]): ReturnType<Checkout["run"]>["ended"] {
  const environment = {
    HOME: join(checkout.path, "elsewhere"),
    TMPDIR: join(checkout.path, "temporary"),
    GIT_DIR: join(checkout.path, "nowhere"),
    NO_COLOR: "1",
    EVOGATE_CACHE: process.env["EVOGATE_CACHE"] ?? join(homedir(), ".cache/evogate"),
  };
  const script = join(checkout.path, "scripts/demo.mjs");
  return await checkout.run([process.execPath, script, ...args], { environment }).ended;
}

/** What is left in the folder for temporary files. */
function leftovers(checkout: Checkout): readonly string[] {
  return readdirSync(join(checkout.path, "temporary")).filter((name) => name !== ".keep");
}

/** Many processes one after the other, on a machine that may be busy. */
const SLOW = 180_000;

test(
  "every branch gets the verdict that is documented, in plain text, and nothing is left behind",
  { timeout: SLOW },
  async () => {
    const checkout = makeDemo();
    const { exitCode, stdout, stderr } = await runDemo(checkout);
    expect(stderr).toBe("");
    const hasScanner = findProgram("osv-scanner") !== null;
    const table = stdout
      .trimEnd()
      .split("\n")
      .slice(hasScanner ? -6 : -5);
    expect(table.map((line) => line.split(/ {2,}/u).slice(0, 4))).toEqual([
      ["branch", "expected", "verdict", "because"],
      ["benign", "promote", "promote", "as expected"],
      ["widened", "hold", "hold", "as expected"],
      ...(hasScanner ? [["outdated", "hold", "hold", "as expected"]] : []),
      ["poisoned", "reject", "reject", "as expected"],
      ["new-skill", "promote", "promote", "as expected"],
    ]);
    expect(stdout).toContain("$ evogate scan --base main --format json=../poisoned.json\n");
    expect(stdout).toMatch(/REJECT +skills\/csv-report/u);
    expect(stdout).toContain(
      hasScanner ? "PYSEC-2019-217 (CVE-2019-10906)" : "Left out: outdated, for which osv-scanner",
    );
    expect(stdout).not.toContain("\u001B");
    expect(exitCode).toBe(0);
    expect(leftovers(checkout)).toEqual([]);
  },
);

test("another verdict than the documented one is named, and fails", { timeout: SLOW }, async () => {
  const checkout = makeDemo();
  const wrong = { decision: "promote", exitCode: 0, rules: ["rules/persona-reset"], why: "it is not" };
  checkout.write("examples/expected.json", JSON.stringify({ widened: wrong }));
  const { exitCode, stdout } = await runDemo(checkout);
  expect(stdout.trimEnd().split("\n").slice(-3)).toEqual([
    "widened: the decision should be promote, and is hold",
    "widened: the exit code should be 0, and is 1",
    "widened: rules/persona-reset should block, and does not",
  ]);
  expect(exitCode).toBe(1);
  expect(leftovers(checkout)).toEqual([]);
});

test("a gate that crashes is no verdict", { timeout: SLOW }, async () => {
  const checkout = makeDemo();
  // The demo's own main branch is still locked.
  checkout.write("dist/whole.js", readFileSync(join(checkout.path, "dist/cli.js"), "utf8"));
  checkout.write("dist/cli.js", 'process.argv[2] === "scan" ? process.exit(1) : await import("./whole.js");');
  const { exitCode, stdout } = await runDemo(checkout);
  expect(stdout).toContain("widened: the decision should be hold, and is missing\n");
  expect(exitCode).toBe(1);
});

test("--keep keeps the repository", async () => {
  const checkout = makeDemo();
  checkout.write("examples/expected.json", "{}");
  const { exitCode, stdout } = await runDemo(checkout, "--keep");
  expect(exitCode).toBe(0);
  expect(leftovers(checkout)).toEqual([expect.stringMatching(/^evogate-demo-/u)]);
  expect(stdout).toContain(`Kept: ${join(checkout.path, "temporary", "evogate-demo-")}`);
});

test("an unknown option makes nothing", async () => {
  const checkout = makeDemo();
  const { exitCode, stderr } = await runDemo(checkout, "--kep");
  expect(exitCode).toBe(2);
  expect(stderr).toContain('there is no option "--kep"');
  expect(leftovers(checkout)).toEqual([]);
});
