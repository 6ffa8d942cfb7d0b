import { readdirSync } from "node:fs";
import { expect, test } from "vitest";
import { checkOut } from "../../support/checkout.ts";
import { findHarm } from "../../support/harm.ts";
import { HOSTILE_PAYLOADS } from "../../support/hostile-payloads.ts";
import { pullRequestPayload } from "../../support/payloads.ts";
import { makeRepository, type TestRepository } from "../../support/repository.ts";
import type { Step } from "../../support/action.ts";
import { OVERRIDE, skillText } from "../skill.ts";
import { runOnGitHub, startGitHubWith } from "./on-github.ts";

/** A skill whose change says all of it, under names that have as much of it as a file's name can. */
function makeHostile(): {
  readonly clone: TestRepository;
  readonly base: string;
  readonly head: string;
  readonly ids: readonly string[];
} {
  const remote = makeRepository();
  remote.write("README.md", "Read me.\n");
  const base = remote.commit();
  remote.git("switch", "--quiet", "--create", "evolve");
  const ids = HOSTILE_PAYLOADS.filter((text) => !/^\.|\0|\p{Cs}/u.test(text)).map(
    (text) => `skills/${text.replaceAll("/", "_")}`,
  );
  for (const [index, id] of ids.entries()) {
    remote.write(`${id}/SKILL.md`, skillText(`s${index}`, `${OVERRIDE}${HOSTILE_PAYLOADS[index] ?? ""}\n`));
  }
  const head = remote.commit();
  return { clone: checkOut(remote, "refs/heads/evolve", 0), base, head, ids };
}

/** Every command is an annotation of ours, the outputs are those that are meant, and the summary is text. */
function expectText({ commands, outputs, summary }: Step, ids: readonly string[]): void {
  for (const { name, properties } of commands) {
    expect(["error", "warning", "notice"]).toContain(name);
    expect(properties["title"]).toMatch(/^Evogate\b/u);
  }
  expect((JSON.parse(outputs["rejected"] ?? "") as readonly string[]).toSorted()).toEqual(ids.toSorted());
  expect([outputs["decision"], outputs["held"]]).toEqual(["reject", "[]"]);
  expect(findHarm(summary)).toEqual([]);
}

test("names and contents of files: nothing of them is more than text, wherever it is shown", async () => {
  const { clone, base, head, ids } = makeHostile();
  const github = await startGitHubWith({ base, head });
  const before = readdirSync(clone.path).toSorted();
  const payload = pullRequestPayload("opened", { base, head });
  const run = { event: "pull_request", payload, sha: head };
  expectText(await runOnGitHub(github, clone.path, run), ids);
  expect(github.state.comments).toHaveLength(1);
  for (const { body } of github.state.comments) expect(findHarm(body)).toEqual([]);
  const [check] = github.state.checkRuns;
  expect(new Set(check?.annotations.map(({ path }) => path))).toEqual(new Set(ids.map((id) => `${id}/SKILL.md`)));
  for (const { title, message } of check?.annotations ?? []) expect(findHarm(`${title}\n${message}`)).toEqual([]);
  expect(findHarm(check?.output.summary ?? "")).toEqual([]);

  // The same in the log, where the token may post nothing and GitHub's own words are hostile too.
  const message = HOSTILE_PAYLOADS.join(" ");
  github.troubles.push({ about: /./u, what: { kind: "status", status: 403, message }, times: 99 });
  expectText(await runOnGitHub(github, clone.path, run), ids);
  expect(readdirSync(clone.path).toSorted()).toEqual(before);
});
