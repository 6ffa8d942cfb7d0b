import { spawn, type ChildProcess } from "node:child_process";
import { text } from "node:stream/consumers";
import { buildSync } from "esbuild";
import { expect, test } from "vitest";
import { readResult, writePlan } from "../../../../src/adapters/sandbox/privileged/exchange.ts";
import type { NonEmpty } from "../../../../src/core/brand.ts";

const { outputFiles } = buildSync({
  entryPoints: ["src/adapters/sandbox/privileged/main.ts"],
  bundle: true,
  platform: "node",
  format: "cjs",
  write: false,
});
const CODE = outputFiles.map((file) => file.text).join("");

/** Started as sudo starts it, with a plan that runs this; whose input has not ended yet. */
function startWith(argv: NonEmpty<string>): ChildProcess {
  const child = spawn(process.execPath, ["-e", CODE], { stdio: ["pipe", "pipe", "inherit"] });
  child.stdin?.write(
    writePlan({
      backend: "bwrap",
      privilege: "root",
      argv,
      archive: new Uint8Array(),
      wallMilliseconds: 20_000,
      outputBytes: 1000,
      memoryBytes: 2 ** 30,
      cpuSeconds: 20,
      totals: { memoryBytes: 2 ** 30, processes: 100 },
      allowHosts: [],
      traceBytes: 0,
    }),
  );
  return child;
}

async function resultOf({ stdout }: ChildProcess): Promise<unknown> {
  return stdout === null ? null : readResult(await text(stdout));
}

test("it runs the plan as it was written, letters of all kinds included", async () => {
  const child = startWith(["/bin/sh", "-c", 'echo "not: $0" >&2', "größe 🧪"]);
  const fault = { code: "sandbox-broken", message: "not: größe 🧪" };
  expect(await resultOf(child)).toEqual({ ok: false, fault });
});

test("the end of its input interrupts the run", async () => {
  const child = startWith(["/bin/sh", "-c", "exec sleep 15"]);
  child.stdin?.end();
  expect(await resultOf(child)).toEqual({
    ok: false,
    fault: { code: "sandbox-broken", message: "it was interrupted" },
  });
});
