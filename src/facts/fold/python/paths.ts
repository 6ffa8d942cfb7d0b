import type { ArgumentValue, Value } from "../../value.ts";
import { COMPUTED } from "../../names/choice.ts";
import { isGiven, parentOfGiven, textOf } from "../values.ts";
import { argumentAt, type Fold } from "./arguments.ts";
import { listingOf } from "./listings.ts";

/** Stands for the user's folder, whatever it is called. */
const HOME = "~";
/** Stands for the folder of the source itself. */
const HERE = ".";

/** What `__file__` is: its own path is not known to the source, its folder is what paths are relative to. */
export const OWN_FILE: Extract<Value, { kind: "result" }> = { kind: "result", of: "__file__", arguments: [] };

/**
 * Paths by the letters of their parts, `/` between them: functions of os.path, and pathlib.Path as the result of a call
 * with one text. The user's folder is `~`, the source's own is `.`.
 */
export const PATH_FOLDS: Readonly<Record<string, Fold>> = {
  "os.path.join": (args) => joinAll(args),
  "os.path.expanduser": (args) => pathAt(args, 0),
  "os.path.expandvars": (args) => pathAt(args, 0),
  "os.path.abspath": (args) => pathAt(args, 0),
  "os.path.realpath": (args) => pathAt(args, 0),
  "os.path.normpath": (args) => pathAt(args, 0),
  "os.path.dirname": (args) => parentOf(argumentAt(args, 0)),
  "os.path.basename": (args) => givenAt(args),
  "os.path.splitext": (args) => {
    const given = givenAt(args);
    return given === null ? null : { kind: "list", items: [given, COMPUTED] };
  },
  "os.fspath": (args) => pathAt(args, 0),
  "os.getcwd": () => textOf(HERE),
  "tempfile.gettempdir": () => textOf("/tmp"),
  "os.getenv": (args) => homeVariable(argumentAt(args, 0, "key")),
  "os.environ.get": (args) => homeVariable(argumentAt(args, 0)),
  "pathlib.Path.home": () => pathOf(textOf(HOME)),
  "pathlib.Path.cwd": () => pathOf(textOf(HERE)),
  ...pathClass("pathlib.Path"),
  ...pathClass("pathlib.PosixPath"),
  ...pathClass("pathlib.PurePath"),
  ...pathClass("pathlib.PurePosixPath"),
};

/** Methods of a path that give a path. */
const SAME: ReadonlySet<string> = new Set(["expanduser", "resolve", "absolute", "as_posix", "__str__", "__fspath__"]);

/** Methods that give the paths below a folder. */
const LISTS: ReadonlySet<string> = new Set(["glob", "rglob", "iterdir"]);

function pathClass(name: string): Readonly<Record<string, Fold>> {
  return {
    [name]: (args) => {
      const [only] = args;
      if (args.length === 1 && only !== undefined && isOwnFile(only.value)) return pathOf(only.value);
      return pathOf(args.length === 0 ? textOf(HERE) : joinAll(args));
    },
  };
}

/** The user's folder by the variable that holds it. */
export function homeVariable(name: Value | null): Value | null {
  return name?.kind === "text" && (name.value === "HOME" || name.value === "USERPROFILE") ? textOf(HOME) : null;
}

/** An attribute of a path: the folder that it is in. */
export function pathAttribute(object: Extract<Value, { kind: "result" }>, name: string): Value | null {
  if (object.of !== "pathlib.Path") return null;
  return name === "parent" ? pathOf(parentOf(argumentAt(object.arguments, 0)) ?? COMPUTED) : null;
}

