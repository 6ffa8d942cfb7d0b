import { describe, expect, test } from "vitest";
import type { Files } from "../../artifacts/open-artifact.ts";
import { NODE } from "./node-forms.ts";
import { PYTHON, rewriteForm } from "./python-forms.ts";
import { readSupplies, textAt, word } from "./supplies.ts";

describe.each([
  { expected: "PyPI jinja2 2.4.1", forms: PYTHON },
  { expected: "npm left-pad 1.3.0", forms: NODE },
])("$expected", ({ expected, forms }) => {
  test.each(forms)("in $form ($path)", async ({ path, text, written }) => {
    const files: Files = { [path]: text };
    const { dependencies, unaudited } = await readSupplies(files);
    const found = dependencies.filter((each) => word(each) === expected);
    expect(dependencies.map(word).filter((each) => !/^PyPI (?:x|setuptools)/u.test(each))).toEqual([expected]);
    expect(found.map(({ at }) => textAt({ [path]: text.replace("\uFEFF", "") }, at))).toEqual([written]);
    expect(unaudited).toEqual([]);
  });
});

/** Names that begin as what installs them, or as what runs them. */
test.each(["python-jose", "pip-tools", "poetry-core", "uv"])("every form names %s as well", async (name) => {
  const found = await Promise.all(
    PYTHON.map(async (form) => {
      const [path, text] = rewriteForm(form, { name, version: "0.1.0" });
      const { dependencies } = await readSupplies({ [path]: text });
      return { form: form.form, isFound: dependencies.map(word).includes(`PyPI ${name} 0.1.0`) };
    }),
  );
  expect(found.filter(({ isFound }) => !isFound)).toEqual([]);
});

describe("a module of the artifact in another folder", () => {
  const TEST = "sys.path.insert(0, '../scripts')\nfrom count import count\n";

  test.each([
    { name: "is none to install where the path leads there", text: TEST, own: "scripts/count.py", expected: [] },
    { name: "as a package alike", text: TEST, own: "lib/count/__init__.py", expected: [] },
    {
      name: "is one where nothing changes the path",
      text: "import count\n",
      own: "scripts/count.py",
      expected: ["PyPI count *"],
    },
    { name: "is one by another name", text: TEST, own: "scripts/recount.py", expected: ["PyPI count *"] },
  ])("$name", async ({ text, own, expected }) => {
    const { dependencies } = await readSupplies({ "tests/test_count.py": text, [own]: "def count(text): ...\n" });
    expect(dependencies.map(word)).toEqual(expected);
  });
});

