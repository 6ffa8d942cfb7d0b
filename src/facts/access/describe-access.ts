import type { Target } from "../../core/capability.ts";
import type { RiskContext } from "../risk/context.ts";
import { isStartUpFile } from "../risk/files.ts";
import { riskOfThing, type RatedThing } from "../risk/risk-of-thing.ts";
import type { RatedCapability } from "../source-capability.ts";
import { hostTarget, isNetworkAddress } from "../targets/host.ts";
import { pathTarget } from "../targets/path.ts";
import { constantOf, cutAt, dropStart, isArgument, prefixOf, toWord, type Word } from "../word.ts";
import type { Access } from "./access.ts";

/** The capabilities that an access needs: none for a file that is none, a network for a path that is a URL. */
export function describeAccess({ role, word }: Access, context: RiskContext): readonly RatedCapability[] {
  switch (role) {
    case "read":
    case "read-tree":
      return describePath("fs-read", word, role === "read-tree", context);
    case "write":
    case "write-tree":
      return describePath("fs-write", word, role === "write-tree", context);
    case "url":
      return isLocal(word) ? describePath("fs-read", dropScheme(word), false, context) : describeHost(word, context);
    case "host":
      return describeHost(word, context);
    case "remote-read":
    case "remote-write":
      return isRemotePath(word)
        ? describeHost(hostOfRemotePath(word), context)
        : describePath(role === "remote-read" ? "fs-read" : "fs-write", word, false, context);
    case "repository":
      return isNetworkAddress(prefixOf(word)) || isRemotePath(word)
        ? describeHost(hostOfRemotePath(word), context)
        : describePath("fs-read", word, false, context);
    case "upload":
      return prefixOf(word).startsWith("@") ? describePath("fs-read", dropStart(word, 1), false, context) : [];
    case "form": {
      const file = cutAt(word, "=@") ?? cutAt(word, "=<");
      return file === null ? [] : describePath("fs-read", file.after, false, context);
    }
    case "variable":
      return [rate("env", nameTarget(cutAt(word, "=")?.before ?? word), context)];
    case "package":
      return [rate("dependency", nameTarget(word), context)];
    case "persistence":
      return [rate("persistence", nameTarget(word), context)];
  }
}

function rate(kind: RatedThing, target: Target, context: RiskContext, isGiven = false): RatedCapability {
  return { kind, target, risk: riskOfThing(kind, target, context, isGiven) };
}

function describeHost(word: Word, context: RiskContext): readonly RatedCapability[] {
  return [rate("network", hostTarget(word), context)];
}

/** bash opens a connection for `/dev/tcp/host/port`, and most libraries that read a file read a URL as well. */
function describePath(
  kind: "fs-read" | "fs-write",
  word: Word,
  isTree: boolean,
  context: RiskContext,
): readonly RatedCapability[] {
  const known = prefixOf(word);
  const socket = /^\/dev\/(?:tcp|udp)\/(?<host>[^/]*)(?:\/(?<port>\d*))?$/u.exec(known);
  if (socket !== null) return describeHost(socketAddress(word, socket), context);
  if (isNetworkAddress(known)) return describeHost(word, context);
  const found = pathTarget(dropScheme(word));
  if (found === null) return [];
  const target: Target = isTree && found.match === "exact" ? { ...found, match: "within" } : found;
  const rated = rate(kind, target, context, target.match === "any" && isArgument(word));
  const stays = kind === "fs-write" && target.match === "exact" && isStartUpFile(target.value);
  return stays ? [rated, rate("persistence", target, context)] : [rated];
}

function socketAddress(word: Word, { groups = {} }: RegExpExecArray): Word {
  const { host = "", port = "" } = groups;
  if (host === "") return word.slice(1, 2);
  return toWord(port === "" ? [host] : [`${host}:${port}`]);
}

function dropScheme(word: Word): Word {
  const scheme = /^file:(?:\/\/(?:localhost)?(?=\/))?/iu.exec(prefixOf(word));
  return scheme === null ? word : dropStart(word, scheme[0].length);
}

/** What browsers and clients open as a file: no scheme, and a path's beginning. */
function isLocal(word: Word): boolean {
  return /^(?:file:|\.{0,2}\/|~|\$HOME|-$)/iu.test(prefixOf(word));
}

/** `user@host:path`, `host:path`; one letter before the colon is a drive. */
function isRemotePath(word: Word): boolean {
  const known = prefixOf(word);
  if (/^(?:[^/:\s]+@)?[^/:\s]{2,}:/u.test(known)) return true;
  // `$user@$host:path`
  return word.length > 1 && !/[/]/u.test(known) && cutAt(word, ":") !== null;
}

function hostOfRemotePath(word: Word): Word {
  return isNetworkAddress(prefixOf(word)) ? word : (cutAt(word, ":")?.before ?? word);
}

function nameTarget(word: Word): Target {
  const text = constantOf(word);
  return text === null || text === "" ? { match: "any" } : { match: "exact", value: text };
}
