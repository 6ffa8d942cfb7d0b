import type { Expression } from "../../../../src/core/expression.ts";
import type { AssignmentFact } from "../../../../src/core/source-facts.ts";
import { eachBehind, eachWithin } from "../../../../src/facts/query/expressions.ts";
import type { CodeUnit } from "../../../../src/facts/versions/units.ts";

/** Functions that say what lies in a folder: pathlib, os, glob, fs, glob of npm. */
const LISTS =
  /^(?:glob|iglob|rglob|iterdir|listdir|scandir|walk|globSync|readdir|readdirSync|opendir|opendirSync|fg|globby)$/u;
/** Functions that give each element to what they are given. */
const GOES_OVER = /^(?:forEach|map|filter|flatMap)$/u;
const ASKS_WHETHER_THERE = /^(?:exists|existsSync|is_file|isfile|isFile)$/u;
/** What a program may clear away: it is there to be made again, or was put there for a while. */
const PASSING = /(?:^|[/._-])(?:te?mp|cache|__pycache__|node_modules|scratch)(?:$|[/._-])|\.(?:pyc|tmp|part|lock)$/iu;

/** Files of which a function only knows that they are there. */
export interface FoundFiles {
  /** Names that stand for one of them, or for several. */
  readonly names: ReadonlySet<string>;
  /** Folders that are listed, as they are written. */
  readonly folders: ReadonlySet<string>;
}

/** Elements of a listing, what a loop has asked about, and what is made of these. Temporary files and caches do not count. */
export function findFoundFiles(unit: CodeUnit): FoundFiles {
  const names = new Set<string>(namesOfCallbacks(unit));
  const found = { names, folders: new Set(foldersListed(unit)) };
  const asked = namesAskedAbout(unit);
  for (const { how, target, value } of allAssignments(unit)) {
    const isElement =
      how === "loop" && value !== null && (isListing(value, unit) || namesIn(value).some((name) => names.has(name)));
    const isPath = how === "assign" && value !== null && isFoundFile(value, found, unit);
    const isAsked = how === "loop" && namesIn(target).some((name) => asked.has(name));
    if (isElement || isPath || isAsked) for (const name of namesIn(target)) names.add(name);
  }
  return found;
}

/** Whether a path is that of a found file itself: `out / found.name` is another one. */
export function isFoundFile(path: Expression, { names, folders }: FoundFiles, { source }: CodeUnit): boolean {
  if (path.kind === "name") return names.has(path.name);
  const isFolder = (value: Expression): boolean =>
    (value.kind === "name" && names.has(value.name)) ||
    folders.has(source.text.slice(value.span.start, value.span.end));
  if (path.kind === "binary") return path.operator === "/" && isFolder(path.left);
  if (path.kind !== "call" || !/^(?:join|resolve|Path)$/u.test(lastName(path.callee))) return false;
  const [first] = path.arguments;
  return first !== undefined && isFolder(first.value);
}

function foldersListed({ calls, source }: CodeUnit): readonly string[] {
  return calls.flatMap(({ last, call }) => {
    const [folder] = call.arguments;
    if (!LISTS.test(last) || folder === undefined) return [];
    return [source.text.slice(folder.value.span.start, folder.value.span.end)];
  });
}

/** With those of the comprehensions and functions inside that have no names of their own. */
function allAssignments({ source, span, assignments }: CodeUnit): readonly AssignmentFact[] {
  return assignments.length === 0
    ? source.facts.assignments.filter((each) => each.span.start >= span.start && each.span.end <= span.end)
    : assignments;
}

function isListing(value: Expression, { source }: CodeUnit): boolean {
  let isList = false;
  for (const part of eachBehind(value, source.facts)) {
    if (part.kind === "string" && PASSING.test(part.value)) return false;
    if (part.kind !== "call") continue;
    const name = lastName(part.callee);
    if (/^(?:mkdtemp|mkdtempSync|TemporaryDirectory|gettempdir|tmpdir)$/u.test(name)) return false;
    isList ||= LISTS.test(name);
  }
  return isList;
}

/** `if os.path.exists(name)`, and not `if not …`. */
function namesAskedAbout({ regions }: CodeUnit): ReadonlySet<string> {
  const asked = regions.flatMap(({ kind, condition }) =>
    kind === "if" && condition?.kind === "call" && ASKS_WHETHER_THERE.test(lastName(condition.callee))
      ? namesIn(condition)
      : [],
  );
  return new Set(asked);
}

/** Parameters of functions that get the elements of a listing. */
function* namesOfCallbacks(unit: CodeUnit): Generator<string> {
  for (const { call } of unit.calls) {
    const [given] = call.arguments;
    if (call.callee.kind !== "attribute" || !GOES_OVER.test(call.callee.name) || given?.value.kind !== "function")
      continue;
    if (!isListing(call.callee.object, unit)) continue;
    const { body } = given.value;
    const definition = unit.source.facts.definitions.find((each) => each.body === body);
    const name = definition?.parameters[0]?.name ?? "";
    if (name !== "") yield name;
  }
}

export function namesIn(value: Expression | null): readonly string[] {
  return value === null ? [] : [...eachWithin(value)].flatMap((part) => (part.kind === "name" ? [part.name] : []));
}

export function lastName(callee: Expression): string {
  return callee.kind === "name" || callee.kind === "attribute" ? callee.name : "";
}
