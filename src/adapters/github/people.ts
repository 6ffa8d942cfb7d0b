import { fail, ok, type Result } from "../../core/fault.ts";
import type { GitHub, Permission, Push, TeamMembership } from "../../ports/github.ts";
import { readAccount } from "./account.ts";
import type { Client } from "./client.ts";
import { at, convert, list, orNull, record, sha, text, type Read } from "./shape.ts";

const PERMISSIONS: readonly Permission[] = ["admin", "maintain", "write", "triage", "read", "none"];

/** A role of the organisation's own making has only the permission that it is built on. */
const readPermission: Read<Permission> = convert(
  record({ role: at(["role_name"], orNull(text)), base: at(["permission"], text) }),
  ({ role, base }) => PERMISSIONS.find((each) => each === role) ?? PERMISSIONS.find((each) => each === base) ?? "none",
);

const readPush = record<Push>({ actor: at(["actor"], orNull(readAccount)), after: at(["after"], sha) });

const readPresence: Read<true> = (value) => (typeof value === "object" && value !== null ? true : undefined);

const TEAM = /^(?<organization>[\w.-]+)\/(?<slug>[\w.-]+)$/u;

export function peopleOperations(
  client: Client,
): Pick<GitHub, "viewer" | "pushes" | "permissionOf" | "teamMembership"> {
  const { address } = client;
  return {
    // The only question that every kind of token is answered.
    viewer: async () =>
      await client.send("POST", address.graphql, { query: "{viewer{login}}" }, at(["data", "viewer", "login"], text)),
    pushes: async (repository, ref) =>
      await client.readAll(
        `repos/${repository.split("/").map(encodeURIComponent).join("/")}/activity?per_page=100&ref=${encodeURIComponent(ref)}`,
        list(readPush),
      ),
    async permissionOf(login) {
      const path = `${address.repository}/collaborators/${encodeURIComponent(login)}/permission`;
      const found = await client.readIfThere(path, readPermission);
      return found.ok ? ok(found.value ?? "none") : found;
    },
    async teamMembership(team, login) {
      const { organization, slug } = TEAM.exec(team)?.groups ?? {};
      if (organization === undefined || slug === undefined)
        return fail("github-refused", `${JSON.stringify(team)} is no team: it takes organization/slug`);
      const place = `orgs/${organization}/teams/${slug}`;
      const state = await client.readIfThere(`${place}/memberships/${encodeURIComponent(login)}`, at(["state"], text));
      if (!state.ok) return unreadable(state);
      if (state.value !== null) return ok(state.value === "active" ? "member" : "not-member");
      // No answer about the member may be no answer about the team.
      const seen = await client.readIfThere(place, readPresence);
      if (!seen.ok) return unreadable(seen);
      return ok(seen.value === null ? "unreadable" : "not-member");
    },
  };
}

function unreadable(refused: Extract<Result<unknown>, { ok: false }>): Result<TeamMembership> {
  return refused.fault.code === "github-forbidden" ? ok("unreadable") : refused;
}
