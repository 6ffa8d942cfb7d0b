/** A relative part, an empty one and an empty PATH would mean a program in the repository that is judged. */
export function absoluteOnly(path = ""): string {
  const parts = path.split(":").filter((part) => part.startsWith("/"));
  return parts.length > 0 ? parts.join(":") : "/dev/null";
}
