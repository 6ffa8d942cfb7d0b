import type { Closure, EntryPoint, TestFact } from "../../core/artifact-facts.ts";
import type { CapabilityKind, Origin, Risk } from "../../core/capability.ts";
import type { Language, Parse } from "../../core/source-facts.ts";

/** `evogate-inspect/1`, as schema/inspect.schema.json describes it; keys stand in this order. */
export interface InspectDocument {
  readonly schema: "evogate-inspect/1";
  readonly artifact: { readonly id: string; readonly format: string; readonly digest: string | null };
  readonly files: readonly FileDocument[];
  /** Of the files that are listed, in the order of kinds and targets. */
  readonly capabilities: readonly CapabilityDocument[];
  /** Paths from the top: files outside of the artifact that it takes in, and where one would be taken in if it appeared. */
  readonly closure: Closure;
  readonly entryPoints: readonly (Pick<EntryPoint, "how" | "when"> & PlaceDocument)[];
  readonly tests: readonly (Pick<TestFact, "framework" | "name"> & PlaceDocument)[];
}

/** Relative to the artifact; of a member of an archive `archive!member`. */
export interface PlaceDocument {
  readonly path: string;
  readonly line: number;
}

/** One row for each origin of a capability, at its first place. */
export interface CapabilityDocument extends PlaceDocument {
  readonly kind: CapabilityKind;
  /** `*` when it cannot be known. */
  readonly target: string;
  readonly origin: Origin;
  readonly risk: Risk;
}

export interface FileDocument extends FactsDocument {
  /** Relative to the artifact; of a file that is an artifact its name. `kit.zip!a/b.py` for a member of an archive. */
  readonly path: string;
  /** Of the content, or of the text of a symbolic link; null for what has no content that could be read. */
  readonly sha256: string | null;
  /** Git's; null for what git has no mode for: members of archives, FIFOs, sockets, repositories within the work tree. */
  readonly mode: string | null;
  readonly embedded: readonly EmbeddedDocument[];
}

/** Code inside the file, at any depth; lines are those of the file. */
export interface EmbeddedDocument extends FactsDocument {
  /** What made it code: `fence`, `cell`, `here-document`, … */
  readonly how: string;
  readonly line: number;
}

/** What one source says. Lines are 1-based, and 1 in what is no text; lists are in the order of the text. */
export interface FactsDocument {
  readonly language: Language;
  readonly parse: ParseDocument;
  readonly imports: readonly {
    readonly module: string | null;
    readonly names: readonly string[];
    readonly line: number;
  }[];
  /** `target` is the qualified name of what is called; null where it is not known. */
  readonly calls: readonly { readonly callee: string; readonly target: string | null; readonly line: number }[];
  /** Those that have a name. */
  readonly definitions: readonly {
    readonly kind: "function" | "class";
    readonly name: string;
    readonly line: number;
  }[];
}

/**
 * `message` and `line` are those of the first problem, or say why nothing was read, or what a file is that is no text; null
 * when all is well.
 */
export interface ParseDocument {
  readonly outcome: Parse["kind"];
  readonly message: string | null;
  readonly line: number | null;
}
