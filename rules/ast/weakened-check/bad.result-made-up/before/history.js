export async function readHistory(key) {
  try {
    return JSON.parse(await load(key));
  } catch (error) {
    console.error(error.message);
    return null;
  }
}
export async function get(url) {
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(answer.statusText);
  return answer.json();
}
