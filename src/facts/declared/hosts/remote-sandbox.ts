import { optionsOf, type Field } from "../../query/fields.ts";
import { fieldsOf } from "../../query/fields.ts";
import { riskOfVariable } from "../../risk/variables.ts";
import type { Declaring } from "../declared-facts.ts";
import { callsOf, weaken, type HostSource } from "./host.ts";

const CREATE =
  /^(?:@?e2b[\w./-]*)\.(?:[\w.]+\.)?(?:Async)?(?:Sandbox|CodeInterpreter)(?:\.(?:create|beta_create|betaCreate))?$/u;
const INTERNET = new Set(["allow_internet_access", "allowInternetAccess"]);
const VARIABLES = new Set(["envs", "env_vars", "envVars"]);

/** Code that runs other code in a machine of E2B: it has the internet unless that is cut, and what it is given leaves here. */
export function readRemoteSandbox(source: HostSource, into: Declaring): void {
  for (const { call } of callsOf(source, CREATE)) {
    const options = optionsOf(call.arguments);
    const isCut = options.some(isInternetOff);
    const secrets = options.flatMap(({ name, value }) => (VARIABLES.has(name) ? fieldsOf(value) : [])).filter(isSecret);
    for (const { name, value } of secrets) {
      if (isCut) weaken(into, "weak", `${name} is given to a sandbox elsewhere (E2B)`, value.span);
      else weaken(into, "open", `${name} is given to a sandbox that has the internet (E2B)`, value.span);
    }
    if (!isCut && secrets.length === 0) weaken(into, "weak", "the sandbox has the internet (E2B)", call.span);
  }
}

/** The switch, or a list of what is refused. */
function isInternetOff({ name, value }: Field): boolean {
  if (INTERNET.has(name)) return value.kind === "constant" && value.name.toLowerCase() === "false";
  return name === "network" && fieldsOf(value).some((field) => /^deny_?out$/iu.test(field.name));
}

function isSecret({ name }: Field): boolean {
  return riskOfVariable({ match: "exact", value: name }) === "risky";
}
