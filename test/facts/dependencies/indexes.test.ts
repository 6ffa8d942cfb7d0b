import { expect, test } from "vitest";
import { readSupplies } from "./supplies.ts";

const URL = "https://packages.example.com/simple";

/** Every place that says where packages come from, in the order of files. */
const PLACES: readonly (readonly [path: string, text: string, role: string, line: number])[] = [
  ["x.sh", `pip install -i ${URL} requests==2.32.3\n`, "instead", 1],
  ["x.sh", `pip install --extra-index-url=${URL} requests==2.32.3\n`, "beside", 1],
  ["x.sh", `pip install -f ${URL} requests==2.32.3\n`, "links", 1],
  ["x.sh", `uv pip install --default-index ${URL} requests==2.32.3\n`, "instead", 1],
  ["x.sh", `npm install --registry ${URL} left-pad@1.3.0\n`, "instead", 1],
  ["x.sh", `conda install -c ${URL} numpy==1.26.4\n`, "beside", 1],
  ["x.sh", `PIP_EXTRA_INDEX_URL=${URL} pip install requests==2.32.3\n`, "beside", 1],
  ["x.sh", `set -e\nexport PIP_INDEX_URL="${URL}"\n`, "instead", 2],
  ["x.sh", `env npm_config_registry=${URL} npm ci\n`, "instead", 1],
  ["x.sh", `pip config set global.index-url ${URL}\n`, "instead", 1],
  ["x.sh", `npm config set registry=${URL}\n`, "instead", 1],
  ["x.sh", `npm config set @scope:registry ${URL}\n`, "instead", 1],
  ["Dockerfile", `FROM scratch\nENV A=b PIP_EXTRA_INDEX_URL="${URL}"\n`, "beside", 2],
  ["Dockerfile", `FROM scratch\nENV UV_INDEX_URL ${URL}\n`, "instead", 2],
  [".npmrc", `registry=${URL}\n`, "instead", 1],
  [".npmrc", `@scope:registry=${URL}\n`, "instead", 1],
  ["pip.conf", `[global]\nextra-index-url = ${URL}\n`, "beside", 2],
  ["pyproject.toml", `[[tool.poetry.source]]\nname = "own"\nurl = "${URL}"\n`, "beside", 3],
  ["pyproject.toml", `[[tool.uv.index]]\nurl = "${URL}"\n`, "beside", 2],
  ["pyproject.toml", `[tool.uv]\nextra-index-url = ["${URL}"]\n`, "beside", 2],
  ["x.py", `# /// script\n# dependencies = []\n# [tool.uv]\n# index-url = "${URL}"\n# ///\n`, "instead", 1],
  ["uv.toml", `index-url = "${URL}"\n`, "instead", 1],
  [".cargo/config.toml", `[source.own]\nregistry = "${URL}"\n`, "instead", 2],
  ["bunfig.toml", `[install]\nregistry = "${URL}"\n`, "instead", 2],
  ["bunfig.toml", `[install.scopes]\nown = { url = "${URL}" }\n`, "instead", 2],
  [".yarnrc.yml", `npmRegistryServer: "${URL}"\n`, "instead", 1],
  [".condarc", `channels:\n  - conda-forge\n  - ${URL}\n`, "beside", 3],
  ["environment.yml", `channels: [conda-forge, "${URL}"]\n`, "beside", 1],
  ["Pipfile", `[[source]]\nurl = "${URL}"\n`, "instead", 2],
  ["Gemfile", `source '${URL}'\n`, "instead", 1],
  ["uv.lock", `[[package]]\nname = "x"\nversion = "1"\nsource = { registry = "${URL}" }\n`, "instead", 2],
  [
    "poetry.lock",
    `[[package]]\nname = "x"\nversion = "1"\n[package.source]\ntype = "legacy"\nurl = "${URL}"\n`,
    "instead",
    2,
  ],
  ["Cargo.lock", `[[package]]\nname = "x"\nversion = "1.0.0"\nsource = "registry+${URL}"\n`, "instead", 2],
];

test.each(PLACES)("%s: %s", async (path, text, role, line) => {
  const { remarks } = await readSupplies({ [path]: text });
  const found = remarks.map((each) => (each.kind === "index" ? `${each.role} ${each.url} ${each.at.line}` : each.kind));
  expect(found).toEqual([`${role} ${URL} ${line}`]);
});

test("what a lock of npm or yarn was fetched from is said once, and what does not fit each time", async () => {
  const { remarks, dependencies } = await readSupplies({
    "yarn.lock": [
      'a@^1:\n  version "1.0.0"\n  resolved "https://packages.example.com/a/-/a-1.0.0.tgz"\n',
      'b@^1:\n  version "1.0.0"\n  resolved "https://packages.example.com/b/-/b-1.0.0.tgz"\n',
      '"c@npm:@x/d@^1":\n  version "1.0.0"\n  resolved "https://registry.yarnpkg.com/@x/d/-/d-1.0.0.tgz"\n',
      'e@^1:\n  version "1.0.0"\n  resolved "https://registry.yarnpkg.com/f/-/f-1.0.0.tgz"\n',
      'g@^1:\n  version "1.0.0"\n  resolved "https://codeload.example.com/g.tar.gz"\n',
    ].join("\n"),
  });
  expect(remarks.map(({ kind, at, ...said }) => `${kind} ${at.line} ${Object.values(said).join(" ")}`)).toEqual([
    "index 1 instead https://packages.example.com",
    "index 9 instead https://registry.yarnpkg.com",
    "mismatch 13 e 1.0.0 is fetched as f-1.0.0",
  ]);
  expect(dependencies.map(({ name, wanted }) => `${name} ${wanted.kind}`)).toEqual([
    "a exact",
    "b exact",
    "@x/d exact",
    "e exact",
    "g elsewhere",
  ]);
});
