import { readFileSync } from "node:fs";
import { Ajv } from "ajv";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { asPath } from "../../../src/core/ids.ts";
import type { Lock } from "../../../src/promotion/lock/lock.ts";
import { LARGEST_LOCK, parseLock } from "../../../src/promotion/lock/parse-lock.ts";
import { writeLock } from "../../../src/promotion/lock/write-lock.ts";
import { lock } from "./arbitrary-lock.ts";

const PATH = asPath(".evogate/lock.json");
const A = "a".repeat(64);
const B = "b".repeat(64);
/** By hand, with an id and an anchor; the lines of the tests below count in it. */
const GOOD = `{
  "artifacts": {
    "skills/pdf": {
      "anchor": {
        "capabilities": [],
        "digest": "sha256:${A}"
      },
      "baseline": true,
      "capabilities": [
        {"kind":"network","origins":["static"],"risk":"risky","target":{"match":"exact","value":"api.example.com"}}
      ],
      "closure": {
        "found": {
          "lib/forms.py": "100644 ${B}"
        },
        "sought": [
          "lib/forms/__init__.py"
        ]
      },
      "digest": "sha256:${A}",
      "files": {
        "SKILL.md": "100644 ${A}",
        "scripts/fill.py": "100755 ${B}"
      }
    }
  },
  "schema": "evogate-lock/1"
}
`;

function parse(text: string | Uint8Array): ReturnType<typeof parseLock> {
  return parseLock(PATH, Buffer.from(text));
}

/** The message without the path, or that there is none. */
function complaint(text: string | Uint8Array): string {
  const parsed = parse(text);
  return parsed.ok ? "none" : `${parsed.fault.code} ${parsed.fault.message.slice(PATH.length + 1)}`;
}

test("a lock is read, and written again byte for byte", () => {
  const parsed = parse(GOOD);
  expect(parsed).toMatchObject({ ok: true });
  if (!parsed.ok) return;
  expect(parsed.value.artifacts.get("skills/pdf")).toEqual({
    digest: `sha256:${A}`,
    isBaseline: true,
    files: new Map([
      ["SKILL.md", `100644 ${A}`],
      ["scripts/fill.py", `100755 ${B}`],
    ]),
    closure: { found: new Map([["lib/forms.py", `100644 ${B}`]]), sought: ["lib/forms/__init__.py"] },
    capabilities: [
      {
        kind: "network",
        origins: ["static"],
        risk: "risky",
        target: { match: "exact", value: "api.example.com" },
      },
    ],
    anchor: { digest: `sha256:${A}`, capabilities: [] },
  });
  expect(writeLock(parsed.value)).toBe(GOOD);
});

test("line ends as a checkout can make them do no harm", () => {
  expect(parse(GOOD.replaceAll("\n", "\r\n"))).toEqual(parse(GOOD));
});

