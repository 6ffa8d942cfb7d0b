import { makeRepository, type TestRepository } from "../../support/repository.ts";
import { skillText } from "../skill.ts";

/** Where GitHub keeps the merge of the pull request. */
export const MERGE = "refs/pull/7/merge";

/** A repository on GitHub with a pull request: its head, the base it was opened against, and the merge of both. */
export interface Proposed {
  readonly remote: TestRepository;
  readonly base: string;
  readonly head: string;
  readonly merge: string;
}

/** Proposes another text of the one skill, and more files. */
export function propose(body: string, files: Readonly<Record<string, string>> = {}): Proposed {
  const remote = makeRepository();
  remote.write("skills/count/SKILL.md", skillText("count"));
  remote.commit();
  remote.git("switch", "--quiet", "--create", "evolve");
  remote.write("skills/count/SKILL.md", skillText("count", body));
  for (const [path, text] of Object.entries(files)) remote.write(path, text);
  const head = remote.commit();
  remote.git("switch", "--quiet", "main");
  remote.write("README.md", "The base went on.\n");
  const base = remote.commit();
  remote.git("switch", "--quiet", "--detach");
  remote.git("merge", "--quiet", "--no-ff", "-m", `Merge ${head} into ${base}`, head);
  const merge = remote.git("rev-parse", "HEAD");
  remote.git("update-ref", MERGE, merge);
  remote.git("switch", "--quiet", "main");
  return { remote, base, head, merge };
}
