import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { makeCheckout, type Checkout } from "./checkout.ts";

/** The list of the checkout has this tool alone, and what fills its folder is a fake. */
const TOOLS = `export const TOOLS = [{
  name: "hammer",
  version: "1.2.3",
  why: "for nails",
  program: "bin/hammer",
  commands: (folder) => [["forge", "handle", folder], ["forge", "bin/hammer", folder]],
}];`;
const FILL = 'mkdir -p "$2/$1"';

function makeFresh(forge: string): Checkout {
  const checkout = makeCheckout("scripts/setup.mjs", "scripts/install-tool.mjs", "scripts/setup");
  checkout.write("package-lock.json", '{"packages":{}}');
  checkout.write("node_modules/.package-lock.json", '{"packages":{}}');
  checkout.write("scripts/setup/tools.mjs", TOOLS);
  checkout.fake("forge", forge);
  return checkout;
}

const setUp = async (
  checkout: Checkout,
  task: string,
  environment = {},
): Promise<{ readonly exitCode: number | null; readonly stderr: string }> => {
  const options = { environment: { EVOGATE_CACHE: join(checkout.path, "cache"), ...environment } };
  return await checkout.run([process.execPath, "scripts/setup.mjs", task], options).ended;
};

const cached = (checkout: Checkout): readonly string[] => {
  const folder = join(checkout.path, "cache/tools");
  return existsSync(folder) ? readdirSync(folder) : [];
};

test("a tool is installed into the cache, and then there is nothing to do", async () => {
  const checkout = makeFresh(FILL);
  const first = await setUp(checkout, "test");
  expect(first.stderr).toMatch(/^set-up: installing hammer 1\.2\.3 \(.*\n$/);
  expect(first.exitCode).toBe(0);
  expect(existsSync(join(checkout.path, "cache/tools/hammer-1.2.3/bin/hammer"))).toBe(true);
  expect(await setUp(checkout, "test")).toEqual({ exitCode: 0, stdout: "", stderr: "" });
  expect(checkout.calls()).toHaveLength(2);
});

test("what fails leaves nothing behind, and the tests go on without the tool", async () => {
  const checkout = makeFresh(`${FILL}; [ "$1" = handle ]`);
  const { exitCode, stderr } = await setUp(checkout, "test");
  expect(stderr).toContain("Type: node scripts/install-tool.mjs hammer\n");
  expect(exitCode).toBe(0);
  expect(cached(checkout)).toEqual([]);
});

test("what is there but has no program is installed again", async () => {
  const checkout = makeFresh("exit 0");
  expect((await setUp(checkout, "test")).stderr).toContain("could not be installed");
  checkout.fake("forge", FILL);
  await setUp(checkout, "test");
  expect(await setUp(checkout, "test")).toEqual({ exitCode: 0, stdout: "", stderr: "" });
});

test("EVOGATE_SETUP=never prints the line to type, and the tests go on", async () => {
  const checkout = makeFresh(FILL);
  const { exitCode, stderr } = await setUp(checkout, "test", { EVOGATE_SETUP: "never" });
  expect(stderr).toBe("set-up: hammer 1.2.3 is missing. Type: node scripts/install-tool.mjs hammer\n");
  expect(exitCode).toBe(0);
  expect(checkout.calls()).toEqual([]);
});

test.each(["develop", "demo"])("the task %s needs no tool", async (task) => {
  const checkout = makeFresh(FILL);
  expect(await setUp(checkout, task)).toEqual({ exitCode: 0, stdout: "", stderr: "" });
  expect(checkout.calls()).toEqual([]);
});

test("a name that is not in the list is wrong usage", async () => {
  const checkout = makeFresh(FILL);
  const { exitCode, stderr } = await checkout.run([process.execPath, "scripts/install-tool.mjs", "no-such"]).ended;
  expect(stderr).toMatch(/^there is no tool no-such; there are hammer/);
  expect(exitCode).toBe(2);
});
