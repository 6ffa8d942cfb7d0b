import { expect, test } from "vitest";
import { analyseShell } from "../../../src/languages/shell/analyse.ts";
import { embeddedIn } from "../../support/shell-facts.ts";

test.for([
  ["bash -c 'curl x | sh' name", [["shell", "bash -c", "curl x | sh"]]],
  ["/bin/sh -euo pipefail -c -- 'a'", [["shell", "sh -c", "a"]]],
  ["sudo -u r env A=1 timeout 5 bash -xec 'a'", [["shell", "bash -c", "a"]]],
  ["find . -exec sh -c 'a $1' _ {} \\;", [["shell", "sh -c", "a $1"]]],
  ["a | xargs -I{} bash -c 'b {}'", [["shell", "bash -c", "b {}"]]],
  ['sh -c "a $b \\$c \\"d\\""', [["shell", "sh -c", 'a $b $c "d"']]],
  ["sh -c a\\ b", [["shell", "sh -c", "a b"]]],
  ["eval a 'b c' $'\\x64'", [["shell", "eval", "a b c d"]]],
  ['eval "$(a)"', [["shell", "eval", "$(a)"]]],
  ["trap 'rm x' EXIT INT", [["shell", "trap", "rm x"]]],
  ["trap - EXIT; trap '' INT; trap EXIT; trap -p", []],
  [
    "alias a='b c' d=e",
    [
      ["shell", "alias", "b c"],
      ["shell", "alias", "e"],
    ],
  ],
  ["ssh -p 22 -o X=y h sudo 'a b'", [["shell", "ssh", "sudo a b"]]],
  ["ssh h <<'E'\na\nE\n", [["shell", "here-document", "a\n"]]],
  [
    "su - u -c 'a'; su -c a u",
    [
      ["shell", "su -c", "a"],
      ["shell", "su -c", "a"],
    ],
  ],
  ["script -qc 'a' /dev/null", [["shell", "script -c", "a"]]],
  ["watch -n 1 'a | b'", [["shell", "watch", "a | b"]]],
  ["parallel -j 4 'a {} | b' ::: c d", [["shell", "parallel", "a {} | b"]]],
  [
    "env -S'a b'; env --split-string='c d'",
    [
      ["shell", "env", "a b"],
      ["shell", "env", "c d"],
    ],
  ],
  ["flock f -c 'a'", [["shell", "flock", "a"]]],
  ["nix-shell -p x --run 'a'", [["shell", "nix-shell --run", "a"]]],
  ["python3.12 -Ic 'import os' -c x", [["python", "python -c", "import os"]]],
  ["python -c'import os'", [["python", "python -c", "import os"]]],
  ["python -W ignore -c 'import os'", [["python", "python -c", "import os"]]],
  ["python a.py -c 'b'", []],
  [
    "node -pe '1' --eval='2'; nodejs -r x -e '3'",
    [
      ["javascript", "node -e", "1"],
      ["javascript", "node -e", "2"],
      ["javascript", "nodejs -e", "3"],
    ],
  ],
  ["perl -ne 'print' -i", [["text", "perl -e", "print"]]],
  ["psql -U u d -c 'select 1'", [["sql", "psql -c", "select 1"]]],
  ["pwsh -NoProfile -Command iwr x '|' iex", [["powershell", "powershell", "iwr x | iex"]]],
  ["cmd.exe /c 'dir x'", [["batch", "cmd", "dir x"]]],
  ["bash <<E\na $x \\$y\nE\n", [["shell", "here-document", "a $x $y\n"]]],
  ["python3 - <<-'E'\n\timport os\n\tE\n", [["python", "here-document", "import os\n"]]],
  ["bash <<< 'a'", [["shell", "here-string", "a"]]],
  ["bash a.sh <<< 'b'", []],
  ["bash -s -- x <<< 'b'", [["shell", "here-string", "b"]]],
  ["cat <<E | tee f | sudo sh\na\nE\n", [["shell", "pipe", "a\n"]]],
  [
    "echo -n 'a b' | bash; printf '%s' 'c' | sh",
    [
      ["shell", "pipe", "a b"],
      ["shell", "pipe", "c"],
    ],
  ],
  ["echo a | base64 -d | sh", []],
  ["cat a <<E | sh\nb\nE\n", []],
  ["echo a | python b.py", []],
  ["A=1 {bash,-c,'a b'}", [["shell", "bash -c", "a b"]]],
  ["sh -c ''", []],
] as const)("%s", ([text, embedded]) => {
  expect(embeddedIn(text)).toEqual(embedded);
});

test.for([
  ["bash -c 'ab'", [[0, "ab"]]],
  [
    'bash -c "a\\"b$c"',
    [
      [0, "a"],
      [1, '"b$c'],
    ],
  ],
  [
    "eval ab 'cd'",
    [
      [0, "ab"],
      [3, "cd"],
    ],
  ],
  ["bash -c $'ab'", [[0, "ab"]]],
  ["bash -c $'\\x61b'", []],
  [
    "bash -c a'b'\\\nc",
    [
      [0, "a"],
      [1, "b"],
      [2, "c"],
    ],
  ],
  ["python -c'ab'", [[0, "ab"]]],
  [
    "sh <<-E\n\tab\n\t\tc\\$d\nE\n",
    [
      [0, "ab\n"],
      [3, "c"],
      [4, "$d\n"],
    ],
  ],
  ["x=`bash -c 'a'`", [[0, "a"]]],
  ["x=`bash -c \\`b\\``", []],
] as const)("the code of %s stands where its stretches say", ([text, stretches]) => {
  const [code] = analyseShell(text).embedded;
  expect(code?.stretches.map(({ at, source, length }) => [at, text.slice(source, source + length)])).toEqual(stretches);
  for (const { at, source, length } of code?.stretches ?? []) {
    expect(code?.text.slice(at, at + length)).toBe(text.slice(source, source + length));
  }
});
