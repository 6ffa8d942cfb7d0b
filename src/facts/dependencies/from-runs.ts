import type { Dependency } from "../../core/dependency.ts";
import type { RunsFact } from "../../core/source-facts.ts";
import type { Span } from "../../core/span.ts";
import type { ArtifactSource } from "../artifact/source.ts";
import { addRequirement } from "./add-requirement.ts";
import type { Finder } from "./found.ts";
import { readAction, readImage, readRepository } from "./images.ts";
import { findName } from "./place-name.ts";
import { readNodeSpec, splitNodeSpec } from "./versions/node.ts";
import { readAddress } from "./versions/address.ts";
import { normalisePythonName, wantPoetry } from "./versions/python.ts";

/** A package that a file makes somebody install, before it is known what its words mean. */
interface Spec {
  readonly source: ArtifactSource;
  readonly how: string;
  readonly spec: string;
  readonly span: Span;
}

interface Rule {
  /** The path of the file; for code inside it too. */
  readonly path: RegExp;
  readonly how: RegExp;
  readonly read: (finder: Finder, spec: Spec) => void;
}

const python = (from: Dependency["from"], how: string): Rule["read"] => {
  return (finder, { source, spec, span }) => {
    const at = source.text.slice(span.start, span.end).indexOf(spec);
    const stretches = at < 0 ? [] : [{ at: 0, source: span.start + at, length: spec.length }];
    addRequirement(finder, { text: spec, stretches }, span, { from, how, isHashed: null });
  };
};

/** What the readers of `languages/data` call packages, by the file and the key that says so. */
const RULES: readonly Rule[] = [
  { path: /(?:^|\/)pyproject\.toml$/u, how: /^tool\.poetry\./u, read: readPoetry },
  { path: /(?:^|\/)pyproject\.toml$/u, how: /^build-system\./u, read: python("manifest", "build-system") },
  { path: /(?:^|\/)pyproject\.toml$/u, how: /./u, read: python("manifest", "pyproject.toml") },
  { path: /(?:^|\/)setup\.cfg$/u, how: /./u, read: python("manifest", "setup.cfg") },
  { path: /(?:^|\/)package\.json$/u, how: /./u, read: readPackageJson },
  { path: /\.py$|^[^.]*$/u, how: /^dependencies$/u, read: python("script-metadata", "PEP 723") },
  { path: /\.pre-commit-config\.ya?ml$/u, how: /^repos$/u, read: readHooks },
  { path: /\.pre-commit-config\.ya?ml$/u, how: /^hooks\./u, read: readHookNeed },
  { path: /\.ya?ml$/u, how: /^jobs\..*\.uses$|^runs\..*\.uses$/u, read: readUses },
  {
    path: /\.ya?ml$/u,
    how: /^jobs\..*\.(?:container|services\..*)$|^runs\.image$|^services\..*\.image$/u,
    read: readContainer,
  },
  { path: /./u, how: /^FROM$/u, read: readBase },
];

/** Keys by which a file says where packages come from. */
const INSTEAD = /(?:^|[.:_-])(?:index[-_]url|registry|repository|default-index)$/u;
const BESIDE = /(?:^|\.)extra[-_]index[-_]url$|^tool\.(?:uv\.index|poetry\.source|pdm\.source)$/u;
const LINKS = /(?:^|\.)find[-_]links$/u;

/** What a file's own format says that is installed, and from where. Lists of requirements are read by themselves. */
export function readRuns(finder: Finder, source: ArtifactSource): void {
  for (const { how, what, span } of source.runs) {
    if (what.kind === "address") readIndex(finder, how, what.url, span);
    if (what.kind !== "package") continue;
    const rule = RULES.find((each) => each.path.test(source.file.name) && each.how.test(how));
    rule?.read(finder, { source, how, spec: what.spec, span });
  }
}

