import { ADVISORY_ECOSYSTEMS, type AdvisoryEcosystem } from "../../core/dependency.ts";
import { fail, ok, type Result } from "../../core/fault.ts";
import { suggest } from "../../text/suggest.ts";
import { joinTerminal, terminal, terminalText } from "../../text/safe/terminal.ts";
import type { CommandResult, Invocation, Surroundings } from "../command.ts";
import { complain } from "../complain.ts";

/** Databases alone when they are all that was asked for; else the engine first. Ends with the first thing that fails. */
export async function runSetup(invocation: Invocation, { ports }: Surroundings): Promise<CommandResult> {
  const asked = readAsked(invocation);
  if (!asked.ok) return complain([asked.fault]);
  const { enginePath, databases } = asked.value;
  const { advisorySetup, clock } = ports;
  const steps = [
    ...(databases.length === 0 || enginePath !== null ? [() => advisorySetup.installEngine(enginePath)] : []),
    ...databases.map((ecosystem) => () => advisorySetup.fetchDatabase(ecosystem, clock.now())),
  ];
  const done: string[] = [];
  for (const step of steps) {
    const result = await step();
    if (!result.ok) return complain([result.fault]);
    done.push(result.value);
  }
  const stdout = terminal`${joinTerminal(done.map(terminalText), terminal`\n`)}\n`;
  return { ending: "promoted", stdout, stderr: "", files: [] };
}

interface Asked {
  /** Null for the released one. */
  readonly enginePath: string | null;
  readonly databases: readonly AdvisoryEcosystem[];
}

/** Names without an option belong to the list that `--database` begins. */
function readAsked({ positionals, options }: Invocation): Result<Asked> {
  const first = options.get("database") ?? [];
  const [stray] = positionals;
  if (first.length === 0 && stray !== undefined)
    return fail("usage", `setup takes no ${JSON.stringify(stray)}; for a database: --database <ecosystem>`);
  const databases: AdvisoryEcosystem[] = [];
  for (const name of [...first, ...positionals]) {
    const known = ADVISORY_ECOSYSTEMS.find((each) => each === name);
    if (known === undefined) return unknownEcosystem(name);
    if (!databases.includes(known)) databases.push(known);
  }
  return ok({ enginePath: options.get("osv-scanner")?.at(-1) ?? null, databases });
}

function unknownEcosystem(name: string): ReturnType<typeof fail> {
  const near = suggest(name, ADVISORY_ECOSYSTEMS);
  const hint = near === null ? `it takes ${ADVISORY_ECOSYSTEMS.join(", ")}` : `did you mean ${near}?`;
  return fail("usage", `--database does not know ${JSON.stringify(name)}; ${hint}`);
}
