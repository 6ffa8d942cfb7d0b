import { execFileSync } from "node:child_process";
import {
  appendFileSync,
  chmodSync,
  mkdirSync,
  mkdtempSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { onTestFinished } from "vitest";
import { toNativePath } from "../../src/adapters/native-path.ts";
import type { Sha } from "../../src/core/ids.ts";

/** A real repository in a temporary folder that is removed after the test. Paths are as in core/ids, relative to `path`. */
export interface TestRepository {
  /** Absolute, links resolved. */
  readonly path: string;
  write(path: string, content: string | Uint8Array, mode?: number): void;
  link(path: string, target: string): void;
  remove(path: string): void;
  /** Standard output without its last line feed; throws with git's message. */
  git(...args: readonly string[]): string;
  /** Adds everything, commits it, empty commits too, and gives the commit's id. */
  commit(message?: string): Sha;
}

/** What the program keeps from one run to the next: nothing of the user's, and nothing that `npm test` installed. */
export const TEST_CACHE: string = join(tmpdir(), "evogate-test-cache");

/** Nothing of the user's or the system's own configuration, and always the same author. */
export const ISOLATED: Readonly<Record<string, string>> = {
  PATH: process.env["PATH"] ?? "",
  HOME: "/nonexistent",
  EVOGATE_CACHE: TEST_CACHE,
  LC_ALL: "C",
  GIT_CONFIG_GLOBAL: "/dev/null",
  GIT_CONFIG_NOSYSTEM: "1",
  GIT_AUTHOR_NAME: "Ada",
  GIT_AUTHOR_EMAIL: "ada@example.com",
  GIT_COMMITTER_NAME: "Ada",
  GIT_COMMITTER_EMAIL: "ada@example.com",
};
/** 2026-01-01T00:00:00Z; each commit of a repository is a minute later than the one before. */
const FIRST_COMMIT = 1_767_225_600;

/** Call it in a test. Absolute path, links resolved. */
export function makeTemporaryFolder(): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "evogate-test-")));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** `name` is that of the folder; `init` are further arguments of `git init`. Call it in a test. */
export function makeRepository({
  name = "repository",
  init = [],
}: { readonly name?: string; readonly init?: readonly string[] } = {}): TestRepository {
  const path = join(makeTemporaryFolder(), name);
  mkdirSync(path);
  const repository = openTestRepository(path);
  repository.git("init", "--quiet", "--initial-branch=main", "--template=", ...init);
  // Otherwise each commit starts a process more, to see what there is to tidy up.
  appendFileSync(join(path, ".git/config"), "[maintenance]\n\tauto = false\n");
  return repository;
}

/** The same for a folder that is a repository already, such as a clone or a linked work tree. */
export function openTestRepository(path: string): TestRepository {
  let commits = 0;
  const git = (...args: readonly string[]): string => runGit(path, args, {});
  const at = (file: string): string | Buffer => {
    mkdirSync(toNativePath(dirname(join(path, file))), { recursive: true });
    return toNativePath(join(path, file));
  };
  return {
    path,
    git,
    write(file, content, mode = 0o644) {
      writeFileSync(at(file), content);
      chmodSync(at(file), mode);
    },
    link: (file, target) => symlinkSync(target, at(file)),
    remove: (file) => rmSync(toNativePath(join(path, file)), { recursive: true }),
    commit(message = "change") {
      git("add", "--all");
      const date = `${FIRST_COMMIT + 60 * commits++} +0000`;
      runGit(path, ["commit", "--quiet", "--allow-empty", "-m", message], {
        GIT_AUTHOR_DATE: date,
        GIT_COMMITTER_DATE: date,
      });
      return git("rev-parse", "HEAD") as Sha;
    },
  };
}

/** Runs plain git, as a user without any configuration would. Standard output without its last line feed. */
export function runGit(
  folder: string,
  args: readonly string[],
  environment: Readonly<Record<string, string>>,
  input: string | Uint8Array = "",
): string {
  const env = { ...ISOLATED, ...environment };
  const output = execFileSync("git", args, {
    cwd: folder,
    env,
    encoding: "utf8",
    input,
    stdio: "pipe",
    timeout: 30_000,
  });
  return output.replace(/\n$/, "");
}
