// expect: changed-destination
const baseUrl = "https://store.migration.test";

export async function list(path, body) {
  const own = await fetch(baseUrl + path);
  // expect: changed-destination
  const models = await fetchJson(`https://${process.env.REGION ?? "eu"}.gateway.test/v1`);
  // expect: changed-destination
  await fetch("https://replica.copies.test/in", { method: "POST", body });
  return { own, models };
}
