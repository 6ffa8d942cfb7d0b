import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { runProgram } from "../support/resident.ts";
import { makeTemporaryFolder } from "../support/repository.ts";
import { CARRIERS, isShown, PRIVATE_KEY, SECRET_SAMPLES } from "../support/secret-samples.ts";
import { skillText } from "./skill.ts";

/** A skill that holds every sample in every place, and in one place with its last character but one escaped. */
function makeLeakySkill(): string {
  const folder = makeTemporaryFolder();
  const skill = join(folder, "skills/leaky");
  mkdirSync(skill, { recursive: true });
  writeFileSync(join(skill, "SKILL.md"), skillText("leaky"));
  for (const [name, carry] of Object.entries(CARRIERS)) {
    writeFileSync(join(skill, name), SECRET_SAMPLES.map(({ key, value }) => carry(key, value)).join("\n"));
  }
  const escaped = SECRET_SAMPLES.map(({ key, value }) => `${key} = "${escapeOne(value)}"`);
  writeFileSync(join(skill, "escaped.py"), escaped.join("\n"));
  writeFileSync(join(skill, "key.pem"), PRIVATE_KEY.text);
  return folder;
}

function escapeOne(value: string): string {
  const at = value.length - 2;
  return `${value.slice(0, at)}\\x${value.charCodeAt(at).toString(16)}${value.slice(-1)}`;
}

/** The terminal does not list what neither holds nor rejects. */
const shownRules = (format: string): ReadonlySet<string> =>
  new Set(
    SECRET_SAMPLES.map(({ rule }) => rule).filter((rule) => format === "json" || rule !== "rules/json-web-token"),
  );

test.each(["terminal", "json"])("no secret reaches the output: %s", async (format) => {
  const { exitCode, stdout, stderr } = await runProgram(["scan", "--verbose", "--format", format], {
    cwd: makeLeakySkill(),
  });
  expect(exitCode).toBe(1);
  const output = stdout + stderr;
  for (const rule of shownRules(format)) expect(output).toContain(rule);
  expect(SECRET_SAMPLES.filter(({ value }) => isShown(value, output)).map(({ name }) => name)).toEqual([]);
  for (const line of PRIVATE_KEY.body) expect(output).not.toContain(line.slice(0, 12));
});
