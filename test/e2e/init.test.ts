import { execFileSync, spawnSync } from "node:child_process";
import { chmodSync, existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test, type TestContext } from "vitest";
import { runWorkflow } from "../support/act.ts";
import { checkOut } from "../support/checkout.ts";
import { DISPATCH_PAYLOAD, pullRequestPayload } from "../support/payloads.ts";
import { PROGRAM } from "../support/program.ts";
import { runProgram, scan } from "../support/resident.ts";
import { ISOLATED, makeRepository, type TestRepository } from "../support/repository.ts";
import { findTool } from "../support/tools.ts";
import { OVERRIDE, skillText } from "./skill.ts";

const PIN = "0123456789abcdef0123456789abcdef01234567";
const WRITTEN = [
  ".evogate/policy.yaml",
  ".evogate/ruleset.json",
  ".github/CODEOWNERS",
  ".github/workflows/evogate.yml",
  ".pre-commit-config.yaml",
];

function makeUser(origin = "git@github.com:acme/agents.git"): TestRepository {
  const repository = makeRepository();
  repository.git("config", "remote.origin.url", origin);
  repository.write("skills/count/SKILL.md", skillText("count"));
  return repository;
}

async function init(
  { path }: TestRepository,
  ...args: readonly string[]
): Promise<{ readonly exitCode: number | null; readonly stdout: string; readonly stderr: string }> {
  return await runProgram(["init", "--pin", PIN, ...args], { cwd: path });
}

function read({ path }: TestRepository, file: string): string {
  return readFileSync(join(path, file), "utf8");
}

/** Every file that git would commit. */
function listFiles(repository: TestRepository): readonly string[] {
  return repository.git("ls-files", "--others", "--cached", "--exclude-standard").split("\n");
}

describe("init", () => {
  test("writes what a gate needs, and a second run changes nothing", async () => {
    const repository = makeUser();
    const first = await init(repository, "--yes");
    expect(first.exitCode, first.stderr).toBe(0);
    expect(listFiles(repository)).toEqual([...WRITTEN, "skills/count/SKILL.md"]);
    expect(read(repository, ".evogate/policy.yaml")).toMatch(
      /^profile: balanced\n.*\nrepository: https:\/\/github\.com\/acme\/agents\n$/mu,
    );
    expect(read(repository, ".github/CODEOWNERS")).toMatch(/^\/\.github\/ @acme\n\/\.evogate\/ @acme\n/mu);
    const before = WRITTEN.map((file) => read(repository, file));
    const second = await init(repository, "--yes");
    expect(second).toMatchObject({ exitCode: 0, stderr: "" });
    expect(second.stdout).toMatch(/nothing to do\n[^]*There is nothing to write\.\n$/u);
    expect(WRITTEN.map((file) => read(repository, file))).toEqual(before);
  });

  test("what it wrote is a policy that a scan reads", async () => {
    const repository = makeUser();
    repository.write("bots/agent/prompts/greet.md", "Be kind.\n");
    await init(repository, "--yes");
    repository.commit();
    const { report, exitCode } = await scan(repository.path);
    expect([exitCode, report.artifacts.map(({ id }) => id)]).toEqual([
      0,
      ["bots/agent/prompts/greet.md", "skills/count"],
    ]);
  });

  test("pins the commit that the program was checked out at", async () => {
    const repository = makeUser();
    const { stdout } = await runProgram(["init", "--print"], { cwd: repository.path });
    const own = execFileSync("git", ["rev-parse", "HEAD"], { cwd: dirname(PROGRAM), encoding: "utf8" }).trim();
    expect(stdout).toMatch(new RegExp(`uses: [\\w./-]+@${own} # v\\d`, "u"));
  });

  test.each([
    ["--print", 0],
    ["(nobody to ask)", 2],
  ] as const)("%s shows the diff and writes nothing", async (flag, code) => {
    const repository = makeUser();
    const { exitCode, stdout } = await init(repository, ...(flag === "--print" ? [flag] : []));
    expect(exitCode).toBe(code);
    expect(stdout).toContain("create .evogate/policy.yaml\n--- /dev/null\n+++ b/.evogate/policy.yaml\n@@ -0,0 +1,");
    expect(listFiles(repository)).toEqual(["skills/count/SKILL.md"]);
  });

  test.for([
    ["y\n", WRITTEN.length],
    ["n\n", 0],
    ["\u0004", 0],
  ] as const)("asks a person on a terminal, who types %j", ([typed, count], context) => {
    if (spawnSync("script", ["--version"]).error !== undefined) return context.skip("script (util-linux) is not there");
    const repository = makeUser();
    const command = `${process.execPath} ${PROGRAM} init --pin ${PIN}`;
    const { stdout } = spawnSync("script", ["-qec", command, "/dev/null"], {
      cwd: repository.path,
      env: { ...ISOLATED, TERM: "dumb" },
      input: typed,
      encoding: "utf8",
      timeout: 60_000,
    });
    expect(stdout).toContain("Write this? [y/N] ");
    expect(listFiles(repository)).toHaveLength(count + 1);
  });

  test("leaves alone what is there, and adds to lists", async () => {
    const repository = makeUser();
    repository.write(".evogate/policy.yaml", "profile: strict\n");
    repository.write(".github/workflows/evogate.yml", "on: push\njobs: {}\n");
    repository.write("CODEOWNERS", "* @ada");
    repository.write("docs/CODEOWNERS", "* @bob\n");
    repository.write(".pre-commit-config.yaml", "# ours\nrepos:\n- repo: local\n  hooks: []\n");
    const { exitCode, stdout } = await init(repository, "--yes", "--owner", "@acme/security", "--owner", "@eve");
    expect(exitCode).toBe(0);
    expect(stdout).toMatch(/^\.evogate\/policy\.yaml is there and differs\./mu);
    expect(stdout).toMatch(/^\.github\/workflows\/evogate\.yml is there and differs\./mu);
    expect(read(repository, ".evogate/policy.yaml")).toBe("profile: strict\n");
    expect(read(repository, ".github/workflows/evogate.yml")).toBe("on: push\njobs: {}\n");
    // `* @ada` owns everything already, and GitHub does not look at the other file.
    expect([read(repository, "CODEOWNERS"), read(repository, "docs/CODEOWNERS")]).toEqual(["* @ada", "* @bob\n"]);
    expect(read(repository, ".pre-commit-config.yaml")).toMatch(
      /^# ours\nrepos:\n- repo: local\n {2}hooks: \[\]\n- repo: https:\/\/github\.com\/evogate\/evogate\n/u,
    );
    expect(existsSync(join(repository.path, ".github/CODEOWNERS"))).toBe(false);
  });

  test("adds owners below those that are there", async () => {
    const repository = makeUser();
    repository.write("docs/CODEOWNERS", "/src/ @ada");
    await init(repository, "--yes", "--owner", "@acme/security");
    expect(
      read(repository, "docs/CODEOWNERS")
        .split("\n")
        .filter((line) => !line.startsWith("#")),
    ).toEqual([
      "/src/ @ada",
      "",
      "/.github/ @acme/security",
      "/.evogate/ @acme/security",
      "/.pre-commit-config.yaml @acme/security",
      "/docs/CODEOWNERS @acme/security",
      "/.evogate/lock.json",
      "/.evogate/approvals/",
      "",
    ]);
  });
});

