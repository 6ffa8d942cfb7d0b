import { compileValidator, declareValidator } from "./policy-validator.ts";
import { buildLockSchema } from "./lock-schema.ts";

/** All that is generated about the lock: path from the top of the repository → content. Deterministic. */
export function generateLockFiles(): ReadonlyMap<string, string> {
  const schema = buildLockSchema();
  return new Map([
    ["schema/lock.schema.json", `${JSON.stringify(schema, null, 2)}\n`],
    ["src/promotion/lock/validate.generated.js", compileValidator(schema, "first-error")],
    [
      "src/promotion/lock/validate.generated.d.ts",
      declareValidator("WrittenLock", { type: "./written-lock.ts", validate: "./validator.ts" }),
    ],
  ]);
}
