/** Thrown into the client for an answer that no model gives. */
export class AnswerTooLarge extends Error {}

/**
 * A `fetch` that reads at most so many bytes of an answer, and follows no redirect: what is asked goes to the address that
 * the policy names, and nowhere else.
 */
export function boundFetch(mostBytes: number): typeof fetch {
  return async (input, init) => {
    const response = await fetch(input, { ...init, redirect: "error" });
    const { status, statusText, headers } = response;
    const bytes = await readBytes(response, mostBytes);
    return new Response(status === 204 ? null : bytes, { status, statusText, headers });
  };
}

async function readBytes(response: Response, most: number): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += chunk.byteLength;
    if (size > most) throw new AnswerTooLarge();
    chunks.push(chunk);
  }
  return Uint8Array.from(Buffer.concat(chunks));
}
