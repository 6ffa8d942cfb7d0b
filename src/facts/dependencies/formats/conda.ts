import { itemsOf, textsOf, valueAt, type TextNode } from "../../../languages/data/trees/node.ts";
import { readYaml } from "../../../languages/data/trees/yaml.ts";
import type { Content } from "../../../languages/content.ts";
import { addRequirement } from "../add-requirement.ts";
import { openFinder, type Found } from "../found.ts";
import { readList } from "../../../languages/data/requirements/read-list.ts";
import { splitCondaSpec } from "../versions/conda.ts";

/** environment.yml: packages of conda, and those that pip installs afterwards. */
export function readEnvironment(text: string): Found {
  const finder = openFinder();
  const { root, parse } = readYaml(text);
  if (parse.kind === "failed")
    finder.fail(`environment.yml cannot be read: ${parse.problem.message}`, parse.problem.at);
  for (const item of itemsOf(valueAt(root, "dependencies"))) {
    if (item.kind === "text") addConda(item);
    for (const line of textsOf(valueAt(item, "pip"))) addPip(line);
  }
  for (const { text: url, span } of textsOf(valueAt(root, "channels"))) {
    if (/:\/\//u.test(url)) finder.remark({ kind: "index", role: "beside", url, span });
  }
  return finder;

  function addConda(item: TextNode): void {
    const read = splitCondaSpec(item.text);
    if (read === null) {
      finder.fail(`no package that conda knows: ${item.text}`, item.span);
      return;
    }
    const { name, wanted, at } = read;
    if (name === "python" || name === "pip") return;
    const start = (item.stretches[0]?.source ?? item.span.start) + at;
    const span = { start, end: start + name.length };
    finder.add({ ecosystem: "Conda", name, wanted, from: "manifest", how: "environment.yml", isHashed: null, span });
  }

  /** conda hands these lines to pip as a list. */
  function addPip({ text: line, stretches, span }: TextNode): void {
    for (const entry of readList(line)) {
      const met = { from: "manifest", how: "environment.yml", isHashed: null } as const;
      if (entry.kind === "package") addRequirement(finder, inSource(entry.spec, stretches), span, met);
      else if (entry.kind === "include") finder.remark({ kind: "outside", path: entry.path, span });
      else if (entry.kind === "index") finder.remark({ kind: "index", role: entry.role, url: entry.url, span });
      else if (entry.kind === "problem") finder.fail(entry.message, span);
    }
  }
}

/** The same words, at their places in the file, where the text stands there as it is read. */
function inSource(spec: Content, stretches: Content["stretches"]): Content {
  const [only] = stretches;
  if (only === undefined || stretches.length > 1) return { text: spec.text, stretches: [] };
  const moved = spec.stretches.map(({ at, source, length }) => ({ at, source: source + only.source, length }));
  return { text: spec.text, stretches: moved };
}
