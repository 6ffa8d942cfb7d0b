/** Fills the marked parts of a page, by name; the prose around them stays. Throws when a part has no markers. */
export function fillParts(path: string, page: string, parts: Readonly<Record<string, string>>): string {
  return Object.entries(parts).reduce((filled, [name, content]) => fillPart(path, filled, name, content), page);
}

function fillPart(path: string, page: string, name: string, content: string): string {
  const [begin, end] = [`<!-- begin generated: ${name} -->`, `<!-- end generated: ${name} -->`];
  const [start, stop] = [page.indexOf(begin), page.indexOf(end)];
  if (start === -1 || stop < start) throw new Error(`${path} lacks the markers of "${name}"`);
  return `${page.slice(0, start + begin.length)}\n${content}\n${page.slice(stop)}`;
}

/** A Markdown table. */
export function writeTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}

/** A Markdown list, each item as code. */
export function writeList(items: readonly string[]): string {
  return items.map((item) => `- \`${item}\``).join("\n");
}
