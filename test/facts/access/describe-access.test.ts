import { expect, test } from "vitest";
import type { Role } from "../../../src/facts/access/access.ts";
import { describeAccess } from "../../../src/facts/access/describe-access.ts";
import { NO_CONTEXT } from "../../../src/facts/risk/context.ts";
import { COMPUTED, toWord, type GivenWord } from "../../../src/facts/word.ts";
import { shortenCapability } from "../../support/commands.ts";

test.for([
  ["read", "a.txt", ["fs-read a.txt"]],
  ["read", "https://a.com/x.csv", ["!network a.com"]],
  ["read", "file:///etc/shadow", ["!fs-read /etc/shadow"]],
  ["read", "/dev/udp/a.com/53", ["!network a.com:53"]],
  ["read", "-", []],
  ["read-tree", "src", ["fs-read in src"]],
  ["write", "/dev/null", []],
  ["write", "~/.profile", ["!fs-write ~/.profile", "!persistence ~/.profile"]],
  ["write-tree", "build/", ["fs-write in build"]],
  ["url", "a.com", ["!network a.com"]],
  ["url", "./page.html", ["fs-read page.html"]],
  ["url", "-", []],
  ["host", "me@a.com:22", ["!network a.com:22"]],
  ["remote-read", "a.com:x", ["!network a.com"]],
  ["remote-read", "C:\\x", ["fs-read C:/x"]],
  ["remote-write", ["me@", COMPUTED, ":/tmp"], ["!network *"]],
  ["remote-write", "x/y", ["fs-write x/y"]],
  ["repository", "git@a.com:b/c", ["!network a.com"]],
  ["repository", "../b", ["fs-read ../b"]],
  ["upload", "@x.json", ["fs-read x.json"]],
  ["upload", "x=1", []],
  ["form", ["f=@", COMPUTED], ["!fs-read *"]],
  ["form", "f=1", []],
  ["variable", "A=b", ["env A"]],
  ["variable", null, ["!env *"]],
  ["package", "x@1", ["!dependency x@1"]],
  ["persistence", "cron", ["!persistence cron"]],
] as const satisfies readonly (readonly [Role, GivenWord, readonly string[]])[])(
  "%s %j",
  ([role, word, capabilities]) => {
    expect(describeAccess({ role, word: toWord(word) }, NO_CONTEXT).map(shortenCapability)).toEqual(capabilities);
  },
);
