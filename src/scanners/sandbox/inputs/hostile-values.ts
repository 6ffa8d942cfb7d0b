import { longText, type Value } from "./value.ts";

/** The name of a file that lies above the folder in which code starts, and in the home: few spell it otherwise. */
export const DECOY = "evogatedecoy.txt";
/** What no text but an injected command calls. */
export const INJECTED = "evogatecommand";

/**
 * What is given to a parameter, one after the other. Texts that are paths, commands, code, templates and patterns do nothing
 * where they are texts; where they are taken for more, the kernel sees a file opened or a program started that is called like
 * nothing else. (Kinds of inputs: OWASP's Web Security Testing Guide, 4.7, and CWE-22, 78, 94, 134, 190, 400, 1333.)
 */
export const HOSTILE_VALUES: readonly Value[] = [
  // Empty, and nearly.
  ...["", " ", "\n", "\0", "."],
  null,
  ...[[], {}, [null], [[]], [""], { "": null }],
  ...[false, true],
  // Out of a folder. Whoever removes `../` once makes one of the third.
  ...[1, 2, 3, 4].map((count) => "../".repeat(count) + DECOY),
  ...[
    `....//....//${DECOY}`,
    `..\\..\\${DECOY}`,
    `%2e%2e%2f%2e%2e%2f${DECOY}`,
    `x/../../../${DECOY}`,
    `../${DECOY}\0.md`,
  ],
  ...["/etc/shadow", "~/.ssh/id_ed25519", "file:///etc/shadow"],
  // Commands, behind each kind of quote.
  ...[`; ${INJECTED} #`, `$(${INJECTED})`, `\`${INJECTED}\``, `| ${INJECTED}`, `&& ${INJECTED} ||`, `\n${INJECTED}\n`],
  ...[`'; ${INJECTED}; '`, `"; ${INJECTED}; "`, `x" $(${INJECTED}) "`, "--help", "-rf"],
  // Code, where it is worth something, and inside of a text.
  `__import__("os").open("/work/.${DECOY}", 0)`,
  `" + str(__import__("os").open("/work/.${DECOY}", 0)) + "`,
  `' + str(__import__("os").open("/work/.${DECOY}", 0)) + '`,
  `process.getBuiltinModule("fs").openSync("/work/.${DECOY}")`,
  `" + process.getBuiltinModule("fs").openSync("/work/.${DECOY}") + "`,
  `\${process.getBuiltinModule("fs").openSync("/work/.${DECOY}")}`,
  `!!python/object/apply:os.open ["/work/.${DECOY}", 0]`,
  `cos\nopen\n(S'/work/.${DECOY}'\nI0\ntR.`,
  { $bytes: `cos\nopen\n(S'/work/.${DECOY}'\nI0\ntR.` },
  // Templates, formats, patterns, markup, queries.
  ...["{0:>2000000000}", "{:>2000000000}", "%2000000000d", "%2000000000s", "%s%s%s%n", "{", "{0.__class__}", "${x}"],
  ...[
    "(",
    "[",
    "(a+)+$",
    "' OR '1'='1",
    "<script>",
    "<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/shadow'>]><a>&b;</a>",
  ],
  ...["\r\nX-Header: 1", "NaN", "null", "-1", "1e309", "\u{202e}txt", "\u{d800}", "🙂", "\u{1f468}\u{200d}\u{1f469}"],
  // What a pattern with nested repetitions takes exponential time for, and one with two in a row quadratic.
  ...["a", "0", " ", "-", "/", ",", "a ", "x=", "<", "a."].map((piece) => longText([piece, 40], ["!\n", 1])),
  longText([" ", 4096], ["x", 1]),
  longText(["a", 4096]),
  longText(["[", 500]),
  longText(['{"a":', 500]),
  // Shapes that nobody asked for.
  ...[["a", 1, null, {}], { a: { b: [1, { c: null }] } }, { __proto: null, constructor: {} }, { length: -1 }],
  { $nested: 200 },
  { $bytes: "\0\u{ff}" },
  Array.from({ length: 1024 }, () => 0),
  // Boundaries; large ones last, because whoever counts that far is stopped.
  ...[0, -1, 1, 0.1, 255, 256, 1000],
  ...["NaN", "Infinity", "2147483648", "-2147483649", "18446744073709551616"].map((digits) => ({ $number: digits })),
];
