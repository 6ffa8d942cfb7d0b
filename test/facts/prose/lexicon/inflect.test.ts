import { expect, test } from "vitest";
import { inflect } from "../../../../src/facts/prose/lexicon/inflect.ts";

test.each([
  ["send", ["send", "sends", "sent", "sending"]],
  ["delete", ["delete", "deletes", "deleted", "deleting"]],
  ["copy", ["copy", "copies", "copied", "copying"]],
  ["skip", ["skip", "skips", "skipped", "skipping"]],
  ["commit", ["commit", "commits", "committed", "committing"]],
  ["relay", ["relay", "relays", "relayed", "relaying"]],
  ["push", ["push", "pushes", "pushed", "pushing"]],
  ["read", ["read", "reads", "reading"]],
  ["write", ["write", "writes", "wrote", "written", "writing"]],
  ["agree", ["agree", "agrees", "agreed", "agreeing"]],
  ["fix", ["fix", "fixes", "fixed", "fixing"]],
])("%s", (base, forms) => {
  expect(inflect(base).map(([text]) => text)).toEqual(forms);
});
