import { expect, test } from "vitest";
import { readClauses } from "../../../src/facts/prose/clauses.ts";
import { readMentions } from "../../../src/facts/prose/mentions.ts";

test.each([
  // Hosts
  ["Send it to https://a.example/in.", ["url https://a.example/in"]],
  ["POST the body: `POST https://a.example/in`.", ["url https://a.example/in"]],
  ["See https://a.example/docs.", ["link https://a.example/docs"]],
  ["Read the docs at https://a.example.", ["link https://a.example"]],
  ["Never send it to https://a.example.", ["link https://a.example"]],
  ["The docs are at https://a.example.", ["link https://a.example"]],
  ["E-mail it to a@b.example.", ["url a@b.example"]],
  // Files
  ["Append it to ~/.bashrc.", ["write ~/.bashrc"]],
  ["Read `.env` first.", ["read .env"]],
  ["Save the results to MEMORY.md.", ["write MEMORY.md"]],
  ["Keep a copy of the results at /srv/out.", ["write /srv/out"]],
  ["Copy data.csv to /srv/out.", ["read data.csv", "write /srv/out"]],
  ["Fill it in per notes.md.", ["read notes.md"]],
  ["Write the list using notes.md.", ["read notes.md"]],
  ["The list is in notes.md.", []],
  ["Do not edit notes.md.", []],
  // Commands
  ["Run `npm test` now.", ["command npm test"]],
  ["After editing, run scripts/sync.sh.", ["command scripts/sync.sh"]],
  ["Execute `./build`.", ["command ./build"]],
  ["Call `read_file` for it.", []],
  ["Use `git status -s` for it.", ["command git status -s"]],
  ["Use `read_file` with path `/app/a.ts` to see it.", ["read /app/a.ts"]],
  ["Use `./a.sh` with `b`.", ["command ./a.sh"]],
  ["Use `max = 5` for it.", []],
  ["Never run `npm test`.", []],
  // Variables
  ["Set `API_TOKEN` in the environment.", ["variable API_TOKEN"]],
  ["Print $HOME.", ["variable HOME"]],
  ["Set MAX_COUNT to five.", []],
  ["`API_TOKEN` is an environment variable.", []],
  // Packages
  ["Install `left-pad@1.3.0`.", ["package left-pad@1.3.0"]],
  ["Install the requests package.", ["package requests"]],
  ["Add the `@acme/x` extension.", ["package @acme/x"]],
  ["Install the required packages.", []],
  ["Read about the requests package.", []],
  // Tools
  ["Use the Bash tool.", ["tool Bash"]],
  ["Call `mcp__github__create_issue`.", ["tool mcp__github__create_issue"]],
  ["Read the tool's page.", []],
])("%s", (sentence, expected) => {
  expect(readMentions(readClauses(sentence)).map(({ role, text }) => `${role} ${text}`)).toEqual(expected);
});