describe("init refuses", () => {
  test.each([
    [".pre-commit-config.yaml", "repos:\n- repo: x\n rev: y\n", /\.pre-commit-config\.yaml:3:\d+: /u],
    [".evogate/policy.yaml", "profile: strict\nprofil: x\n", /\.evogate\/policy\.yaml:2:1: /u],
    [".github/workflows/evogate.yml", "on: push\n\tjobs: {}\n", /\.github\/workflows\/evogate\.yml:2:\d+: /u],
    [".github/CODEOWNERS", Buffer.from([0x2a, 0xff]), /\.github\/CODEOWNERS is not UTF-8/u],
  ])("a broken %s, and says where", async (file, text, message) => {
    const repository = makeUser();
    repository.write(file, text);
    const { exitCode, stderr } = await init(repository, "--yes");
    expect([exitCode, stderr]).toEqual([2, expect.stringMatching(message)]);
    expect(listFiles(repository)).toEqual([file, "skills/count/SKILL.md"]);
  });

  test("to write through a link", async () => {
    const repository = makeUser();
    repository.write("elsewhere", "");
    repository.link(".pre-commit-config.yaml", "elsewhere");
    const { exitCode, stderr } = await init(repository, "--yes");
    expect([exitCode, stderr]).toEqual([2, expect.stringContaining("is a symbolic link")]);
    expect(read(repository, "elsewhere")).toBe("");
  });

  test("a folder that it may not write to", async () => {
    const repository = makeUser();
    const isRoot = process.getuid?.() === 0;
    const user = isRoot ? { uid: 65_534, gid: 65_534 } : {};
    if (isRoot) execFileSync("chown", ["-R", "65534:65534", dirname(repository.path)]);
    chmodSync(repository.path, 0o555);
    const { status, stderr } = spawnSync(process.execPath, [PROGRAM, "init", "--yes", "--pin", PIN], {
      cwd: repository.path,
      env: ISOLATED,
      encoding: "utf8",
      ...user,
    });
    chmodSync(repository.path, 0o755);
    expect([status, stderr]).toEqual([2, expect.stringContaining("cannot write ")]);
    expect(listFiles(makeSafe(repository))).toEqual(["skills/count/SKILL.md"]);
  });

  test.each([
    [["--yes", "--print"], "use one of them"],
    [["--owner", "@ada\n* @eve"], "is no code owner"],
    [["--owner", "ada"], "is no code owner"],
    [["--pin", "v1"], "--pin"],
    [["skills"], "init takes no path"],
  ])("%j", async (args, message) => {
    const { exitCode, stderr } = await init(makeUser(), ...args);
    expect([exitCode, stderr]).toEqual([2, expect.stringContaining(message)]);
  });
});

