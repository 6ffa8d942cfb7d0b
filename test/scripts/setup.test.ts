import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { makeCheckout, type Checkout } from "./checkout.ts";

const SETUP = [process.execPath, "scripts/setup.mjs"] as const;
const COMMAND = "npm ci --ignore-scripts --no-audit --no-fund --loglevel=error";
const LOCKED = {
  "": { version: "0.1.0" },
  "node_modules/one": { version: "1.0.0", integrity: "sha512-one" },
  "node_modules/two": { version: "2.0.0", integrity: "sha512-two" },
  "node_modules/mac-only": { version: "3.0.0", integrity: "sha512-mac", optional: true },
};
const ONE = LOCKED["node_modules/one"];
const TWO = LOCKED["node_modules/two"];
const INSTALLED = { "node_modules/one": ONE, "node_modules/two": TWO };
const LISTED = "node_modules/.package-lock.json";

/** A checkout whose npm installs what is in `after-npm`. */
function makeFresh(): Checkout {
  const checkout = makeCheckout("scripts/setup.mjs", "scripts/setup");
  checkout.write("package-lock.json", JSON.stringify({ packages: LOCKED }));
  checkout.write("after-npm", JSON.stringify({ packages: INSTALLED }));
  checkout.fake("npm", `mkdir -p node_modules && cp after-npm ${LISTED}`);
  return checkout;
}

test("installs what is missing and says so in one line, then has nothing to do or to say", async () => {
  const checkout = makeFresh();
  const first = await checkout.run(SETUP).ended;
  expect(first).toEqual({
    exitCode: 0,
    stdout: "",
    stderr: expect.stringMatching(/^set-up: installing node_modules .*\n$/),
  });
  expect(await checkout.run(SETUP).ended).toEqual({ exitCode: 0, stdout: "", stderr: "" });
  expect(checkout.calls()).toEqual([COMMAND]);
});

describe("what is installed", () => {
  const cases: readonly (readonly [name: string, listed: string, isUpToDate: boolean])[] = [
    ["is everything but what is for another platform", JSON.stringify({ packages: INSTALLED }), true],
    ["lacks a package", JSON.stringify({ packages: { "node_modules/one": ONE } }), false],
    ["has a package too many", JSON.stringify({ packages: { ...INSTALLED, "node_modules/three": ONE } }), false],
    [
      "has another version",
      JSON.stringify({ packages: { ...INSTALLED, "node_modules/two": { ...TWO, version: "2.0.1" } } }),
      false,
    ],
    [
      "has another content",
      JSON.stringify({ packages: { ...INSTALLED, "node_modules/two": { ...TWO, integrity: "sha512-other" } } }),
      false,
    ],
    ["is not known, because the list is cut off", '{"packages":{"node_modules/one"', false],
    ["is not known, because the list is empty", "{}", false],
  ];
  test.each(cases)("%s", async (_name, listed, isUpToDate) => {
    const checkout = makeFresh();
    checkout.write(LISTED, listed);
    expect((await checkout.run(SETUP).ended).exitCode).toBe(0);
    expect(checkout.calls()).toEqual(isUpToDate ? [] : [COMMAND]);
  });
});

describe("EVOGATE_SETUP=never", () => {
  const environment = { EVOGATE_SETUP: "never" };

  test("installs nothing, and prints the line to type", async () => {
    const checkout = makeFresh();
    const { exitCode, stderr } = await checkout.run(SETUP, { environment }).ended;
    expect(stderr).toBe(`set-up: node_modules is missing. Type: ${COMMAND}\n`);
    expect(exitCode).toBe(1);
    expect(checkout.calls()).toEqual([]);
  });

  test("lets what is installed be used", async () => {
    const checkout = makeFresh();
    checkout.write(LISTED, JSON.stringify({ packages: INSTALLED }));
    expect(await checkout.run(SETUP, { environment }).ended).toEqual({ exitCode: 0, stdout: "", stderr: "" });
  });
});

