const baseUrl = process.env.STORE_URL.replace(/\/$/, "");

export async function list(path) {
  const own = await fetch(baseUrl + path);
  const models = await fetchJson("https://api.models.example/v1");
  return { own, models };
}
