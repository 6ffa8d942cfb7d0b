import type { Command } from "./command.ts";
import { explain } from "./explain/command.ts";
import { hook } from "./hook/command.ts";
import { doctor } from "./doctor/command.ts";
import { init } from "./init/command.ts";
import { inspect } from "./inspect/command.ts";
import { lock } from "./lock/command.ts";
import { merge } from "./merge/command.ts";
import { plan } from "./plan/command.ts";
import { rules } from "./rules/command.ts";
import { scan } from "./scan/command.ts";
import { setup } from "./setup/command.ts";
import { verify } from "./verify/command.ts";
import { adopt } from "./adopt/command.ts";
import { approve } from "./approve/command.ts";

/** What is large is imported where it is used: one file of the main path costs less to load than ten small ones. */
export const COMMANDS: Readonly<Record<string, Command>> = {
  scan,
  hook,
  inspect,
  lock,
  verify,
  init,
  doctor,
  adopt,
  approve,
  plan,
  merge,
  rules,
  explain,
  setup,
};

/** Commands of the contract that this version does not have: naming one is an error that says so. */
export const NOT_BUILT: readonly string[] = ["history", "rollback"];
