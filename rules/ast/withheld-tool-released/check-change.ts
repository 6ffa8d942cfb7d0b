import type { UnderstoodArtifact } from "../../../src/facts/artifact/artifact-facts.ts";
import type { ArtifactSource } from "../../../src/facts/artifact/source.ts";
import type { CheckChange } from "../../../src/scanners/ast/check.ts";

/** A tool pattern that an agent refuses, or asks about first. */
interface Withheld {
  readonly source: ArtifactSource;
  readonly pattern: string;
  readonly isRefused: boolean;
}

/** Lists whose tools are asked about; what the others name is refused. */
const ASKED = /(?:^|\.)ask$/u;
/** The first key of settings or of front matter. */
const FIRST_KEY = /^[ \t]*["']?[\w-]+["']?[ \t]*[:=]/mu;

/** Patterns of the version before that nothing in the head withholds as strictly, in files that are still there. */
export const checkChange: CheckChange = function* ({ head, before }) {
  const kept = [...eachWithheld(head)];
  for (const gone of eachWithheld(before)) {
    const source = head.sources.find(({ how, file }) => how === null && file.name === gone.source.file.name);
    if (source === undefined || kept.some((one) => withholds(one, gone))) continue;
    const start = Math.max(0, source.text.search(FIRST_KEY));
    yield { source, span: { start, end: start + 1 }, key: gone.pattern, detail: gone.pattern };
  }
};

function* eachWithheld({ declarations }: UnderstoodArtifact): Generator<Withheld> {
  for (const { source, facts } of declarations) {
    for (const { key, text } of facts.withheld) yield { source, pattern: text, isRefused: !ASKED.test(key) };
  }
}

/** Whether one is at least as strict, and about at least as much: `Read`, `Read(*)` and `Read(./*)` are about `Read(./.env)`. */
function withholds(one: Withheld, gone: Withheld): boolean {
  if (gone.isRefused && !one.isRefused) return false;
  if (one.pattern === gone.pattern || gone.pattern.startsWith(`${one.pattern}(`)) return true;
  const open = /^(?<start>.*?):?\*+\)?$/u.exec(one.pattern)?.groups?.["start"];
  return open !== undefined && gone.pattern.startsWith(open);
}
