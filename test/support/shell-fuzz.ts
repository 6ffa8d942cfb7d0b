import { findBrokenLaws } from "./shell-laws.ts";

/** Constructs to start from: each that the parser knows stands in at least one. */
const SEEDS: readonly string[] = [
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
const PARTS = [
  ...Array.from("\"'`$(){}[]<>|&;#\\\n\t =!*?~@+-:,/%^."),
  "$(",
  "${",
  "$((",
  "((",
  "<<E",
  "<<-E\n",
  "\nE\n",
  "$'",
  "<(",
  "&&",
  "||",
  ";;",
  "fi",
  "done",
  "esac",
  "case x in ",
  "if ",
  "\r\n",
  "\u0000",
  "\u{1f600}",
  "\ud800",
];

/** A generator of numbers below `limit`, the same for the same seed: mulberry32 by Tommy Ettinger, public domain. */
function startRandom(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * limit);
  };
}

export interface Crash {
  readonly text: string;
  readonly why: string;
}

/** Reads `count` mutated scripts: what threw, took longer than `milliseconds`, or told what is not there. */
export function fuzzShell(count: number, seed: number, milliseconds: number): readonly Crash[] {
  const random = startRandom(seed);
  const crashes: Crash[] = [];
  for (let run = 0; run < count; run++) {
    const text = mutate(random);
    const start = performance.now();
    try {
      for (const why of findBrokenLaws(text)) crashes.push({ text, why });
    } catch (error) {
      crashes.push({ text, why: String(error) });
    }
    const took = performance.now() - start;
    if (took > milliseconds) crashes.push({ text, why: `took ${Math.round(took)} ms` });
  }
  return crashes;
}

function mutate(random: (limit: number) => number): string {
  let text = pick(SEEDS, random);
  for (let change = random(6); change >= 0; change--) {
    const [from, length] = [random(text.length + 1), random(8)];
    const [before, after] = [text.slice(0, from), text.slice(from)];
    const other = pick(SEEDS, random);
    const way = random(6);
    if (way === 0) text = before + after.slice(length);
    else if (way === 1) text = before + pick(PARTS, random) + after;
    else if (way === 2) text = before + other.slice(random(other.length)) + after;
    else if (way === 3) text = before + after.slice(0, length).repeat(random(20)) + after;
    else if (way === 4) text = before + pick(PARTS, random).repeat(random(300));
    else text = `${pick(["$(", "`", "{ ", "<(", "if a; then ", "((", '"$('], random).repeat(random(30))}${text}`;
  }
  return text;
}

function pick<T>(list: readonly T[], random: (limit: number) => number): T {
  const item = list[random(list.length)];
  if (item === undefined) throw new Error("nothing to pick from");
  return item;
}
