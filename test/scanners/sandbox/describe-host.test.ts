import { expect, test } from "vitest";
import type { BubblewrapHost, ContainerHost } from "../../../src/ports/sandbox.ts";
import { describeHost } from "../../../src/scanners/sandbox/describe-host.ts";

const BWRAP = { backend: "bwrap", privilege: "root", cgroups: 2 } as BubblewrapHost;
const PODMAN = { backend: "podman", privilege: "user" } as ContainerHost;

test.each([
  [BWRAP, "bubblewrap as root, limited by cgroups (version 2)"],
  [{ ...BWRAP, privilege: "user", cgroups: null }, "bubblewrap in a user namespace, limited by a watch"],
  [PODMAN, "podman, whose engine is a user's"],
  [{ ...PODMAN, backend: "docker", privilege: "root" }, "docker, whose engine is root's"],
] as const)("%j", (host, words) => {
  expect(describeHost(host)).toBe(words);
});
