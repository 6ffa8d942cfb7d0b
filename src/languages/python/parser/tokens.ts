/**
 * Kinds of tokens as small integers, so that the grammar compares numbers and tables are indexed by them. Every
 * operator and every keyword is a kind of its own. Names as in Grammar/Tokens of CPython, where it has one.
 */
export const END: number = 0;
export const NEWLINE: number = 1;
export const INDENT: number = 2;
export const DEDENT: number = 3;
export const NAME: number = 4;
export const NUMBER: number = 5;
/** A whole string literal. */
export const STRING: number = 6;
/** The opening quote of an f-string or t-string: what follows is read by the grammar. */
export const TEMPLATE: number = 7;

export const LPAR: number = 10;
export const RPAR: number = 11;
export const LBRACKET: number = 12;
export const RBRACKET: number = 13;
export const LBRACE: number = 14;
export const RBRACE: number = 15;
export const COLON: number = 16;
export const COMMA: number = 17;
export const SEMICOLON: number = 18;
export const DOT: number = 19;
export const ELLIPSIS: number = 20;
export const ARROW: number = 21;
export const ASSIGN: number = 22;
/** `:=` */
export const WALRUS: number = 23;
/** `+=` and all the others. */
export const AUGMENT: number = 24;
export const EXCLAMATION: number = 25;

export const PLUS: number = 30;
export const MINUS: number = 31;
export const STAR: number = 32;
export const SLASH: number = 33;
export const DOUBLE_SLASH: number = 34;
export const PERCENT: number = 35;
export const AT: number = 36;
export const DOUBLE_STAR: number = 37;
export const LEFT_SHIFT: number = 38;
export const RIGHT_SHIFT: number = 39;
export const AMPERSAND: number = 40;
export const BAR: number = 41;
export const CARET: number = 42;
export const TILDE: number = 43;
export const LESS: number = 44;
export const GREATER: number = 45;
export const LESS_EQUAL: number = 46;
export const GREATER_EQUAL: number = 47;
export const EQUAL: number = 48;
export const NOT_EQUAL: number = 49;

export const FALSE: number = 60;
export const NONE: number = 61;
export const TRUE: number = 62;
export const AND: number = 63;
export const AS: number = 64;
export const ASSERT: number = 65;
export const ASYNC: number = 66;
export const AWAIT: number = 67;
export const BREAK: number = 68;
export const CLASS: number = 69;
export const CONTINUE: number = 70;
export const DEF: number = 71;
export const DEL: number = 72;
export const ELIF: number = 73;
export const ELSE: number = 74;
export const EXCEPT: number = 75;
export const FINALLY: number = 76;
export const FOR: number = 77;
export const FROM: number = 78;
export const GLOBAL: number = 79;
export const IF: number = 80;
export const IMPORT: number = 81;
export const IN: number = 82;
export const IS: number = 83;
export const LAMBDA: number = 84;
export const NONLOCAL: number = 85;
export const NOT: number = 86;
export const OR: number = 87;
export const PASS: number = 88;
export const RAISE: number = 89;
export const RETURN: number = 90;
export const TRY: number = 91;
export const WHILE: number = 92;
export const WITH: number = 93;
export const YIELD: number = 94;

/** What is no token at all: `Parser.problem` says why. */
export const BROKEN: number = 95;

/** More than there are kinds: the length of a table that is indexed by them. */
export const KINDS: number = 96;
