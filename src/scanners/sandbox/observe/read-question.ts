/** Bytes before the first question, and the longest label (RFC 1035, 4.1.1 and 2.3.4). */
const HEADER = 12;
const LONGEST_LABEL = 63;

/** The name that a DNS query asks for, in lower case and without its last dot; null for what is no query. */
export function readQuestion(message: Uint8Array): string | null {
  if (message.length <= HEADER || ((message[2] ?? 0) & 0x80) !== 0 || message[4] !== 0 || message[5] === 0) return null;
  const labels: string[] = [];
  let at = HEADER;
  for (let length = message[at]; length !== 0; length = message[at]) {
    if (length === undefined || length > LONGEST_LABEL || at + 1 + length > message.length) return null;
    labels.push(Buffer.from(message.subarray(at + 1, at + 1 + length)).toString("latin1"));
    at += 1 + length;
  }
  return labels.length === 0 ? null : labels.join(".").toLowerCase();
}
