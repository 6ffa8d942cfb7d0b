import { expect, test } from "vitest";
import { readData } from "../../support/read-data.ts";
import { misplaced } from "../../support/stretches.ts";

const LONG = "Read the whole file before you answer.";

test.each<[path: string, text: string, texts: readonly string[]]>([
  ["prompts/a.json", `{"name": "review", "messages": [{"role": "system", "content": "${LONG}"}]}`, [LONG]],
  ["prompts/a.json", `{"content": "${LONG} \\u2014 twice"}`, [`${LONG} — twice`]],
  [
    "agents/prompts/a.yaml",
    `system: |\n  ${LONG}\n  Then stop.\nmodel: some/model-name-that-is-long\n`,
    [`${LONG}\nThen stop.\n`],
  ],
  ["memory/notes.jsonl", `{"text": "${LONG}"}\n\n{"text": "${LONG} Again."}\n`, [LONG, `${LONG} Again.`]],
  ["models/greet.prompt.yml", `messages:\n  - role: user\n    content: ${LONG}\n`, [LONG]],
  ["prompts/a.json", '{"a": "short", "b": "no-space-in-this-long-word"}', []],
])("texts of %s with %j are read as Markdown", async (path, text, texts) => {
  const facts = await readData(path, text);
  const { embedded = [] } = facts?.source ?? {};
  expect(embedded.map((code) => [code.language, code.text])).toEqual(texts.map((each) => ["markdown", each]));
  expect(misplaced(text, embedded)).toEqual([]);
});

test("of a great many texts the first are read", async () => {
  const facts = await readData(
    "prompts/a.json",
    JSON.stringify(Array.from({ length: 600 }, (_, at) => `${LONG} ${at}`)),
  );
  expect(facts?.source.embedded).toHaveLength(500);
});
