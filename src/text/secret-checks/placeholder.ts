/** Words by which people say that a token is none. Chance puts the shortest into one of 30,000 tokens of 40 characters. */
const SAMPLE_WORD =
  /example|sample|dummy|fake|placeholder|redacted|changeme|your|insert|replace|notreal|not[-_]a|xxxx|test|\.\.\.|\*{3}|[<>{}$]/i;
/** Characters that follow each other in ASCII, as in `1234567`; so long a run is no chance, also in 64 hex digits. */
const LONGEST_RUN = 6;
/** Bits a character. 20 random letters and digits have 3.7 or more, 32 random hex digits 3.2; one letter repeated has 0. */
const LEAST_ENTROPY = 3;

/** Whether a token of 16 characters or more, with or without its prefix, stands for one: a sample, a filler, a sequence. */
export function isPlaceholder(token: string): boolean {
  return SAMPLE_WORD.test(token) || entropyOf(token) < LEAST_ENTROPY || longestRunOf(token) > LONGEST_RUN;
}

/** Shannon's entropy of the characters, in bits a character (1948, section 6); 0 for an empty text. */
export function entropyOf(text: string): number {
  const counts = new Map<string, number>();
  for (const character of text) counts.set(character, (counts.get(character) ?? 0) + 1);
  let bits = 0;
  for (const count of counts.values()) bits -= (count / text.length) * Math.log2(count / text.length);
  return bits;
}

/** Length of the longest run in which each character is the one before plus one, or 0 after 9; or the same downwards. */
function longestRunOf(text: string): number {
  let [longest, length, direction] = [1, 1, 0];
  for (let at = 1; at < text.length; at++) {
    const step = stepBetween(text.charCodeAt(at - 1), text.charCodeAt(at));
    length = step !== 0 && step === direction ? length + 1 : step === 0 ? 1 : 2;
    direction = step;
    longest = Math.max(longest, length);
  }
  return longest;
}

function stepBetween(before: number, after: number): number {
  if (before === 0x39 && after === 0x30) return 1;
  const step = after - before;
  return step === 1 || step === -1 ? step : 0;
}
