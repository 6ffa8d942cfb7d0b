import { describe, expect, test } from "vitest";
import { complaintsAbout } from "./read-text.ts";

describe("an unknown key is named, with what was probably meant", () => {
  test.each([
    ["gaet: {}\n", "1:1: unknown key `gaet`; did you mean `gate`?"],
    ["artifacts: {includes: [a]}\n", "1:13: unknown key `artifacts.includes`; did you mean `artifacts.include`?"],
    ["gate:\n  rejects: {}\n", "2:3: unknown key `gate.rejects`; did you mean `gate.reject`?"],
    ["gate: {hold: {sevrity: low}}\n", "1:15: unknown key `gate.hold.sevrity`; did you mean `gate.hold.severity`?"],
    ["stages:\n  supply-chain: {}\n", "2:3: unknown key `stages.supply-chain`; did you mean `stages.supplyChain`?"],
    ["supply-chain: {}\n", "1:1: unknown key `supply-chain`; did you mean `stages.supplyChain`?"],
    ["reject: {}\n", "1:1: unknown key `reject`; did you mean `gate.reject`?"],
    ["gate.hold: {}\n", "1:1: unknown key `gate.hold`; write each name on its own level, without dots"],
    ["gate.limits: {}\n", "1:1: unknown key `gate.limits`; write each name on its own level, without dots"],
    ["notify: me\n", "1:1: unknown key `notify`"],
    ["__proto__: {profile: permissive}\n", "1:1: unknown key `__proto__`"],
    ["1: a\n", "1:1: unknown key `1`"],
    ["profile: strict\n'x-note': 1\n", "2:1: unknown key `x-note`"],
    [`? ${"k".repeat(5000)}\n: 1\n`, `1:3: unknown key \`${"k".repeat(60)}…\``],
  ])("%.60s", async (text, expected) => {
    expect(await complaintsAbout(text)).toEqual([`policy-invalid ${expected}`]);
  });
});

describe("a value that is promised but not built is an error that says so", () => {
  test.each([
    [
      "stages: {sandbox: {adversarial: model}}\n",
      "1:33: `stages.sandbox.adversarial`: the text `model` is not built yet",
    ],
  ])("%s", async (text, expected) => {
    expect(await complaintsAbout(text)).toEqual([`not-built ${expected}`]);
  });
});

describe("a value of the wrong type is named, with what it must be", () => {
  test.each([
    ["- a\n", "1:1: the policy must be a mapping, not a list"],
    ["strict\n", "1:1: the policy must be a mapping, not the text `strict`"],
    ["null\n", "1:1: the policy must be a mapping, not empty"],
    ["42\n", "1:1: the policy must be a mapping, not the number `42`"],
    ["artifacts:\n", "1:11: `artifacts` must be a mapping, not empty"],
    ["artifacts: [a]\n", "1:12: `artifacts` must be a mapping, not a list"],
    ["artifacts: {include: a/**}\n", "1:22: `artifacts.include` must be a list, not the text `a/**`"],
    ["artifacts: {include: []}\n", "1:22: `artifacts.include` must not be empty: nothing would be judged"],
    ["artifacts: {exclude: {a: b}}\n", "1:22: `artifacts.exclude` must be a list, not a mapping"],
    ["artifacts: {exclude: [1]}\n", "1:23: `artifacts.exclude[0]` must be text, not the number `1`; put it in quotes"],
    [
      "artifacts: {exclude: [a, true]}\n",
      "1:26: `artifacts.exclude[1]` must be text, not the boolean `true`; put it in quotes",
    ],
    ["artifacts: {exclude: [[a]]}\n", "1:23: `artifacts.exclude[0]` must be text, not a list"],
    [
      "artifacts: {exclude: [a, a, a, a, a, a, a, a, a, a, 10]}\n",
      "1:53: `artifacts.exclude[10]` must be text, not the number `10`; put it in quotes",
    ],
    ["artifacts: yes\n", "1:12: `artifacts` must be a mapping, not the text `yes`"],
    [
      "stages: {rules: {required: nope}}\n",
      "1:28: `stages.rules.required` must be `true` or `false`, not the text `nope`",
    ],
    [
      "stages: {rules: {required: bayes-yes}}\n",
      "1:28: `stages.rules.required` must be `true` or `false`, not the text `bayes-yes`",
    ],
    ["stages: all\n", "1:9: `stages` must be a mapping, not the text `all`"],
    ["stages: {rules: true}\n", "1:17: `stages.rules` must be a mapping, not the boolean `true`"],
    ["stages: {rules: {required: 1}}\n", "1:28: `stages.rules.required` must be `true` or `false`, not the number `1`"],
    [
      "stages: {rules: {required: 'true'}}\n",
      "1:28: `stages.rules.required` must be `true` or `false`, not the text `true`",
    ],
    [
      "stages: {rules: {required: maybe}}\n",
      "1:28: `stages.rules.required` must be `true` or `false`, not the text `maybe`",
    ],
    ["gate: hold\n", "1:7: `gate` must be a mapping, not the text `hold`"],
    ["gate: {reject: high}\n", "1:16: `gate.reject` must be a mapping, not the text `high`"],
    ["gate: {hold: [high, low]}\n", "1:14: `gate.hold` must be a mapping, not a list"],
    ["suppressions: {}\n", "1:15: `suppressions` must be a list, not a mapping"],
    ["suppressions: [rules/a]\n", "1:16: `suppressions[0]` must be a mapping, not the text `rules/a`"],
  ])("%s", async (text, expected) => {
    expect(await complaintsAbout(text)).toEqual([`policy-invalid ${expected}`]);
  });

  test.each(["yes", "no", "on", "Off", "Y", "n"])("%s is no boolean of YAML 1.2", async (word) => {
    expect(await complaintsAbout(`stages:\n  rules:\n    required: ${word}\n`)).toEqual([
      `policy-invalid 3:15: \`stages.rules.required\` must be \`true\` or \`false\`, not the text \`${word}\` (YAML 1.2 has no other booleans)`,
    ]);
  });
});