describe("anything else is an error with its line", () => {
  test.each([
    ["nothing", "", "1: the text ends too early"],
    ["no JSON", "lock\n", "1: this is no value"],
    ["a list", "[]\n", "1: `schema` is not evogate-lock/1"],
    ["a lock of a later version", GOOD.replace("lock/1", "lock/2"), "27: `schema` is not evogate-lock/1"],
    ["a missing comma", GOOD.replace("true,", "true"), "9: this does not belong here"],
    ["a lock that is cut", GOOD.slice(0, 700), "22: this text in quotes is broken"],
    [
      "a conflict",
      GOOD.replace('      "baseline"', '<<<<<<< HEAD\n      "baseline"'),
      "8: here is a conflict of a merge",
    ],
    [
      "a key twice",
      GOOD.replace('"baseline": true,', '"baseline": true,\n      "baseline": true,'),
      "9: this key stands here twice",
    ],
    [
      "an artifact twice",
      GOOD.replace("    }\n  },", '    },\n    "skills/pdf": {}\n  },'),
      "26: this key stands here twice",
    ],
    ["an unknown key", GOOD.replace('"baseline": true', '"trusted": true'), "8: no such key is known"],
    [
      "baseline: false",
      GOOD.replace('"baseline": true', '"baseline": false'),
      "8: this value is none that `evogate lock` writes",
    ],
    [
      "no digest",
      GOOD.replace(`      "digest": "sha256:${A}",\n      "files"`, '      "files"'),
      "3: the key `digest` is missing",
    ],
    [
      "half a digest",
      GOOD.replace(`"digest": "sha256:${A}",`, '"digest": "sha256:aa",'),
      "20: this value is none that `evogate lock` writes",
    ],
    ["a mode that git has not", GOOD.replace("100755", "100777"), "23: this value is none that `evogate lock` writes"],
    ["a file that is no text", GOOD.replace(`"100644 ${A}"`, "null"), "22: here must be a string"],
    [
      "an artifact without files",
      GOOD.replace(/\{\n *"SKILL[^}]*\}/u, "{}"),
      "21: this value is none that `evogate lock` writes",
    ],
    [
      "keys in another order",
      GOOD.replace(/( +"found"[^}]*\}),\n( +"sought"[^\]]*\])/u, "$2,\n$1"),
      "13: this is not as `evogate lock` writes it: other order or white space",
    ],
    [
      "white space",
      GOOD.replace('"baseline": true', '"baseline":  true'),
      "8: this is not as `evogate lock` writes it: other order or white space",
    ],
    ["a byte order mark", `\ufeff${GOOD}`, "1: this is no value"],
    ["no last line feed", GOOD.trimEnd(), "28: this is not as `evogate lock` writes it: other order or white space"],
    ["no UTF-8", Buffer.from([0x7b, 0xff]), "1: this is not UTF-8"],
    [
      "too much",
      Buffer.alloc(LARGEST_LOCK + 1, " "),
      `1: it has ${LARGEST_LOCK + 1} bytes; at most ${LARGEST_LOCK} are read`,
    ],
  ])("%s", (_, text, expected) => {
    expect(complaint(text)).toBe(`lock-invalid ${expected}`);
  });

  test.each([
    ["deep lists", "[".repeat(2_000_000)],
    ["deep objects", '{"a":'.repeat(500_000)],
    ["one long text", `{"schema":"${"\\\\".repeat(2_000_000)}`],
    [
      "many wrong artifacts",
      `{"artifacts":{${Array.from({ length: 200_000 }, (_, index) => `"${index}":1`).join(",")}},"schema":"evogate-lock/1"}`,
    ],
  ])("in time, whatever it is: %s", (_, text) => {
    const started = performance.now();
    expect(parse(text).ok).toBe(false);
    expect(performance.now() - started).toBeLessThan(5_000);
  });
});

describe("for any lock", () => {
  const schema = JSON.parse(readFileSync("schema/lock.schema.json", "utf8")) as object;
  const isValid = new Ajv().compile(schema);

  test("what is written is read as the same lock, and the schema accepts it", () => {
    fc.assert(
      fc.property(lock, (written) => {
        const text = writeLock(written);
        expect(isValid(JSON.parse(text)), JSON.stringify(isValid.errors)).toBe(true);
        const parsed = parse(text);
        expect(parsed.ok ? normalise(parsed.value) : parsed).toEqual(normalise(written));
      }),
    );
  });

  test("its order does not matter", () => {
    fc.assert(
      fc.property(lock, (written) => {
        const reversed: Lock = { artifacts: new Map([...written.artifacts].toReversed()) };
        expect(writeLock(reversed)).toBe(writeLock(written));
      }),
    );
  });

  test("another text is another lock, or none", () => {
    fc.assert(
      fc.property(lock, fc.nat(), fc.constantFrom(" ", "\n", "0", '"', "}", ","), (written, at, inserted) => {
        const text = writeLock(written);
        const place = at % text.length;
        const edited = text.slice(0, place) + inserted + text.slice(place);
        const parsed = parse(edited);
        if (parsed.ok) expect(writeLock(parsed.value)).toBe(Buffer.from(edited).toString());
      }),
    );
  });
});

/** In the order of the text: that of the generator means nothing. */
function normalise({ artifacts }: Lock): unknown {
  const sorted = (map: ReadonlyMap<string, unknown>): unknown => [...map].toSorted(([a], [b]) => (a < b ? -1 : 1));
  const capabilities = (all: readonly unknown[]): unknown =>
    all.map((each) => JSON.stringify(sortKeys(each))).toSorted();
  return sorted(
    new Map(
      [...artifacts].map(([id, { files, closure, anchor, ...rest }]) => [
        id,
        {
          ...rest,
          files: sorted(files),
          closure: { found: sorted(closure.found), sought: closure.sought.toSorted() },
          capabilities: capabilities(rest.capabilities),
          anchor: { ...anchor, capabilities: capabilities(anchor.capabilities) },
        },
      ]),
    ),
  );
}

function sortKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortKeys);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, each]) => [key, sortKeys(each)]),
  );
}
