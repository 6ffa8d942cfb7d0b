import type { GitHub } from "../../../ports/github.ts";

/** Whether somebody may approve, or why not. */
export type Eligibility = { readonly isEligible: true } | { readonly isEligible: false; readonly because: string };

/**
 * Those with maintain or admin permission may approve, and the members of the policy's teams. Where a team cannot be read
 * nobody is one of its members.
 */
export async function checkEligible(
  login: string,
  teams: readonly string[],
  github: Pick<GitHub, "permissionOf" | "teamMembership">,
): Promise<Eligibility> {
  const permission = await github.permissionOf(login);
  if (permission.ok && (permission.value === "admin" || permission.value === "maintain")) return { isEligible: true };
  const reasons = [
    permission.ok
      ? `it has the permission ${permission.value}, and neither maintain nor admin`
      : `its permission cannot be read: ${permission.fault.message}`,
  ];
  for (const team of teams) {
    const membership = await github.teamMembership(team, login);
    if (membership.ok && membership.value === "member") return { isEligible: true };
    if (!membership.ok) reasons.push(`the members of ${team} cannot be read: ${membership.fault.message}`);
    else if (membership.value === "unreadable") reasons.push(`the token may not read the members of ${team}`);
    else reasons.push(`it is not in ${team}`);
  }
  return { isEligible: false, because: reasons.join("; ") };
}
