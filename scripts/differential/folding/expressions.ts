import fc from "fast-check";

/** Constant expressions of Python whose value is a text, bytes or a number, as source; each kind of building one occurs. */
export interface Expressions {
  readonly text: fc.Arbitrary<string>;
  readonly bytes: fc.Arbitrary<string>;
  readonly number: fc.Arbitrary<string>;
}

const LITERAL = fc.string({ unit: fc.constantFrom(...Array.from("abcXYZ019 ,.-_{}%'\"\\\n€😀")), maxLength: 8 });
const ASCII = fc.string({ unit: fc.constantFrom(...Array.from("abcXYZ019 ,.-_")), maxLength: 8 });

/** `made` of arbitraries, as the parts of one expression. */
function build(
  parts: readonly fc.Arbitrary<string>[],
  made: (...parts: readonly string[]) => string,
): fc.Arbitrary<string> {
  return fc.tuple(...parts).map((values) => made(...values));
}

/** A Python literal: JSON's escapes mean the same there, and pairs of surrogates are written as they are. */
function quote(text: string): string {
  return JSON.stringify(text);
}

export const EXPRESSIONS: Expressions = fc.letrec<{ text: string; bytes: string; number: string }>((tie) => {
  const [text, bytes, number] = [tie("text"), tie("bytes"), tie("number")];
  const small = fc.integer({ min: -4, max: 9 }).map(String);
  const word = ASCII.map(quote);
  return {
    text: fc.oneof(
      { maxDepth: 4, withCrossShrink: true },
      LITERAL.map(quote),
      build([text, text], (a, b) => `(${a} + ${b})`),
      build([text, small], (a, n) => `(${a} * ${n})`),
      build([text, text, text], (a, b, c) => `${a}.join([${b}, ${c}])`),
      build([text, word, text], (a, b, c) => `${a}.replace(${b} or "a", ${c})`),
      build([text, small, small], (a, n, m) => `${a}[${n}:${m}]`),
      build([text, fc.constantFrom("-3", "-2", "-1", "1", "2", "3")], (a, n) => `${a}[::${n}]`),
      build([text, text], (a, b) => `"%s-%s" % (${a}, ${b})`),
      build([text, number], (a, b) => `"{1}{{}}{0}".format(${a}, ${b})`),
      build([text, number], (a, b) => `(lambda p, q: f"{p}|{q}")(${a}, ${b})`),
      build([text, fc.constantFrom(">9", "<9", "^9", "*^12", ".3", "s")], (a, b) => `format(${a}, "${b}")`),
      build(
        [number, fc.constantFrom("d", "x", "X", "o", "b", "05d", "+d", "#x", "#06x", ">6")],
        (a, b) => `format(${a}, "${b}")`,
      ),
      build(
        [word, fc.constantFrom("upper", "lower", "swapcase", "capitalize", "strip", "casefold")],
        (a, b) => `${a}.${b}()`,
      ),
      build([text, word], (a, b) => `${a}.strip(${b})`),
      build([text, word], (a, b) => `${a}.removeprefix(${b})`),
      build([text, text], (a, b) => `(${a}.split(${b}) if ${b} else [${a}])[0]`),
      build([text], (a) => `"".join(reversed(${a}))`),
      build([text], (a) => `"".join(c for c in ${a} if c != "a")`),
      build([text], (a) => `"".join(map(chr, [ord(c) for c in ${a}]))`),
      build([text, small], (a, n) => `${a}.zfill(${n})`),
      build([word, word], (a, b) => `${a}.translate(str.maketrans("abc", "xyz")) + ${b}`),
      build([word], (a) => `__import__("codecs").decode(${a}, "rot13")`),
      build([number], (a) => `str(${a})`),
      build([number], (a) => `hex(${a})`),
      build([bytes], (a) => `${a}.decode("latin-1")`),
      build([bytes], (a) => `${a}.hex()`),
    ),
    bytes: fc.oneof(
      { maxDepth: 3, withCrossShrink: true },
      word.map((each) => `b${each}`),
      build([text], (a) => `${a}.encode()`),
      build([bytes, bytes], (a, b) => `(${a} + ${b})`),
      build([bytes], (a) => `${a}[::-1]`),
      build([bytes], (a) => `bytes(b ^ 1 for b in ${a})`),
      build([bytes], (a) => `bytes.fromhex(${a}.hex())`),
      build([bytes], (a) => `__import__("base64").b64decode(__import__("base64").b64encode(${a}))`),
      build([bytes], (a) => `__import__("binascii").unhexlify(__import__("binascii").hexlify(${a}))`),
      build([bytes], (a) => `__import__("zlib").decompress(__import__("zlib").compress(${a}))`),
      build([fc.array(fc.integer({ min: 0, max: 255 }), { maxLength: 4 }).map(String)], (a) => `bytearray([${a}])`),
    ),
    number: fc.oneof(
      { maxDepth: 3, withCrossShrink: true },
      fc.integer({ min: -300, max: 300 }).map((each) => `(${each})`),
      build([text], (a) => `len(${a})`),
      build([word], (a) => `ord((${a} + "a")[0])`),
      build([number, fc.constantFrom("+", "-", "*", "^", "&", "|"), number], (a, o, b) => `(${a} ${o} ${b})`),
      build([number, fc.constantFrom("//", "%"), number], (a, o, b) => `(${a} ${o} (${b} or 7))`),
      build([number], (a) => `int(str(${a}))`),
      build([number], (a) => `sum([${a}, 1])`),
      build([number], (a) => `(~${a})`),
    ),
  };
});
