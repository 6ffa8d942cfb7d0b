import type { LineContext } from "./blocks.ts";
import { OPERATES } from "../../../languages/prose/headings.ts";
import { readStance, type Stance } from "../../../languages/prose/stance.ts";

/** What stands above a block: the line that hands over to it, and its heading. */
interface Above {
  readonly lines: readonly string[];
  readonly contexts: readonly LineContext[];
}

/** Blank lines that may part an introduction from what it introduces. */
const MOST_BLANKS = 3;
const LONGEST_INTRODUCTION = 400;
/** Labels an example as what not to do. */
const LABELS_BAD =
  /^\W*(?:(?:bad|wrong|incorrect|vulnerable|insecure|unsafe|dangerous|malicious|risky|never|avoid|don['’]?t|do not|anti-?patterns?|red flags?|attack(?:er)?(?:['’]s)?|payload|exploit|before|what not to do|example (?:of an? )?(?:attack|payload|injection|exploit))\b|❌|🚫|⛔|✗)/iu;
/** The same as a heading: only what judges, because a topic ("Attack chain") says nothing of the code below it. */
const HEADING_LABELS_BAD =
  /^#+\s*\W*(?:(?:bad|wrong|incorrect|vulnerable|insecure|unsafe|never|avoid|don['’]?t|do not|anti-?patterns?|what not to do)\b|❌|🚫|⛔|✗)/iu;
/** The last sentence above a block, when it ends in a colon or labels an example; null otherwise. */
export function findIntroduction({ lines, contexts }: Above, blockStart: number): string | null {
  for (let above = blockStart - 1; above >= Math.max(0, blockStart - 1 - MOST_BLANKS); above--) {
    const text = (lines[above] ?? "").slice(-LONGEST_INTRODUCTION).trim();
    if (text === "") continue;
    const kind = contexts[above]?.context;
    if (kind === "code" || kind === "html-comment" || kind === "front-matter" || kind === "table") return null;
    return /[:：][*_\s]*$/u.test(text) || isLabelLine(text) ? text : null;
  }
  return null;
}

/** `**Bad**`, `### Wrong`, `❌ Never`: a few words on a line of their own. */
function isLabelLine(text: string): boolean {
  const labels = text.startsWith("#") ? HEADING_LABELS_BAD : LABELS_BAD;
  return text.length <= 60 && labels.test(text) && !/[.!?]$/u.test(text);
}

/** How the introduction of a block stands to it. A label of its own is a report, an operating word an order. */
export function stanceOfIntroduction(text: string): Stance {
  const said = text.replace(/[:：][*_\s]*$/u, "");
  const last = said.split(/[.!?](?=\s)/u).at(-1) ?? said;
  const stance = readStance(last);
  if (stance === "forbids") return stance;
  if (OPERATES.test(last)) return "asks";
  return stance === "none" && LABELS_BAD.test(last) ? "reports" : stance;
}

/** A comment in code that says of the code around it that it is the bad example. */
export function isBadLabel(comment: string): boolean {
  return (
    LABELS_BAD.test(comment) &&
    !/\b(?:forget|hesitate|skip|worry|mind|stop|fail|wait|tell|ask|mention)\b/iu.test(comment)
  );
}

/** A comment that ends what a bad label began: the good example, a step, the next thing to do. */
export function isOtherLabel(comment: string): boolean {
  return (
    /^\W*(?:(?:good|safe|secure|correct|right|better|fix(?:ed)?|defen[cs]e|instead|after|do|use|now|then|finally|always)\b|✅|✓)/iu.test(
      comment,
    ) || OPERATES.test(comment)
  );
}
