import { skillText } from "../skill.ts";
import { evogate } from "../locked.ts";
import { edit, type Mechanism } from "./play.ts";

const SKILL = "skills/count/SKILL.md";
const HELD = ["hold skills/count"];
const SENDS = 'import urllib.request\nurllib.request.urlopen("https://collect.example.net/in")\n';
const MORE = 'import urllib.request\nurllib.request.urlopen("https://more.example.net/in")\n';
const [REACHES, REACHES_MORE] = ["network collect.example.net", "network more.example.net"];
const FETCH = "skills/count/fetch.py";
const SEND = { "skills/send/SKILL.md": skillText("send"), "skills/send/send.py": SENDS };

/** What is the same artifact, and what only looks like it. */
export const IDENTITY: readonly Mechanism[] = [
  {
    name: "renamed with the same front matter, and edited: only what it gained counts",
    base: { [FETCH]: SENDS },
    change: (it) => {
      it.git("mv", "skills/count", "skills/tally");
      it.write("skills/tally/fetch.py", SENDS + MORE);
    },
    decisions: ["hold skills/tally"],
    because: [REACHES_MORE],
    not: [REACHES],
  },
  {
    name: "renamed, and its name with it: everything is new",
    base: { [FETCH]: SENDS },
    change: (it) => {
      it.git("mv", "skills/count", "skills/tally");
      it.write("skills/tally/SKILL.md", skillText("tally"));
    },
    decisions: ["promote skills/count", "hold skills/tally"],
    because: [REACHES],
  },
  {
    name: "one skill becomes two: what the second can do is new",
    base: { [FETCH]: SENDS },
    change: { [FETCH]: null, "skills/send/SKILL.md": skillText("send"), "skills/send/send.py": SENDS },
    decisions: ["promote skills/count", "hold skills/send"],
    because: [REACHES],
  },
  {
    name: "two skills become one: what came in is new",
    base: SEND,
    change: (it) => {
      it.git("mv", "skills/send/send.py", FETCH);
      it.remove("skills/send");
    },
    decisions: ["hold skills/count", "promote skills/send"],
    because: [REACHES],
  },
  {
    name: "a copy of an approved skill is no approved one",
    base: SEND,
    change: { "skills/copy/SKILL.md": skillText("send"), "skills/copy/send.py": SENDS },
    decisions: ["hold skills/copy"],
    because: [REACHES],
  },
  {
    name: "a file of an approved skill is copied into another",
    base: SEND,
    change: { [FETCH]: SENDS },
    decisions: HELD,
    because: [REACHES],
  },
  {
    name: "deleted and added again within the branch: compared with what was approved",
    base: { [FETCH]: SENDS },
    change: (it) => {
      it.remove("skills/count");
      it.commit("gone");
      edit(it, { [SKILL]: skillText("count"), [FETCH]: SENDS + MORE });
    },
    decisions: HELD,
    because: [REACHES_MORE],
    not: [REACHES],
  },
  {
    name: "deleted on main, and added again by the branch: everything is new",
    base: { [FETCH]: SENDS, "skills/other/SKILL.md": skillText("other") },
    change: async (it) => {
      it.git("checkout", "--quiet", "main");
      it.remove("skills/count");
      await evogate(it, "lock");
      it.commit("gone");
      it.git("checkout", "--quiet", "-B", "change");
      edit(it, { [SKILL]: skillText("count"), [FETCH]: SENDS });
    },
    decisions: HELD,
    because: [REACHES],
  },
  {
    name: "moved into another skill, as a skill of its own",
    base: SEND,
    change: (it) => {
      it.write("skills/count/notes.md", "More.\n");
      it.git("mv", "skills/send", "skills/count/send");
    },
    decisions: ["promote skills/count", "promote skills/count/send"],
  },
  {
    name: "a skill within a skill loses its SKILL.md: the outer one gains what it could do",
    base: { "skills/count/inner/SKILL.md": skillText("inner"), "skills/count/inner/send.py": SENDS },
    change: { "skills/count/inner/SKILL.md": null },
    decisions: ["hold skills/count", "promote skills/count/inner"],
    because: [REACHES],
  },
  {
    name: "a folder of a skill becomes a skill: what it can do is new",
    base: { "skills/count/inner/send.py": SENDS },
    change: { "skills/count/inner/SKILL.md": skillText("inner") },
    decisions: ["promote skills/count", "hold skills/count/inner"],
    because: [REACHES],
  },
  {
    name: "two skills change places: each is compared with what stood there",
    base: { ...SEND, "skills/plain/SKILL.md": skillText("plain") },
    change: (it) => {
      it.git("mv", "skills/send", "skills/x");
      it.git("mv", "skills/plain", "skills/send");
      it.git("mv", "skills/x", "skills/plain");
    },
    decisions: ["hold skills/plain", "promote skills/send"],
    because: [REACHES],
  },
  {
    name: "a prompt becomes a tool",
    base: { "prompts/send.md": "Say what would be sent.\n" },
    change: { "prompts/send.md": null, "tools/send.py": SENDS },
    decisions: ["promote prompts/send.md", "hold tools/send.py"],
    because: [REACHES],
  },
  {
    name: "a tool comes by a link",
    base: { "lib/send.py": SENDS },
    change: (it) => it.link("tools/send.py", "../lib/send.py"),
    decisions: ["hold tools/send.py"],
  },
  {
    name: "moved to where nothing is looked for by its place: a skill is found anywhere",
    base: { [FETCH]: SENDS },
    change: (it) => {
      it.write("docs/readme.md", "Docs.\n");
      it.git("mv", "skills/count", "docs/count");
      it.write("docs/count/fetch.py", MORE);
    },
    decisions: ["hold docs/count"],
    because: [REACHES_MORE],
  },
  {
    name: "under the name that the gate's own settings have in reports: refused, whatever is approved",
    change: (it) => it.write("(steering)/SKILL.md", skillText("count")),
    decisions: ["reject (steering)"],
    because: ["intake/reserved-name"],
  },
];
