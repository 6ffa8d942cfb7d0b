import { describe, expect, test } from "vitest";
import { cacheAnalyses } from "../../../src/artifacts/analyses.ts";
import { openArtifact } from "../../../src/artifacts/open.ts";
import { readArtifact } from "../../../src/artifacts/reading/read.ts";
import { wordTarget } from "../../../src/core/capability.ts";
import { createUnderstanding } from "../../../src/facts/artifact/artifact-facts.ts";
import { followClosure } from "../../../src/facts/artifact/follow-closure.ts";
import { pathsOf } from "../../../src/facts/artifact/tree-paths.ts";
import { listSkill, listTree, type Files } from "../../artifacts/open-artifact.ts";
import { NO_LIMIT } from "../../support/understand.ts";

/** The closure of `skill`, and each host that it contacts with the file that does. */
async function follow(
  files: Files,
): Promise<{ readonly closure: readonly string[]; readonly hosts: readonly string[] }> {
  const { entries, read } = await listTree(files);
  const artifact = await openArtifact(listSkill(entries, "skill"), read);
  const byPath = new Map(entries.map((entry) => [entry.path, entry]));
  const tree = { entries: byPath, paths: pathsOf(new Set(byPath.keys())), read };
  const understand = createUnderstanding(cacheAnalyses(NO_LIMIT), NO_LIMIT.timeLimit);
  const { artifact: whole, facts } = await followClosure(
    artifact,
    await readArtifact(artifact, read),
    tree,
    understand,
  );
  return {
    closure: (whole.closure ?? []).map(({ path }) => path),
    hosts: facts.capabilities
      .filter(({ kind, target }) => kind === "network" && target.match === "exact")
      .map(({ target, at: [{ path }] }) => `${wordTarget(target)} ${path}`),
  };
}

const contact = (host: string): string => `import urllib.request\nurllib.request.urlopen("https://${host}/x")\n`;

describe("the closure of an artifact", () => {
  test.each<[string, Files, readonly string[], readonly string[]]>([
    [
      "is nothing for one that uses nothing",
      { "skill/a.py": "print(1)\n", "lib/a.py": contact("a.example.com") },
      [],
      [],
    ],
    [
      "has what its modules import, and what these run, with what all of them can do",
      {
        "skill/a.py": "from lib import one\n",
        "lib/one.py": "from .two import x\n",
        "lib/two.py": `import subprocess\nsubprocess.run(["sh", "lib/three.sh"])\n${contact("two.example.com")}`,
        "lib/three.sh": "curl https://three.example.com/x\n",
        "lib/four.py": contact("four.example.com"),
      },
      ["lib/one.py", "lib/three.sh", "lib/two.py"],
      ["three.example.com lib/three.sh", "two.example.com lib/two.py"],
    ],
    [
      "finds a module beside the program that is run",
      {
        "skill/a.sh": "python3 tools/run.py\n",
        "tools/run.py": "import part\n",
        "tools/part.py": contact("part.example.com"),
      },
      ["tools/part.py", "tools/run.py"],
      ["part.example.com tools/part.py"],
    ],
    [
      "goes round in a circle once",
      { "skill/a.py": "import lib.a\n", "lib/a.py": "import lib.b\n", "lib/b.py": "import lib.a\n" },
      ["lib/a.py", "lib/b.py"],
      [],
    ],
    [
      "has a text that it reads, but not what that text mentions",
      {
        "skill/SKILL.md": "# A\n\nRead [this](../docs/guide.md).\n",
        "docs/guide.md": "See [all](all.md).\n",
        "docs/all.md": "More.\n",
      },
      ["docs/guide.md"],
      [],
    ],
  ])("%s", async (_, files, closure, hosts) => {
    const found = await follow(files);
    expect(found.closure).toEqual(closure);
    expect(found.hosts).toEqual(hosts);
  });
});
