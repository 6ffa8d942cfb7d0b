/** What a terminal makes of a text: characters to show, control characters, control sequences. */
export interface TerminalPart {
  readonly kind: "text" | "control" | "sequence";
  readonly text: string;
}

/**
 * The ways to begin a sequence, by ECMA-48 and xterm's ctlseqs: CSI, the strings (OSC, DCS, SOS, PM, APC) up to ST or
 * BEL, and ESC with intermediates; each in its 7-bit and its 8-bit form.
 */
const SEQUENCE = new RegExp(
  [
    String.raw`(?:\x1b\[|\x9b)[\x30-\x3f]*[\x20-\x2f]*[\x40-\x7e]?`,
    String.raw`(?:\x1b[\]PX^_]|[\x9d\x90\x98\x9e\x9f])[^\x07\x9c\x1b]*(?:\x07|\x9c|\x1b\\)?`,
    String.raw`\x1b[\x20-\x2f]*[\x30-\x7e]?`,
  ].join("|"),
  "y",
);
const CONTROL = /[\x00-\x1f\x7f-\x9f\u2028\u2029]/y;
const TEXT = /[^\x00-\x1f\x7f-\x9f\u2028\u2029]+/y;

export function splitTerminal(text: string): readonly TerminalPart[] {
  const parts: TerminalPart[] = [];
  const kinds = [
    ["sequence", SEQUENCE],
    ["control", CONTROL],
    ["text", TEXT],
  ] as const;
  for (let at = 0; at < text.length;) {
    for (const [kind, pattern] of kinds) {
      pattern.lastIndex = at;
      const found = pattern.exec(text)?.[0];
      if (found === undefined) continue;
      parts.push({ kind, text: found });
      at += found.length;
      break;
    }
  }
  return parts;
}