test("the demo needs no packages", async () => {
  const checkout = makeFresh();
  expect(await checkout.run([...SETUP, "demo"]).ended).toEqual({ exitCode: 0, stdout: "", stderr: "" });
  expect(checkout.calls()).toEqual([]);
});

test.each([
  ["fails", "exit 7", "it ended with 7"],
  ["ends well and has installed nothing", "exit 0", "something is still missing"],
])("says what to type when npm %s", async (_name, script, ending) => {
  const checkout = makeFresh();
  checkout.fake("npm", script);
  const { exitCode, stderr } = await checkout.run(SETUP).ended;
  expect(stderr).toContain(`set-up: node_modules could not be installed: ${ending}. Type: ${COMMAND}\n`);
  expect(exitCode).toBe(1);
});

test("of two at once one installs, and the other waits for it", async () => {
  const checkout = makeFresh();
  // npm goes on when the test removes the file, which is after the second set-up has said that it waits.
  checkout.write("hold", "");
  checkout.fake(
    "npm",
    `while [ -e hold ]; do sleep 0.05; done; mkdir node_modules; cp after-npm ${LISTED}; rm after-npm`,
  );
  const first = checkout.run(SETUP);
  await first.said("installing");
  const second = checkout.run(SETUP);
  await second.said("another process is installing node_modules; waiting for it");
  checkout.remove("hold");
  expect((await first.ended).exitCode).toBe(0);
  expect((await second.ended).exitCode).toBe(0);
  expect(checkout.calls()).toEqual([COMMAND]);
});

test("without git it says what is missing", async () => {
  const checkout = makeFresh();
  const { exitCode, stderr } = await checkout.run(SETUP, { hasSystemPath: false }).ended;
  expect(stderr).toMatch(/^set-up: git is needed .* apt-get install git\n$/);
  expect(exitCode).toBe(1);
});

test.each([
  ["18.20.8", 1],
  ["20.18.3", 1],
  ["20.19.0", 0],
  ["22.0.0", 0],
])("Node %s ends with %d", async (version, exitCode) => {
  const checkout = makeFresh();
  const pretend = `Object.defineProperty(process,"versions",{value:{...process.versions,node:"${version}"}})`;
  checkout.write("pretend.mjs", pretend);
  const run = checkout.run([process.execPath, "--import", join(checkout.path, "pretend.mjs"), "scripts/setup.mjs"]);
  const ended = await run.ended;
  expect(ended.exitCode).toBe(exitCode);
  expect(ended.stderr).toContain(exitCode === 0 ? "installing" : `Node 20.19 or newer is needed, this is ${version}.`);
});

describe("system packages", () => {
  // The fakes are not named again: sudo is one.
  const APT =
    "apt-get install -y --no-install-recommends -o DPkg::Lock::Timeout=120 bubblewrap strace bats util-linux bsdutils seccomp";

  /** A machine that has git and what is installed, and nothing of the sandbox. */
  function makeBare(): Checkout {
    const checkout = makeFresh();
    checkout.write(LISTED, JSON.stringify({ packages: INSTALLED }));
    for (const program of ["git", "sudo", "apt-get"]) checkout.fake(program, "exit 0");
    return checkout;
  }

  test.skipIf(process.platform !== "linux")("are never installed against the user's word", async () => {
    const checkout = makeBare();
    const environment = { EVOGATE_SETUP: "never", CI: "true" };
    const { exitCode, stderr } = await checkout.run([...SETUP, "test"], { environment, hasSystemPath: false }).ended;
    expect(stderr).toContain("set-up: bubblewrap is missing. Type: ");
    expect(stderr).toContain(APT);
    expect(exitCode).toBe(0);
    expect(checkout.calls()).not.toContainEqual(expect.stringContaining("install"));
  });

  test.skipIf(process.getuid?.() !== 0)("are installed by root; tests run without them", async () => {
    const checkout = makeBare();
    const { exitCode } = await checkout.run([...SETUP, "test"], { hasSystemPath: false }).ended;
    expect(checkout.calls().filter((call) => call.includes("bubblewrap"))).toEqual([APT]);
    expect(exitCode).toBe(0);
  });
});