/** Git as root does not look at what belongs to somebody else. */
function makeSafe(repository: TestRepository): TestRepository {
  if (process.getuid?.() === 0) execFileSync("chown", ["-R", "0:0", repository.path]);
  return repository;
}

describe("hostile remotes", () => {
  test.each([
    "https://github.com/acme/x\n::error::owned",
    "https://github.com/${{ secrets.TOKEN }}/x",
    "https://user:s3cret@evil.example/github.com/a/b",
    "\u001b]0;owned\u0007git@github.com:acme/x",
  ])("%j names nobody", async (url) => {
    const repository = makeUser(url);
    const { exitCode, stdout } = await init(repository, "--yes");
    expect(exitCode).toBe(0);
    expect(stdout).not.toContain("s3cret");
    expect(stdout).toContain(".github/CODEOWNERS is left out: nobody is known");
    expect(read(repository, ".evogate/policy.yaml")).not.toContain("repository:");
    expect(listFiles(repository)).not.toContain("owned");
  });
});

/** A tool's exit code and words, in a folder. */
function check(program: string, cwd: string, ...args: readonly string[]): readonly unknown[] {
  const { status, stdout, stderr } = spawnSync(program, args, { cwd, env: ISOLATED, encoding: "utf8" });
  return [status, status === 0 ? "" : stdout + stderr];
}

/** With a workflow that was written for this test's name of the action. */
async function makeWritten(context: TestContext, tool: string): Promise<readonly [program: string, TestRepository]> {
  const program = findTool(tool, context);
  const repository = makeUser();
  await init(repository, "--yes");
  return [program, repository];
}

describe("the workflow that it writes", () => {
  const FILE = ".github/workflows/evogate.yml";

  test("is clean for actionlint", async (context) => {
    const [actionlint, { path }] = await makeWritten(context, "actionlint");
    expect(check(actionlint, path, FILE)).toEqual([0, ""]);
  });

  test("is clean for zizmor", async (context) => {
    const [zizmor, { path }] = await makeWritten(context, "zizmor");
    expect(check(zizmor, path, "--offline", "--no-progress", "--format=plain", FILE)).toEqual([0, ""]);
  });

  test("is one by the schema, and so is the hook's configuration", async (context) => {
    const [checker, { path }] = await makeWritten(context, "check-jsonschema");
    expect(check(checker, path, "--builtin-schema", "vendor.github-workflows", FILE)).toEqual([0, ""]);
    const client = findTool("pre-commit", context);
    expect(check(client, path, "validate-config", ".pre-commit-config.yaml")).toEqual([0, ""]);
  });

  test("judges everything when it is started by hand, run by act", async (context) => {
    const [, repository] = await makeWritten(context, "act");
    repository.commit();
    const workflow = runWorkflow(context, repository.path, "workflow_dispatch", DISPATCH_PAYLOAD, { ref: PIN });
    expect(workflow).toMatchObject({ exitCode: 0, outputs: { decision: "promote" } });
  });

  test("fetches a pull request that was named, and nothing into the work tree", async () => {
    const remote = makeUser();
    const first = remote.commit();
    remote.git("update-ref", "refs/pull/7/merge", remote.commit());
    remote.git("reset", "--quiet", "--hard", first);
    await init(remote, "--yes");
    const step = /name: fetch the pull request[^]*?run: \|\n(?<lines>(?: {10}.*\n)+)/u.exec(read(remote, FILE));
    const script = step?.groups?.["lines"] ?? "exit 1";
    const clone = checkOut(remote, "refs/heads/main", 0);
    const options = { cwd: clone.path, env: { ...ISOLATED, NUMBER: "7", TOKEN: "secret" }, stdio: "pipe" } as const;
    expect(execFileSync("bash", ["-euo", "pipefail", "-c", script], options).length).toBe(0);
    expect(clone.git("rev-parse", "refs/remotes/pull/7/merge")).toBe(remote.git("rev-parse", "refs/pull/7/merge"));
    expect(clone.git("rev-parse", "HEAD")).toBe(first);
    expect(clone.git("config", "--list")).not.toContain("Authorization");
  });

  test.for([
    ["Count the letters too.\n", 0, "promote"],
    [OVERRIDE, 1, "reject"],
  ] as const)("judges a pull request, run by act: %j", async ([body, exitCode, decision], context) => {
    const [, repository] = await makeWritten(context, "act");
    const base = repository.commit();
    repository.git("switch", "--quiet", "--create", "evolve");
    repository.write("skills/count/SKILL.md", skillText("count", body));
    const payload = pullRequestPayload("synchronize", { base, head: repository.commit() });
    const workflow = runWorkflow(context, repository.path, "pull_request", payload, { ref: PIN });
    expect(workflow).toMatchObject({ exitCode, outputs: { decision } });
  });
});
