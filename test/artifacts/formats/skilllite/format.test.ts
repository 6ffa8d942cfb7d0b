import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import type { Files } from "../../open-artifact.ts";
import { describeChange, describeState, nameFormats } from "../remarks.ts";

const SKILL = "---\nname: weather\ndescription: Tells the weather.\n---\n";
const json = (value: unknown): string => JSON.stringify(value);

/** SHA-256 as a person would write it down: over exactly these bytes. */
function hash(bytes: string): string {
  return createHash("sha256").update(bytes).digest("hex");
}

const FINGERPRINT = hash(`SKILL.md\0${SKILL}\0scripts/main.py\0print(1)\n\0`);
const manifest = (skills: unknown): string => `{\n"version": 1,\n"skills": ${json(skills)}}`;
const WEATHER: Files = { ".skills/weather/SKILL.md": SKILL, ".skills/weather/scripts/main.py": "print(1)\n" };
const withManifest = (skills: unknown, more: Files = {}): Files => ({
  ...WEATHER,
  ".skills/.skilllite-manifest.json": manifest(skills),
  ...more,
});

describe("what is SkillLite's", () => {
  test.each<readonly [string, Files, readonly string[]]>([
    [
      "a skill beside a manifest, and the manifest",
      withManifest({}),
      ["skilllite .skills/weather", "skilllite .skills/.skilllite-manifest.json"],
    ],
    ["a skill that was evolved", { "s/_evolved/a/SKILL.md": SKILL }, ["skilllite s/_evolved/a"]],
    ["a skill with a lock of its packages", { "a/SKILL.md": SKILL, "a/.skilllite.lock": "{}" }, ["skilllite a"]],
    [
      "prompts and memory",
      { "prompts/rules.json": "[]", "prompts/planning.md": "", "memory/evolution/INDEX.md": "" },
      ["skilllite memory/evolution/INDEX.md", "skilllite prompts/planning.md", "skilllite prompts/rules.json"],
    ],
    [
      "nothing of other skills and prompts",
      { "a/SKILL.md": SKILL, "a/rules.json": "[]", "prompts/planning.md": "", "memory/notes.md": "" },
      ["agent-skill a", "plain memory/notes.md", "plain prompts/planning.md"],
    ],
  ])("%s", async (_, files, expected) => {
    expect(await nameFormats(files)).toEqual(expected);
  });
});

const ids = (count: number): readonly { readonly id: string }[] =>
  Array.from({ length: count }, (_, index) => ({ id: `r${index}` }));
const META = { name: "a", needs_review: false, archived: false, generation_txn: "evo_1" };
const evolved = (meta: unknown, more: Files = {}): Files => ({
  "s/_evolved/a/SKILL.md": SKILL,
  "s/_evolved/a/.meta.json": typeof meta === "string" ? meta : json(meta),
  ...more,
});
const LOG: Files = { "prompts/_versions/changelog.jsonl": '{"txn_id":"evo_1","files":[]}\n' };
const AT = "s/_evolved/a/.meta.json";
const MANIFEST = ".skills/.skilllite-manifest.json";
const OTHER = "0".repeat(64);
const PLANNING = "{{TODAY}} {{RULES_SECTION}} {{EXAMPLES_SECTION}} {{OUTPUT_DIR}}";

