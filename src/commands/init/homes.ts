/** What agents call the folders of what they write; skills are found everywhere by their SKILL.md. */
const PLACES = ["tools", "prompts", "memory"];
/** Two of these beside one another are an agent's, and so is one below a folder that is named for agents. */
const SIGNS = new Set([...PLACES, "skills"]);
const AGENT = /agent/iu;
/** Not what an agent of this repository uses. */
const FOREIGN =
  /(?:^|\/)(?:node_modules|vendor|third_party|\.venv|venv|dist|build|target|tests?|fixtures?|examples?|docs?)(?:\/|$)/iu;
/** No character that means something in a glob or in YAML. */
const PLAIN = /^[\w./@+-]+$/u;
/** A policy with more of them is nobody's to read. */
const MOST_HOMES = 20;

/**
 * Folders below the top that look like an agent's `tools`, `prompts` and `memory`, sorted. Those at the top are known
 * places anyway.
 */
export function findHomes(paths: readonly string[]): readonly string[] {
  const named = new Set<string>();
  for (const path of paths) {
    const parts = path.split("/");
    for (const [index, part] of parts.slice(0, -1).entries()) {
      if (index > 0 && SIGNS.has(part)) named.add(parts.slice(0, index + 1).join("/"));
    }
  }
  const isHome = (folder: string): boolean => {
    const around = folder.slice(0, folder.lastIndexOf("/"));
    const hasSibling = [...SIGNS].some((sign) => `${around}/${sign}` !== folder && named.has(`${around}/${sign}`));
    return hasSibling || AGENT.test(around);
  };
  return [...named]
    .filter((folder) => PLACES.some((place) => folder.endsWith(`/${place}`)))
    .filter((folder) => PLAIN.test(folder) && !FOREIGN.test(folder) && isHome(folder))
    .toSorted()
    .slice(0, MOST_HOMES);
}
