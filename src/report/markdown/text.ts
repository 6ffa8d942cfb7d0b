import type { Decision } from "../../core/judgement.ts";
import { joinMarkdown, markdown, markdownWords } from "../../text/safe/markdown.ts";
import type { Safe } from "../../text/safe/safe.ts";

export type Text = Safe<"markdown">;

const SIGNS: Readonly<Record<Decision, Text>> = {
  promote: markdown`🟢`,
  incomplete: markdown`🔵`,
  hold: markdown`🟡`,
  reject: markdown`🔴`,
};

/** A decision with its colour, which Markdown has no other way to show. */
export function decisionText(decision: Decision): Text {
  return markdown`${SIGNS[decision]} ${markdownWords(decision)}`;
}

/** Blocks with an empty line between them; those without text are left out. */
export function joinBlocks(blocks: readonly Text[]): Text {
  return joinMarkdown(
    blocks.filter((block) => block !== ""),
    markdown`\n\n`,
  );
}

export function joinList(items: readonly Text[]): Text {
  return joinMarkdown(
    items.map((item) => markdown`- ${item}`),
    markdown`\n`,
  );
}

/** What is folded away until somebody asks. `summary` is text between tags, where Markdown has no meaning. */
export function foldAway(summary: Text, content: Text): Text {
  return markdown`<details><summary>${summary}</summary>\n\n${content}\n\n</details>`;
}
