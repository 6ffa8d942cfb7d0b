import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { makeTemporaryFolder, openTestRepository, type TestRepository } from "./repository.ts";

/**
 * A clone as actions/checkout v4 leaves it: a repository whose remote is another one, with one ref fetched and its commit
 * checked out. With depth 0 it has the whole history, all branches and tags; else only so many commits of that ref.
 */
export function checkOut(remote: TestRepository, ref: string, depth: number): TestRepository {
  const path = join(makeTemporaryFolder(), "workspace");
  mkdirSync(path);
  const clone = openTestRepository(path);
  clone.git("init", "--quiet", "--template=");
  // Without the scheme git would copy files and take no depth.
  clone.git("remote", "add", "origin", `file://${remote.path}`);
  const local = ref.replace(
    /^refs\/(?:heads\/)?/u,
    ref.startsWith("refs/heads/") ? "refs/remotes/origin/" : "refs/remotes/",
  );
  const wanted = depth === 0 ? ["+refs/heads/*:refs/remotes/origin/*", "+refs/tags/*:refs/tags/*"] : [];
  const limit = depth === 0 ? [] : ["--no-tags", `--depth=${depth}`];
  clone.git("fetch", "--quiet", ...limit, "origin", ...wanted, `+${ref}:${local}`);
  clone.git("checkout", "--quiet", "--force", "--detach", local);
  return clone;
}
