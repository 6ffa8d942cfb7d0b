import type { RunsCollector } from "../runs.ts";
import { entriesOf, itemsOf, scalarOf, textAt, valueAt, type DataNode } from "../trees/node.ts";

/**
 * Plugins that are fetched from elsewhere: a marketplace's list (`.claude-plugin/marketplace.json`), and settings that add
 * marketplaces and turn plugins on (Claude Code's documentation of plugin marketplaces).
 */
export function readPlugins(runs: RunsCollector, root: DataNode | null): void {
  for (const plugin of itemsOf(valueAt(root, "plugins"))) {
    readSource(runs, `plugins.${textAt(plugin, "name") ?? "?"}`, valueAt(plugin, "source"));
  }
  for (const { key, value } of entriesOf(valueAt(root, "extraKnownMarketplaces"))) {
    readSource(runs, `extraKnownMarketplaces.${key}`, valueAt(value, "source"));
  }
  for (const { key, value } of entriesOf(valueAt(root, "enabledPlugins"))) {
    if (scalarOf(value) === true) runs.other("enabledPlugins", "agent", { kind: "package", spec: key }, value.span);
  }
}

/** A path within the repository is no source of its own. */
function readSource(runs: RunsCollector, how: string, source: DataNode | null): void {
  if (source?.kind !== "map") return;
  const version = textAt(source, "sha") ?? textAt(source, "ref") ?? textAt(source, "version");
  const name = textAt(source, "repo") ?? textAt(source, "package");
  if (name !== null) {
    const spec = version === null ? name : `${name}@${version}`;
    runs.other(how, "agent", { kind: "package", spec }, source.span);
  }
  const url = textAt(source, "url");
  if (url !== null) runs.other(how, "agent", { kind: "address", url }, source.span);
}
