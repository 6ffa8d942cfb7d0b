import type { Risk, Target } from "../../core/capability.ts";
import { isWithin, parentOf } from "../../artifacts/paths.ts";
import type { RiskContext } from "./context.ts";
import { AGENT_FILES, AGENT_RULES, GATE_FILES } from "./places/agents.ts";
import { BROWSERS } from "./places/browsers.ts";
import { compilePlaces, toPlacePath, type PlacePath, type PlaceSet } from "./places/compile.ts";
import { CREDENTIALS } from "./places/credentials.ts";
import type { Places } from "./places/places.ts";
import { START_UP_FILES } from "./places/start-up.ts";
import { SYSTEM_FILES } from "./places/system.ts";
import { WALLETS } from "./places/wallets.ts";

/** For whoever needs room for a while: POSIX, macOS, systemd's file-hierarchy(7), Windows. */
const TEMPORARY =
  /^(?:\/(?:var\/|private\/|private\/var\/)?tmp|\/(?:private\/)?var\/folders|\/dev\/shm|~\/AppData\/Local\/Temp)(?:\/|$)/u;
/** What manuals write where the reader's own path belongs. Nothing starts from there. */
const EXAMPLE = /^\/path\/to(?:\/|$)/u;
/** Templates for secrets that people commit, and the public halves of keys. */
const PUBLIC = /(?:\.(?:example|sample|template|dist|pub|crt|cer)|\/known_hosts)$/u;

const secretPlaces = once([...CREDENTIALS, ...BROWSERS, ...WALLETS, ...AGENT_FILES, ...SYSTEM_FILES]);
const guardedPlaces = once([...START_UP_FILES, ...AGENT_FILES, ...AGENT_RULES, ...GATE_FILES, ...CREDENTIALS]);
const startUpPlaces = once(START_UP_FILES);
const agentPlaces = once([...AGENT_FILES, ...AGENT_RULES]);

/** Compiled when first asked for: most changes touch no file that has to be rated. */
function once(places: readonly Places[]): () => PlaceSet {
  let compiled: PlaceSet | null = null;
  return () => (compiled ??= compilePlaces(places));
}

/** Credentials, keys, agents' memory, browsers, wallets, accounts; what cannot be known; other artifacts. */
export function riskOfReading(target: Target, context: RiskContext): Risk {
  if (target.match === "any" || isOthers(target.value, context)) return "risky";
  const path = toPlacePath(target.value);
  if (isOwn(path, context) || PUBLIC.test(path.text)) return "harmless";
  const isReached =
    target.match === "within" && (path.isOutside || path.text !== ".") && secretPlaces().reachesInto(path);
  return isReached || secretPlaces().holds(path) ? "risky" : "harmless";
}

/** Outside work area and temporary folders; start-up files; agents' and the gate's configuration; other artifacts. */
export function riskOfWriting(target: Target, context: RiskContext): Risk {
  if (target.match === "any" || isOthers(target.value, context)) return "risky";
  const path = toPlacePath(target.value);
  if (isOwn(path, context) || EXAMPLE.test(target.value)) return "harmless";
  if (path.isOutside) return TEMPORARY.test(target.value) ? "harmless" : "risky";
  const isReached = target.match === "within" && guardedPlaces().reachesInto(path);
  return isReached || guardedPlaces().holds(path) ? "risky" : "harmless";
}

/** Whether a path names secrets, keys, accounts or what an agent remembers. */
export function isSensitivePath(path: string): boolean {
  const place = toPlacePath(path);
  return !PUBLIC.test(place.text) && secretPlaces().holds(place);
}

/** What in the folders of agents steers them: texts, and files of settings. Logs, caches and state lie there as well. */
const STEERS =
  /\.(?:md|mdc)$|(?:^|\/)(?:\.?mcp|settings(?:\.\w+)?|config|hooks|openclaw|claude_desktop_config|\.claude)\.(?:json|toml|ya?ml)$|(?:^|\/)\.(?:\w+rules|roomodes|goosehints)$|\/hooks\/[^/]+$/iu;

/** Whether agents take a file for their instructions, settings or memory. */
export function isAgentFile(path: string): boolean {
  return STEERS.test(path) && agentPlaces().holds(toPlacePath(path));
}

/** Whether what is written at a path runs later by itself. */
export function isStartUpFile(path: string): boolean {
  return startUpPlaces().holds(toPlacePath(path));
}

function isOwn({ text, isOutside }: PlacePath, { root }: RiskContext): boolean {
  return root !== "." && !isOutside && isWithin(text, root);
}

/** A relative path may count from the top of the repository or from the artifact: nobody knows where a program starts. */
function isOthers(path: string, { root, isArtifactRoot }: RiskContext): boolean {
  if (/^[/~]/u.test(path)) return false;
  const ways = [path, resolveFrom(root, path), resolveFrom(parentOf(root), path)];
  return ways.some((way) => !isWithin(way, root) && liesInOne(way, isArtifactRoot));
}

function liesInOne(path: string, isRoot: RiskContext["isArtifactRoot"]): boolean {
  for (let folder = path; folder !== "."; folder = parentOf(folder)) if (isRoot(folder)) return true;
  return false;
}

function resolveFrom(folder: string, path: string): string {
  const segments = folder === "." ? [] : folder.split("/");
  for (const segment of path.split("/")) {
    if (segment === "..") segments.pop();
    else if (segment !== ".") segments.push(segment);
  }
  return segments.join("/");
}