describe("a value that is none of the choices is named, with what was probably meant", () => {
  const SEVERITIES = "`critical`, `high`, `medium`, `low` or `info`";
  test.each([
    [
      "profile: Strict\n",
      "1:10: `profile` must be `strict`, `balanced` or `permissive`, not the text `Strict`; did you mean `strict`?",
    ],
    ["profile: lax\n", "1:10: `profile` must be `strict`, `balanced` or `permissive`, not the text `lax`"],
    ["? profile\n", "1:3: `profile` must be `strict`, `balanced` or `permissive`, not empty"],
    ["profile:\n", "1:9: `profile` must be `strict`, `balanced` or `permissive`, not empty"],
    ["profile: [strict]\n", "1:10: `profile` must be `strict`, `balanced` or `permissive`, not a list"],
    [
      "disclosure: class_only\n",
      "1:13: `disclosure` must be `full` or `class-only`, not the text `class_only`; did you mean `class-only`?",
    ],
    [
      "gate: {reject: {severity: hgih}}\n",
      `1:27: \`gate.reject.severity\` must be ${SEVERITIES}, not the text \`hgih\`; did you mean \`high\`?`,
    ],
    ["gate: {hold: {severity: 7}}\n", `1:25: \`gate.hold.severity\` must be ${SEVERITIES}, not the number \`7\``],
    [
      "gate: {reject: {confidence: sure}}\n",
      "1:29: `gate.reject.confidence` must be `high`, `medium` or `low`, not the text `sure`",
    ],
    [
      "gate: {hold: {confidence: info}}\n",
      "1:27: `gate.hold.confidence` must be `high`, `medium` or `low`, not the text `info`",
    ],
  ])("%s", async (text, expected) => {
    expect(await complaintsAbout(text)).toEqual([`policy-invalid ${expected}`]);
  });
});