describe("what its records say of one side", () => {
  test.each<readonly [string, Files, readonly string[]]>([
    ["a hash that is right", withManifest({ weather: { hash: FINGERPRINT } }), []],
    ["a hash with its name before it", withManifest({ weather: { hash: `sha256:${FINGERPRINT}` } }), []],
    [
      "code in a folder that the hash passes over",
      withManifest({ weather: { hash: FINGERPRINT } }, { ".skills/weather/dist/x.py": "import os\n" }),
      [],
    ],
    [
      "another content",
      withManifest({ weather: { hash: OTHER } }),
      [
        "record-differs .skills/weather/SKILL.md: SkillLite's hash of weather is another (HASH_CHANGED)",
        `record-differs ${MANIFEST}:3: SkillLite's hash of weather is another (HASH_CHANGED)`,
      ],
    ],
    [
      "a signature, which its own hash then is about, too",
      withManifest({ weather: { hash: FINGERPRINT } }, { ".skills/weather/SKILL.sig": FINGERPRINT }),
      [
        "record-differs .skills/weather/SKILL.md: SkillLite's hash of weather is another (HASH_CHANGED)",
        `record-differs ${MANIFEST}:3: SkillLite's hash of weather is another (HASH_CHANGED)`,
      ],
    ],
    [
      "a skill that is not there",
      withManifest({ gone: { hash: OTHER } }),
      [`record-differs ${MANIFEST}:3: it records gone, which is not there`],
    ],
    [
      "a file outside",
      withManifest({ "../../etc": { hash: OTHER } }),
      [`record-invalid ${MANIFEST}:3: it names "../../etc", which is no folder beside it`],
    ],
    ...[12, null, "abc", [OTHER], {}].map((value): readonly [string, Files, readonly string[]] => [
      `a hash that is ${json(value)}`,
      withManifest({ gone: { hash: value } }),
      [`record-invalid ${MANIFEST}:3: the hash of gone is no SHA-256`],
    ]),
    ["no JSON", { ...WEATHER, [MANIFEST]: "{" }, [`record-invalid ${MANIFEST}: it is no JSON`]],
    ["a list", { ...WEATHER, [MANIFEST]: "[]" }, [`record-invalid ${MANIFEST}: it has no \`skills\``]],
    [
      "`__proto__` as the name of a skill",
      { ...WEATHER, [MANIFEST]: `{"skills":{"__proto__":{"hash":"${OTHER}"}}}` },
      [`record-differs ${MANIFEST}:1: it records __proto__, which is not there`],
    ],

    ["an evolved skill with its log", evolved(META, LOG), []],
    ["one that another log has", evolved(META, { "data/evolution.log": '{"txn_id":"evo_1"}\n' }), []],
    ["one without a log", evolved(META), [`unrecorded-evolution ${AT}: no log of changes has "evo_1"`]],
    [
      "one whose log has others only",
      evolved({ ...META, generation_txn: "evo_2" }, LOG),
      [`unrecorded-evolution ${AT}: no log of changes has "evo_2"`],
    ],
    [
      "one that waits for a review",
      evolved({ ...META, needs_review: true }, LOG),
      [`review-pending ${AT}: \`needs_review\` is true`],
    ],
    [
      "one that is pending",
      { ...LOG, "s/_evolved/_pending/a/SKILL.md": SKILL, "s/_evolved/_pending/a/.meta.json": json(META) },
      ["review-pending s/_evolved/_pending/a/.meta.json: it lies in `_pending`"],
    ],
    [
      "one without a record",
      { "s/_evolved/a/SKILL.md": SKILL },
      ["record-invalid s/_evolved/a/SKILL.md: there is no `.meta.json`"],
    ],
    [
      "the record of another skill",
      evolved({ ...META, name: "../../x" }, LOG),
      [`record-invalid ${AT}: it is the record of "../../x"`],
    ],
    [
      "a flag that is a text",
      evolved({ ...META, needs_review: "false" }, LOG),
      [`record-invalid ${AT}: \`needs_review\` is neither true nor false`],
    ],
    [
      "an id that is a number",
      evolved({ ...META, generation_txn: 1 }, LOG),
      [`record-invalid ${AT}: \`generation_txn\` is no text`],
    ],
    [
      "two skills of one round",
      evolved(META, {
        ...LOG,
        "s/_evolved/b/SKILL.md": SKILL,
        "s/_evolved/b/.meta.json": json({ ...META, name: "b" }),
      }),
      [
        `evolution-limit ${AT}: "evo_1" made b, too; a round makes one skill`,
        `evolution-limit s/_evolved/b/.meta.json: "evo_1" made a, too; a round makes one skill`,
      ],
    ],

    [
      "a log with a line that is none",
      { "prompts/_versions/changelog.jsonl": "{}\nno\n[]\n" },
      ["record-invalid prompts/_versions/changelog.jsonl: 2 of its lines are no JSON objects"],
    ],
    ["rules that are no list", { "prompts/rules.json": "{}" }, ["record-invalid prompts/rules.json: it is no list"]],
    [
      "a rule without an id",
      { "prompts/rules.json": '[{"id":"a"},{}]' },
      ["record-invalid prompts/rules.json: item 2 has no `id`"],
    ],
    ["a template with everything", { "prompts/rules.json": "[]", "prompts/planning.md": PLANNING }, []],
    [
      "a template without its rules",
      { "prompts/rules.json": "[]", "prompts/execution.md": "{{TODAY}} {{OUTPUT_DIR}}" },
      ["placeholder-lost prompts/execution.md: {{SKILLS_LIST}}"],
    ],
  ])("%s", async (_, files, expected) => {
    expect(await describeState(files)).toEqual(expected);
  });
});

