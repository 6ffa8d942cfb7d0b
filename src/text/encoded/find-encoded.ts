import type { Span } from "../../core/span.ts";
import { mayBeBase32, readBase32 } from "./base32.ts";
import { mayBeBase64, readBase64 } from "./base64.ts";
import { findBase85 } from "./base85.ts";
import { findCharacterCodes } from "./character-codes.ts";
import type { Encoded, Encoding } from "./encoded.ts";
import { mayBeHex, readHex } from "./hex.ts";
import { ENCODED, findConcatenated, joinParts, type Joined } from "./joined.ts";
import { findRuns } from "./runs.ts";

/** Characters of the shortest run that is tried. Shorter ones are names and words in numbers, and hold little. */
const SHORTEST_RUN = 16;

/** From the smallest alphabet to the largest: hexadecimal digits are base64 as well. */
const READERS: readonly (readonly [Encoding, (characters: string) => Uint8Array | null])[] = [
  ["hex", readHex],
  ["base32", readBase32],
  ["base64", readBase64],
];

/** Everything in a text that stands for text or for compressed bytes in some encoding. */
export function* findEncoded(text: string): Generator<Encoded> {
  let done = 0;
  for (const run of findRuns(text, ENCODED, SHORTEST_RUN)) {
    if (run.start < done || !mayBeEncoded(text, run)) continue;
    const found =
      readJoined(joinParts(text, run)) ?? readJoined({ ...run, characters: text.slice(run.start, run.end) });
    if (found === null) continue;
    done = found.end;
    yield found;
  }
  for (const joined of findConcatenated(text)) {
    const found = readJoined(joined);
    if (found !== null) yield found;
    yield* placeAt(joined, findCharacterCodes(joined.characters));
  }
  yield* findCharacterCodes(text);
  yield* findBase85(text);
}

function mayBeEncoded(text: string, { start, end }: Span): boolean {
  return mayBeBase64(text, start, end) || mayBeHex(text, start) || mayBeBase32(text, start);
}

function readJoined({ characters, start, end }: Joined): Encoded | null {
  for (const [encoding, read] of READERS) {
    const bytes = read(characters);
    if (bytes !== null) return { encoding, start, end, bytes };
  }
  return null;
}

/** What was found in characters put together stands where all of them stand. */
function* placeAt({ start, end }: Span, found: Iterable<Encoded>): Generator<Encoded> {
  for (const each of found) yield { ...each, start, end };
}
