import { whyNotLookedAt } from "../../artifacts/reading/coverage.ts";
import type { FileContent, FileReading, TextContent } from "../../artifacts/reading/reading.ts";
import { indexLines } from "../../text/positions.ts";
import { findBlob } from "./find-blob.ts";
import type { IntakeRule } from "./grades.ts";

/** What intake says of one file: the rule, and the words that follow its title. */
export interface Remark {
  readonly rule: IntakeRule;
  /** What was found; part of the finding's key, so it names the thing and not its place. */
  readonly detail: string;
  /** 1-based; without one it is about the file as a whole. */
  readonly line?: number;
}

/** Judges a file by what it is, not by what it says. */
export function remarkOn(reading: FileReading): readonly Remark[] {
  const { content } = reading;
  const detail = whyNotLookedAt(content) ?? "";
  switch (content.kind) {
    case "media":
      return [];
    case "text":
      return remarkOnText(content);
    case "archive":
      return remarkOnArchive(content);
    case "opaque":
      return [{ rule: OPAQUE_RULES[content.family], detail }];
    case "lfs-pointer":
      return [{ rule: "lfs-pointer", detail }];
    case "submodule":
      return [{ rule: "submodule", detail }];
    case "link":
      return remarkOnLink(content);
    case "special":
      return [{ rule: SPECIAL_RULES[content.what], detail }];
    case "unread": {
      const isLarge = content.fault.code === "too-large" || content.fault.code === "too-many";
      return [{ rule: isLarge ? "too-large" : "unread-file", detail }];
    }
  }
}

const OPAQUE_RULES = {
  native: "native-code",
  bytecode: "bytecode",
  pickle: "pickle",
  archive: "archive-unread",
  document: "opaque-file",
  unknown: "opaque-file",
} as const satisfies Record<Extract<FileContent, { kind: "opaque" }>["family"], IntakeRule>;

const SPECIAL_RULES = {
  fifo: "special-file",
  socket: "special-file",
  device: "special-file",
  "nested-repository": "nested-repository",
  "unreadable-folder": "unread-file",
} as const satisfies Record<Extract<FileContent, { kind: "special" }>["what"], IntakeRule>;

function remarkOnText({ text, oddity, cookie }: TextContent): readonly Remark[] {
  const remarks: Remark[] = [];
  if (oddity === "python-cookie")
    remarks.push({ rule: "python-cookie", detail: `the file says it is ${cookie ?? "?"}` });
  else if (oddity !== null) remarks.push({ rule: "not-utf8", detail: ODDITY_WORDS[oddity] });
  const blob = findBlob(text);
  if (blob !== null) {
    const detail = `${blob.end - blob.start} characters`;
    remarks.push({ rule: "oversized-blob", detail, line: indexLines(text).lineAt(blob.start) });
  }
  return remarks;
}

const ODDITY_WORDS = {
  "utf-16": "it is UTF-16",
  "utf-16-without-bom": "it is UTF-16 without a byte order mark",
  "utf-32": "it is UTF-32",
  "invalid-utf8": "some bytes are not UTF-8",
  nul: "it has NUL bytes",
} as const;

function remarkOnLink({ leads, target }: Extract<FileContent, { kind: "link" }>): readonly Remark[] {
  switch (leads) {
    case "file-inside":
    case "folder-inside":
      return [];
    case "outside-artifact":
    case "outside-tree":
      return [{ rule: "symlink-escape", detail: `it leads to ${target}` }];
    case "dangling":
    case "loop":
      return [{ rule: "symlink-broken", detail: `it leads to ${target}` }];
  }
}

const CODE_NAME =
  /\.(?:py|pyw|pyc|pth|js|cjs|mjs|jsx|ts|cts|mts|tsx|sh|bash|zsh|fish|ps1|psm1|bat|cmd|rb|pl|php|lua|go|rs|java|class|jar|exe|dll|so|dylib|wasm|vbs|applescript)$/iu;

function remarkOnArchive({ members, problems }: Extract<FileContent, { kind: "archive" }>): readonly Remark[] {
  const remarks: Remark[] = [];
  if (problems.length > 0) remarks.push({ rule: "archive-unread", detail: problems.join("; ") });
  const code = members.filter(isCode).map(({ member }) => member ?? "");
  if (code.length > 0) {
    const shown = code.slice(0, 3).join(", ");
    remarks.push({
      rule: "archive-with-code",
      detail: code.length > 3 ? `${shown} and ${code.length - 3} more` : shown,
    });
  }
  return remarks;
}

function isCode({ member = "", content }: FileReading): boolean {
  if (content.kind === "text") return CODE_NAME.test(member) || content.text.startsWith("#!");
  return content.kind === "opaque" && (content.family === "native" || content.family === "bytecode");
}
