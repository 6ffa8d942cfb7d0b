import { expect, test } from "vitest";
import { hintAtProxy } from "../../../src/adapters/github/proxy.ts";

const URL_OF_API = "https://api.github.com/repos/octo/skills";
const HINT = (name: string): string => `; ${name} is set, which Node 24 uses only with NODE_USE_ENV_PROXY=1`;

test.each<readonly [string, Readonly<Record<string, string>>, string]>([
  ["none is named", {}, ""],
  ["an empty name is none", { HTTPS_PROXY: "" }, ""],
  ["one is named, and not used", { HTTPS_PROXY: "http://proxy.example:3128" }, HINT("HTTPS_PROXY")],
  ["in lower case", { https_proxy: "http://proxy.example:3128" }, HINT("https_proxy")],
  ["it is switched off", { HTTPS_PROXY: "http://proxy.example:3128", NODE_USE_ENV_PROXY: "0" }, HINT("HTTPS_PROXY")],
  ["it is used", { HTTPS_PROXY: "http://proxy.example:3128", NODE_USE_ENV_PROXY: "1" }, ""],
  ["it is for another protocol", { HTTP_PROXY: "http://proxy.example:3128" }, ""],
])("%s", (_name, environment, hint) => {
  expect(hintAtProxy(URL_OF_API, environment)).toBe(hint);
});

test("a proxy's address is not said: it may have a password in it", () => {
  expect(hintAtProxy(URL_OF_API, { HTTPS_PROXY: "http://me:SECRET@proxy.example" })).not.toContain("SECRET");
});
