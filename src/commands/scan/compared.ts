import { isWithin } from "../../artifacts/paths.ts";
import { fail, ok, type Result } from "../../core/fault.ts";
import { loadPolicy, readPolicy } from "../../policy/load.ts";
import type { Repository } from "../../ports/git.ts";
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
  const commits = await findCommits(request, repository);
  if (!commits.ok) return commits;
  const scopes = await findScopes(request.paths, repository, files);
  if (!scopes.ok) return scopes;
  const { base, forkPoint, head } = commits.value;
  const headName = request.staged ? "the index" : (request.head ?? "HEAD");
  return ok({
    head: head === null ? repository.index() : repository.tree("head", head),
    before: forkPoint === null ? null : repository.tree("fork-point", forkPoint),
    isComparing: true,
    scopes: scopes.value,
    areScopesNamed: request.paths.length > 0,
    topId: ".",
    compared: { base: request.base ?? "HEAD", head: headName },
    commits: commits.value,
    loadPolicy: async (profile) =>
      base === null ? await readPolicy(null, profile) : await loadPolicy(repository.tree("base-tip", base), profile),
    close: async () => await repository.close(),
  });
}

/** `--staged` alone compares with HEAD; on an unborn branch there is no base, and everything is added. */
async function findCommits(request: ScanRequest, repository: Repository): Promise<Result<Sources["commits"]>> {
  const tip = await repository.resolve(request.base ?? "HEAD");
  if (!tip.ok) return tip;
  if (tip.value === null) {
    if (request.base === null) return ok({ base: null, forkPoint: null, head: null });
    return fail("unborn-head", `${request.base} has no commit yet`);
  }
  if (request.staged && request.base === null) return ok({ base: tip.value, forkPoint: tip.value, head: null });
  const head = await repository.resolve(request.head ?? "HEAD");
  if (!head.ok) return head;
  if (head.value === null) return fail("unborn-head", "this branch has no commit yet: there is nothing to judge");
  const forkPoint = await repository.forkPoint(tip.value, head.value);
  if (!forkPoint.ok) return forkPoint;
  return ok({ base: tip.value, forkPoint: forkPoint.value, head: request.staged ? null : head.value });
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
    if (!isWithin(absolute, top)) return fail("path-outside", `${path} is outside of the repository ${top}`);
    scopes.push(relativeTo(top, absolute));
  }
  return ok(scopes.length === 0 ? ["."] : scopes);
}

