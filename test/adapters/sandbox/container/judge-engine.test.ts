import { expect, test } from "vitest";
import { judgeEngine } from "../../../../src/adapters/sandbox/container/judge-engine.ts";
import { fail, ok } from "../../../../src/core/fault.ts";

const PODMAN = { host: { cgroupControllers: ["cpu", "memory", "pids"] } };
const DOCKER = { ServerVersion: "20.10.24", MemoryLimit: true, PidsLimit: true };

test.each([
  ["podman", PODMAN, "root"],
  ["podman", { host: { ...PODMAN.host, security: { rootless: true } } }, "user"],
  ["docker", DOCKER, "root"],
  ["docker", { ...DOCKER, ServerErrors: [], SecurityOptions: ["name=seccomp", "name=rootless"] }, "user"],
] as const)("%s can be used: %j, as %s", async (backend, info, privilege) => {
  expect(await judgeEngine(backend, async () => ok(JSON.stringify(info)))).toEqual(ok(privilege));
});

test.each([
  ["podman", { host: { cgroupControllers: [] } }, "its control groups have no memory and no pids"],
  ["podman", { host: { cgroupControllers: ["memory"] } }, "its control groups have no pids"],
  ["podman", { host: { cgroupControllers: null } }, "its control groups have no memory and no pids"],
  ["podman", "no JSON", "its control groups have no memory and no pids"],
  ["docker", { ServerErrors: ["Cannot connect"], MemoryLimit: true, PidsLimit: true }, "Cannot connect"],
  ["docker", { ...DOCKER, ServerVersion: "" }, "its engine does not run"],
  ["docker", { ...DOCKER, MemoryLimit: false }, "it cannot limit memory and processes here"],
  ["docker", { ...DOCKER, PidsLimit: false }, "it cannot limit memory and processes here"],
  ["docker", null, "its engine does not run"],
] as const)("%s cannot: %j", async (backend, info, why) => {
  const answer = typeof info === "string" ? info : JSON.stringify(info);
  expect(await judgeEngine(backend, async () => ok(answer))).toEqual(
    fail("sandbox-missing", `${backend} cannot be used: ${why}`),
  );
});

test("what the client says of itself comes first", async () => {
  const fault = fail("sandbox-missing", "/usr/bin/podman info does not work: permission denied");
  expect(await judgeEngine("podman", async () => fault)).toEqual(fault);
});
