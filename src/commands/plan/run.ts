import { fail, ok, type Result } from "../../core/fault.ts";
import type { Change } from "../../core/artifact.ts";
import { joinTerminal, terminal, terminalText } from "../../text/safe/terminal.ts";
import { printed, type CommandResult, type Invocation, type Outcome, type Surroundings } from "../command.ts";
import { complain } from "../complain.ts";
import { openChanges } from "../scan/open-changes.ts";
import { openSources } from "../scan/open-sources.ts";
import { choosePolicy } from "../scan/policy.ts";
import { MOST_SHARDS } from "../scan/read-shard.ts";
import { readRequest, type ScanRequest } from "../scan/request.ts";
import { idOf, pickShard } from "../scan/shard.ts";

/** One part of a run, as `--shard` takes it, and the ids of what is judged in it. */
interface PlannedShard {
  readonly shard: string;
  readonly artifacts: readonly string[];
}

const USUAL_MOST = "4";
const FORMATS: readonly string[] = ["terminal", "json"];

/** Says into which shards a run is split. No stage looks at anything: what differs is only listed. */
export async function runPlan(
  { positionals, options }: Invocation,
  surroundings: Surroundings,
): Promise<CommandResult> {
  const most = readMost(options.get("most")?.at(-1) ?? USUAL_MOST);
  if (!most.ok) return complain([most.fault]);
  const format = options.get("format")?.at(-1) ?? "terminal";
  if (!FORMATS.includes(format))
    return complain([
      { code: "usage", message: `--format does not know ${JSON.stringify(format)}; it takes terminal, json` },
    ]);
  const request = readRequest({ positionals, options: new Map([...options].filter(([name]) => name !== "format")) });
  if (!request.ok) return complain([request.fault]);
  const changes = await listChanges(request.value, surroundings);
  if (!changes.ok) return complain(changes.faults);
  const shards = splitChanges(changes.value, most.value);
  if (format === "terminal") return printed(wordShards(shards));
  return { ending: "promoted", stdout: `${JSON.stringify(describeShards(shards))}\n`, stderr: "", files: [] };
}

function readMost(value: string): Result<number> {
  const most = /^\d{1,3}$/u.test(value) ? Number(value) : 0;
  return most >= 1 && most <= MOST_SHARDS ? ok(most) : fail("usage", `--most takes a number from 1 to ${MOST_SHARDS}`);
}

async function listChanges(request: ScanRequest, surroundings: Surroundings): Promise<Outcome<readonly Change[]>> {
  const sources = await openSources(request, surroundings);
  if (!sources.ok) return { ok: false, faults: [sources.fault] };
  try {
    const policy = await choosePolicy(request, sources.value, surroundings);
    if (!policy.ok) return policy;
    const opened = await openChanges(sources.value, policy.value);
    return opened.ok ? { ok: true, value: opened.value.changes } : opened;
  } finally {
    await sources.value.close();
  }
}

/** One at least, because a matrix of no job is no gate: GitHub would skip it. */
function splitChanges(changes: readonly Change[], most: number): readonly PlannedShard[] {
  const of = Math.max(1, Math.min(most, changes.length));
  return Array.from({ length: of }, (_none, at) => ({
    shard: `${at + 1}/${of}`,
    artifacts: pickShard(changes, { index: at + 1, of }).map(idOf),
  }));
}

/** `shards` is what a matrix takes; `artifacts` has the same shards by name. */
function describeShards(shards: readonly PlannedShard[]): object {
  return {
    schema: "evogate-plan/1",
    shards: shards.map(({ shard }) => shard),
    artifacts: Object.fromEntries(shards.map(({ shard, artifacts }) => [shard, artifacts])),
  };
}

function wordShards(shards: readonly PlannedShard[]): ReturnType<typeof terminal> {
  const lines = shards.map(({ shard, artifacts }) =>
    terminalText(`${shard}  ${artifacts.length === 0 ? "nothing differs" : artifacts.join(", ")}`),
  );
  return terminal`${joinTerminal(lines, terminal`\n`)}\n`;
}
