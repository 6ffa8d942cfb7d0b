import type { WrittenAnswer, WrittenClaim } from "./answer-schema.ts";
import type { Marks } from "./compose.ts";
import { findQuote, type QuotePlace } from "./find-quote.ts";
import { parseAnswer } from "./parse-answer.ts";
import type { ShownFile } from "./shown-file.ts";

/** What an answer is held against. */
export interface Asked {
  readonly marks: Marks;
  /** All that the model was shown, as one text. */
  readonly shown: string;
  readonly files: readonly ShownFile[];
}

/** A claim whose quote is there. */
export interface Claim extends Pick<WrittenClaim, "category" | "severity" | "confidence" | "why"> {
  readonly file: ShownFile;
  readonly place: QuotePlace;
}

/** What an answer is worth. */
export type ReadAnswer =
  | { readonly kind: "sound"; readonly claims: readonly Claim[]; readonly answers: WrittenAnswer["answers"] }
  /** Something in it does not hold; `claims` and `answers` are what does. `because`: for the model. */
  | {
      readonly kind: "unsound";
      readonly because: string;
      readonly unquoted: number;
      readonly claims: readonly Claim[];
      readonly answers: WrittenAnswer["answers"];
    }
  /** It is no answer of the shape that was asked for. */
  | { readonly kind: "no-answer"; readonly because: string }
  /** It shows that somebody else than we told the model what to say. `sign`: for people. */
  | { readonly kind: "manipulated"; readonly sign: string };

/** Claims of one answer: more are a flood. */
const MOST_CLAIMS = 20;

/** Holds an answer against what was asked. */
export function readAnswer(text: string, { marks, shown, files }: Asked): ReadAnswer {
  if (text.includes(marks.nonce))
    return { kind: "manipulated", sign: "it repeated the marker around what it was shown" };
  const parsed = parseAnswer(text);
  if (!parsed.ok || parsed.value.seal !== marks.seal) {
    if (isRepeated(text, shown)) return { kind: "manipulated", sign: "it answered with words of the change" };
    return { kind: "no-answer", because: parsed.ok ? "`seal` is not what it has to be" : parsed.because };
  }
  const { claims, answers } = parsed.value;
  const named = claims.slice(0, MOST_CLAIMS).map((claim) => ({ claim, file: findFile(claim.path, files) }));
  if (named.some(({ file }) => file === null))
    return { kind: "manipulated", sign: "it spoke of a file that it was not shown" };
  const placed = named.map(({ claim, file }) => (file === null ? null : placeClaim(claim, file)));
  const sound = placed.filter((claim) => claim !== null);
  const unquoted = placed.length - sound.length;
  if (unquoted === 0) return { kind: "sound", claims: sound, answers };
  const because = `${unquoted} of the quotes are not in the file that they name`;
  return { kind: "unsound", because, unquoted, claims: sound, answers };
}

function placeClaim({ category, severity, confidence, why, line, quote }: WrittenClaim, file: ShownFile): Claim | null {
  const place = findQuote(file, line, quote);
  return place === null ? null : { category, severity, confidence, why, file, place };
}

/** As it was shown, or a path that only one of the files ends with: models shorten. */
function findFile(path: string, files: readonly ShownFile[]): ShownFile | null {
  const plain = path.replace(/^(?:\.\/|[ab]\/(?=[^]))/u, "");
  const exact = files.find(({ name }) => name === path || name === plain);
  if (exact !== undefined) return exact;
  const [only, ...others] = plain === "" ? [] : files.filter(({ name }) => name.endsWith(`/${plain}`));
  return only === undefined || others.length > 0 ? null : only;
}

/** Shorter answers, such as `{}`, can stand anywhere. */
const SHORTEST_REPEATED = 10;

/** Whether the answer stands in what was shown, but for white space, letters' case and escapes of quotes. */
function isRepeated(text: string, shown: string): boolean {
  const said = squeeze(text);
  return said.length >= SHORTEST_REPEATED && squeeze(shown).includes(said);
}

/** Signs and numbers of lines stand between the lines of an answer that was planted over several. */
function squeeze(text: string): string {
  return text
    .replaceAll(/^[-+ ] *\d*(?= )/gmu, "")
    .replaceAll(/[\s\\`]+/gu, "")
    .toLowerCase();
}
