export function target(name) {
  return name;
}
