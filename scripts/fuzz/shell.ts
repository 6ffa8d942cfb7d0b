import type { Fuzzed } from "./fuzzed.ts";
import { LAYOUT } from "./layout.ts";
import { readAs } from "./read-as.ts";

/** Constructs to start from: each that the parser knows stands in at least one. */
const SCRIPTS: Fuzzed["texts"] = [
  "cat <<A <<-'B' | sh\n$(x) `y` ${z:-w}\nA\n\tq\n\tB\n",
  "x=`echo \\`curl u\\` # c`; a=(1 $(b) [2]=c) # d",
  "case $x in a|b*) c;; (d) e;& *) f;;& esac",
  "if a && ! b || c; then d; elif e; then f; else g; fi > h 2>&1",
  "for ((i=0;i<3;i++)); do a; done; for i in {1..3} $b; do c; done; select x in y; do z; done",
  'while read -r l; do sh -c "$l"; done < <(f) | b |& { c; } &',
  "f() { local a=1; return 2; }; function g { (h); } >i; coproc N { j; }",
  "[[ -f a && ( b == c* || ! d =~ ^(e|f)$ ) ]]; ((x = 16#ff << 2, y++, z ? 1 : 2))",
  "$'\\x63\\u0075' {curl,-s,a{b,c}} c${IFS}d $IFS$9 \"$@\" @(a|b) [a-z]* \\$e",
  "sudo -u r env A=1 timeout 5 bash -ec 'a' ; find . -exec b {} \\; ; c | xargs d; eval \"$e\" 'f'",
  "ssh -p 1 h 'a'; trap 'b' EXIT; alias c='d e'; python - <<< 'f'; echo 'g' | sh; . h; unset i",
  "${a[1]} ${!b} ${#c} ${d:1:2} ${e//f/g} ${h@P} ${i^^} $[j+1] ${ k; } $((l[m]))",
  "exec 3<>/dev/tcp/1.2.3.4/80 {fd}<a &>b; A=1 B+=2 c; declare -A d=([e]=f)",
];
const WORDS = "if then elif else fi for in do done while until case esac select function coproc time eval exec trap sh";
const PAIRS =
  "$( ${ $(( (( )) [[ ]] $[ <( >( <<E <<-E <<< $' $\" && || ;; ;& ;;& |& >> >| 2>&1 <> {fd}< {a, {1..9} [a-z] @( ~/ $@ \\`";

export async function shellUnderTest(): Promise<Fuzzed> {
  const signs = "\"'`$(){}[]<>|&;#\\=!*?~@+-:,/%^.".split("");
  return {
    texts: SCRIPTS,
    tokens: ["(", ...signs, ...PAIRS.split(" "), ...WORDS.split(" ").map((word) => `${word} `), "\nE\n", ...LAYOUT],
    readings: [await readAs("shell", "a.sh")],
  };
}
