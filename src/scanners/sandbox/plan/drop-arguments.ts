/** Arguments for setpriv(1), up to the program: it keeps a uid of its own, and no power at all. */
export function dropArguments(uid: number): readonly string[] {
  const ids = [`--reuid=${uid}`, `--regid=${uid}`, "--clear-groups"];
  const powers = ["--inh-caps=-all", "--ambient-caps=-all", "--bounding-set=-all", "--no-new-privs"];
  return [...ids, ...powers, "--"];
}
