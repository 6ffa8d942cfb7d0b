import { whyNotLookedAt } from "../../artifacts/reading/coverage.ts";
import type { FileContent } from "../../artifacts/reading/reading.ts";
import type { Language } from "../../core/source-facts.ts";
import { recogniseLanguage } from "../../languages/recognise.ts";
import type { FileDocument, ParseDocument } from "./document.ts";
import type { Piece } from "./pieces.ts";

/** What a document says of a file beside which one it is. */
export type Facts = Omit<FileDocument, "path" | "sha256" | "mode">;

/**
 * What is no source says nothing here. Where its name says that it is code, somebody may still run it: that has failed. An
 * archive was read when all of its members follow.
 */
export function describeUnread({ place, content }: Piece): Facts {
  const named = recogniseLanguage(place, "");
  const isCode = !["data", "text", "markdown"].includes(named);
  const isUnknown = content.kind === "unread" || (content.kind === "opaque" && content.family === "unknown");
  const language: Language = isUnknown && isCode ? named : LANGUAGES[content.kind];
  const parse: ParseDocument =
    content.kind === "archive"
      ? describeArchive(content)
      : {
          outcome: content.kind === "unread" || (isUnknown && isCode) ? "failed" : "not-parsed",
          message: whyNotLookedAt(content),
          line: null,
        };
  return { language, parse, imports: [], calls: [], definitions: [], embedded: [] };
}

function describeArchive(content: Extract<FileContent, { readonly kind: "archive" }>): ParseDocument {
  const { members, name } = content;
  const message =
    whyNotLookedAt(content) ?? `${name} archive of ${members.length === 1 ? "1 file" : `${members.length} files`}`;
  return { outcome: content.problems.length === 0 ? "ok" : "recovered", message, line: null };
}

/** Of what is not read as a source. Links and pointers are texts that name something else. */
const LANGUAGES: Readonly<Record<FileContent["kind"], Language>> = {
  text: "text",
  media: "binary",
  archive: "binary",
  opaque: "binary",
  "lfs-pointer": "text",
  link: "text",
  submodule: "binary",
  special: "binary",
  unread: "binary",
};
