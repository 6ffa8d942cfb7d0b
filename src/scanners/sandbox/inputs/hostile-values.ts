import { longText, type Value } from "./value.ts";

/** The name of a file that lies above the folder in which code starts, and in the home: few spell it otherwise. */
export const DECOY = "evogatedecoy.txt";
/** What no text but an injected command calls. */
export const INJECTED = "evogatecommand";

const EMPTY: readonly Value[] = ["", " ", "\n", "\0", ".", null, [], {}, [null], [[]], [""], { "": null }, false, true];

/** Out of a folder. Whoever takes out `../` once makes a way out of the one with dots and slashes doubled. */
const CLIMBING: readonly Value[] = [
  ...[1, 2, 3, 4].map((count) => "../".repeat(count) + DECOY),
  `....//....//${DECOY}`,
  `..\\..\\${DECOY}`,
  `%2e%2e%2f%2e%2e%2f${DECOY}`,
  `x/../../../${DECOY}`,
  `../${DECOY}\0.md`,
  "/etc/shadow",
  "~/.ssh/id_ed25519",
  "file:///etc/shadow",
];

/** Behind each kind of quote. */
const COMMANDS: readonly Value[] = [
  `; ${INJECTED} #`,
  `$(${INJECTED})`,
  `\`${INJECTED}\``,
  `| ${INJECTED}`,
  `&& ${INJECTED} ||`,
  `\n${INJECTED}\n`,
  `'; ${INJECTED}; '`,
  `"; ${INJECTED}; "`,
  `x" $(${INJECTED}) "`,
  "--help",
  "-rf",
];

const IN_PYTHON = `__import__("os").open("/work/.${DECOY}", 0)`;
const IN_NODE = `process.getBuiltinModule("fs").openSync("/work/.${DECOY}")`;
const PICKLED = `cos\nopen\n(S'/work/.${DECOY}'\nI0\ntR.`;

/** Worth something by itself, or inside of a text. */
const CODE: readonly Value[] = [
  IN_PYTHON,
  `" + str(${IN_PYTHON}) + "`,
  `' + str(${IN_PYTHON}) + '`,
  IN_NODE,
  `" + ${IN_NODE} + "`,
  `\${${IN_NODE}}`,
  `!!python/object/apply:os.open ["/work/.${DECOY}", 0]`,
  PICKLED,
  { $bytes: PICKLED },
];

/** Templates, formats, patterns, queries, markup, headers; letters that change direction or are more than one unit. */
const MARKUP: readonly Value[] = [
  "{0:>2000000000}",
  "{:>2000000000}",
  "%2000000000d",
  "%2000000000s",
  "%s%s%s%n",
  "{",
  "{0.__class__}",
  "${x}",
  "(",
  "[",
  "(a+)+$",
  "' OR '1'='1",
  "<script>",
  "<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/shadow'>]><a>&b;</a>",
  "\r\nX-Header: 1",
  "NaN",
  "null",
  "-1",
  "1e309",
  "\u{202e}txt",
  "\u{d800}",
  "\u{1f468}\u{200d}\u{1f469}",
];

/** What a pattern with repetitions in repetitions takes exponential time for, and one with two in a row quadratic. */
const LONG: readonly Value[] = [
  ...["a", "0", " ", "-", "/", ",", "a ", "x=", "<", "a."].map((piece) => longText([piece, 40], ["!\n", 1])),
  longText([" ", 4096], ["x", 1]),
  longText(["a", 4096]),
  longText(["[", 500]),
  longText(['{"a":', 500]),
];

const SHAPES: readonly Value[] = [
  ["a", 1, null, {}],
  { a: { b: [1, { c: null }] } },
  { ["__proto__"]: { polluted: true }, constructor: {} },
  { length: -1 },
  { $nested: 200 },
  { $bytes: "\0\u{ff}" },
  Array.from({ length: 1024 }, () => 0),
];

/** Large ones last, because whoever counts that far is stopped. */
const NUMBERS: readonly Value[] = [
  0,
  -1,
  1,
  0.1,
  255,
  256,
  1000,
  ...["NaN", "Infinity", "2147483648", "-2147483649", "18446744073709551616"].map((digits) => ({ $number: digits })),
];

/**
 * What is given to a parameter, one after the other. Texts that are paths, commands or code do nothing where they are texts;
 * where they are taken for more, the kernel sees a file opened or a program started that is called like nothing else. (Kinds
 * of inputs: OWASP's Web Security Testing Guide, 4.7, and CWE-22, 78, 94, 134, 190, 400, 1333.)
 */
export const HOSTILE_VALUES: readonly Value[] = [
  ...EMPTY,
  ...CLIMBING,
  ...COMMANDS,
  ...CODE,
  ...MARKUP,
  ...LONG,
  ...SHAPES,
  ...NUMBERS,
];
