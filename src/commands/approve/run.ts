import { ok, type Result } from "../../core/fault.ts";
import { asBlobId } from "../../core/ids.ts";
import { APPROVAL_NAMESPACE, signaturePath, statementPath } from "../../promotion/approval/places.ts";
import { writeStatement, type Statement } from "../../promotion/approval/statement.ts";
import { canonicalJson } from "../../text/canonical-json.ts";
import { sha256 } from "../../text/hash.ts";
import { joinTerminal, terminal, terminalText } from "../../text/safe/terminal.ts";
import { checkSignatures } from "../approvals/check-signatures.ts";
import type { CommandResult, Invocation, Surroundings, WrittenFile } from "../command.ts";
import { complain } from "../complain.ts";
import { placeBelow } from "../promotion/open-work-tree.ts";
import { chooseStatement, judgeHeld, type Held } from "./judge-held.ts";
import { describeApproval } from "./words.ts";

/**
 * Two phases: first the words and a person's answer, then everything is judged once more, and only if the answer was to
 * the same question it is written down. Without an answer it stays held.
 */
export async function runApprove(
  { positionals, options }: Invocation,
  surroundings: Surroundings,
): Promise<CommandResult> {
  const id = positionals[0]?.replace(/(?<=[^/])\/+$/u, "");
  const base = options.get("base")?.at(-1);
  const key = options.get("key")?.at(-1) ?? null;
  if (id === undefined || positionals.length > 1 || base === undefined)
    return complain([{ code: "usage", message: "approve takes one artifact, as reports name it, and --base" }]);
  if (key !== null && options.has("print"))
    return complain([{ code: "usage", message: "--print and --key are two ways to sign; use one of them" }]);
  const held = await judgeHeld(id, base, surroundings);
  if (!held.ok) return complain(held.faults);
  const statement = await chooseStatement(held.value, surroundings.ports.files);
  if (options.has("print")) return { ending: "promoted", stdout: writeStatement(statement), stderr: "", files: [] };
  const words = describeApproval(held.value, statement);
  const answer = await surroundings.ask(lines([...words, "", "Do you approve this? [y/N] "]));
  // A signature is a person's answer by itself: whoever has the key and types its name has read what it is for.
  const isAnswered = answer === "yes" || (answer === "nobody" && key !== null);
  if (!isAnswered) return say("blocked", [...words, "", answer === "no" ? "Not approved: it stays held." : UNANSWERED]);
  const again = await judgeHeld(id, base, surroundings);
  if (!again.ok) return complain(again.faults, "blocked");
  if (canonicalJson(again.value.binding) !== canonicalJson(held.value.binding))
    return complain([{ code: "answer-stale", message: `${id} or its base changed while you were asked` }], "blocked");
  return await write(again.value, statement, key, words, surroundings);
}

const UNANSWERED = "Nobody is here to answer, so it stays held. Sign with --key, or --print the statement and sign it.";

async function write(
  held: Held,
  statement: Statement,
  key: string | null,
  words: readonly string[],
  surroundings: Surroundings,
): Promise<CommandResult> {
  const { files, signatures } = surroundings.ports;
  const text = writeStatement(statement);
  const path = statementPath(statement.to);
  const place = await placeBelow(held.top, path, files);
  if (!place.ok) return complain([place.fault]);
  const written: WrittenFile[] = [{ path: place.value, text, isFolderMade: true }];
  const unsigned = `ssh-keygen -Y sign -n ${APPROVAL_NAMESPACE} -f <key> ${path}`;
  if (key === null)
    return {
      ...say("promoted", [
        `${path} written. It counts once it is signed:`,
        `  ${unsigned}`,
        `  (as ${signaturePath(statement.to, 1)})`,
      ]),
      files: written,
    };
  const signature = await signatures.sign(text, key, APPROVAL_NAMESPACE);
  if (!signature.ok) return complain([signature.fault]);
  const number = await nextNumber(held, statement, surroundings);
  const signaturePlace = await placeBelow(held.top, signaturePath(statement.to, number), files);
  if (!signaturePlace.ok) return complain([signaturePlace.fault]);
  written.push({ path: signaturePlace.value, text: signature.value, isFolderMade: true });
  const note = await describeSignature(text, signature.value, held, surroundings);
  if (!note.ok) return complain([note.fault]);
  const done = [
    ...words,
    "",
    `Signed. Commit ${path} and ${signaturePath(statement.to, number)} with the change.`,
    ...note.value,
  ];
  return { ...say("promoted", done), files: written };
}

/** The first number that no signature of this version has yet. */
async function nextNumber({ top }: Held, { to }: Statement, { ports }: Surroundings): Promise<number> {
  let number = 1;
  while ((await ports.files.stat(`${top}/${signaturePath(to, number)}`)).ok) number++;
  return number;
}

/** Says at once what a scan would say of the signature, if it is not to count. */
async function describeSignature(
  text: string,
  signature: string,
  { election, term }: Held,
  { ports }: Surroundings,
): Promise<Result<readonly string[]>> {
  if ("because" in election) return ok([`It does not count yet: ${election.because}.`]);
  const bytes = Buffer.from(signature);
  const path = signaturePath("sha256:", 1);
  const entry = { kind: "file", path, blob: asBlobId("signature"), executable: false } as const;
  const content = ok({ size: bytes.length, sha256: sha256(bytes), bytes });
  const given = { signatures: ports.signatures, now: term.now };
  const read = (): Promise<typeof content> => Promise.resolve(content);
  const checked = await checkSignatures(Buffer.from(text), [entry], read, election.electorate, given);
  if (!checked.ok) return checked;
  const because = checked.value.verdicts.get(path) ?? null;
  return ok(because === null ? [] : [`It does not count: ${because}.`]);
}

function say(ending: CommandResult["ending"], text: readonly string[]): CommandResult {
  return { ending, stdout: terminal`${lines(text)}\n`, stderr: "", files: [] };
}

function lines(text: readonly string[]): ReturnType<typeof terminalText> {
  return joinTerminal(text.map(terminalText), terminal`\n`);
}
