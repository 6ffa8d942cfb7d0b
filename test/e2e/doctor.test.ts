import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { startGitHub, type GitHubDouble } from "../support/github-double/server.ts";
import { OSV_ENVIRONMENT } from "../support/osv.ts";
import { runProgram } from "../support/resident.ts";
import { makeRepository, type TestRepository } from "../support/repository.ts";
import { evogate } from "./locked.ts";
import { skillText } from "./skill.ts";

interface Diagnosis {
  readonly exitCode: number | null;
  readonly healthy: boolean;
  /** By name: `state: what it says`. */
  readonly parts: Readonly<Record<string, string>>;
  readonly stdout: string;
}

async function diagnose(
  { path }: TestRepository,
  environment: Readonly<Record<string, string>> = {},
  ...args: readonly string[]
): Promise<Diagnosis> {
  const { exitCode, stdout, stderr } = await runProgram(["doctor", "--json", ...args], {
    cwd: path,
    environment: { ...OSV_ENVIRONMENT, ...environment },
  });
  expect(stderr).toBe("");
  const document = JSON.parse(stdout) as {
    readonly schema: string;
    readonly healthy: boolean;
    readonly parts: readonly { readonly name: string; readonly state: string; readonly says: string }[];
  };
  expect([document.schema, document.healthy]).toEqual(["evogate-doctor/1", exitCode === 0]);
  const parts = document.parts.map(({ name, state, says }) => [name, `${state}: ${says}`]);
  return { exitCode, healthy: document.healthy, parts: Object.fromEntries(parts), stdout };
}

/** What `init` and `adopt` have written for the first test; the others only need the same files. */
const written = new Map<string, string>();

/** A repository with all of that, committed. */
async function makeSetUp(): Promise<TestRepository> {
  const repository = makeRepository();
  repository.git("config", "remote.origin.url", "https://github.com/octo/skills.git");
  repository.write("skills/count/SKILL.md", skillText("count"));
  if (written.size === 0) {
    await evogate(repository, "init", "--yes", "--owner", "@octo/security");
    await evogate(repository, "adopt");
    const paths = repository.git("ls-files", "--others").split("\n");
    for (const path of paths) written.set(path, readFileSync(join(repository.path, path), "utf8"));
  }
  for (const [path, text] of written) repository.write(path, text);
  repository.commit();
  return repository;
}

/** GitHub as an administrator leaves it who has sent the ruleset of `init`. */
async function startProtected(): Promise<GitHubDouble & { readonly environment: Readonly<Record<string, string>> }> {
  const github = await startGitHub();
  const rule = { ruleset_id: 3, ruleset_source: "octo/skills", ruleset_source_type: "Repository" };
  github.state.branchRules.push(
    {
      type: "pull_request",
      ...rule,
      parameters: {
        required_approving_review_count: 1,
        dismiss_stale_reviews_on_push: true,
        require_code_owner_review: true,
        require_last_push_approval: true,
        required_review_thread_resolution: false,
      },
    },
    {
      type: "required_status_checks",
      ...rule,
      parameters: {
        strict_required_status_checks_policy: true,
        required_status_checks: [{ context: "evogate", integration_id: 15368 }],
      },
    },
  );
  github.state.rulesets.set(3, { id: 3, name: "evogate", enforcement: "active", bypass_actors: [] });
  github.state.protections.set("main", null);
  return Object.assign(github, { environment: { GITHUB_TOKEN: github.state.token, GITHUB_API_URL: github.url } });
}

