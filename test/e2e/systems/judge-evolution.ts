import { scan } from "../../support/resident.ts";
import { makeRepository } from "../../support/repository.ts";

export type Files = Readonly<Record<string, string | Uint8Array | null>>;

/** What comes of a change of evolved files: `main`, then what differs on the branch; null removes a file. */
export interface Evolution {
  readonly name: string;
  readonly main: Files;
  readonly change: Files;
  /** `decision id`, and below `  rule path` of what is new in it, in the order of the report. */
  readonly expected: readonly string[];
}

const STATIC = ["--stages", "rules,ast,supply-chain"];

export async function judgeEvolution({ main, change }: Evolution): Promise<readonly string[]> {
  const repository = makeRepository();
  for (const files of [{ "README.md": "A repository.\n", ...main }, change]) {
    for (const [path, content] of Object.entries(files)) {
      if (content === null) repository.git("rm", "--quiet", path);
      else repository.write(path, content);
    }
    repository.commit("files");
    if (files !== change) repository.git("checkout", "--quiet", "-b", "change");
  }
  const { report } = await scan(repository.path, ["--base", "main", ...STATIC]);
  return report.artifacts.flatMap(({ id, decision, format, findings }) => [
    `${decision} ${format} ${id}`,
    ...findings.filter(({ status }) => status === "new").map(({ rule, path }) => `  ${rule} ${path}`),
  ]);
}
