import type { Span } from "../../core/span.ts";
import { unpackStream } from "../../containers/unpack-stream.ts";
import type { RuleId } from "../../core/finding.ts";
import { decodeLayer, type Decoded } from "../../text/encoded/decode-layers.ts";
import { createDecodingLimit, type DecodingLimit } from "../../text/encoded/limit.ts";
import { maskFile, type MaskedText } from "../../text/mask.ts";
import { findPlaces } from "./find-places.ts";
import type { Pack } from "./open-pack.ts";
import type { FoundPlace } from "./place.ts";

/** What a place of a file says once it is decoded. */
export type Hidden =
  | {
      readonly kind: "decoded";
      /** From the outside in: `["base64", "hex"]`. */
      readonly layers: readonly string[];
      readonly text: string;
      /** What matched in `text`; all of it, when it is hidden at all. */
      readonly match: Span;
      /** `text` with its secrets masked. */
      readonly masked: MaskedText;
    }
  | { readonly kind: "undecoded"; readonly because: string };

/** A finding at the encoded stretch, in the original text. */
export interface HiddenPlace extends FoundPlace {
  readonly hidden: Hidden;
}

const PAYLOAD: RuleId = "rules/encoded-payload";
const NESTED: RuleId = "rules/nested-encoding";
const UNDECODED: RuleId = "rules/undecoded-text";
/** Texts with more layers are not matched: nobody needs them. */
const MOST_LAYERS = 2;
/** A decoded text from this length (UTF-16 units) and this number of lines on is a document, and is read as one. */
const DOCUMENT_UNITS = 2000;
const DOCUMENT_LINES = 20;
interface Search {
  readonly name: string;
  readonly pack: Pack;
  readonly limit: DecodingLimit;
}

/** Decodes what a text holds, two layers deep, and matches it. What is beyond layers or limits is a finding itself. */
export function findHiddenPlaces(text: string, name: string, pack: Pack): readonly HiddenPlace[] {
  const search: Search = { name, pack, limit: createDecodingLimit() };
  const places: HiddenPlace[] = [];
  for (const found of decodeLayer(text, search.limit, unpackStream)) {
    if (found.kind === "undecoded") places.push(undecoded(found, found.because));
    else
      places.push(...searchDecoded(found, { text, layers: [], toOriginal: (start, end) => ({ start, end }) }, search));
  }
  return places;
}

/** A text with the layers that were taken off to reach it, and the way back to the original. */
interface Reached {
  readonly text: string;
  readonly layers: readonly string[];
  readonly toOriginal: (start: number, end: number) => Span;
}

function searchDecoded(decoded: Decoded, outer: Reached, search: Search): readonly HiddenPlace[] {
  const reached: Reached = {
    text: decoded.text,
    layers: [...outer.layers, decoded.layer],
    toOriginal(start, end) {
      const place = decoded.placeOf(start, end);
      return outer.toOriginal(place.start, place.end);
    },
  };
  const own = decoded.isCipher ? matchDeciphered(decoded.text, outer.text, search) : matchHidden(decoded.text, search);
  const places = own.flatMap((found) => describeMatch(found, reached));
  if (reached.layers.length > 1 && (!decoded.isCipher || own.length > 0)) {
    places.push(placeIn(reached, NESTED, { start: 0, end: decoded.text.length, words: decoded.text }));
  }
  return [...places, ...searchDeeper(reached, search)];
}

function searchDeeper(reached: Reached, search: Search): readonly HiddenPlace[] {
  const { text, layers, toOriginal } = reached;
  const places: HiddenPlace[] = [];
  for (const inner of decodeLayer(text, search.limit, unpackStream)) {
    if (inner.kind === "undecoded") {
      places.push(undecoded(toOriginal(inner.start, inner.end), inner.because));
    } else if (layers.length === MOST_LAYERS) {
      const { start, end } = inner.placeOf(0, inner.text.length);
      return [undecoded(toOriginal(start, end), `${nameLayers([...layers, inner.layer])} is not decoded`)];
    } else {
      places.push(...searchDecoded(inner, reached, search));
    }
  }
  return places;
}

/** In words, from the inside out: `hex in base64`. */
export function nameLayers(layers: readonly string[]): string {
  return layers.toReversed().join(" in ");
}

/** A leaked secret is no payload: encoding it hides no order. */
function describeMatch({ rule, start, end, key, secret }: FoundPlace, reached: Reached): readonly HiddenPlace[] {
  const match = { start, end, words: key };
  if (secret !== null) return [placeIn(reached, rule, match, [secret])];
  return [rule, PAYLOAD].map((each) => placeIn(reached, each, match));
}

/** The encoded stretch is as secret as what it says: then it must not be quoted either. */
function placeIn(
  { text, layers, toOriginal }: Reached,
  rule: RuleId,
  { start, end, words }: Span & { readonly words: string },
  secrets: readonly Span[] = [],
): HiddenPlace {
  const masked = maskFile(text, secrets);
  const place = toOriginal(start, end);
  const hidden: Hidden = { kind: "decoded", layers, text, match: { start, end }, masked };
  return { rule, ...place, key: `${nameLayers(layers)}: ${words}`, secret: masked === text ? null : place, hidden };
}

/** Some rules know characters that a cipher leaves as they are: what fires on the text as it stands is not hidden. */
function matchDeciphered(text: string, original: string, search: Search): readonly FoundPlace[] {
  const found = matchHidden(text, search);
  if (found.length === 0) return [];
  const open = new Set(matchHidden(original, search).map(({ rule }) => rule));
  return found.filter(({ rule }) => !open.has(rule));
}

/** Nobody quotes or forbids in base64, so everything counts, but in a document it may be prose. */
function matchHidden(text: string, { name, pack }: Search): readonly FoundPlace[] {
  const readAs = isDocument(text) ? "decoded.md" : null;
  return findPlaces(text, name, pack, readAs).filter(({ rule }) => {
    const severity = pack.stored.rules[rule]?.severity;
    return severity === "critical" || severity === "high";
  });
}

function isDocument(text: string): boolean {
  return text.length >= DOCUMENT_UNITS && text.split("\n", DOCUMENT_LINES).length === DOCUMENT_LINES;
}

function undecoded({ start, end }: Span, because: string): HiddenPlace {
  return { rule: UNDECODED, start, end, key: because, secret: null, hidden: { kind: "undecoded", because } };
}
