import type { Entry } from "../core/artifact.ts";

const MANIFEST = ".claude-plugin/plugin.json";
/** What Claude Code loads from a plugin's folder by itself, beside skills, settings of servers and the manifest. */
const PARTS = /^(?:(?:commands|agents|output-styles)\/.+\.md|hooks\/.+|\.lsp\.json|settings\.json)$/u;

/** Finds the parts of plugins, in the folders of those manifests that are included. */
export function findPluginParts(
  entries: readonly Entry[],
  isIncluded: (path: string) => boolean,
): (path: string) => boolean {
  const roots = entries.flatMap(({ path }) => {
    const isManifest = path === MANIFEST || path.endsWith(`/${MANIFEST}`);
    return isManifest && isIncluded(path) ? [path.slice(0, Math.max(0, path.length - MANIFEST.length - 1))] : [];
  });
  if (roots.length === 0) return () => false;
  const isRoot = new Set(roots);
  return (path) => {
    // Parts lie anywhere below their folder, so that each folder above may be the plugin's.
    for (let at = 0; at >= 0; at = path.indexOf("/", at + 1)) {
      if (isRoot.has(path.slice(0, at)) && PARTS.test(path.slice(at === 0 ? 0 : at + 1))) return true;
    }
    return false;
  };
}
