import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { runProgram, scan } from "../support/resident.ts";
import { makeRepository, makeTemporaryFolder } from "../support/repository.ts";
import { DOWNLOAD, OVERRIDE, skillText } from "./skill.ts";

/** A part of the schema, as far as the order of keys is concerned. */
interface Node {
  readonly $ref?: string;
  readonly properties?: Readonly<Record<string, Node>>;
  readonly items?: Node;
}

const SCHEMA = JSON.parse(
  readFileSync(join(import.meta.dirname, "../../schema/report.schema.json"), "utf8"),
) as Node & { readonly $defs: Readonly<Record<string, Node>> };

/** The places at which keys stand in another order than in the schema. */
function findDisorder(value: unknown, node: Node, place: string): readonly string[] {
  const schema = node.$ref === undefined ? node : (SCHEMA.$defs[node.$ref.replace("#/$defs/", "")] ?? {});
  if (Array.isArray(value))
    return value.flatMap((item, at) => findDisorder(item, schema.items ?? {}, `${place}[${at}]`));
  if (typeof value !== "object" || value === null || schema.properties === undefined) return [];
  const keys = Object.keys(value);
  const expected = Object.keys(schema.properties).filter((key) => keys.includes(key));
  const below = Object.entries(value).flatMap(([key, item]) =>
    findDisorder(item, schema.properties?.[key] ?? {}, `${place}.${key}`),
  );
  return keys.join() === expected.join() ? below : [`${place}: ${keys.join()}`, ...below];
}

/** Every kind of artifact, finding and file that was not looked at. */
function makeFolder(): string {
  const folder = makeTemporaryFolder();
  mkdirSync(join(folder, "skills/count"), { recursive: true });
  mkdirSync(join(folder, "tools"));
  writeFileSync(join(folder, "skills/count/SKILL.md"), skillText("count", DOWNLOAD));
  writeFileSync(join(folder, "skills/count/junk"), Buffer.from([0, 1, 2, 3, 255, 254, 0, 7]));
  writeFileSync(join(folder, "tools/b.md"), `${OVERRIDE}\nWords.\n\n${OVERRIDE}`);
  writeFileSync(join(folder, "tools/B.md"), OVERRIDE);
  writeFileSync(join(folder, "tools/a.md"), OVERRIDE);
  return folder;
}

describe("keys stand in the order of the schema", () => {
  test.each([
    ["findings", []],
    ["withheld findings", ["--profile", "strict"]],
    ["report only", ["--fail-on", "never"]],
  ])("%s", async (_name, args) => {
    const { stdout } = await scan(makeFolder(), args);
    expect(findDisorder(JSON.parse(stdout), SCHEMA, "report")).toEqual([]);
  });

  test("a stage that was not run", async () => {
    const { stdout } = await scan(makeFolder(), ["--stages", "intake"]);
    expect(findDisorder(JSON.parse(stdout), SCHEMA, "report")).toEqual([]);
  });

  test("nothing differs", async () => {
    const repository = makeRepository();
    repository.commit();
    const { stdout } = await scan(repository.path, ["--base", "main"]);
    expect(findDisorder(JSON.parse(stdout), SCHEMA, "report")).toEqual([]);
  });
});

test("artifacts are sorted by id, findings by path and line", async () => {
  const { report } = await scan(makeFolder());
  expect(report.artifacts.map(({ id }) => id)).toEqual(["skills/count", "tools/B.md", "tools/a.md", "tools/b.md"]);
  expect(report.artifacts.at(-1)?.findings.map(({ line }) => line)).toEqual([1, 5]);
});

test("the summary counts", async () => {
  const { stdout } = await scan(makeFolder());
  expect((JSON.parse(stdout) as { summary: unknown }).summary).toEqual({
    artifacts: 4,
    examinedFiles: 4,
    findings: { critical: 4, high: 1, medium: 1, low: 0, info: 0 },
  });
});

test("--verbose lists what is unchanged, in the shape of the schema", async () => {
  const repository = makeRepository();
  repository.write("skills/count/SKILL.md", skillText("count"));
  repository.commit();
  const { report } = await scan(repository.path, ["--base", "main", "--verbose"]);
  expect(report.artifacts).toMatchObject([
    { id: "skills/count", change: "unchanged", decision: "promote", format: "agent-skill" },
  ]);
  const quiet = await runProgram(["scan", "--base", "main", "--format", "json"], { cwd: repository.path });
  expect((JSON.parse(quiet.stdout) as { artifacts: unknown }).artifacts).toEqual([]);
});
