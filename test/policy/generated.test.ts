import { readFileSync } from "node:fs";
import { build } from "esbuild";
import { describe, expect, test } from "vitest";
import { generatePolicyFiles } from "../../scripts/generate/policy.ts";
import { fillPolicyDocs } from "../../scripts/generate/policy-docs.ts";
import { BUILT_KEYS } from "../../src/policy/keys.ts";
import { complaintsAbout } from "./read-text.ts";

const TOP = new URL("../../", import.meta.url);

function readTop(path: string): string {
  return readFileSync(new URL(path, TOP), "utf8");
}

describe("what is generated is what is committed; run `npm run build` where it is not", () => {
  test.each(Array.from(generatePolicyFiles()))("%s", (path, content) => {
    expect(readTop(path)).toBe(content);
  });
});

describe("the schema", () => {
  const keys = listKeys(JSON.parse(readTop("schema/policy.schema.json")), "");

  test("has each key that works, in their order", () => {
    expect(keys).toEqual(BUILT_KEYS);
  });
});

describe("docs/policy.md", () => {
  const page = readTop("docs/policy.md");

  test.each([
    "| `gate.reject.severity` | `high` | `critical` | `critical` | The mildest severity that rejects. |",
    "| `disclosure` | `class-only` | `full` | `full` |",
    "| `artifacts.exclude` | `[]` | `[]` | `[]` |",
    "- `**/.claude/settings*.json`",
    "| `stages.supplyChain.unpinned` | `reject` | `hold` | `allow` | What becomes of a package without an exact version. |",
    "- `stages.sandbox.adversarial: model`",
  ])("says: %s", (line) => {
    expect(page).toContain(line);
  });

  test("shows a policy that is right", async () => {
    const example = /```yaml\n([^`]*)```/u.exec(page)?.[1] ?? "- no example";
    expect(await complaintsAbout(example)).toEqual([]);
  });

  test("must have its markers", () => {
    expect(() => fillPolicyDocs("# The policy\n")).toThrow('docs/policy.md lacks the markers of "keys"');
  });
});

test("what runs without a policy file loads neither yaml nor the validator, and nothing loads ajv", async () => {
  const { metafile } = await build({
    entryPoints: { load: new URL("src/policy/load.ts", TOP).pathname },
    bundle: true,
    splitting: true,
    format: "esm",
    platform: "node",
    outdir: "out",
    write: false,
    metafile: true,
  });
  expect(Object.keys(metafile.inputs).filter((path) => path.includes("node_modules/ajv"))).toEqual([]);
  const { inputs, imports } = metafile.outputs["out/load.js"] ?? { inputs: {}, imports: [] };
  const shared = imports.filter(({ kind }) => kind === "import-statement").map(({ path }) => metafile.outputs[path]);
  const eager = [...Object.keys(inputs), ...shared.flatMap((output) => Object.keys(output?.inputs ?? {}))];
  expect(eager).toContain("src/policy/load.ts");
  expect(eager.filter((path) => /node_modules|generated/u.test(path))).toEqual([]);
});

interface SchemaPart {
  readonly properties?: Readonly<Record<string, SchemaPart>>;
  readonly items?: SchemaPart;
}

/** Dotted, `[]` for items, in the order of the schema. */
function listKeys({ properties = {} }: SchemaPart, parent: string): readonly string[] {
  return Object.entries(properties).flatMap(([name, part]) => {
    const key = parent === "" ? name : `${parent}.${name}`;
    return [key, ...listKeys(part, key), ...(part.items === undefined ? [] : listKeys(part.items, `${key}[]`))];
  });
}
