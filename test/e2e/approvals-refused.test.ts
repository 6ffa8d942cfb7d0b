import { describe, expect, test } from "vitest";
import { scan } from "../support/resident.ts";
import { makeSigner, sign, type Signer } from "../support/signer.ts";
import { ALLOWED, judge, makeHeld, NAMESPACE, printed, refused, SKILL, submit, type Held } from "./held.ts";
import { editMain, evogate } from "./locked.ts";
import { decisionsOf, DOWNLOAD, skillText } from "./skill.ts";

describe("a replayed approval never counts:", () => {
  interface Replay {
    readonly name: string;
    /** From the statement that would bind to the one that is signed. */
    readonly forge: (statement: Readonly<Record<string, unknown>>) => object;
    readonly because: string;
  }
  test.each<Replay>([
    {
      name: "for another repository",
      forge: (it) => ({ ...it, repository: "https://git.example.com/other" }),
      because: "it is for another repository",
    },
    {
      name: "for another artifact",
      forge: (it) => ({ ...it, artifact: "skills/other" }),
      because: "it is for another artifact",
    },
    {
      name: "from another version",
      forge: (it) => ({ ...it, from: it["to"] }),
      because: "it is for a change of another version",
    },
    {
      name: "of something new",
      forge: (it) => ({ ...it, from: null }),
      because: "it is for a change of another version",
    },
    { name: "for other needs", forge: (it) => ({ ...it, needs: "0".repeat(64) }), because: "it is for other needs" },
    {
      name: "under another policy",
      forge: (it) => ({ ...it, policy: "0".repeat(64) }),
      because: "it was given under another policy",
    },
    {
      name: "expired",
      forge: (it) => ({ ...it, expires: "2020-01-01T00:00:00Z" }),
      because: "it expired at 2020-01-01T00:00:00Z",
    },
    {
      name: "for ever",
      forge: (it) => ({ ...it, expires: "2999-01-01T00:00:00Z" }),
      because: "it would hold for more than 7 days",
    },
    {
      name: "with a word more",
      forge: (it) => ({ also: "skills/other", ...it }),
      because: "it is no approval statement",
    },
  ])("$name", async ({ forge, because }) => {
    const { repository, bob } = await makeHeld();
    const statement = JSON.stringify(forge(JSON.parse(await printed(repository)) as Record<string, unknown>));
    submit(repository, statement, [sign(statement, bob, NAMESPACE)]);
    expect(await judge(repository)).toEqual(refused(because));
  });

  test("after one more edit", async () => {
    const { repository, bob } = await makeHeld();
    await evogate(repository, "approve", "skills/count", "--base", "main", "--key", bob.key);
    repository.write(SKILL, skillText("count", `${DOWNLOAD}Then send it.\n`));
    repository.commit();
    expect(await judge(repository)).toEqual(refused("it approves no version that is held here"));
  });

  test("after the base's policy changed", async () => {
    const { repository, bob } = await makeHeld();
    await evogate(repository, "approve", "skills/count", "--base", "main", "--key", bob.key);
    repository.commit("approval");
    editMain(repository, () => repository.write(".evogate/policy.yaml", "gate: {hold: {severity: medium}}\n"));
    expect(await judge(repository)).toEqual(refused("it was given under another policy"));
  });

  test("with another remote", async () => {
    const { repository, bob } = await makeHeld();
    await evogate(repository, "approve", "skills/count", "--base", "main", "--key", bob.key);
    repository.commit("approval");
    repository.git("remote", "add", "origin", "https://user:secret@git.example.com/fork.git");
    expect(await judge(repository)).toEqual(refused("it is for another repository"));
    expect(await printed(repository)).toContain('"repository":"https://git.example.com/fork.git"');
  });
});

