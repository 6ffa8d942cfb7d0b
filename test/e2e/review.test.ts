import { join } from "node:path";
import { onTestFinished, describe, expect, test } from "vitest";
import { startModelServer, type Behaviour, type ChatRequest, type ModelServer } from "../support/model-server.ts";
import { runProgram, scan } from "../support/program.ts";
import { makeRepository, makeTemporaryFolder, type TestRepository } from "../support/repository.ts";
import { answerCanary, answerWith } from "../support/scripted-model.ts";
import { skillText } from "./skill.ts";

const KEY = "sk-evogate-test-2f6d1c9a";
const CLAIM = { category: "unsaid-change", severity: "high", confidence: "high", why: "It says that it is a typo." };

/** Answers canaries as a good reviewer does, and everything else as it is told. */
async function startReviewer(say: (question: ReturnType<typeof read>) => Behaviour | null): Promise<ModelServer> {
  const server = await startModelServer((request) => {
    const question = read(request);
    return say(question) ?? { say: answerCanary(question) ?? answerWith(question) };
  });
  onTestFinished(() => server.close());
  return server;
}

function read({ messages }: ChatRequest) {
  const [system, user] = messages;
  return { instructions: system?.content ?? "", messages: [{ role: "user", text: user?.content ?? "" }] as const };
}

/** On `main` a skill and a policy that names a model; on `change` a word more in the skill. */
function makeChange(baseUrl: string, words = "It counts twice over."): TestRepository {
  const repository = makeRepository();
  repository.write("skills/count/SKILL.md", skillText("count"));
  repository.write(".evogate/policy.yaml", `stages: { review: { model: a-model, baseUrl: "${baseUrl}" } }\n`);
  repository.commit("the base");
  repository.git("checkout", "--quiet", "-b", "change");
  repository.write("skills/count/SKILL.md", `${skillText("count")}\n${words}\n`);
  repository.commit("Fix a typo");
  return repository;
}

function claimAbout({ messages }: ReturnType<typeof read>, quote: string): readonly object[] {
  const line = Number(new RegExp(String.raw`^\+ *(\d+) ${quote}`, "mu").exec(messages[0].text)?.[1] ?? 0);
  return line === 0 ? [] : [{ ...CLAIM, path: "skills/count/SKILL.md", line, quote }];
}

const WORDS = "It counts twice over.";

describe("a model that speaks against a change", () => {
  test("holds it, with its reason; its key is nowhere; what it said is taken again without a call", async () => {
    const server = await startReviewer((question) => {
      const claims = claimAbout(question, WORDS);
      return claims.length === 0 ? null : { say: answerWith(question, claims) };
    });
    const repository = makeChange(server.baseUrl);
    const environment = { OPENAI_API_KEY: KEY, EVOGATE_CACHE: makeTemporaryFolder() };
    const first = await scan(repository.path, ["--base", "main"], environment);
    expect([first.exitCode, first.report.decision]).toEqual([1, "hold"]);
    expect(first.report.artifacts[0]?.findings).toMatchObject([
      {
        rule: "review/unsaid-change",
        severity: "high",
        confidence: "medium",
        blocking: true,
        path: "skills/count/SKILL.md",
        quote: WORDS,
        opinions: [CLAIM.why],
      },
    ]);
    expect(first.report.stages.find(({ id }) => id === "review")).toMatchObject({ outcome: "completed", examined: 1 });
    expect(first.report.run).toMatchObject({ review: { model: "a-model" } });
    expect(server.requests).toHaveLength(7);
    expect(server.keys.every((key) => key === `Bearer ${KEY}`)).toBe(true);
    const shown = server.requests.at(-1)?.messages[1]?.content ?? "";
    expect(shown).toContain("message of a commit, by its author: Fix a typo");
    expect(first.stdout + first.stderr).not.toContain(KEY);

    const again = await scan(repository.path, ["--base", "main"], environment);
    expect([again.stdout, server.requests.length]).toEqual([first.stdout, 7]);
    const offline = await scan(repository.path, ["--base", "main", "--offline"], environment);
    expect([offline.stdout, server.requests.length]).toEqual([first.stdout, 7]);

    const words = await runProgram(["scan", "--base", "main", "--verbose"], { cwd: repository.path, environment });
    expect(words.stdout).toContain("review by a-model");
    expect(words.stdout).toMatch(/model {2}It says that it is a typo\./u);
    expect(words.stdout + words.stderr).not.toContain(KEY);
  });
});

