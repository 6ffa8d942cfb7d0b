import type { Sha } from "../../../core/ids.ts";
import { provenanceLine } from "../../../report/markdown/provenance.ts";
import { renderMarkdown } from "../../../report/markdown/render.ts";
import type { PublicReport } from "../../../report/report.ts";

/** Bytes of UTF-8 that one UTF-16 unit can take. */
const MOST_BYTES_OF_UNIT = 3;

/** The report as Markdown, with what it is about at its end, in so many bytes of UTF-8 at most. */
export function renderSummary(report: PublicReport, head: Sha | null, mostBytes: number): string {
  const closing = `\n${provenanceLine(report, head)}\n`;
  const room = mostBytes - Buffer.byteLength(closing);
  const text = renderMarkdown(report, room);
  const fitting =
    Buffer.byteLength(text) <= room ? text : renderMarkdown(report, Math.floor(room / MOST_BYTES_OF_UNIT));
  return fitting + closing;
}
