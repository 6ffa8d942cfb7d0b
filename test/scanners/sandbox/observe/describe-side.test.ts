import { expect, test } from "vitest";
import { asPath } from "../../../../src/core/ids.ts";
import { wholeFile } from "../../../../src/core/location.ts";
import { describeSide } from "../../../../src/scanners/sandbox/observe/describe-side.ts";
import { understandSkill } from "../../../support/understand.ts";

const SECRET = "q8Zk2VtR5mXw9LsC3bNf";

test.each([
  ["skill", "/judged/skill/out.txt", "out.txt"],
  ["skill", "/judged/other/out.txt", "../other/out.txt"],
  [".", "/judged/out.txt", "out.txt"],
] as const)("what goes to a place is named from the folder of the artifact: %s, %s", async (root, path, named) => {
  const side = await understandSkill({ [root === "." ? "SKILL.md" : "skill/SKILL.md"]: "# Report\n" }, root);
  const payload = Buffer.from(SECRET);
  const events = [{ kind: "content", path, payload, command: ["python3", "a.py"] } as const];
  const run = {
    end: { kind: "exited", exitCode: 0 } as const,
    stdout: new Uint8Array(),
    stderr: new Uint8Array(),
    observed: { events, behaviour: [], isWhole: true },
  };
  const seen = describeSide(
    [run],
    [{ name: "a key", value: SECRET, service: null }],
    side,
    wholeFile(asPath("SKILL.md")),
  );
  expect(seen?.canaries).toEqual([{ canary: "a key", where: `what it wrote to ${named}` }]);
});
