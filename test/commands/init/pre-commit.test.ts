import { describe, expect, test } from "vitest";
import { proposePreCommit } from "../../../src/commands/init/pre-commit.ts";
import type { Pin } from "../../../src/commands/init/pin.ts";

const REF = "0123456789abcdef0123456789abcdef01234567";
const PIN: Pin = { repository: "evogate/evogate", ref: REF, isCommit: true, version: "1.2.3" };

/** The entry, its first line so many columns in. */
function entry(columns: number): string {
  return [
    "- repo: https://github.com/evogate/evogate",
    `  rev: ${REF} # v1.2.3`,
    "  hooks:",
    "    - id: evogate # what is staged",
    "    - id: evogate-full # what is pushed, by every stage",
    "",
  ]
    .map((line) => (line === "" ? "" : " ".repeat(columns) + line))
    .join("\n");
}

function propose(present: string | null): unknown {
  const proposed = proposePreCommit(present, PIN);
  return proposed.ok ? proposed.value : proposed.fault;
}

const OTHER = "- repo: https://example.com/hooks\n  rev: v1 # keep\n  hooks: [{ id: x }]";

describe("an entry is put in", () => {
  test.each([
    ["a file that is not there", null, `repos:\n${entry(2)}`],
    ["an empty file", "\n", `repos:\n${entry(2)}`],
    ["a list that is not indented", `# top\nrepos:\n${OTHER}\n`, `# top\nrepos:\n${OTHER}\n${entry(0)}`],
    [
      "a list with comments, and something after it",
      `repos:\n    ${OTHER.replaceAll("\n", "\n    ")} # why\n    # end of the list\nfail_fast: true # really\n`,
      `repos:\n    ${OTHER.replaceAll("\n", "\n    ")} # why\n${entry(4)}    # end of the list\nfail_fast: true # really\n`,
    ],
    ["a file without a last line feed", `repos:\n${OTHER}`, `repos:\n${OTHER}\n${entry(0)}`],
    ["a file without repos", "fail_fast: true\n", `fail_fast: true\nrepos:\n${entry(2)}`],
    ["a file with comments only", "# later\n", `# later\nrepos:\n${entry(2)}`],
    [
      "a file with anchors",
      "x: &all ^src/\nrepos:\n- repo: local\n  hooks: [{ id: a, files: *all }]\n",
      `x: &all ^src/\nrepos:\n- repo: local\n  hooks: [{ id: a, files: *all }]\n${entry(0)}`,
    ],
    [
      "a file with CRLF",
      `repos:\n${OTHER}\n`.replaceAll("\n", "\r\n"),
      `repos:\n${OTHER}\n${entry(0)}`.replaceAll("\n", "\r\n"),
    ],
  ])("%s", (_, present, text) => {
    expect(propose(present)).toEqual({ kind: "write", path: ".pre-commit-config.yaml", before: present, text });
  });

  test("once: what was written needs nothing more", () => {
    expect(propose(`repos:\n${entry(2)}`)).toEqual({ kind: "same", path: ".pre-commit-config.yaml" });
  });
});

describe("it is shown, and the file left alone, for", () => {
  test.each([
    ["a list in brackets", "repos: [{ repo: local, hooks: [] }]\n"],
    ["an empty list in brackets", "repos: []\n"],
    ["another version", `repos:\n${entry(2).replace(REF, "v0.0.1")}`],
    [
      "a copy of Evogate elsewhere",
      "repos:\n- repo: https://git.example.com/mirror/evogate.git\n  rev: v1\n  hooks: []\n",
    ],
    ["a list whose items start on lines of their own", "repos:\n-\n  repo: local\n  hooks: []\n"],
    ["a mapping in brackets", "{ repos: [] }\n"],
    ["repos that are no list", "repos: none\n"],
  ])("%s", (_, present) => {
    expect(propose(present)).toMatchObject({ kind: "kept", before: present });
  });
});

describe("a broken file is named with its line", () => {
  test.each([
    ["repos:\n- repo: x\n rev: y\n", /^\.pre-commit-config\.yaml:3:\d+: /u],
    ["repos: [\n", /^\.pre-commit-config\.yaml:[12]:\d+: /u],
    ["- a\n- b\n", /^\.pre-commit-config\.yaml:1:1: this is no mapping$/u],
    [`a: ${"[".repeat(200)}`, /^\.pre-commit-config\.yaml:1:1: YAML nests deeper than 100 levels$/u],
  ])("%j", (present, message) => {
    expect(propose(present)).toMatchObject({
      code: "settings-broken",
      message: expect.stringMatching(message) as string,
    });
  });
});
