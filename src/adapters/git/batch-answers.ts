import type { Sha } from "../../core/ids.ts";
import type { Content } from "../../ports/tree.ts";
import { collectContent, type ContentCollector } from "../content.ts";

/** What `git cat-file --batch` says of one name. */
export type Answer =
  | { readonly kind: "object"; readonly id: Sha; readonly type: ObjectType; readonly content: Content }
  | { readonly kind: "missing" }
  | { readonly kind: "ambiguous" };

const TYPES = ["blob", "tree", "commit", "tag"] as const;
type ObjectType = (typeof TYPES)[number];

const LINE_FEED = 0x0a;
/** A name comes back in the header of its answer; Linux takes no longer argument (MAX_ARG_STRLEN). In bytes. */
const MAX_HEADER = 128 * 1024 + 256;
const OBJECT = /^([0-9a-f]{40}|[0-9a-f]{64}) (\w+) (\d+)$/;
/** The name stands before it. "submodule" is a commit of another repository. */
const NO_OBJECT = / (missing|ambiguous|submodule)$/;

interface Body {
  readonly id: Sha;
  readonly type: ObjectType;
  /** In bytes, without the line feed that ends it. */
  readonly size: number;
  readonly collector: ContentCollector;
}

/**
 * Reads the output of `git cat-file --batch` (git-cat-file(1), "BATCH OUTPUT") in chunks that may end anywhere.
 * The function it gives is false from the first chunk on that cannot be such output.
 */
export function createAnswerParser(maxBytes: number, emit: (answer: Answer) => void): (chunk: Uint8Array) => boolean {
  let header = Buffer.alloc(0);
  let body: Body | null = null;
  let remaining = 0;
  let isBroken = false;

  /** Each takes something from the chunk and says how much; null for what cannot be. */
  function takeHeader(chunk: Uint8Array): number | null {
    const end = chunk.indexOf(LINE_FEED);
    header = Buffer.concat([header, end === -1 ? chunk : chunk.subarray(0, end)]);
    if (end === -1) return header.length <= MAX_HEADER ? chunk.length : null;
    const line = header.toString("latin1");
    header = Buffer.alloc(0);
    body = parseBody(line, maxBytes);
    if (body !== null) {
      remaining = body.size;
      return end + 1;
    }
    const kind = NO_OBJECT.exec(line)?.[1];
    if (kind === undefined) return null;
    emit({ kind: kind === "ambiguous" ? kind : "missing" });
    return end + 1;
  }

  function takeBody(chunk: Uint8Array, of: Body): number | null {
    if (remaining > 0) {
      const part = chunk.subarray(0, remaining);
      of.collector.add(part);
      remaining -= part.length;
      return part.length;
    }
    if (chunk[0] !== LINE_FEED) return null;
    body = null;
    emit({ kind: "object", id: of.id, type: of.type, content: of.collector.finish() });
    return 1;
  }

  return (chunk) => {
    for (let rest = chunk; rest.length > 0 && !isBroken;) {
      const taken = body === null ? takeHeader(rest) : takeBody(rest, body);
      isBroken = taken === null;
      rest = rest.subarray(taken ?? 0);
    }
    return !isBroken;
  };
}

function parseBody(header: string, maxBytes: number): Body | null {
  const [, id, typeName, size] = OBJECT.exec(header) ?? [];
  const type = TYPES.find((known) => known === typeName);
  if (id === undefined || type === undefined) return null;
  return { id: id as Sha, type, size: Number(size), collector: collectContent(maxBytes) };
}
