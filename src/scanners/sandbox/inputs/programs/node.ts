import { PATIENCE } from "./python.ts";

/** What `PYTHON_DRIVER` does, for Node, with `-e`. */
export const NODE_DRIVER: string = `
const use = process.getBuiltinModule;
const fs = use("fs");
const { spawn } = use("child_process");
const { createHmac } = use("crypto");
const [json, program] = process.argv.slice(1);
const order = JSON.parse(json);
const bytes = Buffer.alloc(256);
const [key] = bytes.toString("utf8", 0, fs.readSync(0, bytes)).trim().split(" ");
let count = 0;
const tell = (message) => {
  const body = count++ + " " + JSON.stringify(message);
  fs.writeSync(1, "\\n@evogate " + createHmac("sha256", key).update(body).digest("hex") + " " + body + "\\n");
};
// In seconds: the kernel counts in hundredths (proc(5), stat).
const processorTime = (id) => {
  try {
    const fields = fs.readFileSync("/proc/" + id + "/stat", "utf8").split(")").at(-1).trim().split(" ");
    return (Number(fields[11]) + Number(fields[12])) / 100;
  } catch { return 0; }
};
const start = (target) => {
  const act = JSON.stringify({ ...target, sample: order.sample });
  const child = spawn(process.execPath, ["--max-old-space-size=" + (order.memory >> 20), "-e", program, act], {
    stdio: ["pipe", "ignore", "ignore", "pipe"],
    detached: true,
  });
  let text = "", take = null, ended = null;
  const give = (answer) => { const to = take; take = null; to?.(answer); };
  child.stdin.on("error", () => {});
  child.stdio[3].on("data", (part) => {
    text = (text + part).slice(-4096);
    if (!text.endsWith("\\n")) return;
    const [line] = text.trimEnd().split("\\n").slice(-1);
    text = "";
    try { give(JSON.parse(line)); } catch { give({ outcome: "raised" }); }
  });
  child.on("error", () => { ended = { outcome: "unloaded" }; give(ended); });
  child.on("close", (code, signal) => {
    ended = { outcome: signal === null && code !== 134 ? "ended" : "died" };
    give(ended);
  });
  return {
    wait: (seconds) => new Promise((resolve) => {
      if (ended !== null) return resolve(ended);
      const used = processorTime(child.pid), last = Date.now() + seconds * 1000 * ${PATIENCE};
      const look = () => {
        if (Date.now() >= last || processorTime(child.pid) - used > 0.8 * seconds) return give({ outcome: "hung" });
        timer = setTimeout(look, seconds * 250);
      };
      let timer = setTimeout(look, seconds * 1000);
      take = (answer) => { clearTimeout(timer); resolve(answer); };
    }),
    ask(how, seconds) {
      const answer = this.wait(seconds);
      child.stdin.write(JSON.stringify(how) + "\\n");
      return answer;
    },
    stop() { try { process.kill(-child.pid, "SIGKILL"); } catch {} },
  };
};
const main = async () => {
  const until = Date.now() + order.seconds * 1000, leftOut = new Set(), usual = new Map();
  let made = 0, raised = 0, worker = null, loaded = null;
  for (const [number, [index, given, isPlain, family]] of order.calls.entries()) {
    const target = order.targets[index];
    const left = (until - Date.now()) / 1000;
    if (left <= 0) break;
    if (leftOut.has(family)) continue;
    if (worker === null || loaded !== target.file || order.isFresh) {
      worker?.stop();
      worker = start(target);
      loaded = target.file;
      const ready = await worker.wait(Math.min(left, order.load));
      if (ready.outcome !== "loaded") {
        worker.stop();
        worker = null;
        leftOut.add(family);
        tell({ kind: "call", call: number, outcome: "unloaded" });
        continue;
      }
    }
    try { fs.closeSync(fs.openSync(order.marks + number)); } catch {}
    const begun = Date.now();
    const seconds = isPlain ? order.load : Math.max(order.each, order.times * (usual.get(index) ?? 0));
    const answer = await worker.ask({ ...target, given: given.map((each) => order.values[each]) }, Math.min(left, seconds));
    if (isPlain) usual.set(index, Math.max(usual.get(index) ?? 0, (Date.now() - begun) / 1000));
    made += 1;
    const outcome = answer.outcome === "ended" ? "raised" : (answer.outcome ?? "raised");
    if (["hung", "died", "ended"].includes(answer.outcome)) {
      worker.stop();
      worker = null;
    }
    if (["hung", "died", "memory", "unloaded"].includes(outcome)) leftOut.add(family);
    if (outcome === "raised") raised += 1;
    else if (outcome !== "returned") tell({ kind: "call", call: number, outcome: String(outcome) });
  }
  worker?.stop();
  tell({ kind: "done", made, raised });
  process.exit(0);
};
main();
`;

