import { NAME_SERVICE, readAddress, type Address } from "./read-address.ts";
import { readQuestion } from "./read-question.ts";
import { fieldsOf, plainText, textsIn } from "./strace/find-values.ts";
import type { Call } from "./strace/read-lines.ts";
import type { Value } from "./strace/read-values.ts";
import type { Act } from "./trace-event.ts";
import { resolvePath } from "./paths.ts";

/** What is known from calls before. */
export interface Known {
  /** Where each process is, as far as its calls have shown. */
  readonly folders: Map<number, string>;
  /** What each socket is connected with, by what strace calls it: `socket:[4711]`. */
  readonly sockets: Map<string, Address>;
  /** Where the judged program starts. */
  readonly start: string;
}

type Reader = (values: readonly Value[], folder: string, call: Call, known: Known) => readonly Act[];

/** What a system call wants; nothing for those that only make processes. */
export function readActs(call: Call, known: Known): readonly Act[] {
  const folder = known.folders.get(call.process) ?? known.start;
  return READERS[call.name]?.(call.values, folder, call, known) ?? [];
}

const created: Reader = (values, folder) =>
  pathsIn(values, folder)
    .slice(-1)
    .map((path) => ({ kind: "create", path }));
const deleted: Reader = (values, folder) => pathsIn(values, folder).map((path) => ({ kind: "delete", path }));
const renamed: Reader = (values, folder) => {
  const [path, to] = pathsIn(values, folder);
  return path === undefined || to === undefined ? [] : [{ kind: "rename", path, to }];
};
const started: Reader = (values, folder) => {
  const [path] = pathsIn(values, folder);
  const list = values.find((value) => value.kind === "group");
  if (path === undefined || list === undefined) return [];
  return [{ kind: "exec", path, words: textsIn(list).map(textOf) }];
};
/** Through links as well: what was opened counts as what it is. */
const opened: Reader = (values, folder, call) => {
  const [named] = pathsIn(values, folder);
  if (named === undefined) return [];
  const path = call.opened === null ? named : resolvePath("/", textOf(call.opened));
  return [{ kind: isForWriting(values) ? "write" : "read", path }];
};
const overwritten: Reader = (values, folder) => pathsIn(values, folder).map((path) => ({ kind: "write", path }));
const written: Reader = ([descriptor, ...values], _folder, _call, { sockets }) => {
  const path = pathOf(descriptor);
  const payload = Buffer.concat(values.flatMap(textsIn));
  if (path.startsWith("/")) return [{ kind: "content", path, payload }];
  return path.startsWith("socket:") ? [{ kind: "send", address: sockets.get(path) ?? null, payload }] : [];
};
const connected: Reader = ([descriptor, to], _folder, _call, { sockets }) => {
  const address = readAddress(to);
  if (address === null) return [];
  sockets.set(pathOf(descriptor), address);
  return [{ kind: "connect", address }];
};
const bound: Reader = ([, to]) => {
  const address = readAddress(to);
  return address === null ? [] : [{ kind: "bind", address }];
};
const sentText: Reader = ([descriptor, text, , , to], _folder, _call, { sockets }) =>
  sends(readAddress(to) ?? sockets.get(pathOf(descriptor)) ?? null, text === undefined ? [] : textsIn(text));
const sentMessages: Reader = ([descriptor, messages], _folder, _call, { sockets }) => {
  if (messages === undefined) return [];
  const [to] = fieldsOf(messages, "msg_name").flatMap((name) => readAddress(name) ?? []);
  const texts = fieldsOf(messages, "iov_base").flatMap(textsIn);
  return sends(to ?? sockets.get(pathOf(descriptor)) ?? null, texts);
};

const READERS: Readonly<Record<string, Reader>> = {
  connect: connected,
  bind: bound,
  sendto: sentText,
  sendmsg: sentMessages,
  sendmmsg: sentMessages,
  write: written,
  writev: written,
  execve: started,
  execveat: started,
  open: opened,
  openat: opened,
  openat2: opened,
  creat: overwritten,
  truncate: overwritten,
  mkdir: created,
  mkdirat: created,
  link: created,
  linkat: created,
  symlink: created,
  symlinkat: created,
  unlink: deleted,
  unlinkat: deleted,
  rmdir: deleted,
  rename: renamed,
  renameat: renamed,
  renameat2: renamed,
};

function sends(address: Address | null, texts: readonly Uint8Array[]): readonly Act[] {
  const asked =
    address?.kind === "internet" && address.port === NAME_SERVICE
      ? texts.flatMap((text) => readQuestion(text) ?? [])
      : [];
  return [
    ...[...new Set(asked)].map((name): Act => ({ kind: "resolve", name })),
    ...texts.map((payload): Act => ({ kind: "send", address, payload })),
  ];
}

/** The paths among the arguments, each from the folder whose descriptor stands before it. */
function pathsIn(values: readonly Value[], folder: string): readonly string[] {
  const paths: string[] = [];
  let from = folder;
  for (const value of values) {
    if (value.kind === "word" && value.path !== null) from = textOf(value.path);
    if (value.kind === "text") paths.push(resolvePath(from, textOf(value.bytes)));
  }
  return paths;
}

/** O_WRONLY, O_RDWR, and what makes or empties a file; of openat2 they stand in a structure. */
function isForWriting(values: readonly Value[]): boolean {
  const flags = values.flatMap((value) => [plainText(value), ...fieldsOf(value, "flags").map(plainText)]);
  return flags.some((word) => /\bO_(?:WRONLY|RDWR|CREAT|TRUNC|TMPFILE)\b/u.test(word));
}

function pathOf(descriptor: Value | undefined): string {
  return descriptor?.kind === "word" && descriptor.path !== null ? textOf(descriptor.path) : "";
}

function textOf(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString();
}