function readIndex(finder: Finder, how: RunsFact["how"], url: string, span: Span): void {
  const role = BESIDE.test(how) ? "beside" : LINKS.test(how) ? "links" : INSTEAD.test(how) ? "instead" : null;
  if (role !== null && how !== "index-url") finder.remark({ kind: "index", role, url, span });
}

/** `name@constraint`, or `name@` and where it comes from. */
function readPoetry(finder: Finder, { source, spec, span }: Spec): void {
  const at = spec.indexOf("@");
  const [written, constraint] = [spec.slice(0, at), spec.slice(at + 1)];
  const elsewhere = readAddress(constraint) ?? (constraint.includes("/") ? readAddress(`./${constraint}`) : null);
  const wanted = elsewhere ?? wantPoetry(constraint);
  if (wanted === null) {
    finder.fail(`no version that Poetry knows: ${constraint}`, span);
    return;
  }
  const name = normalisePythonName(written);
  const how = "pyproject.toml";
  finder.add({
    ecosystem: "PyPI",
    name,
    wanted,
    from: "manifest",
    how,
    isHashed: null,
    span: findName(source, written, span),
  });
}

/** `dependencies.name` says `name@value`; names have dots and at signs of their own. */
function readPackageJson(finder: Finder, { source, how, spec, span }: Spec): void {
  const written = how.slice(how.indexOf(".") + 1);
  const { name, wanted } = readNodeSpec(written, spec.slice(written.length + 1));
  const at = findName(source, written, span);
  const table = how.startsWith("dependencies.") ? "package.json" : how.slice(0, how.indexOf("."));
  finder.add({ ecosystem: "npm", name, wanted, from: "manifest", how: table, isHashed: null, span: at });
}

function readUses(finder: Finder, { source, spec, span }: Spec): void {
  const { ecosystem, name, wanted } = readAction(spec);
  const at = findName(source, name, span);
  finder.add({ ecosystem, name, wanted, from: "workflow", how: "uses", isHashed: null, span: at });
}

/** Repositories of hooks, which pre-commit clones and installs. */
function readHooks(finder: Finder, { source, spec, span }: Spec): void {
  const { ecosystem, name, wanted } = readRepository(spec);
  const at = findName(source, name, span);
  finder.add({ ecosystem, name, wanted, from: "settings", how: "pre-commit", isHashed: null, span: at });
}

/** `additional_dependencies`: of npm where a version stands behind an at sign, else of Python, as most hooks are. */
function readHookNeed(finder: Finder, given: Spec): void {
  const isNode = /^@|[^@\s]@[\d^~]/u.test(given.spec);
  const node = isNode ? splitNodeSpec(given.spec) : null;
  if (node === null) python("settings", "pre-commit")(finder, given);
  else {
    const span = findName(given.source, node.name, given.span);
    finder.add({ ecosystem: "npm", ...node, from: "settings", how: "pre-commit", isHashed: null, span });
  }
}

function readContainer(finder: Finder, { source, spec, span }: Spec): void {
  const { name, wanted } = readImage(spec.replace(/^docker:\/\//u, ""));
  const at = findName(source, name, span);
  finder.add({ ecosystem: "container", name, wanted, from: "settings", how: "image", isHashed: null, span: at });
}

/** An image that a stage starts from, unless that is a stage before it, or nothing. */
function readBase(finder: Finder, { source, spec, span }: Spec): void {
  const stages = source.text.slice(0, span.start).matchAll(/^[ \t]*FROM[ \t]+\S+[ \t]+AS[ \t]+(?<stage>\S+)/gimu);
  const isStage = [...stages].some(({ groups }) => groups?.["stage"]?.toLowerCase() === spec.toLowerCase());
  if (isStage || spec === "scratch" || spec === "") return;
  if (spec.includes("$")) finder.doubt(`the image \`${spec}\` depends on a variable`, span);
  else readContainer(finder, { source, how: "FROM", spec, span });
}
