import { describe, expect, test } from "vitest";
import { recogniseLanguage } from "../../src/languages/recognise.ts";

describe("by name", () => {
  test.each([
    ["a.py", "python"],
    ["a/b/setup.PY", "python"],
    ["a.pyi", "python"],
    ["conftest.py", "python"],
    ["sitecustomize.py", "python"],
    ["binding.gyp", "python"],
    ["SConstruct", "python"],
    ["a.mjs", "javascript"],
    ["a.jsx", "javascript"],
    ["a.d.ts", "typescript"],
    ["a.tsx", "typescript"],
    ["a.sh", "shell"],
    [".bashrc", "shell"],
    ["home/.zshenv", "shell"],
    [".envrc", "shell"],
    ["a.ps1", "powershell"],
    ["a.CMD", "batch"],
    ["SKILL.md", "markdown"],
    ["a.mdc", "markdown"],
    [".cursorrules", "markdown"],
    ["Dockerfile", "dockerfile"],
    ["Dockerfile.dev", "dockerfile"],
    ["a/prod.dockerfile", "dockerfile"],
    ["Containerfile", "dockerfile"],
    ["Makefile", "makefile"],
    ["GNUmakefile", "makefile"],
    ["rules.mk", "makefile"],
    ["a.sql", "sql"],
    ["package.json", "data"],
    ["a.ipynb", "data"],
    ["pyproject.toml", "data"],
    [".npmrc", "data"],
    [".github/workflows/a.yml", "data"],
    [".mcp.json", "data"],
    ["a.pth", "data"],
    [".env", "data"],
    [".env.local", "data"],
    ["Dockerfile.json", "data"],
    ["LICENSE", "text"],
    ["a.rb", "text"],
    ["py", "text"],
    ["a.py/b", "text"],
    [".py", "python"],
    ["", "text"],
    ["a.", "text"],
    ["constructor", "text"],
    ["a.__proto__", "text"],
  ])("%s is %s", (path, language) => {
    expect(recogniseLanguage(path, "")).toBe(language);
  });
});

describe("by the first line", () => {
  test.each([
    ["bin/run", "#!/usr/bin/env python3\n", "python"],
    ["bin/run", "#!/bin/sh\n", "shell"],
    ["notes.txt", "#!/bin/sh\n", "shell"],
    ["a.json", "#!/usr/bin/env node\n", "javascript"],
    [".github/hooks/pre-commit", "#!/usr/bin/env node\n", "javascript"],
    ["bin/run", "#!/usr/bin/perl\n", "text"],
    ["bin/run", "import os\n", "text"],
  ])("%s with %j is %s", (path, text, language) => {
    expect(recogniseLanguage(path, text)).toBe(language);
  });

  test("an extension of code, or of Markdown, says more", () => {
    expect(recogniseLanguage("a.py", "#!/bin/sh\n")).toBe("python");
    expect(recogniseLanguage("a.md", "#!/bin/sh\n")).toBe("markdown");
  });
});

test.each([
  [".husky/pre-commit", "npm test\n", "shell"],
  [".git/hooks/post-merge", "echo\n", "shell"],
  ["hooks/pre-push", "#!/usr/bin/ruby\n", "text"],
  ["docs/pre-commit", "words\n", "text"],
])("the hook %s with %j is %s", (path, text, language) => {
  expect(recogniseLanguage(path, text)).toBe(language);
});
