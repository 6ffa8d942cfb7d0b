import { describe, expect, test } from "vitest";
import { analyseShell } from "../../../src/languages/shell/analyse.ts";
import { assignmentsIn, callsIn, shorten } from "../../support/shell-facts.ts";

describe("redirections and pipes are arguments named for their operator", () => {
  test.for([
    ["a > f 2>> g < h", ['a(> "f", 2>> "g", < "h")']],
    ["a &> f 2>&1 3<&-", ['a(&> "f", 2>& "1", 3<& "-")']],
    ["exec 3<>/dev/tcp/10.0.0.1/80", ['exec(3<> "/dev/tcp/10.0.0.1/80")']],
    ["exec {fd}<f", ['exec({fd}< "f")']],
    ["> $f", ["{}(> <$f>)"]],
    ["a <<< 'b c'", ['a(<<< "b c")']],
    ["a <<E\nb $x\nE\n", ["a(<< <b $x\n>)"]],
    ["a <<'E'\nb $x\nE\n", ['a(<< "b $x\\n")']],
    ["a <<-E\n\tb\n\t\tc\n\tE\n", ['a(<< "b\\nc\\n")']],
    ["a <<A <<B\n1\nA\n2\nB\n", ['a(<< "1\\n", << "2\\n")']],
    ["a | b |& c", ["a()", "b(| a())", "c(|& b(| a()))"]],
    ["{ a; b; } | c", ["a()", "b()", "c(| {{a(); b()}})"]],
    ["a | (b; c)", ["a()", "{{b(); c()}}(| a())", "b()", "c()"]],
    ["while a; do b; done < f", ['{a(); b()}(< "f")', "a()", "b()"]],
    ["x=1 y=2 a", ["a()"]],
    ["x=1", []],
  ] as const)("%s", ([text, calls]) => {
    expect(callsIn(text)).toEqual(calls);
  });

  test("a pipe of thousands is no expression of that depth", () => {
    const { calls } = analyseShell(Array.from({ length: 5000 }, () => "a").join("|"));
    expect(calls).toHaveLength(5000);
    expect(shorten(calls[4999]?.call ?? null).length).toBeLessThan(300);
  });
});

describe("a command that another one runs is a call too", () => {
  test.for([
    ["sudo -u root env A=1 timeout 5 curl x", ['curl("x")', 'timeout("5", "curl", "x")']],
    ["sudo -n -- nohup nice -n 5 curl x &", ['curl("x")']],
    ["env - -u A curl x", ['-u("A", "curl", "x")']],
    ["command exec -a n curl x", ['curl("x")']],
    ["find . -exec curl {} \\; -execdir wget {} +", ['curl("{}")', 'wget("{}")']],
    ["find . -exec curl {}", ['curl("{}")']],
    ["a | xargs -n 1 -P4 curl -O", ['curl("-O", ...a())']],
    ["a | sudo sh", ["sh(| a())"]],
    ["busybox wget x", ['wget("x")']],
    ["sudo $c x", ['<$c>("x")']],
  ] as const)("%s", ([text, inner]) => {
    expect(callsIn(text)).toEqual(expect.arrayContaining([...inner]));
  });

  test("asking where a command is does not run it", () => {
    expect(callsIn("command -v curl; exec > f")).toEqual(['command("-v", "curl")', 'exec(> "f")']);
  });
});

describe("assignments", () => {
  test.for([
    ["a=1 b+=$x", ['assign $a "1"', "augment $b <$x>"]],
    ["a=(1 $x 'b c' # d\n)", ['assign $a ["1", ...<$x>, "b c"]']],
    ["a[i]=2", ['assign $a["i"] "2"']],
    ["export A=1 B", ['assign $A "1"']],
    ["f() { local a=1; b=2; }", ['1: assign $a "1"', '1: assign $b "2"']],
    ["for i in a $b; do :; done", ['loop $i ["a", ...<$b>]']],
    ["for i; do :; done", ["loop $i $@"]],
    ["((x = y + 1, z++))", ["assign $x ($y + 1)", "augment $z null"]],
    [": ${x:=1}", ['assign $x "1"']],
    ["read -r a b < f", ['assign $a read("-r", "a", "b", < "f")', 'assign $b read("-r", "a", "b", < "f")']],
    ["a | read", ["assign $REPLY read(| a())"]],
    ["mapfile -t l", ['assign $l mapfile("-t", "l")']],
    ["printf -v v x", ['assign $v printf("-v", "v", "x")']],
    ["getopts ab o", ['assign $o getopts("ab", "o")']],
    ["unset -v a b", ["delete $a null", "delete $b null"]],
    ["return 3", ['return null "3"']],
    ["coproc N { a; }", ["assign $N {a()}"]],
    ["coproc a", ["assign $COPROC a()"]],
    ["alias a=b", []],
  ] as const)("%s", ([text, facts]) => {
    expect(assignmentsIn(text)).toEqual(facts);
  });

  test("the environment of a command stands within its call", () => {
    const { assignments, calls } = analyseShell("x; LD_PRELOAD=y a");
    const [call, assignment] = [calls[1]?.call.span, assignments[0]?.span];
    expect([call, assignment]).toEqual([
      { start: 3, end: 17 },
      { start: 3, end: 15 },
    ]);
  });
});
