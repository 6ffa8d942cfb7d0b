// Runs one plan as root, for a process that is not. Standard input: the plan; its end interrupts the run, so that nothing
// outlives whoever asked for it. Standard output: what came of it. It is bundled to one text, which Node gets by `-e`.
import { runPlan } from "../run.ts";
import { readPlan, writeResult } from "./exchange.ts";

const controller = new AbortController();
let text = "";
process.stdin.setEncoding("utf8");
process.stdin.on("data", (chunk: string) => {
  text += chunk;
  if (chunk.endsWith("\n")) void run();
});
process.stdin.on("end", () => controller.abort());

async function run(): Promise<void> {
  const result = await runPlan(readPlan(text), controller.signal);
  process.stdout.write(writeResult(result), () => process.exit());
}
