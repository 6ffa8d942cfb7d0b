import { expect, test } from "vitest";
import { hostOfServer, nameOfRemote } from "../../src/github/origin.ts";

const HOST = "github.com";

test.each([
  "https://github.com/acme/agents",
  "https://github.com/acme/agents.git",
  "https://github.com/acme/agents/",
  "https://user:secret@github.com/acme/agents.git",
  "https://GitHub.com/acme/agents",
  "https://github.com:443/acme/agents.git",
  "git@github.com:acme/agents.git",
  "git@github.com:acme/agents",
  "ssh://git@github.com/acme/agents.git",
  "ssh://git@github.com:22/acme/agents.git",
])("%s is acme/agents", (url) => {
  expect(nameOfRemote(url, HOST)).toEqual({ host: HOST, owner: "acme", name: "agents" });
});

test("a server of one's own has a name of its own", () => {
  const url = "git@git.acme.example:acme/agents.git";
  expect([nameOfRemote(url, "git.acme.example"), nameOfRemote(url, HOST)]).toEqual([
    { host: "git.acme.example", owner: "acme", name: "agents" },
    null,
  ]);
});

test.each([
  ["another host", "https://gitlab.com/acme/agents"],
  ["a host that begins like GitHub's", "https://github.com.evil.example/acme/agents"],
  ["GitHub as a user", "https://github.com@evil.example/acme/agents"],
  ["GitHub in the path", "https://evil.example/github.com/acme/agents"],
  ["a path", "/home/me/agents"],
  ["no transport of GitHub's", "http://github.com/acme/agents"],
  ["one name", "https://github.com/acme"],
  ["three names", "https://github.com/acme/agents/tree"],
  ["a line feed in the name", "https://github.com/acme/agents\n@evil"],
  ["an expression of workflows", "https://github.com/acme/${{secrets.X}}"],
  ["a quote", "https://github.com/ac'me/agents"],
  ["the folder above", "https://github.com/acme/.."],
  ["an owner that starts with a hyphen", "https://github.com/-acme/agents"],
  ["an escape sequence", "https://github.com/acme/\u001b[31m"],
  ["a program for git to run", "ext::sh -c evil github.com:acme/agents"],
  ["nothing", ""],
])("%s is none of GitHub's", (_, url) => {
  expect(nameOfRemote(url, HOST)).toBeNull();
});

test.each([
  [undefined, "github.com"],
  ["https://github.com", "github.com"],
  ["https://git.acme.example", "git.acme.example"],
  ["https://git.acme.example:8443/x", "git.acme.example"],
  ["http://git.acme.example", "github.com"],
  ["nonsense", "github.com"],
])("the server %s is at %s", (url, host) => {
  expect(hostOfServer(url)).toBe(host);
});
