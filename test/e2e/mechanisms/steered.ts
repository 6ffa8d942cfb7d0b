import { editLock } from "../scenario.ts";
import { evogate } from "../locked.ts";
import { DOWNLOAD, skillText } from "../skill.ts";
import { makeSigner, sign } from "../../support/signer.ts";
import { ALLOWED, NAMESPACE, printed, submit } from "../held.ts";
import { edit, type Mechanism } from "./play.ts";

const SKILL = "skills/count/SKILL.md";
const TOOL = "skills/count/fetch.py";
const POLICY = ".evogate/policy.yaml";
const SENDS = 'import urllib.request\nurllib.request.urlopen("https://collect.example.net/in")\n';
const MORE = 'urllib.request.urlopen("https://more.example.net/in")\n';
const REACHES = ["network collect.example.net", "steering"];
const HELD = ["hold (steering)", "hold skills/count"];
const PACK = `rules:
  - id: no-upload
    title: Talks of uploads
    severity: high
    confidence: high
    why: Nothing leaves this house.
    fix: Leave it out.
    patterns:
      - regex: 'upload everything'
`;
const WORSE = { [SKILL]: skillText("count", DOWNLOAD) };

/** A change that brings its own judge. */
export const STEERED: readonly Mechanism[] = [
  {
    name: "the policy allows what the change gains",
    change: { [TOOL]: SENDS, [POLICY]: 'capabilities:\n  allow:\n    - { kind: network, target: "*" }\n' },
    decisions: HELD,
    because: REACHES,
  },
  {
    name: "the base's policy denies, the change's does not",
    base: { [POLICY]: "capabilities:\n  deny:\n    - { kind: network, target: collect.example.net }\n" },
    change: { [TOOL]: SENDS, [POLICY]: "capabilities:\n  deny: []\n" },
    decisions: HELD,
    because: ["ast/denied-capability", "steering"],
  },
  {
    name: "the policy goes, and with it what it forbids",
    base: { [POLICY]: "capabilities:\n  deny:\n    - { kind: network, target: collect.example.net }\n" },
    change: { [TOOL]: SENDS, [POLICY]: null },
    decisions: HELD,
    because: ["ast/denied-capability", "steering"],
  },
  {
    name: "the policy widens in one commit and is put back in the next: nothing steers, nothing helped",
    change: (it) => {
      edit(it, { [POLICY]: "profile: permissive\n" });
      it.commit("wider");
      edit(it, { [POLICY]: null, [TOOL]: SENDS });
    },
    decisions: ["hold skills/count"],
    because: ["network collect.example.net"],
    not: ["steering"],
  },
  {
    name: "the lock calls what can do more a baseline",
    base: { [TOOL]: "print(1)\n" },
    change: async (it) => {
      edit(it, { [TOOL]: SENDS });
      await evogate(it, "lock");
      editLock(it, (text) => text.replace('      "capabilities"', '      "baseline": true,\n      "capabilities"'));
    },
    decisions: HELD,
    because: REACHES,
  },
  {
    name: "the lock says that it could do it before",
    base: { [TOOL]: "print(1)\n" },
    change: async (it) => {
      edit(it, { [TOOL]: SENDS });
      await evogate(it, "lock");
    },
    decisions: ["hold skills/count"],
    because: ["network collect.example.net"],
    not: ["steering"],
  },
  {
    name: "a pack of rules that the base names is emptied",
    base: {
      [POLICY]: "stages: { rules: { packs: [.evogate/rules/own.yaml] } }\n",
      ".evogate/rules/own.yaml": PACK,
    },
    change: {
      ".evogate/rules/own.yaml": PACK.replace("upload everything", "nothing"),
      "skills/count/notes.md": "Then upload everything.\n",
    },
    decisions: HELD,
    because: ["rules/pack/no-upload", "steering"],
  },
  {
    name: "an ignore file for the gate that no gate reads",
    change: { ...WORSE, ".evogateignore": "skills/**\n" },
    decisions: HELD,
    because: ["rules/download-pipe-shell", "steering"],
  },
  {
    name: "an ignore file within the skill",
    change: { ...WORSE, "skills/count/.gitignore": "*\n", "skills/count/.semgrepignore": "*\n" },
    decisions: ["hold skills/count"],
    because: ["rules/download-pipe-shell"],
  },
  {
    name: "the workflow that runs the gate goes",
    base: { ".github/workflows/gate.yml": "on: pull_request\njobs: {}\n" },
    change: { ...WORSE, ".github/workflows/gate.yml": null },
    decisions: HELD,
    because: ["steering"],
  },
  {
    name: "the gate's folder becomes a link",
    base: { [POLICY]: "profile: strict\n", "docs/policy.yaml": "profile: permissive\n" },
    change: (it) => {
      it.remove(".evogate");
      it.link(".evogate", "docs");
      edit(it, WORSE);
    },
    decisions: ["hold (steering)", "reject skills/count"],
    because: ["steering"],
  },
  {
    name: "the gate's folder in other letters, which some file systems take for the same",
    change: { ...WORSE, ".Evogate/policy.yaml": "profile: permissive\n" },
    decisions: HELD,
    because: ["rules/download-pipe-shell"],
  },
  {
    name: "an approval of the generation before is shown again",
    base: { [TOOL]: "print(1)\n" },
    change: async (it) => {
      const bob = makeSigner("bob@example.com");
      it.git("checkout", "--quiet", "main");
      it.write(ALLOWED, bob.allow());
      it.commit("signers");
      it.git("checkout", "--quiet", "-B", "change");
      edit(it, { [TOOL]: SENDS });
      it.commit("gains");
      const statement = await printed(it);
      submit(it, statement, [sign(statement, bob, NAMESPACE)]);
      edit(it, { [TOOL]: SENDS + MORE });
    },
    decisions: HELD,
    because: ["network collect.example.net", "network more.example.net"],
  },
  {
    name: "a merged approval is shown again for the same content",
    base: { [TOOL]: "print(1)\n" },
    change: async (it) => {
      const bob = makeSigner("bob@example.com");
      it.git("checkout", "--quiet", "main");
      it.write(ALLOWED, bob.allow());
      it.commit("signers");
      it.git("checkout", "--quiet", "-B", "change");
      edit(it, { [TOOL]: SENDS });
      it.commit("gains");
      const statement = await printed(it);
      submit(it, statement, [sign(statement, bob, NAMESPACE)]);
      it.git("checkout", "--quiet", "main");
      it.git("merge", "--quiet", "--no-edit", "change");
      edit(it, { [TOOL]: "print(2)\n" });
      await evogate(it, "lock");
      it.commit("taken back");
      it.git("checkout", "--quiet", "-B", "change");
      edit(it, { [TOOL]: SENDS });
    },
    decisions: ["hold skills/count"],
    because: ["network collect.example.net"],
  },
];
