import { describe, expect, test } from "vitest";
import { createGit } from "../../../src/adapters/git/git.ts";
import { parseCommit } from "../../../src/adapters/git/authors.ts";
import { ISOLATED, makeRepository } from "../../support/repository.ts";

test("every commit that the head has more counts, but not one of approvals alone", async () => {
  const repository = makeRepository();
  const base = repository.commit("base");
  repository.write("a.md", "a");
  repository.git("add", "--all");
  repository.git(
    "commit",
    "--quiet",
    "--author",
    "Eve <eve@example.com>",
    "-m",
    "a\n\nCo-Authored-By: Cy <Cy@Example.com>",
  );
  repository.write(".evogate/approvals/x.json", "x");
  repository.git("add", "--all");
  repository.git("commit", "--quiet", "--author", "Bob <bob@example.com>", "-m", "approval");
  const head = repository.commit("empty");
  const opened = await createGit({ environment: ISOLATED, currentFolder: repository.path }).open(repository.path);
  if (!opened.ok) throw new Error(opened.fault.message);
  const read = await opened.value.authorsBetween(base, head, ".evogate/approvals");
  expect(read).toEqual({
    ok: true,
    value: [
      {
        emails: ["eve@example.com", "ada@example.com", "Cy@Example.com"],
        sshSignature: null,
        message: "a\n\nCo-Authored-By: Cy <Cy@Example.com>",
      },
    ],
  });
  expect(await opened.value.originUrl()).toEqual({ ok: true, value: null });
  repository.git("remote", "add", "origin", "https://u:p@git.example.com/a");
  repository.write(".gitignore", "*.log\ncache/\n");
  repository.write("x/run.log", "log");
  repository.write("x/cache/a", "a");
  expect(await opened.value.originUrl()).toEqual({ ok: true, value: "https://u:p@git.example.com/a" });
  expect(await opened.value.ignored()).toEqual({ ok: true, value: ["x/", "x/cache/", "x/run.log"] });
  await opened.value.close();
});

describe("a commit", () => {
  const ARMORED = "-----BEGIN SSH SIGNATURE-----\nU1NI\n-----END SSH SIGNATURE-----\n";
  test("that is signed keeps its signature, as it was written", () => {
    const folded = ARMORED.trimEnd().replaceAll("\n", "\n ");
    const text = `tree 0\nauthor A <a@x> 0 +0000\ncommitter B <b@x> 0 +0000\ngpgsig ${folded}\n\nauthor C <c@x> 0 +0000\n`;
    expect(parseCommit(text)).toEqual({
      emails: ["a@x", "b@x"],
      sshSignature: ARMORED,
      message: "author C <c@x> 0 +0000",
    });
  });

  test("that is signed otherwise has none", () => {
    const text = "tree 0\nauthor A <a@x> 0 +0000\ngpgsig -----BEGIN PGP SIGNATURE-----\n x\n\nmessage";
    expect(parseCommit(text)).toEqual({ emails: ["a@x"], sshSignature: null, message: "message" });
  });
});