/** A word of the text below; nothing is imported here. */
const IMPORT = "import";

/** What `PYTHON_WORKER` does, for Node. */
export const NODE_WORKER: string = `
const act = JSON.parse(process.argv[1]);
const use = process.getBuiltinModule;
const { writeSync } = use("fs");
const path = use("path");
const lines = use("readline").createInterface({ input: process.stdin, terminal: false });
Object.defineProperty(process, "stdin", { value: use("stream").Readable.from([]) });
const answer = (outcome) => writeSync(3, JSON.stringify({ outcome }) + "\\n");
const decode = (value) => {
  if (Array.isArray(value)) return value.map(decode);
  if (value === null || typeof value !== "object") return value;
  const [[tag, body] = [], ...others] = Object.entries(value);
  if (others.length === 0) {
    if (tag === "$text") return body.map(([piece, times]) => piece.repeat(times)).join("");
    if (tag === "$number") return Number(body);
    if (tag === "$bytes") return Buffer.from(body, "latin1");
    if (tag === "$nested") return Array.from({ length: body }).reduce((nested) => [nested], []);
  }
  const decoded = {};
  for (const [key, each] of Object.entries(value)) {
    Object.defineProperty(decoded, key, { value: decode(each), enumerable: true, writable: true, configurable: true });
  }
  return decoded;
};
const GUESSES = [
  [/path|file|dir|folder/i, act.sample],
  [/url|uri|host|endpoint/i, "https://example.com/"],
  [/count|num|size|limit|port|max|min|^n$/i, 3],
  [/mail/i, "ann@example.com"],
  [/date|day/i, "2026-01-31"],
  [/list|items|args|s$/i, ["weekly", "report"]],
];
const guess = (name) => GUESSES.find(([words]) => words.test(name))?.[1] ?? "weekly report";
const isPlain = (value) => value !== null && typeof value === "object" && value.$plain === true;
const find = (things, name) => {
  const places = [things, things?.default, ...Object.values(things ?? {}), ...Object.values(things?.default ?? {})];
  const found = places.filter((place) => place !== null && typeof place === "object").map((place) => place[name]);
  const alone = [things?.default, things].filter((thing) => typeof thing === "function" && thing.name === name);
  return [...found, ...alone].find((thing) => typeof thing === "function");
};
const start = process.cwd();
process.argv = [process.execPath, act.file];
process.on("unhandledRejection", () => {});
const main = async () => {
  let things;
  try { things = await ${IMPORT}(use("url").pathToFileURL(path.resolve(act.file))); }
  catch { answer("unloaded"); process.exit(0); }
  answer("loaded");
  for await (const line of lines) {
    const { name, given, parameters, takesObject } = JSON.parse(line);
    const thing = find(things, name);
    if (thing === undefined) { answer("unloaded"); continue; }
    try {
      process.chdir(start);
      const real = given.map((value, index) => (isPlain(value) ? guess(parameters[index]) : decode(value)));
      const whole = () => Object.fromEntries(real.map((value, index) => [parameters[index], value]));
      await thing(...(takesObject ? [whole()] : real));
      answer("returned");
    } catch (error) {
      answer(error instanceof RangeError && /allocation failed|invalid array/i.test(error.message) ? "memory" : "raised");
    }
  }
};
main();
`;
