import { writeShape } from "./shape.ts";
import { buildLockSchema } from "./lock-schema.ts";

/** All that is generated about the lock: path from the top of the repository → content. Deterministic. */
export function generateLockFiles(): ReadonlyMap<string, string> {
  const schema = buildLockSchema();
  return new Map([
    ["schema/lock.schema.json", `${JSON.stringify(schema, null, 2)}\n`],
    ["src/promotion/lock/shape.generated.json", writeShape(schema)],
  ]);
}
