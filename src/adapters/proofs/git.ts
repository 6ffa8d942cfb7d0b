import { REMEDIES, type Fault } from "../../core/fault.ts";
import type { Proof, Proved } from "../../ports/proof.ts";
import { isolate } from "../git/environment.ts";
import { createGit } from "../git/git.ts";
import { createProcesses, describeFailure } from "../git/processes.ts";
import { inTemporaryFolder } from "../temporary-folder.ts";
import { isAtLeast } from "./version.ts";

/** Older ones lack what the adapter asks for; the same number stands in the remedy of `git-missing`. */
const OLDEST_GIT = "2.31";

/** Git as Evogate runs it: it makes a commit in a folder of its own, and the adapter reads that. */
export function createGitProof(path: string | undefined): Proof {
  return {
    name: "git",
    neededFor: "every run",
    prove: async () => await inTemporaryFolder("git", async (folder) => await proveIn(folder, path)),
  };
}

async function proveIn(folder: string, path: string | undefined): Promise<Proved> {
  // No variable of this process: they may name another repository.
  const environment = { PATH: path };
  const identity = [
    ["user.name", "evogate doctor"],
    ["user.email", "doctor@evogate.invalid"],
  ] as const;
  const git = createProcesses(folder, isolate(environment, identity));
  const asked = await git.run(["--version"]);
  if (!asked.ok) return refuse(asked.fault);
  // `git version 2.39.5 (Apple Git-154)`
  const version = /^git version (?<number>[\d.]+)/u.exec(Buffer.from(asked.value.stdout).toString())?.groups?.[
    "number"
  ];
  if (version === undefined) return broken("`git --version` gives no version");
  if (!isAtLeast(version, OLDEST_GIT)) return broken(`git ${version} is too old`);
  for (const args of [
    ["init", "--quiet", "--template="],
    ["commit", "--quiet", "--allow-empty", "--message=proof"],
  ]) {
    const run = await git.run(args);
    if (!run.ok) return refuse(run.fault);
    if (run.value.exitCode !== 0) return refuse(describeFailure(args, run.value).fault);
  }
  const repository = await createGit({ environment, currentFolder: folder }).open(folder);
  if (!repository.ok) return refuse(repository.fault);
  const head = await repository.value.resolve("HEAD");
  await repository.value.close();
  if (!head.ok) return refuse(head.fault);
  if (head.value === null) return broken(`git ${version} does not find the commit that it made`);
  return { state: "works", says: `git ${version} made a commit and read it` };
}

function refuse({ code, message }: Fault): Proved {
  return { state: code === "git-missing" ? "missing" : "broken", says: message, remedy: REMEDIES[code] };
}

function broken(says: string): Proved {
  return { state: "broken", says, remedy: REMEDIES["git-missing"] };
}
