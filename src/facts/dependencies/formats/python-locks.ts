import type { WantedVersion } from "../../../core/dependency.ts";
import { readJson } from "../../../languages/data/trees/json.ts";
import { entriesOf, itemsOf, spanOfText, textAt, valueAt, type DataNode } from "../../../languages/data/trees/node.ts";
import { LONGEST_LOCK, readToml } from "../../../languages/data/trees/toml.ts";
import { readAddress } from "../versions/address.ts";
import { normalisePythonName, wantPython } from "../versions/python.ts";
import { openTree, type TreeFinder } from "./open-tree.ts";
import type { Found } from "../found.ts";

/** poetry.lock (python-poetry.org) and pdm.lock (pdm-project.org): `[[package]]` with `files` of a hash each. */
export function readPoetryLock(text: string): Found {
  return readPackages(text, "poetry.lock", "package", (entry, root, name) => {
    const source = valueAt(entry, "source");
    const kind = textAt(source, "type");
    const address = textAt(source, "url") ?? "";
    const elsewhere = kind === null || kind === "legacy" ? null : (readAddress(address) ?? local(address));
    // Before Poetry 1.2 hashes stood in a table of their own.
    const files = valueAt(entry, "files") ?? valueAt(root, "metadata", "files", name);
    const hashes = itemsOf(files).map((file) => textAt(file, "hash"));
    return { elsewhere, hashes, index: kind === "legacy" ? address : null };
  });
}

export function readPdmLock(text: string): Found {
  return readPackages(text, "pdm.lock", "package", (entry) => {
    const git = textAt(entry, "git");
    const address = git === null ? (textAt(entry, "url") ?? textAt(entry, "path")) : `git+${git}`;
    const hashes = itemsOf(valueAt(entry, "files")).map((file) => textAt(file, "hash"));
    const elsewhere = address === null ? null : (readAddress(address) ?? local(address));
    return { elsewhere, hashes, index: null };
  });
}

/** uv.lock (docs.astral.sh/uv, "Lockfile"): the project itself is `virtual` or `editable` and nothing that is fetched. */
export function readUvLock(text: string): Found {
  return readPackages(text, "uv.lock", "package", (entry) => {
    const source = valueAt(entry, "source");
    if (["virtual", "editable", "directory"].some((key) => textAt(source, key) !== null)) return null;
    const git = textAt(source, "git");
    const address = git === null ? (textAt(source, "url") ?? textAt(source, "path")) : `git+${git}`;
    const files = [...itemsOf(valueAt(entry, "wheels")), valueAt(entry, "sdist")];
    const hashes = files.flatMap((file) => (file === null ? [] : [textAt(file, "hash")]));
    const elsewhere = address === null ? null : (readAddress(address) ?? local(address));
    return { elsewhere, hashes, index: textAt(source, "registry") };
  });
}

/** pylock.toml (PEP 751). */
export function readPylock(text: string): Found {
  return readPackages(text, "pylock.toml", "packages", (entry) => {
    const git = textAt(entry, "vcs", "url");
    const address = git === null ? textAt(entry, "archive", "url") : `git+${git}`;
    const folder = textAt(entry, "directory", "path") ?? textAt(entry, "archive", "path");
    const files = [...itemsOf(valueAt(entry, "wheels")), valueAt(entry, "sdist")];
    const hashes = files.map((file) => textAt(file, "hashes", "sha256") ?? textAt(file, "hashes", "sha512"));
    const elsewhere = address === null ? null : (readAddress(address) ?? local(address));
    return { elsewhere: elsewhere ?? (folder === null ? null : local(folder)), hashes, index: textAt(entry, "index") };
  });
}

/** Pipfile.lock (pipenv.pypa.io): groups of `name: { version: "==1.0", hashes }`. */
export function readPipfileLock(text: string): Found {
  const tree = openTree(readJson(text), "lock", "Pipfile.lock");
  for (const group of entriesOf(tree.root)) {
    if (group.key === "_meta") continue;
    for (const entry of entriesOf(group.value)) {
      const elsewhere = readPipfileSource(entry.value);
      const isHashed = itemsOf(valueAt(entry.value, "hashes")).length > 0;
      tree.add("PyPI", entry, elsewhere ?? wantPython(textAt(entry.value, "version") ?? ""), isHashed);
    }
  }
  for (const source of itemsOf(valueAt(tree.root, "_meta", "sources"))) addSource(tree, source);
  return tree.found;
}

/** Pipfile: the same by hand, with `"*"` for any version. */
export function readPipfile(text: string): Found {
  const tree = openTree(readToml(text), "manifest", "Pipfile");
  for (const group of entriesOf(tree.root)) {
    if (/^(?:source|requires|scripts|pipenv|pipfile)$/u.test(group.key)) continue;
    for (const entry of entriesOf(group.value)) {
      const version = entry.value.kind === "text" ? entry.value.text : (textAt(entry.value, "version") ?? "");
      tree.add("PyPI", entry, readPipfileSource(entry.value) ?? wantPython(version), null);
    }
  }
  for (const source of itemsOf(valueAt(tree.root, "source"))) addSource(tree, source);
  return tree.found;
}

function readPipfileSource(value: DataNode): WantedVersion | null {
  const git = textAt(value, "git") ?? textAt(value, "hg") ?? textAt(value, "svn");
  const address = git ?? textAt(value, "file") ?? textAt(value, "path") ?? textAt(value, "url");
  if (address === null) return null;
  return git === null ? (readAddress(address) ?? local(address)) : { kind: "elsewhere", from: "git", address };
}

function addSource(tree: TreeFinder, source: DataNode): void {
  const url = valueAt(source, "url");
  if (url?.kind === "text") tree.index(url.text, url.span, "instead");
}

function local(address: string): WantedVersion {
  return { kind: "elsewhere", from: "path", address };
}

interface Locked {
  readonly elsewhere: WantedVersion | null;
  readonly hashes: readonly (string | null)[];
  /** The registry, where the lock says which. */
  readonly index: string | null;
}

/** Lists of tables with `name` and `version`. `describe` gives null for what is not fetched at all. */
function readPackages(
  text: string,
  how: string,
  list: string,
  describe: (entry: DataNode, root: DataNode | null, name: string) => Locked | null,
): Found {
  const tree = openTree(readToml(text, LONGEST_LOCK), "lock", how);
  for (const entry of itemsOf(valueAt(tree.root, list))) {
    const name = valueAt(entry, "name");
    if (name?.kind !== "text") {
      tree.fail("a package without a name", entry.span);
      continue;
    }
    const locked = describe(entry, tree.root, name.text);
    if (locked === null) {
      tree.leaveOut(normalisePythonName(name.text));
      continue;
    }
    if (locked.index !== null) tree.index(locked.index, spanOfText(name), "instead");
    const version = textAt(entry, "version");
    const wanted = locked.elsewhere ?? (version === null ? null : wantPython(`==${version}`));
    const isHashed = locked.hashes.length > 0 && locked.hashes.every((hash) => hash !== null && hash !== "");
    tree.add("PyPI", { key: normalisePythonName(name.text), keySpan: spanOfText(name) }, wanted, isHashed);
  }
  return tree.found;
}
