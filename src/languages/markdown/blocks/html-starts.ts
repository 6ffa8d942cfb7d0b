import { matchAhead, type LineCursor } from "./line-cursor.ts";

/** How a block of HTML ends: on the line with this mark, or before a blank line (null). */
export interface HtmlStart {
  readonly until: RegExp | null;
}

const NAME = String.raw`[a-z][a-z\d-]*`;
const VALUE = String.raw`(?:[^\s"'=<>${"`"}]+|'[^'\r\n]*'|"[^"\r\n]*")`;
/** A whole tag with nothing behind it on its line. */
const WHOLE_TAG = new RegExp(
  String.raw`<(?:${NAME}(?:[ \t]+[a-z_:][\w.:-]*(?:[ \t]*=[ \t]*${VALUE})?)*[ \t]*\/?|\/${NAME}[ \t]*)>[ \t]*(?=[\r\n]|$)`,
  "iuy",
);

/** The seven kinds of CommonMark 0.31, section 4.6, in its order. */
const KINDS: readonly { readonly start: RegExp; readonly until: RegExp | null }[] = [
  { start: /<(?:script|pre|style|textarea)(?=[\s>]|$)/iuy, until: /<\/(?:script|pre|style|textarea)>/iu },
  { start: /<!--/uy, until: /-->/u },
  { start: /<\?/uy, until: /\?>/u },
  { start: /<![a-z]/iuy, until: />/u },
  { start: /<!\[CDATA\[/uy, until: /\]\]>/u },
  {
    start:
      /<\/?(?:address|article|aside|base|basefont|blockquote|body|caption|center|col|colgroup|dd|details|dialog|dir|div|dl|dt|fieldset|figcaption|figure|footer|form|frame|frameset|h[1-6]|head|header|hr|html|iframe|legend|li|link|main|menu|menuitem|nav|noframes|ol|optgroup|option|p|param|search|section|summary|table|tbody|td|tfoot|th|thead|title|tr|track|ul)(?=\s|\/?>|$)/iuy,
    until: null,
  },
];

/** The start of a block of HTML; a mere tag, the seventh kind, cannot interrupt a paragraph. */
export function findHtmlStart(cursor: LineCursor, isInterrupting: boolean): HtmlStart | null {
  for (const kind of KINDS) {
    if (matchAhead(cursor, kind.start) !== null) return kind;
  }
  return !isInterrupting && matchAhead(cursor, WHOLE_TAG) !== null ? { until: null } : null;
}
