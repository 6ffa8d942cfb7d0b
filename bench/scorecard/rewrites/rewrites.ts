import { spawnSync } from "node:child_process";
import { join } from "node:path";

export interface SourceText {
  /** Relative to the unit, with slashes. */
  readonly path: string;
  readonly text: string;
}

/** Texts after a change that changes nothing of what they do; null where it does not apply. In the order of the files. */
export type Rewrite = (files: readonly SourceText[]) => readonly (string | null)[];

/** At any depth: fences stand in lists and quotes. */
const FENCE = /^[\s>]*(?:(?:[-*+]|\d+[.)])\s+)?(?:```|~~~)/u;

/** By name: at least twenty ways of writing the same thing otherwise. */
export const REWRITES: Readonly<Record<string, Rewrite>> = {
  "line ends CRLF": each(/\.(?:md|py|js|ts|txt)$/u, (text) => text.replaceAll(/\r?\n/gu, "\r\n")),
  "blank lines at the end": each(/./u, (text) => `${text}\n\n`),
  "no line feed at the end": each(/\.(?:md|py|js|ts|json|sh)$/u, (text) => text.replace(/\s+$/u, "")),
  "spaces at line ends": each(/\.(?:js|ts|css|html)$/u, spacesAtLineEnds),
  "a comment on top of scripts": each(/\.(?:py|sh|bash)$/u, (text) => afterHead(text, "# Reviewed in spring.\n")),
  "a comment on top of JavaScript": each(/\.(?:js|mjs|cjs|ts)$/u, (text) =>
    afterHead(text, "// Reviewed in spring.\n"),
  ),
  "a comment at the end of scripts": each(/\.(?:py|sh|bash)$/u, (text) => `${text}\n# The end.\n`),
  "a comment in Markdown": each(/\.md$/u, (text) => `${text}\n\n<!-- Reviewed in spring. -->\n`),
  "blank lines between lines of code": each(/\.(?:js|mjs|cjs|ts)$/u, doubleBlankLines),
  "Python written anew": python("reformat"),
  "local variables renamed": python("rename-locals"),
  "functions in another order": python("reorder-functions"),
  "bullets as asterisks": markdown((line) => line.replace(/^(\s*)- (?!\[)/u, "$1* ")),
  "fences as tildes": each(/\.md$/u, fencesAsTildes),
  "headings closed": markdown((line) =>
    /^#{1,6} [^#]+$/u.test(line) ? `${line} ${/^#+/u.exec(line)?.[0] ?? ""}` : line,
  ),
  "headings underlined": markdown((line) => (/^# [^#]+$/u.test(line) ? `${line.slice(2)}\n${"=".repeat(8)}` : line)),
  "two blank lines before headings": markdown((line) => (/^#{2,6} /u.test(line) ? `\n\n${line}` : line)),
  "sections in another order": each(/(?<!SKILL)\.md$/u, reorderSections),
  "JSON with other spaces": each(/\.json$/u, rewriteJson),
  "front matter in another order": each(/SKILL\.md$/u, reorderFrontMatter),
};

function each(applies: RegExp, rewrite: (text: string) => string | null): Rewrite {
  return (files) => files.map(({ path, text }) => (applies.test(path) ? rewrite(text) : null));
}

/** Lines of Markdown that are neither front matter nor code. */
function markdown(rewrite: (line: string) => string): Rewrite {
  return each(/\.md$/u, (text) => {
    const head = frontMatterOf(text);
    let fenced = false;
    const lines = text.slice(head.length).split("\n");
    const written = lines.map((line) => {
      if (FENCE.test(line)) fenced = !fenced;
      return fenced || FENCE.test(line) ? line : rewrite(line);
    });
    return head + written.join("\n");
  });
}

function python(name: string): Rewrite {
  return (files) => {
    const sources = files.filter(({ path }) => path.endsWith(".py")).map(({ text }) => text);
    if (sources.length === 0) return files.map(() => null);
    const script = join(import.meta.dirname, "rewrite_python.py");
    const run = spawnSync("python3", ["-I", script, name], {
      input: JSON.stringify(sources),
      encoding: "utf8",
      maxBuffer: 1 << 28,
    });
    if (run.status !== 0) throw new Error(run.stderr);
    const written = JSON.parse(run.stdout) as (string | null)[];
    return files.map(({ path }) => (path.endsWith(".py") ? (written.shift() ?? null) : null));
  };
}

function frontMatterOf(text: string): string {
  return /^---\r?\n[\s\S]*?\n---\r?\n/u.exec(text)?.[0] ?? "";
}

/** Below a `#!` line and a declared encoding. */
function afterHead(text: string, comment: string): string {
  const head = /^(?:#!.*\n)?(?:#.*coding.*\n)?/u.exec(text)?.[0] ?? "";
  return head + comment + text.slice(head.length);
}

/** Template literals keep their texts: a file with one is left alone. */
function spacesAtLineEnds(text: string): string | null {
  return text.includes("`") ? null : text.replaceAll(/(?<=[;{}])\n/gu, "  \n");
}

function doubleBlankLines(text: string): string | null {
  return text.includes("`") ? null : text.replaceAll(/(?<=[;{}])\n/gu, "\n\n");
}

/** Not where one fence stands within another, which tildes would end. */
function fencesAsTildes(text: string): string | null {
  return text.includes("~~~") || text.includes("````") ? null : text.replaceAll(/^( {0,3})```/gmu, "$1~~~");
}

/** The sections below `##`, last first; what a text says first stays first. */
function reorderSections(text: string): string | null {
  if (FENCE.test(text) || text.includes("```") || text.includes("~~~")) return null;
  const [head = "", ...sections] = text.split(/^(?=## )/mu);
  return sections.length < 2 ? null : [head, ...sections.toReversed().map((each) => `${each.trimEnd()}\n\n`)].join("");
}

function rewriteJson(text: string): string | null {
  try {
    return `${JSON.stringify(JSON.parse(text), null, 3)}\n`;
  } catch {
    return null;
  }
}

/** Only where every line is a plain `key: value`. */
function reorderFrontMatter(text: string): string | null {
  const head = frontMatterOf(text);
  const lines = head.split("\n").slice(1, -2);
  if (lines.length < 2 || !lines.every((line) => /^[\w-]+: [^|>&*!]+$/u.test(line))) return null;
  return `---\n${lines.toReversed().join("\n")}\n---\n${text.slice(head.length)}`;
}
