import { CHECK_NAME } from "../../github/gate-check.ts";
import type { Repository } from "../../ports/git.ts";
import type { CommandResult, Invocation, Surroundings } from "../command.ts";
import { complain } from "../complain.ts";
import { checkPolicy, findBase, hasSigners } from "./base.ts";
import { askGitHub, type Asked } from "./github.ts";
import { checkLock } from "./lock.ts";
import { proveMachine, type Wanted } from "./machine.ts";
import { createModelProof } from "./model-proof.ts";
import { broken, isHealthy, type Finding, type Part } from "./part.ts";
import { createSandboxProof } from "./sandbox-proof.ts";
import { renderParts, writeDocument } from "./words.ts";

/** A login as GitHub gives it; an App's ends in `[bot]`. */
const LOGIN = /^[A-Za-z0-9][A-Za-z0-9_-]*(?:\[bot\])?$/u;

/** Proves part after part; one that fails keeps none from being looked at. */
export async function runDoctor(
  { positionals, options }: Invocation,
  surroundings: Surroundings,
): Promise<CommandResult> {
  const agent = options.get("agent")?.at(-1) ?? null;
  if (positionals.length > 0)
    return usage("doctor takes no path: it is about the repository around the current folder");
  if (agent !== null && !LOGIN.test(agent)) return usage(`${JSON.stringify(agent)} is no login of GitHub's`);
  const asked = { check: options.get("check")?.at(-1) ?? CHECK_NAME, agent };
  const parts = await findParts(options.get("base")?.at(-1) ?? null, asked, surroundings);
  const { version, isTerminal, environment, width } = surroundings;
  const isColored = isTerminal && (environment["NO_COLOR"] ?? "") === "";
  return {
    ending: isHealthy(parts) ? "promoted" : "blocked",
    stdout: options.has("json") ? writeDocument(parts, version) : renderParts(parts, isColored, width),
    stderr: "",
    files: [],
  };
}

async function findParts(named: string | null, asked: Asked, surroundings: Surroundings): Promise<readonly Part[]> {
  const { ports } = surroundings;
  const opened = await ports.git.open(".");
  if (!opened.ok) {
    return [...(await proveAll(ports, null, NOTHING_KNOWN)), own("repository", broken(opened.fault))];
  }
  try {
    return await findPartsOf(opened.value, named, asked, surroundings);
  } finally {
    await opened.value.close();
  }
}

async function findPartsOf(
  repository: Repository,
  named: string | null,
  asked: Asked,
  surroundings: Surroundings,
): Promise<readonly Part[]> {
  const { ports } = surroundings;
  const git = own("repository", { state: "works", says: repository.topLevel ?? "bare" });
  const base = await findBase(repository, named);
  if (!base.ok) {
    return [...(await proveAll(ports, repository.topLevel, NOTHING_KNOWN)), git, own("base", broken(base.fault))];
  }
  const [{ finding, policy }, signers] = [await checkPolicy(base.value), await hasSigners(base.value)];
  const lock: Finding =
    repository.topLevel === null
      ? { state: "not-applicable", says: "there is no work tree" }
      : await checkLock(surroundings);
  return [
    ...(await proveAll(ports, repository.topLevel, { policy, hasSigners: signers })),
    git,
    own("policy", finding),
    // A lock that is not there weakens nothing: what it does not name counts as never judged.
    { ...own("lock", lock), isNeeded: lock.state !== "missing" },
    ...(await askGitHub(repository, base.value, asked, surroundings)),
  ];
}

const NOTHING_KNOWN: Wanted = { policy: null, hasSigners: false };

/** The machine's programs, the walls that are built from them as the policy wants it, and the model that it names. */
async function proveAll(
  ports: Surroundings["ports"],
  judgedFolder: string | null,
  wanted: Wanted,
): Promise<readonly Part[]> {
  const stages = wanted.policy?.stages;
  const walls = createSandboxProof(ports.sandbox, stages?.sandbox.backend ?? "auto");
  const model = createModelProof(ports, stages?.review ?? null);
  return await proveMachine([...(await ports.proofs.list(judgedFolder)), walls, model], wanted);
}

function own(name: string, finding: Finding): Part {
  return { about: "repository", name, isNeeded: true, ...finding };
}

function usage(message: string): CommandResult {
  return complain([{ code: "usage", message }]);
}
