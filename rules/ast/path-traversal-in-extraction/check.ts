import { encloses, type Span } from "../../../src/core/span.ts";
import type { ArtifactSource } from "../../../src/facts/artifact/source.ts";
import type { Check } from "../../../src/scanners/ast/check.ts";
import { calleeName } from "../../../src/languages/callee-name.ts";
import { eachFlow, type FoundFlow } from "../../../src/facts/query/flows.ts";

/** Functions that compare a path with the folder it has to stay in, or leave only its last part: Python, Node.js, Werkzeug. */
const CHECKS =
  /(?:^|\.)(?:commonpath|commonprefix|realpath|abspath|resolve|is_relative_to|relative_to|relative|startswith|startsWith|basename|isabs|isAbsolute|is_absolute|secure_filename|normpath|normalize|sanitize\w*)$/u;
/** `if ".." in name`, `name.includes("..")` */
const NAMES_PARENT = /["'`](?:\.\.[/\\]?|[/\\])["'`]/u;

/** The name of an archive's member becomes the path of a file, and nothing around it looks at the name. */
export const check: Check = function* (artifact) {
  for (const flow of eachFlow(artifact, ["archive-member"], ["written-path"])) {
    if (isChecked(flow)) continue;
    yield {
      ...flow.place,
      key: `${flow.source.what} ${flow.sink.what}`,
      detail: `${flow.source.what}, then ${flow.sink.what}`,
    };
  }
};

/** In the outermost function around either end; where there is none, in the whole source. */
function isChecked({ from, origin, place }: FoundFlow): boolean {
  return hasCheck(place.source, from.call.span) || hasCheck(origin.module.source, origin.expression.span);
}

function hasCheck({ facts, text }: ArtifactSource, at: Span): boolean {
  const around = facts.scopes.find(({ kind, span }) => kind === "function" && encloses(span, at));
  const { start, end } = around?.span ?? { start: 0, end: text.length };
  const isWithin = (offset: number): boolean => start <= offset && offset < end;
  return (
    NAMES_PARENT.test(text.slice(start, end)) ||
    facts.calls.some(({ call }) => isWithin(call.span.start) && CHECKS.test(calleeName(call.callee, facts.language)))
  );
}
