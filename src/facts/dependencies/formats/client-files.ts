import {
  entriesOf,
  itemsOf,
  spanOfText,
  textsOf,
  valueAt,
  type DataNode,
  type DataTree,
} from "../../../languages/data/trees/node.ts";
import { readToml } from "../../../languages/data/trees/toml.ts";
import { readYaml } from "../../../languages/data/trees/yaml.ts";
import type { Found } from "../found.ts";
import { openTree, type TreeFinder } from "./open-tree.ts";

/** uv.toml (docs.astral.sh/uv, "Settings"). */
export function readUvToml(text: string): Found {
  return readIndexes(readToml(text), "uv.toml", (tree) => {
    addTexts(tree, valueAt(tree.root, "index-url"), "instead");
    addTexts(tree, valueAt(tree.root, "extra-index-url"), "beside");
    for (const index of itemsOf(valueAt(tree.root, "index"))) addTexts(tree, valueAt(index, "url"), "beside");
  });
}

/** .cargo/config.toml: sources that take the place of others, and further registries (doc.rust-lang.org, "Configuration"). */
export function readCargoConfig(text: string): Found {
  return readIndexes(readToml(text), "Cargo's settings", (tree) => {
    for (const { value } of entriesOf(valueAt(tree.root, "source")))
      addTexts(tree, valueAt(value, "registry"), "instead");
    for (const { value } of entriesOf(valueAt(tree.root, "registries")))
      addTexts(tree, valueAt(value, "index"), "beside");
  });
}

/** bunfig.toml (bun.sh/docs, "bunfig.toml"): the registry of all packages, and of single scopes. */
export function readBunfig(text: string): Found {
  return readIndexes(readToml(text), "bunfig.toml", (tree) => {
    const install = valueAt(tree.root, "install");
    const places = [valueAt(install, "registry"), ...entriesOf(valueAt(install, "scopes")).map(({ value }) => value)];
    for (const place of places) addTexts(tree, place?.kind === "map" ? valueAt(place, "url") : place, "instead");
  });
}

/** .yarnrc.yml (yarnpkg.com, "Configuration"). */
export function readYarnrc(text: string): Found {
  return readIndexes(readYaml(text), ".yarnrc.yml", (tree) => {
    const scopes = entriesOf(valueAt(tree.root, "npmScopes")).map(({ value }) => value);
    for (const place of [tree.root, ...scopes]) addTexts(tree, valueAt(place, "npmRegistryServer"), "instead");
  });
}

/** .condarc (docs.conda.io, "Configuration"): channels have names, and addresses of their own. */
export function readCondarc(text: string): Found {
  return readIndexes(readYaml(text), ".condarc", (tree) => {
    for (const url of textsOf(valueAt(tree.root, "channels"))) {
      if (url.text.includes("://")) tree.index(url.text, spanOfText(url), "beside");
    }
    addTexts(tree, valueAt(tree.root, "channel_alias"), "instead");
  });
}

function readIndexes(data: DataTree, how: string, read: (tree: TreeFinder) => void): Found {
  const tree = openTree(data, "settings", how);
  read(tree);
  return tree.found;
}

function addTexts(tree: TreeFinder, node: DataNode | null, role: "instead" | "beside"): void {
  for (const url of textsOf(node)) tree.index(url.text, spanOfText(url), role);
}
