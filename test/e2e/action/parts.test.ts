import { join } from "node:path";
import { expect, test } from "vitest";
import { reportOf, runStep, type Started } from "../../support/action.ts";
import { checkOut } from "../../support/checkout.ts";
import { pullRequestPayload } from "../../support/payloads.ts";
import { makeTemporaryFolder } from "../../support/repository.ts";
import { DOWNLOAD, decisionsOf } from "../skill.ts";
import { MERGE, propose } from "./propose.ts";

test("the reports of shards, each of a job of its own, are joined by the last job", async () => {
  const proposed = propose("Count the letters too.\n", { "tools/new.md": DOWNLOAD });
  const clone = checkOut(proposed.remote, MERGE, 0);
  const started = { event: "pull_request", payload: pullRequestPayload("opened", proposed), sha: proposed.merge };
  const run = async (inputs: Started["inputs"]) => await runStep(clone.path, { ...started, inputs: inputs ?? {} });
  const files = ["1/2", "2/2"].map((shard) => join(makeTemporaryFolder(), `${shard.replace("/", "-")}.json`));
  const parts = await Promise.all(
    files.map(async (file, index) => await run({ shard: `${index + 1}/2`, "fail-on": "never", "report-file": file })),
  );
  expect(parts.map(({ exitCode, outputs }) => [exitCode, outputs["decision"]])).toEqual([
    [0, "incomplete"],
    [0, "hold"],
  ]);

  const joined = await run({ reports: files.join("\n") });
  expect([joined.exitCode, joined.outputs["held"]]).toEqual([1, '["tools/new.md"]']);
  expect(decisionsOf(reportOf(joined))).toEqual(["promote skills/count", "hold tools/new.md"]);
  expect(joined.commands.map(({ name }) => name)).toContain("error");

  const missing = await run({ reports: files[0] ?? "" });
  expect([missing.exitCode, missing.outputs]).toEqual([2, {}]);
  expect(missing.commands.map(({ data }) => data).join()).toContain("no report is of the shard 2/2");

  const narrowed = await run({ reports: files.join("\n"), paths: "skills" });
  expect([narrowed.exitCode, narrowed.outputs]).toEqual([2, {}]);
});
