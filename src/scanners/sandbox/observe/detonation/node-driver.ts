import { RUNNER_MARK } from "../show-command.ts";

/** What `PYTHON_DRIVER` does, for Node, with `-e`: starts each entry point as somebody, over and over. */
export const NODE_DRIVER: string = `
const use = process.getBuiltinModule;
const { spawn } = use("child_process");
const http = use("http");
const [json, runner] = process.argv.slice(1);
const performance = JSON.parse(json);
const server = http.createServer((request, response) => request.resume().on("end", () => response.end("ok")));
const ending = Date.now() + performance.seconds * 1000;
const play = (act, port) => new Promise((resolve) => {
  const left = ending - Date.now();
  if (left <= 0) return resolve();
  const how = JSON.stringify({ ...act, later: performance.later, port });
  const child = spawn(process.execPath, ["-e", runner, how], {
    env: { ...process.env, ...performance.variables },
    stdio: ["ignore", "inherit", "inherit"],
    timeout: Math.min(left, performance.each * 1000),
    killSignal: "SIGKILL",
  });
  child.on("error", resolve).on("exit", resolve);
});
server.listen(0, "127.0.0.1", async () => {
  for (let time = 0; time < performance.times; time += 1) {
    for (const act of performance.acts) await play(act, server.address().port);
  }
  process.exit(0);
});
`;

/** A word of the text below; nothing is imported here. */
const IMPORT = "import";

/** What `PYTHON_RUNNER` does, for Node. */
export const NODE_RUNNER: string = `// ${RUNNER_MARK}
const act = JSON.parse(process.argv[1]);
const use = process.getBuiltinModule;
const dns = use("dns");
const Module = use("module");
const net = use("net");
const path = use("path");
const { pathToFileURL } = use("url");
const RealDate = Date;
let skipped = 0;
const moved = () => RealDate.now() + act.later * 1000 + skipped;
globalThis.Date = class Date extends RealDate {
  constructor(...given) {
    if (given.length === 0) super(moved());
    else super(...given);
  }
  static now() { return moved(); }
  static [Symbol.hasInstance](value) { return value instanceof RealDate; }
};
const shorten = (after) => (work, wait, ...more) => after(() => { skipped += Number(wait) || 0; work(...more); }, 1);
const promises = use("timers/promises");
const timers = use("timers");
globalThis.setTimeout = timers.setTimeout = shorten(setTimeout);
promises.setTimeout = async (wait, value) => { skipped += Number(wait) || 0; return value; };
const repeat = setInterval;
globalThis.setInterval = timers.setInterval = (work, wait, ...more) => repeat(() => { skipped += Number(wait) || 0; work(...more); }, 20);

const isNear = (host) => host === "localhost" || /^(?:127\\.|::1$)/.test(host);
const connect = net.Socket.prototype.connect;
net.Socket.prototype.connect = function (...given) {
  const options = Array.isArray(given[0]) ? given[0][0] : given[0];
  const to = typeof options === "object" && options !== null ? options : { port: given[0], host: given[1] };
  const host = to.host ?? "localhost";
  if (typeof to.path === "string" || isNear(host)) return connect.apply(this, given);
  const seen = net.isIP(host) === 0 ? null : new net.Socket().on("error", () => {});
  if (seen === null) dns.lookup(host, () => {});
  else connect.call(seen, { host, port: to.port });
  const work = [...given, ...(Array.isArray(given[0]) ? given[0] : [])].find((each) => typeof each === "function");
  return connect.call(this, { port: act.port, host: "127.0.0.1" }, ...(work === undefined ? [] : [work]));
};

const words = ["weekly report", act.sample, "https://example.com/", "3"];
const callAll = async (things) => {
  const found = Object.values(things ?? {}).flatMap((each) => (each !== null && typeof each === "object" ? Object.values(each) : [each]));
  for (const each of [things, ...found].filter((thing) => typeof thing === "function").slice(0, 50)) {
    try { await each(...words.slice(0, Math.max(1, each.length))); } catch {}
  }
};
const file = path.resolve(act.file);
process.argv = [process.execPath, file, ...act.words];
process.on("uncaughtException", () => {}).on("unhandledRejection", () => {});
const load = async () => {
  try {
    if (!file.endsWith(".mjs")) return Module._load(file, null, act.how === "script");
  } catch (error) {
    if (error.code !== "ERR_REQUIRE_ESM" && !(error instanceof SyntaxError)) return null;
  }
  return await ${IMPORT}(pathToFileURL(file)).catch(() => null);
};
load().then((things) => (act.how === "script" ? null : callAll(things)));
`;
