import { expect, test } from "vitest";
import { callsIn } from "../../support/shell-facts.ts";

const arguments_: readonly (readonly [word: string, given: string])[] = [
  ["plain", '"plain"'],
  [`'single $x'`, '"single $x"'],
  [`"double"`, '"double"'],
  [`c""u"r"'l'`, '"curl"'],
  [`$'\\x63\\165r\\u006c'`, '"curl"'],
  [`$'it\\'s'`, '"it\'s"'],
  ["cu\\rl", '"curl"'],
  ["cu\\\nrl", '"curl"'],
  [`"a\\"b\\$c\\d"`, '"a\\"b$c\\\\d"'],
  [`$"local $x"`, "<local $x>"],
  ["''", '""'],
  ["~/x", '"~/x"'],
  ["$x", "...<$x>"],
  [`"$x"`, "<$x>"],
  ["$x$y", "...<$x$y>"],
  [`"a$x"b`, "<a$xb>"],
  ["$1$10", "...<$1$10>"],
  [`"$@"`, "...<$@>"],
  [`"$*"`, "<$*>"],
  [`"\${a[@]}"`, '...<$a["@"]>'],
  [`"\${a[$i]}"`, "<$a[<$i>]>"],
  ["${x}", "...<$x>"],
  ["${x:-def}", '...<($x :- "def")>'],
  ["${x:-$(y)}", "...<($x :- <y()>)>"],
  ["${x##*/}", '...<($x ## <glob("*")/>)>'],
  ["${x//a/b}", '...<($x // ["a", "b"])>'],
  ["${x:1:2}", '...<($x : ["1", "2"])>'],
  ["${x^^}", "...<^^($x)>"],
  ["${x@P}", '...<($x @ "P")>'],
  ["${#x}", "...<#($x)>"],
  ["${!x}", "...<!($x)>"],
  ["${!x*}", "...<*(!($x))>"],
  ["$(a b)", '...<a("b")>'],
  [`"$(a; b)"`, "<{a(); b()}>"],
  ["`a b`", '...<a("b")>'],
  ["`a \\`b\\``", "...<a(...<b()>)>"],
  ["${ a; }", "...<a()>"],
  ["$((1 + x * 0x10))", "<(1 + ($x * 16))>"],
  ["$((x ? 2#101 : 010))", "<($x ? 5 ? 8)>"],
  ["$[a[1]]", '<$a["a[1]"]>'],
  ["<(a)", "<<((a())>"],
  [">(a)", "<>((a())>"],
  ["/bin/c?t", '...</bin/cglob("?")t>'],
  ["[a-c]*", '...<glob("[a-c]")glob("*")>'],
  ["@(a|b)", '...<glob("@(a|b)")>'],
  ["{curl,http://x}", '"curl", "http://x"'],
  ["a{b,c{d,e}}f", '"abf", "acdf", "acef"'],
  ["{a,b}{1..2}", '"a1", "a2", "b1", "b2"'],
  ["{3..1}", '"3", "2", "1"'],
  ["{a..c}", '"a", "b", "c"'],
  ["{01..03..2}", '"01", "03"'],
  ["x{,y}", '"x", "xy"'],
  ["{#a,'b c',\"$d\"}", '"#a", "b c", <$d>'],
  ["{a,$x}", '"a", ...<$x>'],
  ["{if,x=y}", '"if", "x=y"'],
  ['"{a,b}"', '"{a,b}"'],
  ["\\{a,b}", '"{a,b}"'],
  ["{a}", '"{a}"'],
  ["{1..1000000}", '...<braces("{1..1000000}")>'],
  ["a${IFS}b", '"a", "b"'],
  ["a$IFS'b'", '"a", "b"'],
  ["a${IFS%??}b", '"a", "b"'],
  ["a${IFS:0:1}b", '"a", "b"'],
  ['"a${IFS}b"', "<a$IFSb>"],
  ["${IFS}", ""],
  ["$IFS$9", "...<$9>"],
];

test.for(arguments_)("echo %s gets %s", ([word, given]) => {
  expect(callsIn(`echo ${word}`)[0]).toBe(`echo(${given})`);
});

test.for([
  ["{curl,-s} u", 'curl("-s", "u")'],
  ["cat${IFS}/etc/passwd", 'cat("/etc/passwd")'],
  ["$a$b x", '<$a$b>("x")'],
  ["`a` x", '<a()>("x")'],
  ["/bin/c?t x", '</bin/cglob("?")t>("x")'],
  ["\\curl x", 'curl("x")'],
  ["$IFS curl x", 'curl("x")'],
] as const)("the command in %s is known or marked", ([text, call]) => {
  expect(callsIn(text)[0]).toBe(call);
});

test("braces that make too many words stay as they are written", () => {
  expect(callsIn("echo {1..9}{1..9}")[0]).toBe('echo(...<braces("{1..9}")braces("{1..9}")>)');
  const nested = `${"{a,".repeat(30)}b${"}".repeat(30)}`;
  expect(callsIn(`echo ${nested} $(x)`)).toContain("x()");
});

test("a substitution in braces that are not expanded is read all the same", () => {
  expect(callsIn("echo {1..9}{1..9}{$(x),y}")).toContain("x()");
  expect(callsIn("a={$(x),y}")).toEqual(["x()"]);
});