describe("doctor, without a token", () => {
  test("proves the machine and the repository, and says what it could not ask", async () => {
    const { exitCode, parts } = await diagnose(await makeSetUp());
    expect([exitCode, Object.keys(parts)]).toEqual([
      0,
      ["node", "git", "ssh-keygen", "osv-scanner", "sandbox", "model", "repository", "policy", "lock", "access"],
    ]);
    expect(parts["policy"]).toBe("works: .evogate/policy.yaml at HEAD: profile balanced");
    expect(parts["lock"]).toBe("works: .evogate/lock.json is up to date");
    expect(parts["access"]).toMatch(/^unknown: not asked without a token: /u);
  });

  test("fails for a policy that cannot be read on the base, and says where", async () => {
    const repository = await makeSetUp();
    repository.write(".evogate/policy.yaml", "profile: strict\nprofil: x\n");
    repository.commit();
    const { exitCode, parts } = await diagnose(repository);
    expect([exitCode, parts["policy"]]).toEqual([1, expect.stringMatching(/^broken: \.evogate\/policy\.yaml:2:1: /u)]);
  });

  test("asks the base of origin, not the branch that is checked out", async () => {
    const repository = await makeSetUp();
    repository.git("update-ref", "refs/remotes/origin/main", "HEAD");
    repository.git("symbolic-ref", "refs/remotes/origin/HEAD", "refs/remotes/origin/main");
    repository.git("switch", "--quiet", "--create", "evolve");
    repository.write(".evogate/policy.yaml", "profile: permissive\n");
    repository.commit();
    const [ofOrigin, ofBranch] = [await diagnose(repository), await diagnose(repository, {}, "--base", "evolve")];
    expect([ofOrigin.parts["policy"], ofBranch.parts["policy"]]).toEqual([
      "works: .evogate/policy.yaml at origin/main: profile balanced",
      "works: .evogate/policy.yaml at evolve: profile permissive",
    ]);
  });

  test("fails for a lock that is not up to date", async () => {
    const repository = await makeSetUp();
    repository.write("skills/count/SKILL.md", skillText("count", "Count twice.\n"));
    const { exitCode, parts } = await diagnose(repository);
    expect([exitCode, parts["lock"]]).toEqual([1, "broken: .evogate/lock.json is not up to date: an entry differs"]);
  });

  test("works before the first commit, and fails outside of a repository", async () => {
    const repository = makeRepository();
    const early = await diagnose(repository);
    expect([early.exitCode, early.parts["lock"]]).toEqual([0, "not-applicable: there is no artifact to lock"]);
    repository.remove(".git");
    const { exitCode, parts } = await diagnose(repository);
    expect([exitCode, parts["repository"]]).toEqual([1, expect.stringMatching(/^broken: /u)]);
  });

  test("needs a scanner of advisories where the policy requires the stage", async () => {
    const repository = await makeSetUp();
    const without = { EVOGATE_OSV_SCANNER: "/nonexistent/osv-scanner" };
    const required = await diagnose(repository, without);
    expect([required.exitCode, required.parts["osv-scanner"]]).toEqual([1, expect.stringMatching(/^missing: /u)]);
    repository.write(".evogate/policy.yaml", "profile: balanced\nstages: { supplyChain: { required: false } }\n");
    repository.commit();
    expect((await diagnose(repository, without)).exitCode).toBe(0);
    expect((await diagnose(repository)).parts["osv-scanner"]).toMatch(/^works: it found .* PyPI of \d{4}-/u);
  });

  test("needs ssh-keygen only where somebody may sign approvals", async () => {
    const repository = await makeSetUp();
    // Git alone, without the programs beside it.
    const path = repository.git("--exec-path");
    expect(await diagnose(repository, { PATH: path })).toMatchObject({ exitCode: 0 });
    repository.write(".evogate/allowed_signers", "a@b.example ssh-ed25519 AAAA\n");
    repository.commit();
    const { exitCode, parts } = await diagnose(repository, { PATH: path });
    expect([exitCode, parts["ssh-keygen"]]).toEqual([1, "missing: there is no ssh-keygen on the PATH"]);
  });

  test.each(["https://github.com/octo/skills\n::error::x", "ext::sh -c evil", "https://gitlab.com/octo/skills"])(
    "asks nobody about the remote %j",
    async (url) => {
      const github = await startProtected();
      const repository = makeRepository();
      repository.git("config", "remote.origin.url", url);
      repository.commit();
      const { parts } = await diagnose(repository, github.environment);
      expect(parts["access"]).toBe("not-applicable: `origin` is no repository on github.com");
      expect(github.requests).toEqual([]);
    },
  );
});

describe("doctor, with a token", () => {
  test("is content with what init and its ruleset set up", async () => {
    const github = await startProtected();
    const { exitCode, parts, stdout } = await diagnose(await makeSetUp(), github.environment);
    expect([exitCode, github.requests.filter(({ problem }) => problem !== null)]).toEqual([0, []]);
    expect(parts).toMatchObject({
      access: "works: octo/skills, default branch main, as github-actions[bot]",
      "required check": "works: main requires `evogate`, from GitHub Actions",
      bypass: "works: nobody",
      steering: "works: code owners have to approve what steers the gate",
      "code owners": "works: @octo/security must approve what steers the gate (.github/CODEOWNERS)",
      "stale approvals": "works: an approval does not outlive a push",
    });
    expect(stdout).not.toContain(github.state.token);
  });

  test("fails where nothing requires the check, with a remedy", async () => {
    const github = await startProtected();
    github.state.branchRules.length = 0;
    const repository = await makeSetUp();
    const { exitCode, parts } = await diagnose(repository, github.environment);
    expect([exitCode, parts["required check"], parts["steering"]]).toEqual([
      1,
      expect.stringMatching(/^missing: no rule of main requires the check `evogate`/u),
      expect.stringMatching(/^broken: whoever can push to a branch can rewrite the workflow/u),
    ]);
    const shown = await runProgram(["doctor"], { cwd: repository.path, environment: github.environment });
    expect(shown.stdout).toMatch(/^ {2}FAIL +required check +no rule[^]*gh api -X POST[^]*^FAIL: \d of \d+ parts\.$/mu);
  });

  test("fails for an agent that may change the rules", async () => {
    const github = await startProtected();
    github.state.permissions.set("octo-agent", { permission: "admin", role: "admin" });
    const repository = await makeSetUp();
    const agent = await diagnose(repository, github.environment, "--agent", "octo-agent");
    expect([agent.exitCode, agent.parts["agent"]]).toEqual([1, expect.stringContaining("`admin`")]);
  });

  test.each([
    ["a token that GitHub does not know", { GITHUB_TOKEN: "ghs_other" }],
    ["a token with a line feed", { GITHUB_TOKEN: "ghs\nother" }],
    ["an address that no token may be sent to", { GITHUB_API_URL: "http://evil.example" }],
    ["nobody at the address", { GITHUB_API_URL: "http://127.0.0.1:1" }],
  ])("fails for %s, and does not show the token", async (_, environment) => {
    const github = await startProtected();
    const { exitCode, parts, stdout } = await diagnose(await makeSetUp(), { ...github.environment, ...environment });
    expect([exitCode, parts["access"]]).toEqual([1, expect.stringMatching(/^broken: /u)]);
    expect(stdout).not.toMatch(/ghs/u);
  });
});

test.each([
  [["doctor", "skills"], "doctor takes no path"],
  [["doctor", "--agent", "a b"], "is no login"],
])("%j is refused", async (args, message) => {
  const { exitCode, stderr } = await runProgram(args, { cwd: makeRepository().path });
  expect([exitCode, stderr]).toEqual([2, expect.stringContaining(message)]);
});
