import { expect, test } from "vitest";
import { readPackagedName } from "../../../scripts/popular-names/packaged-name.ts";

const DIST = "usr/lib/python3/dist-packages";

test.each([
  [`${DIST}/PyYAML-6.0.egg-info/PKG-INFO    python/python3-yaml`, "PyPI", "pyyaml", ["python3-yaml"]],
  [`${DIST}/zope.event-4.4.egg-info/PKG-INFO zope/python3-zope.event`, "PyPI", "zope-event", ["python3-zope.event"]],
  [`${DIST}/rich-13.3.1.dist-info/METADATA python/python3-rich`, "PyPI", "rich", ["python3-rich"]],
  ["usr/share/nodejs/lodash/package.json javascript/node-lodash", "npm", "lodash", ["node-lodash"]],
  ["usr/share/nodejs/@babel/core/package.json javascript/node-babel7", "npm", "@babel/core", ["node-babel7"]],
  ["usr/share/cargo/registry/rand_core-0.6.4/Cargo.toml rust/a,rust/b", "crates.io", "rand_core", ["a", "b"]],
  [
    "usr/share/rubygems-integration/all/specifications/multi_json-1.14.1.gemspec ruby/ruby-multi-json",
    "RubyGems",
    "multi_json",
    ["ruby-multi-json"],
  ],
])("%s", (line, ecosystem, name, packages) => {
  expect(readPackagedName(line)).toEqual({ ecosystem, name, packages });
});

test.each([
  "",
  "usr/share/nodejs/lodash/package.json",
  "usr/share/nodejs/lodash/fp/package.json javascript/node-lodash",
  "usr/share/nodejs/a/node_modules/b/package.json javascript/node-a",
  `${DIST}/yaml/__init__.py python/python3-yaml`,
  "usr/share/cargo/registry/rand_core-0.6.4/src/Cargo.toml rust/librust-rand-core-dev",
])("no name in %j", (line) => {
  expect(readPackagedName(line)).toBeNull();
});
