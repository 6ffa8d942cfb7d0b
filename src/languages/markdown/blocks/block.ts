import type { Span } from "../../../core/span.ts";
import type { Piece } from "../../content.ts";

/** What a block stands in, from the outside in. */
export type Within = readonly ("quote" | "item" | "footnote")[];

interface Placed {
  readonly within: Within;
  readonly span: Span;
}

/** A leaf of the block structure; breaks between topics are left out, since they say nothing. */
export type Block = Placed &
  (
    | { readonly kind: "heading"; readonly level: number; readonly pieces: readonly Piece[] }
    | { readonly kind: "paragraph"; readonly pieces: readonly Piece[] }
    /** `info` is null for an indented one; the pieces have their line breaks. */
    | {
        readonly kind: "code";
        readonly info: string | null;
        readonly isClosed: boolean;
        readonly pieces: readonly Piece[];
      }
    | { readonly kind: "html"; readonly pieces: readonly Piece[] }
    /** The first row is the heading; the row of dashes is left out. */
    | { readonly kind: "table"; readonly rows: readonly (readonly Piece[])[] }
  );

/** What a block says of where it stands, before it is known where it ends. */
export type LeafContent<Kind extends Block["kind"]> = Omit<Extract<Block, { kind: Kind }>, "within" | "span">;
