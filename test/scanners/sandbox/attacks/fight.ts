import { spawn } from "node:child_process";
import { closeSync, openSync } from "node:fs";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import type { SandboxPolicy } from "../../../../src/core/policy.ts";
import type { Engine } from "../../../support/container-engines.ts";
import { bundleInto } from "../../../support/bundle.ts";
import { becoming, type Mode } from "../../../adapters/sandbox/as-whom.ts";
import type { Attack } from "./attack.ts";
import type { Fought } from "./runner.ts";
import type { OpenWorld } from "./world.ts";

/**
 * Runs all attacks in a process of its own, because the sources may not be readable to whom it is run as: in sandboxes of
 * bubblewrap, or as root in containers. `environment`: what an engine's client has to be told.
 */
export async function fight(
  mode: Mode | Engine,
  attacks: readonly Attack[],
  limits: Partial<SandboxPolicy>,
  world: OpenWorld,
  environment: Readonly<Record<string, string>> = {},
): Promise<readonly Fought[]> {
  const runner = await bundleInto(world.folder, new URL("runner.ts", import.meta.url));
  const backend = isEngine(mode) ? mode : "auto";
  const whom = becoming(isEngine(mode) ? "root" : mode, world.folder);
  const command = [...whom.command, process.execPath, runner];
  const left = openSync(world.secret, "r");
  const child = spawn(command[0] ?? "", command.slice(1), {
    // The last is one that whoever starts Evogate has left open. Node itself closes those up to 16.
    stdio: ["pipe", "pipe", "inherit", ...Array.from({ length: 37 }, () => "ignore" as const), left],
    cwd: "/",
    env: {
      PATH: "/usr/bin:/bin:/usr/sbin:/sbin",
      HOME: world.folder,
      EVOGATE_CACHE: join(world.folder, `cache-${mode}`),
      [world.variable]: world.secretText,
      ...whom.environment,
      ...environment,
    },
  });
  closeSync(left);
  child.stdin?.end(JSON.stringify({ attacks, world, limits, library: LIBRARY, backend }));
  return JSON.parse(child.stdout === null ? "[]" : await text(child.stdout)) as readonly Fought[];
}

function isEngine(mode: Mode | Engine): mode is Engine {
  return mode === "podman" || mode === "docker";
}

/** What the loader of this process has: any library will do. */
const LIBRARY =
  (process.report.getReport() as { readonly sharedObjects: readonly string[] }).sharedObjects.find((path) =>
    path.includes("libm"),
  ) ?? "/lib/x86_64-linux-gnu/libm.so.6";
