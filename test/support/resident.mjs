// Runs the built program again and again in this process: what costs half a second is starting it, not running it. What
// the program writes is kept for who asked; its own file is loaded anew each time, the modules that it imports are not.
import { pathToFileURL } from "node:url";

const [PROGRAM] = process.argv.slice(2);
const OWN = { ...process.env };
let runs = 0;

process.on("disconnect", () => process.exit());
process.on("message", async ({ args, cwd, environment }) => {
  const written = { stdout: [], stderr: [] };
  const restore = Object.keys(written).map((name) => keepOutput(process[name], written[name]));
  process.env = environment;
  process.argv = [process.execPath, PROGRAM, ...args];
  process.exitCode = undefined;
  let crash = null;
  try {
    runs += 1;
    process.chdir(cwd);
    await import(`${pathToFileURL(PROGRAM).href}?run=${runs}`);
  } catch (error) {
    crash = String(error?.stack ?? error);
  } finally {
    for (const each of restore) each();
    process.env = OWN;
    process.chdir("/");
  }
  const [stdout, stderr] = Object.values(written).map((chunks) => Buffer.concat(chunks));
  process.send({ crash, exitCode: process.exitCode ?? 0, stdout, stderr });
});

/** Puts what is written to a stream into a list; the result undoes it, and takes away who else listens since. */
function keepOutput(stream, chunks) {
  const { write } = stream;
  const before = new Set(stream.listeners("error"));
  stream.write = (chunk, encoding, done) => {
    chunks.push(Buffer.from(chunk, typeof encoding === "string" ? encoding : "utf8"));
    const after = typeof encoding === "function" ? encoding : done;
    after?.();
    return true;
  };
  return () => {
    stream.write = write;
    for (const each of stream.listeners("error")) if (!before.has(each)) stream.off("error", each);
  };
}
