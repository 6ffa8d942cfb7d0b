import { hostOfServer, nameOfRemote } from "../../github/origin.ts";
import type { GitHub } from "../../ports/github.ts";
import type { Repository } from "../../ports/git.ts";
import type { Surroundings } from "../command.ts";
import type { Base } from "./base.ts";
import { judgeBypass } from "./bypass.ts";
import { broken, type Finding, type Part } from "./part.ts";
import { askProtection, type Protection } from "./protection.ts";
import { judgeQueue, judgeRequired } from "./required-check.ts";
import { findRemedies, judgeAgent, judgeOwners, judgeStale, judgeSteering } from "./remedies.ts";

/** What a person asks for. */
export interface Asked {
  /** The name of the required check. */
  readonly check: string;
  /** Login of the agent; null when it was not named. */
  readonly agent: string | null;
}

/** What GitHub says of the repository that `origin` names, or one part that says why it was not asked. */
export async function askGitHub(
  repository: Repository,
  base: Base,
  asked: Asked,
  surroundings: Surroundings,
): Promise<readonly Part[]> {
  const { environment, ports } = surroundings;
  const host = hostOfServer(environment["GITHUB_SERVER_URL"]);
  const url = await repository.originUrl();
  const name = url.ok && url.value !== null ? nameOfRemote(url.value, host) : null;
  if (name === null)
    return [part("access", { state: "not-applicable", says: `\`origin\` is no repository on ${host}` })];
  const token = environment["GITHUB_TOKEN"] || environment["GH_TOKEN"] || null;
  if (token === null) return [part("access", withoutToken(asked.check))];
  if (base.tip === null) return [part("access", { state: "not-applicable", says: "there is no commit yet" })];
  const apiUrl = environment["GITHUB_API_URL"] ?? (host === "github.com" ? null : `https://${host}/api/v3`);
  const opened = await ports.github.open({ token, repository: `${name.owner}/${name.name}`, apiUrl });
  if (!opened.ok) return [part("access", broken(opened.fault), true)];
  const access = await checkAccess(opened.value);
  if (!access.ok) return [part("access", access.finding, true)];
  const protection = await askProtection(opened.value, access.branch, base.tip.tree, asked.agent);
  if (!protection.ok) return [part("access", broken(protection.fault), true)];
  return [part("access", access.finding, true), ...judgeProtection(protection.value, asked.check)];
}

/** Everything about how a branch is protected. Ways that are not taken are not needed. */
export function judgeProtection(protection: Protection, check: string): readonly Part[] {
  const isSettled = findRemedies(protection, check).length > 0;
  return [
    part("required check", judgeRequired(protection, check), true),
    part("merge queue", judgeQueue(protection), true),
    part("bypass", judgeBypass(protection), true),
    part("agent", judgeAgent(protection), true),
    part("steering", judgeSteering(protection, check), true),
    part("code owners", judgeOwners(protection), !isSettled),
    part("stale approvals", judgeStale(protection), !isSettled),
  ];
}

function part(name: string, finding: Finding, isNeeded = false): Part {
  return { about: "github", name, isNeeded, ...finding };
}

async function checkAccess(
  github: GitHub,
): Promise<
  | { readonly ok: true; readonly finding: Finding; readonly branch: string }
  | { readonly ok: false; readonly finding: Finding }
> {
  const [viewer, info] = await Promise.all([github.viewer(), github.repository()]);
  if (!info.ok) return { ok: false, finding: broken(info.fault) };
  const who = viewer.ok ? viewer.value : "an account that GitHub does not name";
  const { fullName, defaultBranch: branch } = info.value;
  return { ok: true, branch, finding: { state: "works", says: `${fullName}, default branch ${branch}, as ${who}` } };
}

function withoutToken(check: string): Finding {
  return {
    state: "unknown",
    says:
      `not asked without a token: whether \`${check}\` is required and from which App, who may bypass it, whether stale ` +
      "approvals are dismissed, whether code owners cover what steers the gate, and whether the agent may change workflows",
    remedy: "Set GITHUB_TOKEN or GH_TOKEN, best of an administrator: `GH_TOKEN=$(gh auth token) evogate doctor`.",
  };
}