/** What a method of a path gives, where that is a path or its text. */
export function callPathMethod(of: Value, method: string, args: readonly ArgumentValue[]): Value | null {
  if (of.kind !== "result" || of.of !== "pathlib.Path") return null;
  const path = argumentAt(of.arguments, 0);
  if (SAME.has(method)) return method.startsWith("__") || method === "as_posix" ? path : of;
  if (LISTS.has(method)) return listingOf(`pathlib.Path.${method}`, path);
  switch (method) {
    case "joinpath":
      return pathOf(joinAll([...of.arguments, ...args]));
    case "with_suffix":
      return path !== null && isGiven(path) ? of : pathOf(COMPUTED);
    case "with_name":
    case "with_stem":
      return pathOf(joinAll([path === null ? null : parentOf(path), COMPUTED].flatMap(asArgument)) ?? COMPUTED);
    default:
      return null;
  }
}

/** `path / "name"`. */
export function dividePath(left: Value, right: Value): Value | null {
  const isPath = [left, right].some((each) => each.kind === "result" && each.of === "pathlib.Path");
  return isPath ? pathOf(joinAll([left, right].map((value) => ({ name: null, value })))) : null;
}

function pathOf(path: Value | null): Value | null {
  return path === null ? null : { kind: "result", of: "pathlib.Path", arguments: [{ name: null, value: path }] };
}

/** The text of a path, or of a path object. */
function unwrapPath(value: Value): Value {
  return (value.kind === "result" && value.of === "pathlib.Path" ? argumentAt(value.arguments, 0) : null) ?? value;
}

function pathAt(args: readonly ArgumentValue[], position: number): Value | null {
  const value = argumentAt(args, position);
  const path = value === null ? null : unwrapPath(value);
  return path !== null && (isTextual(path) || isOwnFile(path)) ? path : null;
}

/** A text, or what the caller says. */
function isTextual(value: Value): boolean {
  return value.kind === "text" || value.kind === "template" || isGiven(value);
}

function givenAt(args: readonly ArgumentValue[]): Value | null {
  const path = pathAt(args, 0);
  return path !== null && isGiven(path) ? path : null;
}

const asArgument = (value: Value | null): readonly ArgumentValue[] => (value === null ? [] : [{ name: null, value }]);

function isOwnFile(value: Value): boolean {
  return value.kind === "result" && value.of === OWN_FILE.of;
}

/** The folder of a path; that of the source itself is where its other files are. */
function parentOf(value: Value | null): Value | null {
  const path = value === null ? null : unwrapPath(value);
  if (path === null) return null;
  if (isOwnFile(path)) return textOf(HERE);
  if (isGiven(path)) return parentOfGiven(path);
  if (path.kind === "template" && path.parts.at(-1) === "/..") {
    return { kind: "template", parts: [...path.parts.slice(0, -1), "/../.."] };
  }
  if (path.kind !== "text") return null;
  if (/^(?:\.|(?:\.\.\/)*\.\.)$/u.test(path.value)) return textOf(path.value === HERE ? ".." : `../${path.value}`);
  const end = path.value.lastIndexOf("/");
  return textOf(end < 0 ? HERE : end === 0 ? "/" : path.value.slice(0, end));
}

/** Parts one behind the other; an absolute one starts anew. Parts that are not known stay as values. */
function joinAll(args: readonly ArgumentValue[]): Value | null {
  const joined: (string | Value)[] = [];
  for (const { value } of args) {
    const part = unwrapPath(value);
    const texts: readonly (string | Value)[] =
      part.kind === "text" ? [part.value] : part.kind === "template" ? part.parts : [part];
    const [first] = texts;
    if (typeof first === "string" && /^[/~]/u.test(first)) joined.length = 0;
    const last = joined.at(-1);
    if (joined.length > 0 && !(typeof last === "string" && last.endsWith("/"))) joined.push("/");
    joined.push(...texts);
  }
  const [start] = joined;
  if (joined.length === 1 && typeof start === "object") return isGiven(start) ? start : null;
  const isBelowGiven = typeof start === "object" && isGiven(start);
  if (!isBelowGiven && joined.every((part) => typeof part !== "string" || part === "/")) return null;
  return joined.every((part) => typeof part === "string")
    ? textOf(joined.join(""))
    : { kind: "template", parts: joined };
}
