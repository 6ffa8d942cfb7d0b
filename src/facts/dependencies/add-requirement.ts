import type { Dependency } from "../../core/dependency.ts";
import type { Span } from "../../core/span.ts";
import { spanOf, type Content } from "../../languages/content.ts";
import type { Finder } from "./found.ts";
import { readRequirement } from "./python-requirement.ts";

/** How a requirement was met: what is the same for all of one list. */
export type Met = Pick<Dependency, "from" | "how" | "isHashed">;

/** Adds a requirement of Python that stands in a text, or says why nobody knows what it installs. */
export function addRequirement(finder: Finder, spec: Content, whole: Span, met: Met): void {
  const { text } = spec;
  const variable = /\$\{[A-Z\d_]+\}/u.exec(text);
  if (variable !== null) {
    finder.doubt(`\`${text}\` depends on a variable`, whole);
    return;
  }
  const requirement = readRequirement(text);
  if (requirement === null) {
    finder.fail(`no requirement that pip knows: ${text}`, whole);
    return;
  }
  const { name, nameAt, wanted } = requirement;
  const span = spec.stretches.length === 0 ? whole : spanOf(spec, nameAt.start, nameAt.end);
  finder.add({ ecosystem: "PyPI", name, wanted, ...met, span });
}
