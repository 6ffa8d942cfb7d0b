import type { Form } from "./python-forms.ts";

/** All of them ask for version 1.3.0 of left-pad. */
export const NODE: readonly Form[] = [
  {
    form: "package.json",
    path: "package.json",
    text: '{\n  "dependencies": {\n    "left-pad": "1.3.0"\n  }\n}\n',
    written: "left-pad",
  },
  {
    form: "an alias",
    path: "package.json",
    text: '{"devDependencies": {"pad": "npm:left-pad@1.3.0"}}',
    written: "pad",
  },
  {
    form: "package-lock.json, version 3",
    path: "package-lock.json",
    text: '{"lockfileVersion": 3, "packages": {"": {}, "node_modules/left-pad": {"version": "1.3.0"}}}',
    written: "left-pad",
  },
  {
    form: "package-lock.json, version 1",
    path: "package-lock.json",
    text: '{"lockfileVersion": 1, "dependencies": {"left-pad": {"version": "1.3.0"}}}',
    written: "left-pad",
  },
  {
    form: "npm-shrinkwrap.json",
    path: "npm-shrinkwrap.json",
    text: '{"packages": {"node_modules/a/node_modules/left-pad": {"version": "1.3.0"}}}',
    written: "left-pad",
  },
  {
    form: "pnpm-lock.yaml, version 9",
    path: "pnpm-lock.yaml",
    text: "lockfileVersion: '9.0'\npackages:\n  left-pad@1.3.0:\n    resolution: {integrity: sha512-x}\n",
    written: "left-pad",
  },
  {
    form: "pnpm-lock.yaml, version 5",
    path: "pnpm-lock.yaml",
    text: "lockfileVersion: 5.4\npackages:\n  /left-pad/1.3.0_react@18.0.0:\n    resolution: {integrity: sha512-x}\n",
    written: "left-pad",
  },
  {
    form: "yarn.lock, version 1",
    path: "yarn.lock",
    text: '# yarn lockfile v1\n\nleft-pad@^1.0.0, left-pad@^1.1.0:\n  version "1.3.0"\n  resolved "https://registry.yarnpkg.com/left-pad/-/left-pad-1.3.0.tgz#aa"\n',
    written: "left-pad",
  },
  {
    form: "yarn.lock, later",
    path: "yarn.lock",
    text: '__metadata:\n  version: 8\n\n"left-pad@npm:^1.0.0":\n  version: 1.3.0\n  resolution: "left-pad@npm:1.3.0"\n',
    written: "left-pad",
  },
  {
    form: "bun.lock",
    path: "bun.lock",
    text: '{"lockfileVersion": 1, "packages": {"left-pad": ["left-pad@1.3.0", "", {}, "sha512-x"],},}',
    written: "left-pad",
  },
  { form: "npm", path: "x.sh", text: "npm i -g left-pad@1.3.0\n", written: "left-pad" },
  { form: "npx", path: "x.sh", text: "npx -y left-pad@1.3.0 a b\n", written: "left-pad" },
  { form: "pnpm", path: "x.sh", text: "pnpm add left-pad@1.3.0\n", written: "left-pad" },
  { form: "yarn", path: "x.sh", text: "yarn global add left-pad@1.3.0\n", written: "left-pad" },
  { form: "bunx", path: "x.sh", text: "bunx left-pad@1.3.0\n", written: "left-pad" },
  {
    form: "an MCP server",
    path: ".mcp.json",
    text: '{"mcpServers": {"a": {"command": "env", "args": ["A=1", "npx", "-y", "left-pad@1.3.0"]}}}',
    written: "left-pad",
  },
  {
    form: "code",
    path: "a.js",
    text: 'import { execSync } from "node:child_process";\nexecSync("npm install left-pad@1.3.0");\n',
    written: "left-pad",
  },
  {
    form: "an import of Deno",
    path: "a.ts",
    text: 'import pad from "npm:left-pad@1.3.0/lib";\npad();\n',
    written: "left-pad",
  },
  {
    form: "an import by address",
    path: "a.ts",
    text: 'import pad from "https://esm.sh/left-pad@1.3.0";\npad();\n',
    written: "left-pad",
  },
  { form: "deno.json", path: "deno.json", text: '{"imports": {"pad": "npm:left-pad@1.3.0"}}', written: "left-pad" },
  {
    form: "deno.lock",
    path: "deno.lock",
    text: '{"version": "5", "npm": {"left-pad@1.3.0": {"integrity": "sha512-x"}}}',
    written: "left-pad",
  },
  {
    form: "a vendored copy",
    path: "vendor/left-pad/package.json",
    text: '{"name": "left-pad", "version": "1.3.0"}',
    written: "left-pad",
  },
];
