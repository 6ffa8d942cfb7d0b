import { expect, test } from "vitest";
import { reportOf, runStep, type Started } from "../../support/action.ts";
import { checkOut } from "../../support/checkout.ts";
import { pullRequestPayload } from "../../support/payloads.ts";
import { OSV_ENVIRONMENT } from "../../support/osv.ts";
import { MERGE, propose } from "./propose.ts";

/** What the stage supply-chain said of a change that installs a package, and the decision. */
async function scan(more: Pick<Started, "inputs" | "environment">): Promise<readonly unknown[]> {
  const proposed = propose("Count the letters too.\n", { "skills/count/requirements.txt": "jinja2==3.1.6\n" });
  const payload = pullRequestPayload("opened", proposed);
  const started = { event: "pull_request", payload, sha: proposed.merge, ...more };
  const step = await runStep(checkOut(proposed.remote, MERGE, 0).path, started);
  const stage = reportOf(step).stages.find(({ id }) => id === "supply-chain");
  return [stage?.outcome, stage?.faults.map(({ message }) => message)];
}

test("an osv-scanner of the input goes before that of the environment, and none is installed in its place", async () => {
  const named = await scan({ inputs: { "osv-scanner-path": "/nonexistent/osv-scanner" } });
  expect(named).toEqual(["failed", ["there is no program /nonexistent/osv-scanner"]]);
});

test("it is used where the environment names none", async () => {
  const { EVOGATE_OSV_SCANNER: path = "" } = OSV_ENVIRONMENT;
  const found = await scan({ inputs: { "osv-scanner-path": path }, environment: { EVOGATE_OSV_SCANNER: "" } });
  expect(found).toEqual(["completed", []]);
});

test("a sandbox of the input is never another one than the policy names", async () => {
  const proposed = propose("Count the letters too.\n");
  proposed.remote.write(".evogate/policy.yaml", "stages: { sandbox: { backend: bwrap } }\n");
  proposed.remote.commit();
  const payload = pullRequestPayload("opened", proposed);
  const started = { event: "pull_request", payload, sha: proposed.merge, inputs: { "sandbox-backend": "docker" } };
  const step = await runStep(checkOut(proposed.remote, MERGE, 0).path, started);
  expect([step.exitCode, step.outputs]).toEqual([2, {}]);
  expect(step.stderr).toContain("the policy names the sandbox bwrap, and not docker");
});
