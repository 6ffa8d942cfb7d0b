import { expect, test } from "vitest";
import { isReachedAt } from "../../../src/facts/versions/reached-at.ts";
import { understandSkill } from "../../support/understand.ts";

/** Whether `HERE` in these files is reached. */
test.each<[string, files: Readonly<Record<string, string>>, boolean]>([
  ["the top of a file", { "a.py": "print('HERE')\n" }, true],
  ["a function that nothing calls", { "a.py": "def f():\n    print('HERE')\n" }, false],
  ["one that is called", { "a.py": "def f():\n    print('HERE')\nf()\n" }, true],
  ["one that is called by such a one", { "a.py": "def f():\n    print('HERE')\ndef g():\n    f()\ng()\n" }, true],
  [
    "one that only another one calls, and nothing that",
    { "a.py": "def f():\n    print('HERE')\ndef g():\n    f()\n" },
    false,
  ],
  ["one that calls itself", { "a.py": "def f():\n    print('HERE')\n    f()\n" }, false],
  ["one that is handed over", { "a.py": "import atexit\ndef f():\n    print('HERE')\natexit.register(f)\n" }, true],
  ["one that is kept", { "a.py": "def f():\n    print('HERE')\nHOOKS = {'a': f}\n" }, true],
  ["one of another file", { "a.py": "def f():\n    print('HERE')\n", "b.py": "import a\na.f()\n" }, true],
  ["a method that is called", { "a.py": "class A:\n    def f(self):\n        print('HERE')\nmake().f()\n" }, true],
  [
    "what runs when an object is made",
    { "a.py": "class A:\n    def __init__(self):\n        print('HERE')\nA()\n" },
    true,
  ],
  ["the same where none is made", { "a.py": "class A:\n    def __init__(self):\n        print('HERE')\n" }, false],
  ["a function of a script", { "a.sh": "f() {\n  echo HERE\n}\nf\n" }, true],
  ["one that no script calls", { "a.sh": "f() {\n  echo HERE\n}\n" }, false],
  ["a constant that is a function", { "a.mjs": "const f = () => console.log('HERE');\nf();\n" }, true],
  ["an exported one", { "a.mjs": "export function f() {\n  console.log('HERE');\n}\n" }, false],
])("%s", async (_, files, isReached) => {
  const artifact = await understandSkill(
    Object.fromEntries(Object.entries(files).map(([path, text]) => [`skill/${path}`, text])),
  );
  const source = artifact.sources.find(({ text }) => text.includes("HERE"));
  if (source === undefined) throw new Error("no such source");
  const start = source.text.indexOf("HERE");
  expect(isReachedAt(artifact, source, { start, end: start + 4 })).toBe(isReached);
});
