import { compileSchema } from "../../text/json-schema/compile.ts";
import { checkAgainst } from "../check-shape.ts";
import type { Vocabulary } from "../explain-shape.ts";
import type { Checked } from "../problem.ts";
import type { YamlTree } from "../yaml/tree.ts";
import { PACK_KEYS } from "./keys.ts";
import { LONGEST_REGEX } from "./limits.ts";
import shape from "./shape.generated.json" with { type: "json" };
import type { WrittenPack } from "./written-pack.ts";

const REGEX = `must be a regex of 1 to ${LONGEST_REGEX} characters`;

const PACK_WORDS: Vocabulary = {
  file: "the rule pack",
  keys: PACK_KEYS,
  isNotBuilt: () => false,
  patterns: {
    "rules[].id": "must be small letters, digits and single hyphens, such as `internal-host`",
    "rules[].title": "must be one line of 1 to 100 characters",
    "rules[].why": "must say why",
    "rules[].fix": "must say what to do",
    "rules[].taxonomy[]": "must be an id such as `CWE-200`, `LLM01`, `ASI01`, `AST01` or `AML.T0051`",
    "rules[].patterns[].regex": REGEX,
    "rules[].patterns[].unless": REGEX,
  },
  emptied: "nothing would be looked for",
};

const shapePack = compileSchema<WrittenPack>(shape, "all-errors");

/** Whether a file has the shape of schema/rule-pack.schema.json; if not, everything that is wrong with it. */
export function checkPackShape(tree: YamlTree): Checked<WrittenPack> {
  return checkAgainst(tree, shapePack, PACK_WORDS);
}
