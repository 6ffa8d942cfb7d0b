import { DISGUISE } from "./disguise.ts";

/** A word of the text below; nothing is imported here. */
const IMPORT = "import";

const GIVEN = `
const { acts, from, later, port, announced } = JSON.parse(process.argv[1]);
const use = process.getBuiltinModule;
const dns = use("dns");
const fs = use("fs");
const Module = use("module");
const net = use("net");
const path = use("path");
const { pathToFileURL } = use("url");
`;

const PERFORM = `
const callAll = async (things, sample) => {
  const words = ["weekly report", sample, "https://example.com/", "3"];
  const found = Object.values(things ?? {}).flatMap((each) => (each !== null && typeof each === "object" ? Object.values(each) : [each]));
  for (const each of [things, ...found].filter((thing) => typeof thing === "function").slice(0, 50)) {
    try { await each(...words.slice(0, Math.max(1, each.length))); } catch {}
  }
};
const load = async (file, isMain) => {
  try {
    if (!file.endsWith(".mjs")) return Module._load(file, null, isMain);
  } catch (error) {
    if (error.code !== "ERR_REQUIRE_ESM" && !(error instanceof SyntaxError)) return null;
  }
  isUsedUp = true;
  return await ${IMPORT}(pathToFileURL(file)).catch(() => null);
};
`;

/**
 * One act comes after the other, when nothing of the one before is left to do: a start of Node is most of what an act would
 * take. Modules of ECMAScript are kept by Node for as long as it runs, so there a process is used up; and whatever ends it
 * really, or never ends, has its driver start another for the acts that are left.
 */
const MAIN = `
const start = { folder: process.cwd(), variables: { ...process.env } };
let isUsedUp = false;
let at = from;
const announce = (act) => {
  const words = JSON.stringify(["node", act.file, ...act.words]);
  try { fs.closeSync(fs.openSync(announced + Buffer.from(words).toString("hex"))); } catch {}
};
const becomeNew = () => {
  process.chdir(start.folder);
  for (const name of Object.keys(process.env)) delete process.env[name];
  Object.assign(process.env, start.variables);
  process.exitCode = undefined;
  process.mainModule = undefined;
  for (const name of Object.keys(Module._cache)) delete Module._cache[name];
};
const playNext = () => {
  const act = acts[at++];
  becomeNew();
  fs.writeSync(3, ".");
  announce(act);
  const file = path.resolve(act.file);
  process.argv = [process.execPath, file, ...act.words];
  load(file, act.how === "script").then((things) => (act.how === "script" ? null : callAll(things, act.sample)));
};
process.exit = (code) => {
  process.exitCode = code;
  throw new Error("the act ends here");
};
process.on("uncaughtException", () => {}).on("unhandledRejection", () => {});
// What is done in that event alone would be the last: something has to be left to do.
process.on("beforeExit", () => (at < acts.length && !isUsedUp ? setImmediate(playNext) : null));
`;

/** Runs inside, with `-e`: plays acts from a certain one on. Descriptor 3 gets a sign for each that it begins. */
export const NODE_RUNNER: string = [GIVEN, DISGUISE, PERFORM, MAIN].join("\n");
