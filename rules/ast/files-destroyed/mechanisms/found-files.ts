import { addTo } from "../../../../src/core/group.ts";
import type { Expression } from "../../../../src/core/expression.ts";
import type { AssignmentFact } from "../../../../src/core/source-facts.ts";
import { encloses, type Span } from "../../../../src/core/span.ts";
import { lastName } from "../../../../src/languages/callee-name.ts";
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
  /** Names that stand for one of them, or for several, and where they do. */
  readonly names: ReadonlyMap<string, readonly Span[]>;
  /** Folders that are listed, as they are written. */
  readonly folders: ReadonlySet<string>;
}

/** Elements of a listing, what a loop has asked about, and what is made of these. Temporary files and caches do not count. */
export function findFoundFiles(unit: CodeUnit): FoundFiles {
  const names = new Map<string, Span[]>();
  const found = { names, folders: new Set(foldersListed(unit)) };
  for (const { name, span } of namesOfCallbacks(unit)) addTo(names, name, span);
  const asked = namesAskedAbout(unit);
  for (const assignment of allAssignments(unit)) {
    const { how, target, value, span } = assignment;
    const isElement = how === "loop" && value !== null && (isListing(value, unit) || isAnyFound(value, found));
    const isPath = how === "assign" && value !== null && isFoundFile(value, found, unit);
    const isAsked = how === "loop" && namesIn(target).some((name) => asked.has(name));
    if (!isElement && !isPath && !isAsked) continue;
    const within = how === "loop" ? blockOf(assignment, unit) : { start: span.start, end: unit.span.end };
    for (const name of namesIn(target)) addTo(names, name, within);
  }
  return found;
}

/** Where a loop's variable has its value: JavaScript's blocks and comprehensions are scopes, Python's loops are regions. */
function blockOf({ scope, span }: AssignmentFact, { source: { facts }, span: whole }: CodeUnit): Span {
  const own = facts.scopes[scope];
  if (own?.kind === "block" || own?.kind === "comprehension") return own.span;
  return facts.regions.find((region) => region.kind === "loop" && region.span.start === span.end)?.span ?? whole;
}

/** Whether a path is that of a found file itself: `out / found.name` is another one. */
export function isFoundFile(path: Expression, found: FoundFiles, { source }: CodeUnit): boolean {
  if (path.kind === "name") return isFoundName(path, found);
  const isFolder = (value: Expression): boolean =>
    isFoundName(value, found) || found.folders.has(source.text.slice(value.span.start, value.span.end));
  if (path.kind === "binary") return path.operator === "/" && isFolder(path.left) && isFoundName(path.right, found);
  if (path.kind !== "call" || !/^(?:join|resolve|Path)$/u.test(lastName(path.callee))) return false;
  const [first, last] = [path.arguments[0]?.value, path.arguments.at(-1)?.value];
  return first !== undefined && last !== undefined && isFolder(first) && isFoundName(last, found);
}

/** Whether anything within a value is the name of a found file at its place. */
export function isAnyFound(value: Expression, found: FoundFiles): boolean {
  return [...eachWithin(value)].some((part) => isFoundName(part, found));
}

function isFoundName(part: Expression, { names }: FoundFiles): boolean {
  if (part.kind !== "name") return false;
  return names.get(part.name)?.some((place) => encloses(place, part.span)) === true;
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
  return assignments.length === 0 ? source.facts.assignments.filter((each) => encloses(span, each.span)) : assignments;
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
function* namesOfCallbacks(unit: CodeUnit): Generator<{ readonly name: string; readonly span: Span }> {
  for (const { call } of unit.calls) {
    const given = call.arguments[0]?.value;
    if (call.callee.kind !== "attribute" || !GOES_OVER.test(call.callee.name) || given?.kind !== "function") continue;
    if (!isListing(call.callee.object, unit)) continue;
    const definition = unit.source.facts.definitions.find((each) => each.body === given.body);
    const name = definition?.parameters[0]?.name ?? "";
    if (name !== "") yield { name, span: given.span };
  }
}

function namesIn(value: Expression | null): readonly string[] {
  return value === null ? [] : [...eachWithin(value)].flatMap((part) => (part.kind === "name" ? [part.name] : []));
}
