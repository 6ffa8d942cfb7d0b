import { spawnSync } from "node:child_process";
import { resolve } from "node:path";

/** A call as the built program lists it; `inside` is the language of code inside the file, null for the file's own. */
export interface InspectedCall {
  readonly callee: string;
  readonly target: string | null;
  readonly line: number;
  readonly inside: string | null;
}

interface Inspected {
  readonly calls: readonly Omit<InspectedCall, "inside">[];
  readonly embedded?: readonly (Omit<Inspected, "embedded"> & { readonly language: string })[];
}

/** The calls of one file and of the code inside it. Those that share line and words cannot be told apart and are left out. */
export function inspectCalls(cwd: string, path: string): readonly InspectedCall[] {
  const command = [resolve("dist/cli.js"), "inspect", "--format", "json", path];
  const run = spawnSync(process.execPath, command, { cwd, encoding: "utf8", maxBuffer: 1 << 28 });
  if (run.status !== 0) throw new Error(`inspect ended with ${run.status}: ${run.stderr}`);
  const [file] = (JSON.parse(run.stdout) as { readonly files: readonly Inspected[] }).files;
  const own = (file?.calls ?? []).map((call): InspectedCall => ({ ...call, inside: null }));
  const inner = (file?.embedded ?? []).flatMap(({ language, calls }) =>
    calls.map((call): InspectedCall => ({ ...call, inside: language })),
  );
  const all = [...own, ...inner];
  return all.filter(
    (call) => all.filter(({ callee, line }) => callee === call.callee && line === call.line).length === 1,
  );
}
