import type { Span } from "../../../core/span.ts";
import { joinCode, type Content, type Piece } from "../../content.ts";

/** One instruction of a Dockerfile. */
export interface Instruction {
  /** In capital letters; `ONBUILD RUN` is `RUN` with `isOnBuild`. */
  readonly name: string;
  readonly isOnBuild: boolean;
  /** What is behind the name and its flags (`--mount=…`), lines joined, continuation marks and comments left out. */
  readonly content: Content;
  /** Bodies of its here-documents. */
  readonly documents: readonly { readonly content: Content; readonly span: Span }[];
  readonly span: Span;
}

const DIRECTIVE = /^#\s*escape\s*=\s*(?<mark>[\\`])\s*$/imu;
const NAME = /^\s*(?<onbuild>ONBUILD\s+)?(?<name>[A-Z]+)\s+(?:--[\w-]+(?:=\S+)?\s+)*/iu;
const HERE = /<<-?\s*(?:"(?<double>\w+)"|'(?<single>\w+)'|(?<plain>\w+))/gu;

/** Splits a Dockerfile (docs.docker.com, "Dockerfile reference"): continuation lines, comments in them, here-documents. */
export function readInstructions(text: string): readonly Instruction[] {
  const escape = DIRECTIVE.exec(text.slice(0, 2000))?.groups?.["mark"] ?? "\\";
  const lines = [...text.matchAll(/[^\n]*(?:\n|$)/gu)].filter(({ 0: line }) => line !== "");
  const instructions: Instruction[] = [];
  for (let at = 0; at < lines.length;) {
    const first = lines[at];
    const name = first === undefined ? null : NAME.exec(first[0]);
    if (first === undefined || name === null || /^\s*#/u.test(first[0])) {
      at += 1;
      continue;
    }
    const { pieces, next } = takeLines(lines, at, name[0].length, escape);
    const content = joinCode(text, pieces);
    const { documents, next: behind } = takeDocuments(text, lines, next, content.text, name.groups?.["name"] ?? "");
    const last = lines[behind - 1];
    instructions.push({
      name: (name.groups?.["name"] ?? "").toUpperCase(),
      isOnBuild: name.groups?.["onbuild"] !== undefined,
      content,
      documents,
      span: { start: first.index, end: last === undefined ? text.length : last.index + last[0].trimEnd().length },
    });
    at = behind;
  }
  return instructions;
}

type Line = RegExpExecArray;

function takeLines(lines: readonly Line[], from: number, lead: number, escape: string) {
  const pieces: Piece[] = [];
  let at = from;
  for (let isOpen = true; isOpen && at < lines.length; at++) {
    const line = lines[at];
    if (line === undefined) break;
    const body = line[0].trimEnd();
    if (at > from && (body === "" || /^\s*#/u.test(body))) continue;
    isOpen = body.endsWith(escape);
    const start = line.index + (at === from ? lead : 0);
    const end = line.index + body.length - (isOpen ? escape.length : 0);
    pieces.push({ padding: 0, start: Math.min(start, end), end });
  }
  return { pieces, next: at };
}

function takeDocuments(text: string, lines: readonly Line[], from: number, command: string, name: string) {
  const documents: { content: Content; span: Span }[] = [];
  let at = from;
  if (!/^(?:RUN|COPY|ADD)$/iu.test(name)) return { documents, next: at };
  for (const { groups } of command.matchAll(HERE)) {
    const end = groups?.["double"] ?? groups?.["single"] ?? groups?.["plain"] ?? "";
    const start = lines[at]?.index ?? text.length;
    while (at < lines.length && lines[at]?.[0].trim() !== end) at += 1;
    const stop = lines[at]?.index ?? text.length;
    documents.push({ content: joinCode(text, [{ padding: 0, start, end: stop }]), span: { start, end: stop } });
    at = Math.min(lines.length, at + 1);
  }
  return { documents, next: at };
}