describe("a suppression says which rule, where, why and until when", () => {
  const RULE = "must name one rule of a stage that works, such as `rules/instruction-override`";
  const DIGITS = "must be the 32 hex digits of a finding, as reports print them";
  const DATE = "must be a date such as `2030-12-31` or an RFC 3339 date-time";

  test.each([
    ["{artifact: a, reason: b, expires: 2030-01-01}", "16: `suppressions[0]` needs the key `rule`"],
    ["{rule: rules/a, reason: b, expires: 2030-01-01}", "16: `suppressions[0]` needs the key `artifact`"],
    ["{rule: rules/a, artifact: a, expires: 2030-01-01}", "16: `suppressions[0]` needs the key `reason`"],
    ["{rule: rules/a, artifact: a, reason: b}", "16: `suppressions[0]` needs the key `expires`"],
    ["{rule: regex/eval, …}", `23: \`suppressions[0].rule\` ${RULE}, not the text \`regex/eval\``],
    ["{rule: rules/*, …}", `23: \`suppressions[0].rule\` ${RULE}, not the text \`rules/*\``],
    ["{rule: rules/A, …}", `23: \`suppressions[0].rule\` ${RULE}, not the text \`rules/A\``],
    ["{artifact: 7, …}", "27: `suppressions[0].artifact` must be text, not the number `7`; put it in quotes"],
    ["{reason: '  ', …}", "25: `suppressions[0].reason` must say why, not the text `  `"],
    ["{reason: , …}", "25: `suppressions[0].reason` must be text, not empty"],
    ["{expires: tomorrow, …}", `26: \`suppressions[0].expires\` ${DATE}, not the text \`tomorrow\``],
    ["{expires: 2030, …}", "26: `suppressions[0].expires` must be text, not the number `2030`; put it in quotes"],
    ["{fingerprint: 3f2a, …}", `30: \`suppressions[0].fingerprint\` ${DIGITS}, not the text \`3f2a\``],
    [
      "{fingerprint: 1e9, …}",
      "30: `suppressions[0].fingerprint` must be text, not the number `1000000000`; put it in quotes",
    ],
    ["{until: x, …}", "17: unknown key `suppressions[0].until`"],
    ["{Reasons: x, …}", "17: unknown key `suppressions[0].Reasons`; did you mean `suppressions[0].reason`?"],
  ])("%s", async (suppression, expected) => {
    const rest = ["rule: rules/a", "artifact: a", "reason: b", "expires: 2030-01-01"];
    const others = rest.filter((pair) => !suppression.startsWith(`{${pair.split(" ")[0]}`)).join(", ");
    const said = await complaintsAbout(`suppressions: [${suppression.replace("…", others)}]\n`);
    expect(said).toEqual([`policy-invalid 1:${expected}`]);
  });

  test("the place is that of the item in question", async () => {
    const right = "  - {rule: rules/a, artifact: a, reason: b, expires: 2030-01-01}\n";
    expect(await complaintsAbout(`suppressions:\n${right}${right}  - {}\n`)).toEqual([
      "policy-invalid 4:5: `suppressions[2]` needs the key `rule`",
      "policy-invalid 4:5: `suppressions[2]` needs the key `artifact`",
      "policy-invalid 4:5: `suppressions[2]` needs the key `reason`",
      "policy-invalid 4:5: `suppressions[2]` needs the key `expires`",
    ]);
  });
});

test("the pattern of an eleventh suppression is explained like that of the first", async () => {
  const right = "  - {rule: rules/a, artifact: a, reason: b, expires: 2030-01-01}\n";
  const wrong = "  - {reason: '', rule: rules/a, artifact: a, expires: 2030-01-01}\n";
  expect(await complaintsAbout(`suppressions:\n${right.repeat(10)}${wrong}`)).toEqual([
    "policy-invalid 12:14: `suppressions[10].reason` must say why, not the text ``",
  ]);
});

test("on one line, what stands first comes first", async () => {
  expect(await complaintsAbout("{profile: x, gaet: 1}\n")).toEqual([
    "policy-invalid 1:11: `profile` must be `strict`, `balanced` or `permissive`, not the text `x`",
    "policy-invalid 1:14: unknown key `gaet`; did you mean `gate`?",
  ]);
});

test("everything that is wrong is reported, in the order of the file", async () => {
  const text =
    "gate:\n  hold: high\n  approvals: {minimum: 0}\nprofil: strict\ndisclosure: none\nstages:\n  rules:\n    required: no\n";
  expect(await complaintsAbout(text)).toEqual([
    "policy-invalid 2:9: `gate.hold` must be a mapping, not the text `high`",
    "policy-invalid 3:24: `gate.approvals.minimum` must be at least 1, not the number `0`",
    "policy-invalid 4:1: unknown key `profil`; did you mean `profile`?",
    "policy-invalid 5:13: `disclosure` must be `full` or `class-only`, not the text `none`",
    "policy-invalid 8:15: `stages.rules.required` must be `true` or `false`, not the text `no` (YAML 1.2 has no other booleans)",
  ]);
});

describe("the path of a rule pack", () => {
  test.each([".evogate/a.yaml", ".evogate/a.yml", ".evogate/rules/deep/er/a-b.c.yaml", ".evogate/..a/b.yaml"])(
    "may be %s",
    async (path) => {
      expect(await complaintsAbout(`stages: {rules: {packs: [${path}]}}\n`)).toEqual([]);
    },
  );

  test.each([
    "rules/a.yaml",
    "/etc/a.yaml",
    ".evogate",
    ".evogate/",
    ".evogate/a",
    ".evogate/a.json",
    ".evogate/.yaml",
    ".evogate/../a.yaml",
    ".evogate/./a.yaml",
    ".evogate/a/../../b.yaml",
    ".evogate//a.yaml",
    ".evogate/a.yaml/",
    "./.evogate/a.yaml",
    "x/.evogate/a.yaml",
    ".EVOGATE/a.yaml",
  ])("may not be %s", async (path) => {
    expect(await complaintsAbout(`stages: {rules: {packs: [${path}]}}\n`)).toEqual([
      `policy-invalid 1:26: \`stages.rules.packs[0]\` must be a path below \`.evogate/\` that ends in \`.yaml\`, not the text \`${path}\``,
    ]);
  });
});
