/** Of the demo's author; git refuses to commit without one. */
const AUTHOR = { NAME: "Demo agent", EMAIL: "agent@example.com", DATE: "2026-01-01T00:00:00Z" };

/** The environment of this process, but no git configuration of the user's, and no repository of a calling hook's. */
export function isolatedEnvironment() {
  const others = Object.entries(process.env).filter(([name]) => !name.startsWith("GIT_"));
  const identity = ["AUTHOR", "COMMITTER"].flatMap((role) =>
    Object.entries(AUTHOR).map(([what, value]) => [`GIT_${role}_${what}`, value]),
  );
  return { ...Object.fromEntries([...others, ...identity]), GIT_CONFIG_GLOBAL: "/dev/null", GIT_CONFIG_NOSYSTEM: "1" };
}
