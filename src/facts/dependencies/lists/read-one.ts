import type { Span } from "../../../core/span.ts";
import { decodeList } from "../../../languages/data/requirements/decode.ts";
import { ODD_BREAK } from "../../../languages/data/requirements/lines.ts";
import { readList, type ListEntry } from "../../../languages/data/requirements/read-list.ts";
import { addRequirement } from "../add-requirement.ts";
import { LONGEST_LIST, openFinder, type Found } from "../found.ts";

export type Include = Extract<ListEntry, { kind: "include" }>;

/** One list of requirements, by itself. */
export interface OneList extends Found {
  readonly includes: readonly Include[];
}

/**
 * Reads one list of requirements, or of constraints, as pip decodes and reads it. `text` is what everybody sees, `bytes` the
 * file itself; spans are of `text`.
 */
export function readOneList(text: string, bytes: Uint8Array | null, as: Include["as"]): OneList {
  const finder = openFinder();
  const includes: Include[] = [];
  const decoded = bytes === null ? ({ kind: "plain" } as const) : decodeList(bytes);
  const whole = { start: 0, end: Math.min(1, text.length) };
  if (decoded.kind === "unknown" || text.length > LONGEST_LIST) {
    const span = decoded.kind === "unknown" ? { start: 0, end: decoded.at } : whole;
    const because =
      decoded.kind === "unknown" ? `says it is encoded as ${decoded.encoding}` : "longer than 16 Mi characters";
    finder.fail(`a list of requirements that ${because}`, span);
    return { packages: [], problems: finder.problems, remarks: [], own: [], includes };
  }
  const place = decoded.kind === "plain" ? (span: Span) => span : placeBy(decoded.toShown);
  const read = decoded.kind === "plain" ? text : decoded.text;
  if (decoded.kind === "by-cookie") {
    finder.remark({ kind: "misread", how: `pip reads it as ${decoded.encoding}`, span: { start: 0, end: decoded.at } });
  }
  const odd = ODD_BREAK.exec(read);
  if (odd !== null) {
    const code = (odd[0].codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
    finder.remark({
      kind: "misread",
      how: `pip ends a line at U+${code}`,
      span: place({ start: odd.index, end: odd.index + 1 }),
    });
  }
  const own = openFinder();
  const how = as === "constraints" ? "pip constraints" : "pip requirements";
  for (const entry of readList(read)) {
    switch (entry.kind) {
      case "package":
        addRequirement(own, entry.spec, entry.span, { from: "requirements", how, isHashed: entry.isHashed });
        break;
      case "include":
        includes.push({ ...entry, span: place(entry.span) });
        break;
      case "index":
      case "trusted-host":
        finder.remark({ ...entry, span: place(entry.span) });
        break;
      case "problem":
        finder.fail(entry.message, place(entry.span));
        break;
      case "require-hashes":
    }
  }
  for (const found of own.packages) finder.add({ ...found, span: place(found.span) });
  const problems = [...finder.problems, ...own.problems.map((each) => ({ ...each, span: place(each.span) }))];
  return { packages: finder.packages, problems, remarks: finder.remarks, own: [], includes };
}

function placeBy(toShown: (offset: number) => number): (span: Span) => Span {
  return ({ start, end }) => {
    const from = toShown(start);
    return { start: from, end: Math.max(from + 1, toShown(end)) };
  };
}
