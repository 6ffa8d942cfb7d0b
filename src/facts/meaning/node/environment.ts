import { at, joinTables, readsVariable, toTable } from "../build.ts";
import type { Meaning, MeaningTable } from "../meaning.ts";

const NAMED = [readsVariable(at(0, "name"))];
const WHOLE = [readsVariable(null)];
/** One variable by its name, all of them when the object is used as a whole. */
const ENVIRONMENT: Meaning = { effects: [], item: NAMED, used: WHOLE };

/** Variables in Node.js, Deno, Bun and bundlers: documentation of process.env, Deno.env, Bun.env and import.meta.env. */
export const NODE_ENVIRONMENT: MeaningTable = joinTables(
  { "process.env": ENVIRONMENT, "Bun.env": ENVIRONMENT, "import.meta.env": ENVIRONMENT },
  toTable([
    ["Deno.env.{get,has,set,delete}", NAMED],
    ["Deno.env.toObject", WHOLE],
    ["os.userInfo", [{ does: "fs-read", target: { fixed: "/etc/passwd" } }]],
  ]),
);