describe("what a change does", () => {
  const RULES = "prompts/rules.json";
  const seed = { id: "seed", mutable: false, instruction: "Ask first." };
  test.each<readonly [string, Files, Files, readonly string[]]>([
    ["five rules more", { [RULES]: "[]" }, { [RULES]: json(ids(5)) }, []],
    [
      "six rules more",
      { [RULES]: json([{ id: "old" }]) },
      { [RULES]: json([{ id: "old" }, ...ids(6)]) },
      [`evolution-limit ${RULES}: 6 rules, where a round has at most 5`],
    ],
    [
      "four examples changed",
      { "prompts/examples.json": json(ids(4).map((each) => ({ ...each, v: 1 }))) },
      { "prompts/examples.json": json(ids(4)) },
      ["evolution-limit prompts/examples.json: 4 examples, where a round has at most 3"],
    ],
    ["a fixed rule in another order", { [RULES]: json([seed]) }, { [RULES]: json([{ id: "new" }, seed]) }, []],
    [
      "a fixed rule changed",
      { [RULES]: json([seed]) },
      { [RULES]: json([{ ...seed, instruction: "Never ask." }]) },
      [`protected-record-changed ${RULES}:1: the rule "seed" is not to be changed`],
    ],
    [
      "a fixed rule unfixed",
      { [RULES]: json([seed]) },
      { [RULES]: json([{ ...seed, mutable: true }]) },
      [`protected-record-changed ${RULES}:1: the rule "seed" is not to be changed`],
    ],
    [
      "a seed rule removed",
      { [RULES]: json([{ id: "s", origin: "seed" }]) },
      { [RULES]: "[]" },
      [`protected-record-changed ${RULES}: the rule "s" is not to be changed`],
    ],
    [
      "an archived skill changed",
      evolved({ ...META, archived: true }),
      evolved({ ...META, archived: false }),
      [`protected-record-changed s/_evolved/a/.meta.json: the skill was archived before`],
    ],
    [
      "an archived skill without its record",
      evolved({ ...META, archived: true }),
      { "s/_evolved/a/SKILL.md": SKILL },
      [`protected-record-changed s/_evolved/a/SKILL.md: the skill was archived before`],
    ],
    [
      "a manifest that is gone",
      withManifest({ weather: { hash: FINGERPRINT } }),
      WEATHER,
      ["record-differs .skills/weather/SKILL.md: no manifest records it any more"],
    ],
    [
      "a manifest that has another skill instead",
      withManifest({ weather: { hash: FINGERPRINT } }),
      withManifest({ gone: { hash: OTHER } }),
      ["record-differs .skills/weather/SKILL.md: no manifest records it any more"],
    ],
    ["a log that grows", LOG, { "prompts/_versions/changelog.jsonl": '{"txn_id":"evo_1","files":[]}\n{}\n' }, []],
    [
      "a log that was written anew",
      LOG,
      { "prompts/_versions/changelog.jsonl": '{"txn_id":"evo_2","files":[]}\n' },
      ["protected-record-changed prompts/_versions/changelog.jsonl: 1 of the log's lines are changed or gone"],
    ],
  ])("%s", async (_, before, head, expected) => {
    expect(await describeChange(before, head)).toEqual(expected);
  });
});
