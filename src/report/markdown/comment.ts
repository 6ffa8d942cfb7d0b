import type { Sha } from "../../core/ids.ts";
import { markdown } from "../../text/safe/markdown.ts";
import type { PublicReport } from "../report.ts";
import type { Layout } from "./page.ts";
import { provenanceLine } from "./provenance.ts";
import { renderMarkdown } from "./render.ts";
import type { Text } from "./text.ts";

/** What a comment begins with by which the next run knows it again; it is not shown. */
export const COMMENT_MARKER: Text = markdown`<!-- evogate: verdict -->`;

/** GitHub takes so many characters of a comment. */
const MOST_CHARACTERS = 65_536;
/** UTF-16 units that about fill a screen. */
const SCREEN = 3000;

const APPROVING: Text = markdown`**Approving means:** a person wants all that is held here, in exactly these versions. A rejection stays, and so does what could not be finished; the next version is judged anew.`;

/** The report as the one comment under a pull request whose head is given. */
export function renderComment(report: PublicReport, head: Sha, linkTo: Layout["linkTo"]): Text {
  const approving = report.judgements.some(({ needs }) => needs.length > 0) ? markdown`\n${APPROVING}\n` : markdown``;
  const closing = markdown`${approving}\n${provenanceLine(report, head)}\n`;
  const room = MOST_CHARACTERS - COMMENT_MARKER.length - closing.length - 1;
  return markdown`${COMMENT_MARKER}\n${renderMarkdown(report, room, { linkTo, screen: SCREEN })}${closing}`;
}
