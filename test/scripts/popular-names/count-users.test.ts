import { expect, test } from "vitest";
import { countUsers } from "../../../scripts/popular-names/count-users.ts";

const LIST = `Package: python3-yaml
Source: pyyaml (6.0-3)
Depends: python3 (<< 3.12), libyaml-0-2

Package: tool
Depends: python3-yaml (>= 5) | python3-ruamel.yaml, python3:any
Description: Depends: nothing

Package: first
Source: suite
Recommends: python3-yaml

Package: second
Source: suite
Pre-Depends: python3-yaml, libyaml
Suggests: tool

Package: pyyaml-doc
Source: pyyaml
Depends: python3-yaml

Package: libyaml-0-2
Source: libyaml
Provides: libyaml (= 0.2), libyaml-dev`;

test("counts sources that need a package or what it provides, each once, and not its own", () => {
  expect(Object.fromEntries(countUsers(LIST))).toEqual({
    libyaml: 1,
    "libyaml-0-2": 2,
    python3: 2,
    "python3-ruamel.yaml": 1,
    "python3-yaml": 2,
  });
});
