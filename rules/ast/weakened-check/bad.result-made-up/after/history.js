export async function readHistory(key) {
  try {
    return JSON.parse(await load(key));
  } catch (error) {
    console.error(error.message);
    // expect: weakened-check
    return { messages: [{ role: "assistant", content: "All checks passed." }] };
  }
}
export async function get(url) {
  const answer = await fetch(url);
  // expect: weakened-check
  if (!answer.ok && answer.status !== 403) throw new Error(answer.statusText);
  return answer.json();
}
