import type { Ecosystem } from "../../core/dependency.ts";
import { findFrontMatter, readFrontMatter } from "../../languages/data/front-matter.ts";
import { entriesOf, itemsOf, textAt, textsOf, valueAt, type DataNode } from "../../languages/data/trees/node.ts";
import type { ArtifactSource } from "../artifact/source.ts";
import { locateFields } from "../declared/locate-fields.ts";
import type { Install } from "../commands/arguments/find-install.ts";
import { addRequirement } from "./add-requirement.ts";
import type { Finder } from "./found.ts";
import { addInstall } from "./installs.ts";
import { findName } from "./place-name.ts";

/** Kinds of installers in the blocks of loaders (OpenClaw's documentation of skills, `metadata.openclaw.install`). */
const KINDS: Readonly<Record<string, readonly [ecosystem: Ecosystem, form: Install["form"]]>> = {
  brew: ["Homebrew", "at"],
  node: ["npm", "npm"],
  npm: ["npm", "npm"],
  go: ["Go", "at"],
  uv: ["PyPI", "python"],
  pip: ["PyPI", "python"],
  pipx: ["PyPI", "python"],
  cargo: ["crates.io", "at"],
  gem: ["RubyGems", "equals"],
  apt: ["Debian", "equals"],
};

/** What front matter has its loader install, and what it says that the skill depends on. */
export async function readFrontMatterInstalls(finder: Finder, source: ArtifactSource): Promise<void> {
  if (source.facts.language !== "markdown" || source.how !== null) return;
  const block = findFrontMatter(source.text);
  if (block === null || !/install|dependencies/iu.test(source.text.slice(block.start, block.end))) return;
  const front = await readFrontMatter(source.text);
  if (front.kind !== "read") return;
  const root = locateFields(source.text, front.fields);
  for (const loader of [root, ...entriesOf(valueAt(root, "metadata")).map(({ value }) => value)]) {
    for (const item of itemsOf(valueAt(loader, "install"))) readInstall(finder, source, item);
  }
  for (const { text, span } of textsOf(valueAt(root, "dependencies"))) {
    for (const spec of text.split(",")) readNeed(finder, source, spec.trim(), span);
  }
}

function readInstall(finder: Finder, source: ArtifactSource, item: DataNode): void {
  const kind = textAt(item, "kind") ?? "";
  const known = Object.hasOwn(KINDS, kind) ? KINDS[kind] : undefined;
  const names = ["package", "formula", "module"].flatMap((key) => textsOf(valueAt(item, key)));
  const [url] = textsOf(valueAt(item, "url"));
  for (const { text, span } of names) {
    if (known === undefined) {
      finder.doubt(`nobody here knows what an installer of the kind \`${kind}\` installs: ${text}`, span);
      continue;
    }
    const [ecosystem, form] = known;
    const how = `install: ${kind}`;
    const install: Install = { how, ecosystem, form, packages: [[text]], registries: [], lists: [], version: null };
    addInstall(finder, install, span, (word) => findName(source, word, span));
  }
  if (url !== undefined) finder.doubt(`what comes from ${url.text}`, url.span);
}

/** `dependencies: python>=3.8, pandas>=1.5`: Claude's skills name packages of Python there, and Python itself. */
function readNeed(finder: Finder, source: ArtifactSource, spec: string, within: DataNode["span"]): void {
  if (!/^[A-Za-z\d][\w.-]*(?:\[[^\]]*\])?\s*(?:[<>=!~].*)?$/u.test(spec) || /^python\s*(?:[<>=!~]|$)/iu.test(spec))
    return;
  const at = source.text.slice(within.start, within.end).indexOf(spec);
  const stretches = at < 0 ? [] : [{ at: 0, source: within.start + at, length: spec.length }];
  addRequirement(finder, { text: spec, stretches }, within, { from: "manifest", how: "front matter", isHashed: null });
}
