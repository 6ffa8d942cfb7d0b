import { expect, test } from "vitest";
import { check } from "../../rules/ast/bytecode-unlike-source/check.ts";
import type { Files } from "../artifacts/open-artifact.ts";
import { BY_3_14 } from "../languages/binary/pyc/compiled.ts";
import { understandSkill } from "../support/understand.ts";

/** Its header says that the source had 169 bytes. */
const SAME = "x = 1\n".padEnd(169, "#");
const CACHED = "skill/__pycache__/a.cpython-314.pyc";

test.each<[string, Files, readonly string[]]>([
  ["another source beside its folder", { [CACHED]: BY_3_14, "skill/a.py": "x = 1\n" }, [CACHED]],
  ["another source beside it", { "skill/a.pyc": BY_3_14, "skill/a.py": "x = 1\n" }, ["skill/a.pyc"]],
  ["a source of that length", { [CACHED]: BY_3_14, "skill/a.py": SAME }, []],
  [
    "one whose line ends were changed",
    { [CACHED]: BY_3_14, "skill/a.py": SAME.replace("#\n", "\n").replace("\n", "\r\n") },
    [],
  ],
  ["no source", { [CACHED]: BY_3_14 }, []],
  ["the source of something else", { [CACHED]: BY_3_14, "skill/b.py": "x = 1\n" }, []],
])("compiled Python and %s", async (_words, files, wanted) => {
  const found = [...check(await understandSkill(files))];
  expect(found.map(({ source }) => source.file.path)).toEqual(wanted);
});
