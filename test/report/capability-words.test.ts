import { describe, expect, test } from "vitest";
import { CAPABILITY_KINDS } from "../../src/core/capability.ts";
import { asPath } from "../../src/core/ids.ts";
import { gainWords, placedAbilityWords, placeOfCapability } from "../../src/report/capability-words.ts";
import { makeCapability } from "../support/sample-capability.ts";

describe("a gained capability in plain words", () => {
  test.each([
    ["network api.example.com", "may now contact api.example.com"],
    ["network in example.com", "may now contact hosts of example.com"],
    ["network *", "may now contact any host"],
    ["exec curl *", "may now run `curl *`"],
    ["exec *", "may now run any command"],
    ["fs-read ~/.aws/credentials", "may now read ~/.aws/credentials"],
    ["fs-read in ~/.ssh", "may now read files in ~/.ssh"],
    ["fs-read *", "may now read any file"],
    ["fs-write ~/.bashrc", "may now write ~/.bashrc"],
    ["env GITHUB_TOKEN", "may now read the variable GITHUB_TOKEN"],
    ["env *", "may now read all variables of the environment"],
    ["import requests", "may now import requests"],
    ["dynamic-code python", "may now run text as code: python"],
    ["native-code lib/x.so", "may now load native code: lib/x.so"],
    ["dependency left-pad@1", "may now install left-pad@1"],
    ["agent-tool in Bash(git", "may now use tools that begin with `Bash(git`"],
    ["persistence crontab", "may now stay by itself: crontab"],
    ["instruction delete outdated files", "may now tell the agent to delete outdated files"],
    ["instruction skip-check skip review", 'may now tell the agent to skip check: "skip review"'],
  ])("%s", (words, expected) => {
    expect(gainWords({ capability: makeCapability(words), widens: null })).toBe(expected);
  });

  test("with what it widens", () => {
    const gained = {
      capability: makeCapability("exec curl *"),
      widens: makeCapability("exec curl https://a.example/*"),
    };
    expect(gainWords(gained)).toBe("may now run `curl *` (was: `curl https://a.example/*`)");
  });

  test("a path of any length is cut", () => {
    const words = gainWords({ capability: makeCapability(`fs-read /${"a".repeat(5000)}`), widens: null });
    expect(words.length).toBeLessThan(250);
    expect(words.endsWith("…")).toBe(true);
  });

  test.each(CAPABILITY_KINDS)("there are words for %s, whatever its target is", (kind) => {
    for (const target of ["x", "in x", "*"]) {
      expect(gainWords({ capability: makeCapability(`${kind} ${target}`), widens: null })).toMatch(/^may now \S/u);
    }
  });
});

test("the place that says most: what code does comes before what is told or claimed", () => {
  const capability = makeCapability("network a.example", { origins: ["declared", "instructed", "static"] });
  const [declared, instructed, code] = capability.at;
  if (instructed === undefined || code === undefined) throw new Error("three places");
  const placed = { ...capability, at: [declared, instructed, { ...code, path: asPath("a/b.py"), line: 7 }] as const };
  expect(placeOfCapability(placed)).toMatchObject({ origin: "static", line: 7 });
  expect(placedAbilityWords(placed)).toBe("contact a.example (a/b.py:7)");
});
