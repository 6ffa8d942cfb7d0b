import { chmodSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { createGit } from "../../../src/adapters/git/git.ts";
import type { Environment } from "../../../src/adapters/git/environment.ts";
import {
  ISOLATED,
  makeRepository,
  makeTemporaryFolder,
  runGit,
  type TestRepository,
} from "../../support/repository.ts";
import { unwrap } from "./open.ts";

/** A repository, and a git for which it belongs to somebody else; git's own tests use the same variable. */
function makeForeign(): {
  readonly repository: TestRepository;
  readonly home: string;
  readonly environment: Environment;
} {
  const home = makeTemporaryFolder();
  const git = runGit(home, ["--exec-path"], {});
  const script = `#!/bin/sh\nGIT_TEST_ASSUME_DIFFERENT_OWNER=1 exec '${git}/git' "$@"\n`;
  writeFileSync(join(home, "git"), script);
  chmodSync(join(home, "git"), 0o755);
  return { repository: makeRepository(), home, environment: { PATH: `${home}:${ISOLATED["PATH"]}`, HOME: home } };
}

async function openAs(environment: Environment, folder: string): Promise<string> {
  const opened = await createGit({ environment }).open(folder);
  if (!opened.ok) return opened.fault.code;
  unwrap(await opened.value.index().entries());
  await opened.value.close();
  return "opened";
}

describe("a repository of another owner", () => {
  test("is refused, with its path", async () => {
    const { repository, environment } = makeForeign();
    const opened = await createGit({ environment }).open(repository.path);
    expect(opened).toMatchObject({
      ok: false,
      fault: { code: "unsafe-repository", message: expect.stringContaining(`'${repository.path}'`) },
    });
  });

  test.each<[name: string, values: readonly string[], expected: string]>([
    ["its path", ["PATH"], "opened"],
    ["everything", ["*"], "opened"],
    ["its path among others", ["/elsewhere", "PATH", "/there"], "opened"],
    ["another path", ["/elsewhere"], "unsafe-repository"],
    ["a path that starts alike", ["PATH-more"], "unsafe-repository"],
    ["the folder around it", ["PARENT"], "unsafe-repository"],
    ["its path, then taken back", ["PATH", ""], "unsafe-repository"],
    ["nothing, then its path", ["", "PATH"], "opened"],
  ])("is opened as the user's configuration says: %s", async (_name, values, expected) => {
    const { repository, home, environment } = makeForeign();
    for (const value of values) {
      const path = value.replace("PATH", repository.path).replace("PARENT", join(repository.path, ".."));
      runGit(home, ["config", "--file", join(home, ".gitconfig"), "--add", "safe.directory", path], {});
    }
    expect(await openAs(environment, repository.path)).toBe(expected);
  });

  test("is opened as the file says that GIT_CONFIG_GLOBAL names", async () => {
    const { repository, home, environment } = makeForeign();
    runGit(home, ["config", "--file", join(home, "config"), "safe.directory", repository.path], {});
    const { path } = repository;
    expect(await openAs({ ...environment, GIT_CONFIG_GLOBAL: join(home, "config") }, path)).toBe("opened");
  });

  test("is not opened because it says so itself", async () => {
    const { repository, environment } = makeForeign();
    repository.git("config", "safe.directory", "*");
    expect(await openAs(environment, repository.path)).toBe("unsafe-repository");
  });

  test("gets nothing else of the user's configuration", async () => {
    const { repository, home, environment } = makeForeign();
    repository.write("a", "");
    repository.commit();
    const settings = ["safe.directory=*", `include.path=${join(home, "more")}`];
    for (const setting of settings) {
      const [key = "", value = ""] = setting.split("=");
      runGit(home, ["config", "--file", join(home, ".gitconfig"), key, value], {});
    }
    writeFileSync(join(home, "more"), `[core]\n\tworktree = ${home}\n`);
    const opened = unwrap(await createGit({ environment }).open(repository.path));
    expect(opened.topLevel).toBe(repository.path);
    await opened.close();
  });
});
