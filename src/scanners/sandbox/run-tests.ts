import type { Artifact } from "../../core/artifact.ts";
import type { Fault } from "../../core/fault.ts";
import { folderOf } from "../../facts/artifact/repository.ts";
import { decodePath, encodePath } from "../../text/path-bytes.ts";
import type { PackedEntry } from "./plan/archive.ts";
import { describeRun, type Shown } from "./describe-run.ts";
import type { OpenSandbox } from "./open-sandbox.ts";
import type { Edits, TestRun } from "./test-run.ts";

/** What runs of tests need. */
export interface Ground {
  readonly artifact: Artifact;
  readonly files: readonly PackedEntry[];
  readonly sandbox: OpenSandbox;
}

/** Runs one file of tests after the other, each in sandboxes of its own; a fault where one of them did not happen. */
export async function runTests(runs: readonly TestRun[], ground: Ground): Promise<Shown | Fault> {
  const packed = new Set(ground.files.map(({ path }) => decodePath(path)));
  const shown: Shown[] = [];
  for (const run of runs) {
    const one = await runOnce(run, ground, packed);
    if ("code" in one) return one;
    shown.push(one);
  }
  return {
    findings: shown.flatMap(({ findings }) => findings),
    faults: shown.flatMap(({ faults }) => faults),
    results: shown.flatMap(({ results }) => results),
  };
}

/** The run that is judged and its control, at once: what the one does, the other cannot see. */
async function runOnce(
  run: TestRun,
  { artifact, files, sandbox }: Ground,
  packed: ReadonlySet<string>,
): Promise<Shown | Fault> {
  const { command, edits, control } = run;
  const key = sandbox.drawKey();
  const request = { command, folder: folderOf(artifact), files: edit(files, edits) };
  const told = (which: "judge" | "control"): { readonly told?: string } =>
    control === "told" ? { told: `${key} ${which}` } : {};
  const other = control === "told" || control === null ? request : { ...request, files: edit(files, control) };
  const [judged, controlled] = await Promise.all([
    sandbox.run({ ...request, ...told("judge") }),
    control === null ? null : sandbox.run({ ...other, ...told("control") }),
  ]);
  if (!judged.ok) return judged.fault;
  if (controlled?.ok === false) return controlled.fault;
  return describeRun(run, { judged: judged.value, control: controlled?.value ?? null, key }, packed);
}

function edit(files: readonly PackedEntry[], edits: Edits): readonly PackedEntry[] {
  if (edits.size === 0) return files;
  const edited = new Map([...edits].map(([path, text]) => [Buffer.from(encodePath(path)).toString("latin1"), text]));
  return files.map((entry) => {
    const text = edited.get(Buffer.from(entry.path).toString("latin1"));
    return entry.kind === "file" && text !== undefined ? { ...entry, bytes: Buffer.from(text) } : entry;
  });
}