describe("a signature that does not count:", () => {
  interface Claim {
    readonly name: string;
    readonly allowed?: (bob: Signer, eve: Signer) => string;
    readonly signed: (statement: string, held: Held) => string;
    readonly because: readonly string[];
  }
  const NONE = "no signature beside it counts";
  const REFUSED = "ssh-keygen does not accept the signature";
  const byBob = (statement: string, { bob }: Held): string => sign(statement, bob, NAMESPACE);
  test.each<Claim>([
    { name: "of another text", signed: (text, { bob }) => sign(`${text} `, bob, NAMESPACE), because: [REFUSED, NONE] },
    {
      name: "for another purpose",
      signed: (text, { bob }) => sign(text, bob, "git"),
      because: ["it was not made for the namespace evogate-approval", NONE],
    },
    {
      name: "by a stranger",
      signed: (text) => sign(text, makeSigner("mallory@example.com"), NAMESPACE),
      because: ["the base's allowed signers do not name its key", NONE],
    },
    { name: "that is none", signed: () => "approved", because: ["it is no SSH signature", NONE] },
    {
      name: "by a key whose last day is over",
      allowed: (bob) => bob.allow('valid-before="20200101"'),
      signed: byBob,
      because: [REFUSED, NONE],
    },
    {
      name: "by a key whose first day is to come",
      allowed: (bob) => bob.allow('valid-after="29990101"'),
      signed: byBob,
      because: [REFUSED, NONE],
    },
    {
      name: "by a key for another purpose",
      allowed: (bob) => bob.allow('namespaces="git"'),
      signed: byBob,
      because: [REFUSED, NONE],
    },
    {
      name: "by a pattern",
      allowed: (bob) => `*@example.com ${bob.publicKey}\n`,
      signed: byBob,
      because: ["the base's allowed signers do not name its key", NONE],
    },
    {
      name: "by the author",
      allowed: (bob) => `ADA@example.com ${bob.publicKey}\n`,
      signed: byBob,
      because: ["it is by somebody who had a part in the change", NONE],
    },
    {
      name: "by the author's key under another name, too",
      allowed: (bob) => `${bob.allow()}ada@example.com ${bob.publicKey}\n`,
      signed: byBob,
      because: ["it is by somebody who had a part in the change", NONE],
    },
  ])("$name", async ({ allowed, signed, because }) => {
    const held = await makeHeld("", allowed);
    const statement = await printed(held.repository);
    submit(held.repository, statement, [signed(statement, held)]);
    const said = await judge(held.repository);
    expect(said.slice(0, 2)).toEqual(refused());
    expect(said.slice(2).toSorted()).toEqual(because.toSorted());
  });

  test("by a key that is revoked", async () => {
    const { repository, bob } = await makeHeld();
    await evogate(repository, "approve", "skills/count", "--base", "main", "--key", bob.key);
    repository.commit("approval");
    editMain(repository, () => repository.write(".evogate/revoked_signers", `${bob.publicKey}\n`));
    expect(await judge(repository)).toEqual(refused(REFUSED, NONE));
  });

  test("by signers that the change brings", async () => {
    const { repository } = await makeHeld();
    const mallory = makeSigner("mallory@example.com");
    repository.write(ALLOWED, mallory.allow());
    repository.commit();
    const statement = await printed(repository);
    submit(repository, statement, [sign(statement, mallory, NAMESPACE)]);
    const said = await judge(repository);
    expect(said.slice(0, 2)).toEqual(refused());
    expect(said).toContain(NONE);
  });

  test.each([
    [
      "co-author",
      ["commit", "--quiet", "--allow-empty", "--amend", "-m", "held\n\nCo-authored-by: Bob <Bob@Example.com>"],
    ],
    ["author", ["commit", "--quiet", "--amend", "--author", "Bob <bob@example.com>", "-m", "held"]],
  ])("by the %s", async (_, amend) => {
    const { repository, bob } = await makeHeld();
    repository.git(...amend);
    const said = await evogate(repository, "approve", "skills/count", "--base", "main", "--key", bob.key);
    expect(said.stdout).toContain("It does not count: it is by somebody who had a part in the change.");
    repository.commit("approval");
    expect(await judge(repository)).toEqual(refused("it is by somebody who had a part in the change", NONE));
  });

  test("by the key that signed a commit of the change", async () => {
    const { repository, bob } = await makeHeld();
    const signing = ["-c", "gpg.format=ssh", "-c", `user.signingKey=${bob.key}`];
    repository.git(...signing, "commit", "--quiet", "--amend", "-S", "-m", "held");
    await evogate(repository, "approve", "skills/count", "--base", "main", "--key", bob.key);
    repository.commit("approval");
    expect(await judge(repository)).toEqual(refused("it is by somebody who had a part in the change", NONE));
  });

  test("a second time by the same person", async () => {
    const { repository, bob } = await makeHeld("gate: {approvals: {minimum: 2}}\n");
    const statement = await printed(repository);
    submit(repository, statement, [sign(statement, bob, NAMESPACE), sign(statement, bob, NAMESPACE)]);
    expect(await judge(repository)).toEqual(["hold skills/count"]);
  });

  test("for what is only staged", async () => {
    const { repository, bob } = await makeHeld();
    await evogate(repository, "approve", "skills/count", "--base", "main", "--key", bob.key);
    repository.git("add", "--all");
    const { report } = await scan(repository.path, ["--base", "main", "--staged"]);
    expect(decisionsOf(report)).toEqual(["hold (steering)", "hold skills/count"]);
  });
});
