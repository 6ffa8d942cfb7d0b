import { createFiles } from "../../src/adapters/files/files.ts";
import type { Sha } from "../../src/core/ids.ts";
import { openGit } from "../adapters/git/open.ts";
import { memoryTree } from "../support/memory-tree.ts";
import { makeRepository, type TestRepository } from "../support/repository.ts";
import { describeTree, type ContractFiles } from "./tree.ts";

function writeFiles(files: ContractFiles): TestRepository {
  const repository = makeRepository();
  for (const [path, file] of Object.entries(files)) {
    if (typeof file === "string" || file instanceof Uint8Array) repository.write(path, file);
    else if ("link" in file) repository.link(path, file.link);
    else repository.write(path, file.content, file.executable ? 0o755 : 0o644);
  }
  return repository;
}

describeTree("a tree in memory", (files, maxBytes) => Promise.resolve(memoryTree("head", files, { maxBytes })));

describeTree("the tree of a commit", async (files, maxBytes) => {
  const repository = writeFiles(files);
  const head: Sha = repository.commit();
  return (await openGit(repository.path, { maxBytes })).tree("head", head);
});

describeTree("the index", async (files, maxBytes) => {
  const repository = writeFiles(files);
  repository.git("add", "--all");
  return (await openGit(repository.path, { maxBytes })).index();
});

describeTree("a work tree", (files, maxBytes) =>
  Promise.resolve(createFiles({ maxBytes }).workTree(writeFiles(files).path)),
);
