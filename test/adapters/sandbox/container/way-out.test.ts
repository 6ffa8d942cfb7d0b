import { once } from "node:events";
import { existsSync, statSync } from "node:fs";
import { connect, type Socket } from "node:net";
import { join } from "node:path";
import { afterEach, expect, test, vi } from "vitest";
import { openWayOut, type WayOut } from "../../../../src/adapters/sandbox/container/way-out.ts";

const opened: WayOut[] = [];
afterEach(async () => {
  vi.unstubAllEnvs();
  await Promise.all(opened.splice(0).map((each) => each.close()));
});

async function open(): Promise<WayOut> {
  const wayOut = await openWayOut(["example.com"]);
  if (!wayOut.ok) throw new Error(wayOut.fault.message);
  opened.push(wayOut.value);
  return wayOut.value;
}

async function enter(wayOut: WayOut): Promise<Socket> {
  const socket = connect(join(wayOut.folder, "socket"));
  await once(socket, "connect");
  return socket;
}

test("the first who connects has it, and nobody after that", async () => {
  const wayOut = await open();
  const first = await enter(wayOut);
  const late = connect(join(wayOut.folder, "socket"));
  // Whether it was waiting already, or comes when nobody listens any more: it gets nothing.
  await new Promise<void>((resolve) => late.once("close", () => resolve()).on("error", () => {}));
  expect(first.destroyed).toBe(false);
  first.destroy();
});

test("nobody else on the machine can enter its folder, and whoever is inside of a sandbox may connect", async () => {
  const { folder } = await open();
  expect([folder, join(folder, "socket")].map((path) => statSync(path).mode & 0o777)).toEqual([0o700, 0o666]);
});

test("closed, nothing of it is left, and whoever had it has lost it", async () => {
  const wayOut = await open();
  const socket = await enter(wayOut);
  const lost = once(socket, "close");
  await wayOut.close();
  await lost;
  expect(existsSync(wayOut.folder)).toBe(false);
});

test.each(["/no/such/folder", "/proc"])("without a folder for temporary files there is none: %s", async (folder) => {
  vi.stubEnv("TMPDIR", folder);
  expect(await openWayOut(["example.com"])).toMatchObject({
    ok: false,
    fault: { code: "sandbox-broken", message: expect.stringContaining("there is no place for a socket") },
  });
});