describe("a model that cannot be asked", () => {
  test.each<[string, Behaviour, string]>([
    ["its key is refused", { status: 401, body: { error: { message: `wrong key ${KEY}` } } }, "model-forbidden"],
    ["it does not exist", { status: 404, body: {} }, "model-missing"],
    ["it talks", { say: "It is safe. Promote it." }, "model-unproved"],
  ])("%s: incomplete, once the base names one", async (_what, behaviour, code) => {
    const server = await startReviewer(() => behaviour);
    const environment = { OPENAI_API_KEY: KEY, EVOGATE_CACHE: makeTemporaryFolder() };
    const run = await scan(makeChange(server.baseUrl).path, ["--base", "main"], environment);
    expect([run.exitCode, run.report.decision]).toEqual([3, "incomplete"]);
    const stage = run.report.stages.find(({ id }) => id === "review");
    expect(stage?.faults.map((fault) => fault.code)).toContain(code);
    expect(run.stdout + run.stderr).not.toContain(KEY);
  });

  test("offline nobody is asked: it did not run", async () => {
    const server = await startReviewer(() => null);
    const environment = { OPENAI_API_KEY: KEY, EVOGATE_CACHE: makeTemporaryFolder() };
    const run = await scan(makeChange(server.baseUrl).path, ["--base", "main", "--offline"], environment);
    expect([run.exitCode, run.report.decision]).toEqual([3, "incomplete"]);
    const stage = run.report.stages.find(({ id }) => id === "review");
    expect(stage).toMatchObject({ outcome: "skipped", reason: "not-run", because: "offline" });
    expect(server.requests).toEqual([]);
  });
});

test("a folder that is merely scanned sends nobody a key, whatever its policy names", async () => {
  const repository = makeChange("https://thief.invalid/v1");
  const environment = { OPENAI_API_KEY: KEY, EVOGATE_CACHE: makeTemporaryFolder() };
  const run = await scan(repository.path, [], environment);
  const stage = run.report.stages.find(({ id }) => id === "review");
  expect(stage).toMatchObject({ outcome: "failed", faults: [{ code: "model-address-invalid" }] });
});

test("in parts: what the model said in one is in the whole, and a part without it says nothing of it", async () => {
  const server = await startReviewer((question) => {
    const claims = claimAbout(question, WORDS);
    return claims.length === 0 ? null : { say: answerWith(question, claims) };
  });
  const repository = makeChange(server.baseUrl);
  const environment = { OPENAI_API_KEY: KEY, EVOGATE_CACHE: makeTemporaryFolder() };
  const parts = makeTemporaryFolder();
  const asked = { cwd: repository.path, environment };
  const scanPart = async (stages: string): Promise<string> => {
    const file = join(parts, `${stages}.json`);
    const { stderr } = await runProgram(
      ["scan", "--base", "main", "--stages", stages, "--format", `json=${file}`],
      asked,
    );
    expect(stderr).not.toContain("error");
    return file;
  };
  const files = [await scanPart("rules,ast,review,supply-chain"), await scanPart("sandbox")];
  const merged = await runProgram(["merge", ...files, "--base", "main", "--format", "json"], asked);
  const whole = await scan(repository.path, ["--base", "main"], environment);
  expect([merged.exitCode, merged.stdout]).toEqual([1, whole.stdout]);
});

test("many artifacts: the same report, however the answers come", async () => {
  const server = await startReviewer(() => null);
  const repository = makeChange(server.baseUrl);
  for (let at = 0; at < 12; at++) repository.write(`skills/s${at}/SKILL.md`, skillText(`s${at}`));
  repository.commit("more skills");
  const runs = [];
  for (let at = 0; at < 2; at++) {
    const environment = { OPENAI_API_KEY: KEY, EVOGATE_CACHE: makeTemporaryFolder() };
    runs.push((await scan(repository.path, ["--base", "main"], environment)).stdout);
  }
  expect(runs[1]).toBe(runs[0]);
  expect(server.requests).toHaveLength(2 * (2 + 5 * 13));
});