/** Other registries: what a file says, and where. */
const OTHERS: readonly {
  readonly path: string;
  readonly text: string;
  readonly expected: Readonly<Record<string, string>>;
}[] = [
  {
    path: "go.mod",
    text: "module example.com/kit\n\ngo 1.22\n\nrequire github.com/gin-gonic/gin v1.9.1 // indirect\n\nrequire (\n\tgolang.org/x/net v0.17.0\n)\n\nreplace golang.org/x/net => ../net\n",
    expected: {
      "Go github.com/gin-gonic/gin 1.9.1": "github.com/gin-gonic/gin",
      "Go golang.org/x/net 0.17.0": "golang.org/x/net",
      "Go golang.org/x/net path ../net": "golang.org/x/net",
    },
  },
  {
    path: "go.sum",
    text: "golang.org/x/net v0.17.0 h1:aaaa=\ngolang.org/x/net v0.17.0/go.mod h1:bbbb=\n",
    expected: { "Go golang.org/x/net 0.17.0": "golang.org/x/net" },
  },
  {
    path: "Cargo.toml",
    text: '[dependencies]\nserde = "1.0"\ntime = { version = "=0.3.36" }\nkit = { git = "https://github.com/example/kit" }\n[dev-dependencies.rand]\nversion = "*"\n',
    expected: {
      "crates.io serde [1.0]": "serde",
      "crates.io time 0.3.36": "time",
      "crates.io kit git https://github.com/example/kit": "kit",
      "crates.io rand *": "rand",
    },
  },
  {
    path: "Cargo.lock",
    text: '[[package]]\nname = "own"\nversion = "0.1.0"\n\n[[package]]\nname = "serde"\nversion = "1.0.200"\nsource = "registry+https://github.com/rust-lang/crates.io-index"\nchecksum = "aa"\n',
    expected: { "crates.io serde 1.0.200": "serde" },
  },
  {
    path: "Gemfile",
    text: "source 'https://rubygems.org'\ngem 'rails', '7.1.3'\ngem \"puma\", \">= 5.0\"\ngem 'kit', git: 'https://github.com/example/kit'\n",
    expected: {
      "RubyGems rails 7.1.3": "rails",
      "RubyGems puma [>= 5.0]": "puma",
      "RubyGems kit git https://github.com/example/kit": "kit",
    },
  },
  {
    path: "Gemfile.lock",
    text: "GEM\n  remote: https://rubygems.org/\n  specs:\n    nokogiri (1.16.0-x86_64-linux)\n      racc (~> 1.4)\n    racc (1.7.3)\n\nDEPENDENCIES\n  nokogiri\n",
    expected: { "RubyGems nokogiri 1.16.0": "nokogiri", "RubyGems racc 1.7.3": "racc" },
  },
  {
    path: "environment.yml",
    text: "channels: [conda-forge]\ndependencies:\n  - python=3.11\n  - numpy=1.26\n  - conda-forge::pandas==2.2.0\n  - scipy\n",
    expected: { "Conda numpy [=1.26]": "numpy", "Conda pandas 2.2.0": "pandas", "Conda scipy *": "scipy" },
  },
  {
    path: "deno.json",
    text: '{"imports": {"@std/path": "jsr:@std/path@1.0.2", "own": "./own.ts"}}',
    expected: { "JSR @std/path 1.0.2": "@std/path" },
  },
  {
    path: "x.sh",
    text: "go install github.com/junegunn/fzf/cmd/x@v0.54.0\ncargo install ripgrep --version 14.1.0\ngem install rails -v 7.1.3\nbrew install jq python@3.12\napt-get install -y curl=8.5.0-2\nconda install -y numpy==1.26.4\ndeno add jsr:@std/path@1.0.2\n",
    expected: {
      "Go github.com/junegunn/fzf 0.54.0": "github.com/junegunn/fzf",
      "crates.io ripgrep 14.1.0": "ripgrep",
      "RubyGems rails 7.1.3": "rails",
      "Homebrew jq *": "jq",
      "Homebrew python@3.12 *": "python@3.12",
      "Debian curl 8.5.0-2": "curl",
      "Conda numpy 1.26.4": "numpy",
      "JSR @std/path 1.0.2": "@std/path",
    },
  },
  {
    path: ".github/workflows/ci.yml",
    text:
      "jobs:\n  a:\n    container: node:20@sha256:" +
      "a".repeat(64) +
      "\n    steps:\n      - uses: actions/checkout@v4\n      - uses: actions/cache@v4.0.2\n      - uses: ./own\n",
    expected: {
      [`container node sha256:${"a".repeat(64)}`]: "node",
      "GitHub Actions actions/checkout [v4]": "actions/checkout",
      "GitHub Actions actions/cache 4.0.2": "actions/cache",
    },
  },
  {
    path: "Dockerfile",
    text: "FROM node:20 AS build\nFROM build\nFROM scratch\nFROM alpine\n",
    expected: { "container node [20]": "node", "container alpine *": "alpine" },
  },
  {
    path: ".pre-commit-config.yaml",
    text: "repos:\n  - repo: https://github.com/psf/black\n    rev: 24.4.2\n    hooks:\n      - id: black\n        additional_dependencies: [jinja2==2.4.1]\n  - repo: https://github.com/pre-commit/mirrors-eslint\n    rev: main\n    hooks:\n      - id: eslint\n        additional_dependencies: ['eslint@8.56.0']\n",
    expected: {
      "git https://github.com/psf/black 24.4.2": "https://github.com/psf/black",
      "PyPI jinja2 2.4.1": "jinja2",
      "git https://github.com/pre-commit/mirrors-eslint [main]": "https://github.com/pre-commit/mirrors-eslint",
      "npm eslint 8.56.0": "eslint",
    },
  },
  {
    path: "package.json",
    text: '{"dependencies": {"a": "^1.0.0", "b": "latest", "c": "github:x/c", "d": "file:../d", "e": "https://example.com/e.tgz"}}',
    expected: {
      "npm a [^1.0.0]": "a",
      "npm b *": "b",
      "npm c git github:x/c": "c",
      "npm d path file:../d": "d",
      "npm e url https://example.com/e.tgz": "e",
    },
  },
];

test.each(OTHERS)("$path", async ({ path, text, expected }) => {
  const { dependencies, unaudited } = await readSupplies({ [path]: text });
  expect(dependencies.map((each) => [word(each), textAt({ [path]: text }, each.at)])).toEqual(Object.entries(expected));
  expect(unaudited).toEqual([]);
});

test("imports are packages where they are neither standard nor here", async () => {
  const { dependencies } = await readSupplies({
    "run.py":
      "import os, yaml\nfrom PIL import Image\nimport google.cloud.storage_v2\nfrom google.cloud import bigquery\nimport own\nfrom . import other\n",
    "own.py": "import sklearn.linear_model as model\n",
    "run.ts":
      'import fs from "node:fs";\nimport pad from "left-pad/lib";\nimport { a } from "@scope/kit";\nimport own from "./own.js";\n',
  });
  expect(dependencies.map((each) => `${word(each)} ${each.from}`)).toEqual([
    "PyPI scikit-learn * import",
    "PyPI pyyaml * import",
    "PyPI pillow * import",
    "PyPI google-cloud-storage * import",
    "PyPI google-cloud-bigquery * import",
    "npm left-pad * import",
    "npm @scope/kit * import",
  ]);
});
