import { expect, test } from "vitest";
import { runsByName } from "../../../src/languages/data/by-name.ts";

test.each([
  ["sitecustomize.py", "sitecustomize.py", "start"],
  ["a/usercustomize/__init__.py", "__init__.py", "start"],
  ["tests/conftest.py", "conftest.py", "test"],
  ["setup.py", "setup.py", "install"],
  ["a/__init__.py", "__init__.py", "import"],
  [".husky/pre-commit", "git hook", "commit"],
  [".git/hooks/post-checkout", "git hook", "commit"],
  ["binding.gyp", "binding.gyp", "install"],
  ["vite.config.ts", "vite.config.ts", "build"],
  [".envrc", ".envrc", "start"],
])("%s", (path, how, when) => {
  expect(runsByName(path)).toEqual({ how, when });
});

test.each(["a.py", "my-conftest.py", "hooks/pre-commit.sample", "src/pre-commit", "xsetup.py"])("%s is not", (path) => {
  expect(runsByName(path)).toBeNull();
});
