import { describe, expect, test } from "vitest";
import { scan } from "../support/resident.ts";
import { editMain, evogate, makeLocked } from "./locked.ts";
import { judge, LOCK, play, SKILL, WORSE, type Scenario } from "./scenario.ts";
import { decisionsOf, DOWNLOAD, skillText } from "./skill.ts";

describe("how the version before stands", () => {
  test.each<Scenario>([
    {
      name: "locked: approved, and only what is new counts",
      change: (it) => it.write(SKILL, skillText("count", "Count lines.\n")),
      expected: ["promote skills/count approved"],
    },
    {
      name: "what the approved version had is known",
      main: async (it) => {
        it.write(SKILL, WORSE);
        await evogate(it, "lock");
      },
      change: (it) => it.write(SKILL, `${WORSE}More.\n`),
      expected: ["promote skills/count approved"],
    },
    {
      name: "changed on main without its lock: no approved version, everything is new",
      main: (it) => it.write(SKILL, WORSE),
      change: (it) => it.write(SKILL, `${WORSE}More.\n`),
      expected: ["hold skills/count"],
    },
    {
      name: "without an entry: a baseline",
      main: (it) => it.write("skills/other/SKILL.md", skillText("other", DOWNLOAD)),
      change: (it) => it.write("skills/other/more.md", "More.\n"),
      expected: ["promote skills/other baseline"],
    },
    {
      name: "adopted: a baseline",
      main: async (it) => {
        it.write("skills/other/SKILL.md", skillText("other", DOWNLOAD));
        await evogate(it, "adopt");
      },
      change: (it) => it.write("skills/other/more.md", "More.\n"),
      expected: ["promote skills/other baseline"],
    },
    {
      name: "a mode on main that the lock has not",
      main: (it) => it.write(SKILL, skillText("count"), 0o755),
      change: (it) => it.write("skills/count/more.md", "More.\n"),
      expected: ["promote skills/count"],
    },
    {
      name: "the lock is gone from main, and the branch is of later",
      main: (it) => it.remove(LOCK),
      change: (it) => it.write("skills/count/more.md", "More.\n"),
      expected: ["promote skills/count baseline"],
    },
    {
      name: "moved with its name: what was approved goes with it",
      change: (it) => void it.git("mv", "skills/count", "skills/tally"),
      expected: ["promote skills/tally approved"],
    },
    {
      name: "deleted, and something alike under another name: added",
      change: (it) => {
        it.remove("skills/count");
        it.write("skills/tally/SKILL.md", skillText("tally"));
      },
      expected: ["promote skills/count", "promote skills/tally"],
    },
    {
      name: "renamed and edited: judged against the approved version",
      change: (it) => {
        it.git("mv", "skills/count", "skills/tally");
        it.write("skills/tally/SKILL.md", WORSE);
      },
      expected: ["hold skills/tally approved"],
    },
    {
      name: "only its capitals changed",
      change: (it) => void it.git("mv", "skills/count", "skills/Count"),
      expected: ["promote skills/Count approved"],
    },
    {
      name: "only its line ends changed",
      change: (it) => it.write(SKILL, skillText("count").replaceAll("\n", "\r\n")),
      expected: ["promote skills/count approved"],
    },
    {
      name: "only its mode changed",
      change: (it) => it.write(SKILL, skillText("count"), 0o755),
      expected: ["promote skills/count approved"],
    },
    { name: "an empty commit", change: () => {}, expected: [] },
  ])("$name", async (scenario) => {
    expect(await play(scenario)).toEqual(scenario.expected);
  });

  test("the lock of the fork point counts when main went on", async () => {
    const repository = await makeLocked();
    repository.write("skills/count/more.md", "More.\n");
    repository.commit();
    repository.git("checkout", "--quiet", "main");
    repository.write(SKILL, skillText("count", "Count lines.\n"));
    await evogate(repository, "lock");
    repository.commit();
    repository.git("checkout", "--quiet", "change");
    expect(await judge(repository)).toEqual(["promote skills/count approved"]);
  });

  test("a force-pushed base is judged as it is now", async () => {
    const repository = await makeLocked();
    repository.write("skills/count/more.md", "More.\n");
    repository.commit();
    repository.git("checkout", "--quiet", "main");
    repository.write(SKILL, WORSE);
    repository.git("commit", "--quiet", "--all", "--amend", "-m", "rewritten");
    repository.git("checkout", "--quiet", "change");
    // The histories have no commit in common any more.
    const run = await scan(repository.path, ["--base", "main"]).catch((error: unknown) => String(error));
    expect(run).toMatch(/no common ancestor/u);
  });

  test("what a revert brings back is judged against what is approved now", async () => {
    const repository = await makeLocked();
    repository.git("checkout", "--quiet", "main");
    repository.write(SKILL, WORSE);
    await evogate(repository, "lock");
    repository.commit("worse");
    repository.write(SKILL, skillText("count"));
    await evogate(repository, "lock");
    repository.commit("fixed");
    repository.git("checkout", "--quiet", "-B", "change");
    repository.git("revert", "--no-edit", "HEAD");
    expect(await judge(repository)).toEqual(["hold skills/count approved"]);
  });

  test("an evil merge: what neither side had is in the change", async () => {
    const repository = await makeLocked();
    repository.git("checkout", "--quiet", "-b", "side");
    repository.write("skills/count/side.md", "Side.\n");
    repository.commit();
    repository.git("checkout", "--quiet", "change");
    repository.write("skills/count/more.md", "More.\n");
    repository.commit();
    repository.git("merge", "--quiet", "--no-commit", "side");
    repository.write(SKILL, WORSE);
    expect(await judge(repository)).toEqual(["hold skills/count approved"]);
  });
});

describe("a broken lock on the base judges nothing", () => {
  test.each([
    ["broken", "{\n", "lock.json:2: the text ends too early"],
    [
      "of a later version",
      '{\n  "artifacts": {},\n  "schema": "evogate-lock/9"\n}\n',
      "lock.json:3: `schema` is not evogate-lock/1",
    ],
  ])("%s", async (_, text, message) => {
    const repository = await makeLocked();
    editMain(repository, () => repository.write(LOCK, text));
    repository.write("skills/count/more.md", "More.\n");
    repository.commit();
    const run = await scan(repository.path, ["--base", "main"]).catch((error: unknown) => String(error));
    expect(run).toContain(message);
  });
});

test("unchanged artifacts say how they stand", async () => {
  const repository = await makeLocked();
  const { report } = await scan(repository.path, ["--base", "main", "--verbose"]);
  const [only] = report.artifacts;
  expect(only).toMatchObject({ id: "skills/count", baseline: false });
  expect(only?.approvedDigest).toBe(only?.digest);
  expect(decisionsOf(report)).toEqual(["promote skills/count"]);
});
