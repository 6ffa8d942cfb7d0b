import { describe, expect, test } from "vitest";
import type { Sha256 } from "../../../src/core/ids.ts";
import { latestExpiry, whyNotBound } from "../../../src/promotion/approval/binding.ts";
import { digestNeeds } from "../../../src/promotion/approval/needs.ts";
import { describeApprovalPath, signaturePath, statementPath } from "../../../src/promotion/approval/places.ts";
import {
  parseStatement,
  writeStatement,
  writeTime,
  type Statement,
} from "../../../src/promotion/approval/statement.ts";

const HEX = "0123456789abcdef".repeat(4);
const STATEMENT: Statement = {
  artifact: "skills/pdf",
  expires: "2026-03-08T11:00:00Z",
  from: `sha256:${HEX}`,
  needs: "1".repeat(64) as Sha256,
  policy: "2".repeat(64) as Sha256,
  repository: "https://git.example.com/skills",
  to: `sha256:${"f".repeat(64)}`,
};
/** By hand: keys sorted, no white space. */
const TEXT = `{"artifact":"skills/pdf","expires":"2026-03-08T11:00:00Z","from":"sha256:${HEX}","needs":"${"1".repeat(64)}","policy":"${"2".repeat(64)}","repository":"https://git.example.com/skills","to":"sha256:${"f".repeat(64)}"}`;

describe("a statement", () => {
  test("is written as one text, and read from it, also with an editor's line feed", () => {
    expect(writeStatement(STATEMENT)).toBe(TEXT);
    expect(parseStatement(Buffer.from(TEXT))).toEqual({ ok: true, value: STATEMENT });
    expect(parseStatement(Buffer.from(`${TEXT}\n`))).toEqual({ ok: true, value: STATEMENT });
  });

  test("of something new, in a repository without a name", () => {
    const text = TEXT.replace(`"sha256:${HEX}"`, "null").replace('"https://git.example.com/skills"', "null");
    expect(parseStatement(Buffer.from(text))).toEqual({
      ok: true,
      value: { ...STATEMENT, from: null, repository: null },
    });
  });

  test.each([
    ["nothing", ""],
    ["no object", "null"],
    ["white space", TEXT.replace(",", ", ")],
    ["two line feeds", `${TEXT}\n\n`],
    ["a key twice", TEXT.replace("{", '{"artifact":"skills/other",')],
    ["another order", `{"to":"sha256:${"f".repeat(64)}",${TEXT.slice(1).replace(/,"to".*/u, "}")}`],
    ["an unknown key", TEXT.replace("{", '{"also":"skills/x",')],
    ["a missing key", TEXT.replace('"artifact":"skills/pdf",', "")],
    ["a time with an offset", TEXT.replace("11:00:00Z", "11:00:00+01:00")],
    ["a day that is none", TEXT.replace("2026-03-08", "2026-13-08")],
    ["no version", TEXT.replace(`"to":"sha256:${"f".repeat(64)}"`, '"to":null')],
    ["a digest in capitals", TEXT.replaceAll("f".repeat(64), "F".repeat(64))],
    ["too much", TEXT.replace("skills/pdf", "x".repeat(20_000))],
  ])("is none with %s", (_, text) => {
    expect(parseStatement(Buffer.from(text))).toMatchObject({ ok: false, fault: { code: "approval-invalid" } });
  });
});

describe("a statement binds", () => {
  const { expires: _, ...binding } = STATEMENT;
  const now = new Date("2026-03-01T11:00:00Z");
  const term = { now, expiresDays: 7 };

  test("until its last second, for at most as many days as the policy says", () => {
    expect(whyNotBound(STATEMENT, binding, term)).toBeNull();
    expect(latestExpiry(term)).toEqual(new Date("2026-03-08T11:00:00Z"));
    expect(writeTime(new Date("2026-03-08T11:00:00.999Z"))).toBe("2026-03-08T11:00:00Z");
  });

  test.each([
    ["repository", { repository: null }, "it is for another repository"],
    ["artifact", { artifact: "skills/pdf2" }, "it is for another artifact"],
    ["version", { to: STATEMENT.from ?? STATEMENT.to }, "it is for another version"],
    ["version before", { from: null }, "it is for a change of another version"],
    ["policy", { policy: "3".repeat(64) as Sha256 }, "it was given under another policy"],
    ["needs", { needs: "3".repeat(64) as Sha256 }, "it is for other needs"],
  ] as const)("not for another %s", (_, differing, expected) => {
    expect(whyNotBound(STATEMENT, { ...binding, ...differing }, term)).toBe(expected);
  });

  test.each([
    ["2026-03-08T11:00:00Z", "it expired at 2026-03-08T11:00:00Z"],
    ["2026-03-01T10:59:59Z", "it would hold for more than 7 days"],
  ])("not at %s", (moment, expected) => {
    expect(whyNotBound(STATEMENT, binding, { ...term, now: new Date(moment) })).toBe(expected);
  });
});

test("the hash of needs is that of their sorted canonical JSON", () => {
  const needs = [
    { kind: "steering", text: "b" },
    { text: "ä", kind: "finding" },
  ];
  // printf '%s' '[{"kind":"finding","text":"ä"},{"kind":"steering","text":"b"}]' | sha256sum
  const expected = "1339b24af365fc880ab49e83eb28b95243af54a720e629053f87719be070f887";
  expect(digestNeeds(needs)).toBe(expected);
  expect(digestNeeds(needs.toReversed())).toBe(expected);
  expect(digestNeeds(needs.slice(1))).not.toBe(expected);
});

test("files are named for the version they approve", () => {
  const to = `sha256:${HEX}` as const;
  expect(describeApprovalPath(statementPath(to))).toEqual({ kind: "statement", to, number: 0 });
  expect(describeApprovalPath(signaturePath(to, 12))).toEqual({ kind: "signature", to, number: 12 });
  for (const path of [
    `.evogate/approvals/${HEX}.0.sig`,
    `.evogate/approvals/x/${HEX}.json`,
    `.evogate/approvals/${HEX}.JSON`,
  ])
    expect(describeApprovalPath(path)).toBeNull();
});
