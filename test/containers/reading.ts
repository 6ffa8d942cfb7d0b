import type { Member, Opened } from "../../src/containers/member.ts";

/** What a member gives, for comparing: its kind, and its content as text or the fault. */
export function describeMember(member: Member): string {
  const read = member.read();
  const content = read.ok ? Buffer.from(read.value).toString("utf8") : `${read.fault.code}: ${read.fault.message}`;
  return `${member.kind} ${member.name} ${read.ok ? JSON.stringify(content) : `!${content}`}`;
}

export function describeArchive(opened: Opened | null): readonly string[] {
  if (opened === null) return ["no archive"];
  return [...opened.members.map(describeMember), ...opened.problems.map((problem) => `? ${problem}`)];
}
