import { expect, test } from "vitest";
import type { BubblewrapHost, ContainerHost } from "../../../src/ports/sandbox.ts";
import { describeHost } from "../../../src/scanners/sandbox/describe-host.ts";

const BWRAP = { backend: "bwrap", privilege: "root", cgroups: 2 } as BubblewrapHost;
const PODMAN = { backend: "podman", privilege: "user" } as ContainerHost;

test.each([
  [BWRAP, true, { backend: "bwrap", isolation: "as root, limited by cgroups (version 2), watched by strace" }],
  [
    { ...BWRAP, privilege: "user", cgroups: null },
    false,
    { backend: "bwrap", isolation: "in a user namespace, limited by a watch, not watched" },
  ],
  [PODMAN, false, { backend: "podman", isolation: "with an engine of a user's, not watched" }],
  [
    { ...PODMAN, backend: "docker", privilege: "root" },
    false,
    { backend: "docker", isolation: "with an engine of root's, not watched" },
  ],
] as const)("%j, traced: %s", (host, isTraced, reference) => {
  expect(describeHost(host, isTraced)).toEqual(reference);
});
