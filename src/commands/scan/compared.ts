import { unfoldTree } from "../../artifacts/formats/unfold-tree.ts";
import { isWithin } from "../../artifacts/paths.ts";
import { fail, ok, type Result } from "../../core/fault.ts";
import type { Sha } from "../../core/ids.ts";
import { loadPolicy, readPolicy } from "../../policy/load.ts";
import { loadPacks } from "../../policy/packs/load.ts";
import type { Repository } from "../../ports/git.ts";
import { prepareRules } from "../../scanners/rules/stage.ts";
import type { Surroundings } from "../command.ts";
import { absolutePath, relativeTo } from "./folders.ts";
import type { ScanRequest } from "./request.ts";
import type { Sources } from "./sources.ts";

/** A scan of a commit or of the index against the commit where the change began. Everything comes from git. */
export async function openCompared(request: ScanRequest, { ports }: Surroundings): Promise<Result<Sources>> {
  const repository = await ports.git.open(".");
  if (!repository.ok) return repository;
  const sources = await compare(request, repository.value, ports.files);
  if (!sources.ok) await repository.value.close();
  return sources;
}

async function compare(
  request: ScanRequest,
  repository: Repository,
  files: Surroundings["ports"]["files"],
): Promise<Result<Sources>> {
  const index = request.staged ? repository.index() : null;
  const finding = findCommits(request, repository);
  // Its own process, at work while the other one finds the commits.
  void index?.entries();
  prepareRules();
  const commits = await finding;
  if (!commits.ok) return commits;
  const scopes = await findScopes(request.paths, repository, files);
  if (!scopes.ok) return scopes;
  const { base, forkPoint, head } = commits.value;
  const baseTip = base === null ? null : repository.tree("base-tip", base);
  const headName = request.staged ? "the index" : (request.head ?? "HEAD");
  return ok({
    head: unfoldTree(head === null ? (index ?? repository.index()) : repository.tree("head", head)),
    before: forkPoint === null ? null : unfoldTree(repository.tree("fork-point", forkPoint)),
    isComparing: true,
    folders: ["."],
    scopes: scopes.value,
    areScopesNamed: request.scope === "scan" && request.paths.length > 0,
    judgedFolder: repository.topLevel,
    topId: ".",
    compared: { base: base === null ? "an empty tree" : (request.base ?? "HEAD"), head: headName },
    comparison: { repository, baseTip },
    commits: commits.value,
    loadPolicy: async (profile) =>
      baseTip === null ? await readPolicy(null, profile) : await loadPolicy(baseTip, profile),
    loadPacks: async (named) => await loadPacks(baseTip, named),
    close: async () => await repository.close(),
  });
}

async function findCommits(request: ScanRequest, repository: Repository): Promise<Result<Sources["commits"]>> {
  if (request.base === null) return await findHeadAlone(request, repository);
  const [tip, head] = await Promise.all([repository.resolve(request.base), repository.resolve(request.head ?? "HEAD")]);
  if (!tip.ok) return tip;
  if (tip.value === null) return fail("unborn-head", `${request.base} has no commit yet`);
  if (!head.ok) return head;
  if (head.value === null) return fail("unborn-head", NOTHING_COMMITTED);
  startListing(repository, request, tip.value, head.value);
  const forkPoint = await repository.forkPoint(tip.value, head.value);
  if (!forkPoint.ok) return forkPoint;
  return ok({ base: tip.value, forkPoint: forkPoint.value, head: request.staged ? null : head.value });
}

const NOTHING_COMMITTED = "this branch has no commit yet: there is nothing to judge";

/**
 * The index alone is compared with HEAD. On an unborn branch, and for a commit alone, there is no base: everything is
 * added, and the defaults hold.
 */
async function findHeadAlone(request: ScanRequest, repository: Repository): Promise<Result<Sources["commits"]>> {
  const head = await repository.resolve(request.head ?? "HEAD");
  if (!head.ok) return head;
  // Whole, because the policy is looked for in it, too.
  if (head.value !== null) void repository.tree("fork-point", head.value).entries();
  if (request.staged) return ok({ base: head.value, forkPoint: head.value, head: null });
  return head.value === null
    ? fail("unborn-head", NOTHING_COMMITTED)
    : ok({ base: null, forkPoint: null, head: head.value });
}

/**
 * What is needed in any case is listed while git looks for the fork point: each git process costs ten milliseconds.
 * The base tip is listed whole, because the policy is looked for in it and the fork point is most often the same commit.
 */
function startListing(repository: Repository, request: ScanRequest, base: Sha, head: Sha): void {
  if (!request.staged) void repository.tree("head", head).entries();
  void repository.tree("base-tip", base).entries();
}

/** Named paths from the top level; they need not exist any more, because a change can remove them. */
async function findScopes(
  paths: readonly string[],
  repository: Repository,
  files: Surroundings["ports"]["files"],
): Promise<Result<readonly string[]>> {
  const here = await files.stat(".");
  if (!here.ok) return here;
  const scopes: string[] = [];
  for (const path of paths) {
    const absolute = absolutePath(here.value.path, path);
    const top = repository.topLevel ?? here.value.path;
    const inside = isWithin(absolute, top) ? absolute : await followLinks(absolute, files);
    if (!isWithin(inside, top)) return fail("path-outside", `${path} is outside of the repository ${top}`);
    scopes.push(relativeTo(top, inside));
  }
  return ok(scopes.length === 0 ? ["."] : scopes);
}

/** A path that leads into the repository by a link somewhere outside, as `/tmp` is one on some systems. */
async function followLinks(path: string, files: Surroundings["ports"]["files"]): Promise<string> {
  const place = await files.stat(path);
  return place.ok ? place.value.path : path;
}
