// What a sandbox with `allowHosts` starts: a proxy inside, then the command that its arguments name, whose end is its own.
// It is bundled to one text, which Node gets by `-e`.
import { spawn } from "node:child_process";
import { connect, Socket } from "node:net";
import { constants } from "node:os";
import { openChannel } from "./channel.ts";
import { createRelay } from "./relay.ts";

const [wayOut = "", port, program = "", ...args] = process.argv.slice(1);
// Whoever connects first has the way out: this is done before anything is started.
const carrier = wayOut.startsWith("/")
  ? connect(wayOut)
  : new Socket({ fd: Number(wayOut), readable: true, writable: true });
createRelay(openChannel(carrier, null)).listen(Number(port), "127.0.0.1", () => {
  const child = spawn(program, args, { stdio: "inherit" });
  child.once("error", ({ message }) => {
    process.stderr.write(`${message}\n`);
    process.exit(127);
  });
  // As bwrap says it of what it starts itself.
  child.once("exit", (code, signal) => process.exit(code ?? 128 + (signal === null ? 0 : constants.signals[signal])));
});
