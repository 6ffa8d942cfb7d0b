import fc from "fast-check";

/** Expressions of JavaScript that are made of constants only: what each of them is, the language says. */
export interface Expressions {
  readonly text: string;
  readonly number: string;
}

const LETTERS = fc.string({ unit: fc.constantFrom(...Array.from("abcxyz019 _-%é€")), maxLength: 8 });
const SMALL = fc.integer({ min: -9, max: 40 });
const quote = (text: string): string => JSON.stringify(text);
const code = (text: TemplateStringsArray, ...parts: readonly (string | number)[]): string =>
  String.raw({ raw: text.raw }, ...parts);

type Make = (...parts: string[]) => string;

/** By what goes in: `t` a text, `n` a number. Each is generated at least now and then, which a test shows. */
export const TEXTS: readonly (readonly [parts: string, make: Make])[] = [
  ["tt", (a, b) => code`(${a} + ${b})`],
  ["tn", (a, b) => code`(${a} + ${b})`],
  ["tt", (a, b) => code`${"`${"}${a}}-${"${"}${b}}${"`"}`],
  ["tnn", (a, b, c) => code`${a}.slice(${b}, ${c})`],
  ["tnn", (a, b, c) => code`${a}.substring(${b}, ${c})`],
  ["tnn", (a, b, c) => code`${a}.substr(${b}, ${c})`],
  ["tn", (a, b) => code`${a}.charAt(${b})`],
  ["t", (a) => code`${a}.split("").reverse().join("")`],
  ["t", (a) => code`[...${a}].join("-")`],
  ["ttt", (a, b, c) => code`[${a}, ${b}].join(${c})`],
  ["ttt", (a, b, c) => code`${a}.split(${b}).join(${c})`],
  ["ttt", (a, b, c) => code`${a}.replace(${b}, ${c})`],
  ["ttt", (a, b, c) => code`${a}.replaceAll(${b}, ${c})`],
  ["tt", (a, b) => code`${a}.replace(/[a-c]/g, ${b})`],
  ["t", (a) => code`${a}.replace(/[xyz]/g, (c) => c.charCodeAt(0).toString(16))`],
  ["t", (a) => code`${a}.toUpperCase()`],
  ["t", (a) => code`${a}.trim()`],
  ["ttt", (a, b, c) => code`${a}.concat(${b}, ${c})`],
  ["tt", (a, b) => code`${a}.padStart(12, ${b})`],
  ["t", (a) => code`${a}.repeat(3)`],
  ["t", (a) => code`Array.from(${a}, (c) => String.fromCharCode(c.charCodeAt(0) ^ 7)).join("")`],
  ["t", (a) => code`[${a}, "b", "c"].reduce((x, y) => y + x)`],
  ["nn", (a, b) => code`String.fromCharCode(${a} & 127, ${b} & 127)`],
  ["n", (a) => code`(${a}).toString(36)`],
  ["t", (a) => code`Buffer.from(${a}).toString("base64")`],
  ["t", (a) => code`Buffer.from(Buffer.from(${a}).toString("hex"), "hex").toString()`],
  ["t", (a) => code`atob(btoa(encodeURIComponent(${a})))`],
  ["t", (a) => code`decodeURIComponent(encodeURIComponent(${a}))`],
  ["t", (a) => code`unescape("%41%u0042" + ${a})`],
  ["t", (a) => code`JSON.parse('{"k":"v"}').k + ${a}`],
  ["t", (a) => code`(![] + [] + ${a})`],
  ["n", (a) => code`([1, [${a}, null]] + "")`],
  ["tnt", (a, b, c) => code`(${b} > 3 ? ${a} : ${c})`],
  ["tt", (a, b) => code`(${a} || ${b})`],
  ["tt", (a, b) => code`(${a} && ${b} + "!")`],
  ["t", (a) => code`typeof ${a}`],
];

export const NUMBERS: readonly (readonly [parts: string, make: Make])[] = [
  ["nn", (a, b) => code`(${a} + ${b})`],
  ["nn", (a, b) => code`(${a} - ${b})`],
  ["nn", (a, b) => code`(${a} * ${b})`],
  ["nn", (a, b) => code`(${a} / ${b})`],
  ["nn", (a, b) => code`(${a} % ${b})`],
  ["nn", (a, b) => code`(${a} ^ ${b})`],
  ["nn", (a, b) => code`(${a} >>> ${b})`],
  ["nn", (a, b) => code`(${a} << ${b} | 1)`],
  ["n", (a) => code`~${a}`],
  ["t", (a) => code`${a}.length`],
  ["tn", (a, b) => code`${a}.charCodeAt(${b})`],
  ["tt", (a, b) => code`${a}.indexOf(${b})`],
  ["t", (a) => code`+${a}`],
  ["t", (a) => code`parseInt(${a}, 16)`],
  ["tt", (a, b) => code`(${a} < ${b} ? 1 : 2)`],
  ["tt", (a, b) => code`(+(${a} === ${b}))`],
];

const choose = (
  rows: readonly (readonly [string, Make])[],
  leaf: fc.Arbitrary<string>,
  tie: fc.LetrecTypedTie<Expressions>,
): fc.Arbitrary<string> =>
  fc.oneof(
    { maxDepth: 4, depthSize: "small" },
    leaf,
    ...rows.map(([parts, make]) =>
      fc.tuple(...Array.from(parts, (part) => tie(part === "t" ? "text" : "number"))).map((given) => make(...given)),
    ),
  );

export const EXPRESSIONS: { readonly [Kind in keyof Expressions]: fc.Arbitrary<string> } = fc.letrec<Expressions>(
  (tie) => ({
    text: choose(TEXTS, LETTERS.map(quote), tie),
    number: choose(
      NUMBERS,
      SMALL.map((number) => (number < 0 ? `(${number})` : `(${number})`)),
      tie,
    ),
  }),
);
