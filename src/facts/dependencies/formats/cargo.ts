import type { WantedVersion } from "../../../core/dependency.ts";
import { entriesOf, itemsOf, spanOfText, textAt, valueAt, type DataNode } from "../../../languages/data/trees/node.ts";
import { LONGEST_LOCK, readToml } from "../../../languages/data/trees/toml.ts";
import type { Found } from "../found.ts";
import { readAddress } from "../versions/address.ts";
import { wantCargo, wantThat } from "../versions/others.ts";
import { openTree } from "./open-tree.ts";

const TABLES = ["dependencies", "dev-dependencies", "build-dependencies"];

/** Cargo.toml (doc.rust-lang.org, "Specifying Dependencies"): also those of a workspace and of single targets. */
export function readCargoToml(text: string): Found {
  const tree = openTree(readToml(text), "manifest", "Cargo.toml");
  const holders = [
    tree.root,
    valueAt(tree.root, "workspace"),
    ...entriesOf(valueAt(tree.root, "target")).map(({ value }) => value),
  ];
  for (const table of holders.flatMap((holder) => TABLES.map((key) => valueAt(holder, key)))) {
    for (const entry of entriesOf(table)) {
      // What a workspace says is said there.
      if (valueAt(entry.value, "workspace") !== null) continue;
      const key = textAt(entry.value, "package") ?? entry.key;
      tree.add("crates.io", { ...entry, key }, wantedOf(entry.value), null);
    }
  }
  return tree.found;
}

function wantedOf(value: DataNode): WantedVersion {
  const git = textAt(value, "git");
  if (git !== null) return { kind: "elsewhere", from: "git", address: git };
  const path = textAt(value, "path");
  if (path !== null) return { kind: "elsewhere", from: "path", address: path };
  return wantCargo(value.kind === "text" ? value.text : (textAt(value, "version") ?? ""));
}

/** Cargo.lock: packages without `source` are of the workspace. */
export function readCargoLock(text: string): Found {
  const tree = openTree(readToml(text, LONGEST_LOCK), "lock", "Cargo.lock");
  for (const entry of itemsOf(valueAt(tree.root, "package"))) {
    const name = valueAt(entry, "name");
    const source = textAt(entry, "source");
    if (name?.kind !== "text") tree.fail("a package without a name", entry.span);
    else if (source === null) tree.leaveOut(name.text);
    else {
      const git = source.startsWith("git+") ? readAddress(source) : null;
      if (git === null) tree.index(source.replace(/^(?:registry|sparse)\+/u, ""), spanOfText(name), "instead");
      const version = wantThat(textAt(entry, "version") ?? "");
      const isHashed = textAt(entry, "checksum") !== null;
      tree.add(
        "crates.io",
        { key: name.text, keySpan: spanOfText(name) },
        git ?? (version.kind === "exact" ? version : null),
        isHashed,
      );
    }
  }
  return tree.found;
}
