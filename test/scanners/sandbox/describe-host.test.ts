import { expect, test } from "vitest";
import type { BubblewrapHost, ContainerHost } from "../../../src/ports/sandbox.ts";
import { describeHost } from "../../../src/scanners/sandbox/describe-host.ts";

const BWRAP = { backend: "bwrap", privilege: "root", cgroups: 2 } as BubblewrapHost;
const PODMAN = { backend: "podman", privilege: "user" } as ContainerHost;

test.each([
  [BWRAP, { backend: "bwrap", isolation: "as root, limited by cgroups (version 2)" }],
  [
    { ...BWRAP, privilege: "user", cgroups: null },
    { backend: "bwrap", isolation: "in a user namespace, limited by a watch" },
  ],
  [PODMAN, { backend: "podman", isolation: "with an engine of a user's" }],
  [
    { ...PODMAN, backend: "docker", privilege: "root" },
    { backend: "docker", isolation: "with an engine of root's" },
  ],
] as const)("%j", (host, reference) => {
  expect(describeHost(host)).toEqual(reference);
});
