import { readFileSync } from "node:fs";
import { PACK_KEYS } from "../../src/policy/packs/keys.ts";
import { CONTEXTS } from "../../src/scanners/rules/pack.ts";
import { fillParts, writeList, writeTable } from "./marked-parts.ts";
import { PACK_DESCRIPTIONS } from "./pack-descriptions.ts";
import { buildPackSchema } from "./pack-schema.ts";
import { writeShape } from "./shape.ts";

const PAGE = "docs/rule-packs.md";

/** All that is generated about rule packs: path from the top of the repository → content. Deterministic. */
export function generatePackFiles(): ReadonlyMap<string, string> {
  const schema = buildPackSchema();
  const page = readFileSync(new URL(`../../${PAGE}`, import.meta.url), "utf8");
  return new Map([
    ["schema/rule-pack.schema.json", `${JSON.stringify(schema, null, 2)}\n`],
    ["src/policy/packs/shape.generated.json", writeShape(schema)],
    [PAGE, fillParts(PAGE, page, { keys: writeKeyTable(), contexts: writeList(CONTEXTS) })],
  ]);
}

function writeKeyTable(): string {
  const rows = PACK_KEYS.filter((key) => key !== "rules").map((key) => {
    return [`\`${key.replace("rules[].", "").replaceAll("[]", "")}\``, PACK_DESCRIPTIONS[key]];
  });
  return writeTable(["key of a rule", "meaning"], rows);
}
