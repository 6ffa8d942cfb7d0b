/**
 * What follows an opcode. `line` ends with a line feed; `bytes`, `text` (UTF-8) and `string` (bytes of Python 2) have their
 * length before them, in as many bytes as the number says.
 */
export type ArgumentKind =
  | "none"
  | "line"
  | "line-pair"
  | "u1"
  | "u2"
  | "u4"
  | "u8"
  | "i4"
  | "f8"
  | `${"bytes" | "text" | "string"}${1 | 4 | 8}`
  | "long1"
  | "long4";

export interface Opcode {
  readonly name: string;
  readonly argument: ArgumentKind;
}

/** All opcodes of protocols 0 to 5: byte, name, argument (CPython, Lib/pickletools.py). */
const TABLE = `
I INT line, J BININT i4, K BININT1 u1, M BININT2 u2, L LONG line, 8a LONG1 long1, 8b LONG4 long4,
S STRING line, T BINSTRING string4, U SHORT_BINSTRING string1,
B BINBYTES bytes4, C SHORT_BINBYTES bytes1, 8e BINBYTES8 bytes8, 96 BYTEARRAY8 bytes8,
97 NEXT_BUFFER none, 98 READONLY_BUFFER none,
N NONE none, 88 NEWTRUE none, 89 NEWFALSE none,
V UNICODE line, 8c SHORT_BINUNICODE text1, X BINUNICODE text4, 8d BINUNICODE8 text8,
F FLOAT line, G BINFLOAT f8,
] EMPTY_LIST none, a APPEND none, e APPENDS none, l LIST none,
) EMPTY_TUPLE none, t TUPLE none, 85 TUPLE1 none, 86 TUPLE2 none, 87 TUPLE3 none,
} EMPTY_DICT none, d DICT none, s SETITEM none, u SETITEMS none,
8f EMPTY_SET none, 90 ADDITEMS none, 91 FROZENSET none,
0 POP none, 2 DUP none, ( MARK none, 1 POP_MARK none,
g GET line, h BINGET u1, j LONG_BINGET u4, p PUT line, q BINPUT u1, r LONG_BINPUT u4, 94 MEMOIZE none,
82 EXT1 u1, 83 EXT2 u2, 84 EXT4 i4, c GLOBAL line-pair, 93 STACK_GLOBAL none,
R REDUCE none, b BUILD none, i INST line-pair, o OBJ none, 81 NEWOBJ none, 92 NEWOBJ_EX none,
80 PROTO u1, . STOP none, 95 FRAME u8, P PERSID line, Q BINPERSID none`;

/** By the byte that stands for it. */
export const OPCODES: ReadonlyMap<number, Opcode> = new Map(
  TABLE.trim()
    .split(/,\s+/u)
    .map((row) => {
      const [code = "", name = "", argument] = row.split(" ");
      const byte = code.length === 2 ? Number.parseInt(code, 16) : code.charCodeAt(0);
      return [byte, { name, argument: argument as ArgumentKind }];
    }),
);
