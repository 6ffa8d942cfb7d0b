import { isOwner } from "../../github/code-owners.ts";
import type { Safe } from "../../text/safe/safe.ts";
import { joinTerminal, terminal, terminalText } from "../../text/safe/terminal.ts";
import type { CommandResult, Invocation, Surroundings } from "../command.ts";
import { complain } from "../complain.ts";
import { choosePin, isCommitId } from "./pin.ts";
import { proposeFiles } from "./propose.ts";
import { surveyRepository } from "./survey.ts";
import { describeFound, describeNext, describeProposal } from "./words.ts";

/**
 * Proposes each file, shows what would change, and writes what is new after a yes. What is there and differs stays as it
 * is, so that a second run changes nothing.
 */
export async function runInit(
  { positionals, options }: Invocation,
  surroundings: Surroundings,
): Promise<CommandResult> {
  const asked = options.get("pin")?.at(-1) ?? null;
  const named = options.get("owner") ?? [];
  const [isWritten, isPrinted] = [options.has("yes"), options.has("print")];
  const problem = findProblem(positionals, named, asked, isWritten && isPrinted);
  if (problem !== null) return complain([{ code: "usage", message: problem }]);
  const survey = await surveyRepository(surroundings);
  if (!survey.ok) return complain(survey.faults);
  const { top, origin } = survey.value;
  const pin = await choosePin(asked, surroundings);
  const owners = named.length > 0 || origin === null ? named : [`@${origin.owner}`];
  const proposals = await proposeFiles(survey.value, pin, owners, surroundings.ports.files);
  if (!proposals.ok) return complain([proposals.fault]);
  const shown = [describeFound(survey.value.artifacts), "", ...proposals.value.flatMap(describeProposal)];
  const files = proposals.value.flatMap((each) =>
    each.kind === "write" ? [{ path: `${top}/${each.path}`, text: each.text, isFolderMade: true }] : [],
  );
  if (files.length === 0) return say("promoted", [...shown, "", "There is nothing to write."]);
  if (isPrinted) return say("promoted", shown);
  const answer = isWritten ? "yes" : await surroundings.ask(lines([...shown, "Write this? [y/N] "]));
  if (answer === "nobody") {
    const fault = {
      code: "usage",
      message: "nothing was written, as nobody is here to be asked: --yes writes",
    } as const;
    return { ...complain([fault]), stdout: say("usage", shown).stdout };
  }
  if (answer === "no") return say("promoted", ["Nothing was written."]);
  return { ...say("promoted", [...(isWritten ? shown : []), ...describeNext(origin, pin, owners)]), files };
}

function findProblem(
  positionals: readonly string[],
  owners: readonly string[],
  pin: string | null,
  isBoth: boolean,
): string | null {
  if (positionals.length > 0) return "init takes no path: it is for a repository";
  if (isBoth) return "--yes writes and --print does not; use one of them";
  if (pin !== null && !isCommitId(pin)) return "--pin wants a full commit id: 40 hexadecimal digits";
  const odd = owners.find((owner) => !isOwner(owner));
  return odd === undefined ? null : `${JSON.stringify(odd)} is no code owner: @person, @organisation/team or an e-mail`;
}

function say(ending: CommandResult["ending"], text: readonly string[]): CommandResult {
  return { ending, stdout: terminal`${lines(text)}\n`, stderr: "", files: [] };
}

function lines(text: readonly string[]): Safe<"terminal"> {
  return joinTerminal(text.map(terminalText), terminal`\n`);
}
