// Runs programs in sandboxes and says what was seen of each, as whoever starts it. Standard input: the programs as JSON;
// standard output: what was seen, in the same order, null for one that was not watched.
import { text } from "node:stream/consumers";
import { sandbox } from "../../../../src/adapters/sandbox/sandbox.ts";
import { DEFAULTS } from "../../../../src/policy/defaults.ts";
import { openSandbox } from "../../../../src/scanners/sandbox/open-sandbox.ts";
import type { Program } from "./watch.ts";

const programs = JSON.parse(await text(process.stdin)) as readonly Program[];
const policy = { ...DEFAULTS.balanced.stages.sandbox, timeoutSeconds: 20 };
const opened = await openSandbox(sandbox, policy, new AbortController().signal);
if (!opened.ok) throw new Error(opened.fault.message);
/** With something in the home, what is written is seen as well. */
const home = [{ kind: "file", path: Buffer.from("notes.txt"), bytes: Buffer.from("x"), isExecutable: false }] as const;
const seen = [];
for (const { language, code } of programs) {
  const command = language === "python" ? (["python3", "-c", code] as const) : (["node", "-e", code] as const);
  const files = [
    { kind: "file", path: Buffer.from("skill/tool.py"), bytes: Buffer.from("x = 1\n"), isExecutable: false },
  ] as const;
  const run = await opened.value.run({ command: [...command], folder: "skill", files, home });
  seen.push(run.ok ? run.value.observed : run.fault);
}
process.stdout.write(JSON.stringify({ isolation: opened.value.reference().isolation, seen }));
