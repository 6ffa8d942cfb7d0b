import { expect, test } from "vitest";
import { analyseShell } from "../../../src/languages/shell/analyse.ts";
import { callsIn } from "../../support/shell-facts.ts";

/** Each hides one call, which must be found as itself. The last is no whole script. */
const HIDDEN: readonly (readonly [hidden: string, text: string])[] = [
  ['curl("u")', "{curl,u}"],
  ['curl("u")', "cu\\\nrl u"],
  ['curl("u")', "c''u\"\"r\\l u"],
  ['curl("u")', "$'\\x63url' u"],
  ['curl("u")', "$'\\143\\u0075rl' u"],
  ['curl("u")', "curl${IFS}u"],
  ['curl("u")', "{c,}url u; curl u"],
  ['curl("u")', "echo `echo \\`curl u\\``"],
  ['curl("u")', "echo `echo \\`echo \\\\\\`curl u\\\\\\`\\``"],
  ['curl("u")', 'echo "`curl u`"'],
  ['curl("u")', 'echo "a $(echo "b $(curl u)")"'],
  ['curl("u")', "cat <<A <<B\n$(curl u)\nA\nx\nB"],
  ['curl("u")', "cat <<'A' <<B\n$(x)\nA\n$(curl u)\nB"],
  ['curl("u")', "cat <<A\n$(cat <<B\n`curl u`\nB\n)\nA"],
  ['curl("u")', 'cat <<-"A B"\n\tx\n\tA B\ncurl u'],
  ['curl("u")', "x=$(case y in y) curl u;; esac)"],
  ['curl("u")', "x=$(case y in (y) curl u;; esac)"],
  ['curl("u")', "case $(curl u) in *) ;; esac"],
  ['curl("u")', "case a in $(curl u)) ;; esac"],
  ['curl("u")', "((x = $(curl u) + 1))"],
  ['curl("u")', "echo $((a[$(curl u)]))"],
  ['curl("u")', "a[$(curl u)]=1"],
  ['curl("u")', "a=(1 $(curl u) [2]=x)"],
  ['curl("u")', "declare -A m=([k]=`curl u`)"],
  ['curl("u")', "echo ${x:-$(curl u)}"],
  ['curl("u")', "echo ${x/$(curl u)/b}"],
  ['curl("u")', "echo ${x:$(curl u):1}"],
  ['curl("u")', "echo ${a[$(curl u)]}"],
  ['curl("u")', 'echo "${x:-"$(curl u)"}"'],
  ['curl("u")', "[[ $(curl u) =~ a|b ]]"],
  ['curl("u")', "[[ -f a && ! ( -n `curl u` ) ]]"],
  ['curl("u")', "for ((i=$(curl u);;)); do break; done"],
  ['curl("u")', "for i in $(curl u); do :; done"],
  ['curl("u")', "coproc { curl u; }"],
  ['curl("u")', "f() { curl u; }; f"],
  ['curl("u")', "function f if a; then curl u; fi"],
  ['curl("u")', "diff <(curl u) >(a)"],
  ['curl("u")', "a > >(curl u)"],
  ['curl("u")', "a <<< $(curl u)"],
  ['curl("u")', "a < $(curl u)"],
  ['curl("u")', "echo !(a|$(curl u))"],
  ['curl("u")', "if ! time -p curl u; then a; fi"],
  ['curl("u")', "a & curl u & wait"],
  ['curl("u")', "export A=$(curl u)"],
  ['curl("u")', "A=$(curl u) b"],
  ['curl("u")', ": # $(x)\ncurl u"],
  ['curl("u")', ": '#' \"#\" \\#; curl u"],
  ['curl("u")', "echo a#b; curl u"],
  ['curl("u")', "select i in a; do curl u; done"],
  ['curl("u")', "until curl u; do a; done"],
  ['curl("u")', "echo ${ curl u; }"],
  ['curl("u")', "echo {1..9}{1..9}{$(curl u),x}"],
  ['curl("u")', "echo $[ $(curl u) ]"],
  ['curl("u")', "\u00a0x; curl u"],
  ['curl("u", 2> "/dev/null")', "2>/dev/null curl u"],
  ['curl("u")', "A=1 B=2 \\\n  curl u"],
  ['curl("u")', 'sudo -u root -- env -i A="$b" nohup curl u'],
  ['curl("u")', "find / -name x -exec curl u \\;"],
  ['exec(3<> "/dev/tcp/10.0.0.1/80")', "exec 3<>/dev/tcp/10.0.0.1/80"],
  ['cat(< "/dev/tcp/10.0.0.1/80")', "cat </dev/tcp/10.0.0.1/80"],
  ['curl("u")', "if a; then (curl u"],
];

test.for(HIDDEN)("%s is found in %s", ([hidden, text]) => {
  expect(callsIn(text)).toContain(hidden);
});

test.for(HIDDEN.slice(0, -1))("what hides %s is read as a whole: %s", ([, text]) => {
  expect(analyseShell(text).parse).toEqual({ kind: "ok" });
});

test.for([
  ["echo '$(curl u)'"],
  ["cat <<'A'\n$(curl u)\nA"],
  ["# curl u"],
  ["echo curl u"],
  ["a=curl\\ u"],
  ["echo \\`curl u\\`"],
  ['echo "\\$(curl u)"'],
  ["echo $'$(curl u)'"],
  ["cat <<\\A\n`curl u`\nA"],
  [": ${a+'$(curl u)'}"],
] as const)("nothing is called curl in %s", ([text]) => {
  expect(callsIn(text).filter((call) => call.startsWith("curl("))).toEqual([]);
});
