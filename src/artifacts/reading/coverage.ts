import type { Fault, FaultCode } from "../../core/fault.ts";
import type { Coverage } from "../../core/judgement.ts";
import { placeName, wholeFile } from "../../core/location.ts";
import type { FileContent, FileReading } from "./reading.ts";

/** Every file and every archive member, in order; an archive stands before its members. */
export function* eachReading(readings: readonly FileReading[]): Generator<FileReading> {
  for (const reading of readings) {
    yield reading;
    if (reading.content.kind === "archive") yield* eachReading(reading.content.members);
  }
}

/** What of an artifact was looked at, and what was not and why. */
export function coverageOf(readings: readonly FileReading[]): Coverage {
  let lookedAt = 0;
  const notLookedAt: { path: FileReading["path"]; member?: string; because: string }[] = [];
  for (const reading of eachReading(readings)) {
    const because = whyNotLookedAt(reading.content);
    if (because === null) lookedAt++;
    else notLookedAt.push(place(reading, because));
  }
  return { lookedAt, notLookedAt };
}

function place(reading: FileReading, because: string): Coverage["notLookedAt"][number] {
  return reading.member === undefined
    ? { path: reading.path, because }
    : { path: reading.path, member: reading.member, because };
}

/** In words for people; null when the content was looked at. */
export function whyNotLookedAt(content: FileContent): string | null {
  switch (content.kind) {
    case "text":
      return content.cookie === null ? null : `says it is encoded as ${content.cookie}`;
    case "media":
      return content.name;
    case "archive":
      return content.problems.length === 0 ? null : `${content.name} archive: ${content.problems.join("; ")}`;
    case "opaque":
      return content.name;
    case "lfs-pointer":
      return "Git LFS pointer: the content is elsewhere";
    case "link":
      return content.leads === "file-inside" || content.leads === "folder-inside" ? null : LINK_WORDS[content.leads];
    case "submodule":
      return "submodule: its files are in another repository";
    case "special":
      return SPECIAL_WORDS[content.what];
    case "unread":
      return content.fault.message;
  }
}

const LINK_WORDS = {
  "outside-artifact": "symbolic link that leads out of the artifact",
  "outside-tree": "symbolic link that leads out of the repository",
  dangling: "symbolic link to something that is not there",
  loop: "symbolic link that leads back to itself",
} as const;

const SPECIAL_WORDS = {
  fifo: "FIFO",
  socket: "socket",
  device: "device",
  "nested-repository": "a git repository of its own",
  "unreadable-folder": "folder that cannot be read",
} as const;

/**
 * What degrades intake: everything that an agent could run or read and we could not. Media with their own magic bytes
 * are the exception, because neither a shell nor a model reads them as text.
 */
export function faultOf(reading: FileReading): Fault | null {
  const because = whyNotLookedAt(reading.content);
  if (because === null || reading.content.kind === "media") return null;
  if (reading.content.kind === "unread") return reading.content.fault;
  return {
    code: faultCodeOf(reading.content),
    message: `${placeName(reading)}: ${because}`,
    at: wholeFile(reading.path, reading.member),
  };
}

function faultCodeOf(content: Exclude<FileContent, { kind: "unread" | "media" }>): FaultCode {
  switch (content.kind) {
    case "text":
      return "undecodable";
    case "archive":
      return "archive-unread";
    case "opaque":
      return content.family === "archive" ? "archive-unread" : "not-text";
    case "lfs-pointer":
      return "lfs-unread";
    case "link":
      return "link-unresolved";
    case "submodule":
      return "submodule-unread";
    case "special":
      return content.what === "nested-repository"
        ? "nested-repository"
        : content.what === "unreadable-folder"
          ? "unreadable"
          : "special-file";
  }
}
