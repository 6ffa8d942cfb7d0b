import { describe, expect, test } from "vitest";
import { createFiles } from "../../../src/adapters/files/files.ts";
import { createGit } from "../../../src/adapters/git/git.ts";
import type { CommandResult, Surroundings } from "../../../src/commands/command.ts";
import { choosePin } from "../../../src/commands/init/pin.ts";
import { runInit } from "../../../src/commands/init/run.ts";
import { wirePorts } from "../../../src/entry/wire.ts";
import { ISOLATED, makeRepository, makeTemporaryFolder, type TestRepository } from "../../support/repository.ts";

/** As if the current folder were the repository's, and the program ran from `programFolder`. */
function surround(path: string, programFolder: string, ask: Surroundings["ask"]): Surroundings {
  const files = createFiles();
  return {
    ports: {
      ...wirePorts({ emit: () => {} }),
      git: { open: async (folder) => await createGit({ environment: ISOLATED, currentFolder: path }).open(folder) },
      files: { ...files, stat: async (place: string) => await files.stat(place === "." ? path : place) },
    },
    version: "1.2.3",
    programFolder,
    environment: {},
    width: 80,
    isTerminal: true,
    ask,
    signal: new AbortController().signal,
  };
}

async function init({ path }: TestRepository, ask: Surroundings["ask"]): Promise<CommandResult> {
  const options = new Map([["owner", ["@ada"]]]);
  return await runInit({ positionals: [], options }, surround(path, "/nonexistent", ask));
}

describe("a person who is asked", () => {
  test("sees the diff, and a yes writes what it shows", async () => {
    const repository = makeRepository();
    let question = "";
    const { ending, files } = await init(repository, (text) => {
      question = text;
      return Promise.resolve("yes");
    });
    expect(question).toMatch(/create \.evogate\/policy\.yaml\n--- \/dev\/null\n[^]*\nWrite this\? \[y\/N\] $/u);
    expect([ending, files.map(({ path }) => path.slice(repository.path.length))]).toEqual([
      "promoted",
      [
        "/.evogate/policy.yaml",
        "/.github/workflows/evogate.yml",
        "/.pre-commit-config.yaml",
        "/.github/CODEOWNERS",
        "/.evogate/ruleset.json",
      ],
    ]);
    for (const { text } of files) expect(question).toContain(`+${text.split("\n")[0]}`);
  });

  test("and says no leaves all as it is", async () => {
    const { ending, files, stdout } = await init(makeRepository(), () => Promise.resolve("no"));
    expect([ending, files, stdout]).toEqual(["promoted", [], "Nothing was written.\n"]);
  });
});

describe("what is pinned", () => {
  const nobody = (): Promise<"nobody"> => Promise.resolve("nobody");

  test("is the commit of the program's own checkout, and its place on GitHub", async () => {
    const program = makeRepository();
    program.git("config", "remote.origin.url", "git@github.com:acme/evogate.git");
    program.write("dist/cli.js", "");
    const commit = program.commit();
    expect(await choosePin(null, surround(program.path, `${program.path}/dist`, nobody))).toEqual({
      repository: "acme/evogate",
      ref: commit,
      isCommit: true,
      version: "1.2.3",
    });
  });

  test("is not the commit of a repository that has a copy of the program", async () => {
    const user = makeRepository();
    user.write("node_modules/evogate/dist/cli.js", "");
    user.commit();
    const pin = await choosePin(null, surround(user.path, `${user.path}/node_modules/evogate/dist`, nobody));
    expect(pin).toEqual({ repository: "evogate/evogate", ref: "v1.2.3", isCommit: false, version: "1.2.3" });
  });

  test("is what was asked for before all else", async () => {
    const folder = makeTemporaryFolder();
    const pin = await choosePin("c".repeat(40), surround(folder, folder, nobody));
    expect([pin.ref, pin.isCommit]).toEqual(["c".repeat(40), true]);
  });
});
