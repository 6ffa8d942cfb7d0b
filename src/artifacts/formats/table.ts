import type { SystemFormat } from "../../core/ids.ts";
import { EFFECTFUL_MARKS } from "./effectful/marks.ts";
import type { SystemMarks } from "./system-marks.ts";
import { PROGENT_MARKS } from "./progent/marks.ts";

export const SYSTEMS: Readonly<Record<SystemFormat, SystemMarks>> = {
  skilllite: {
    path: /(?:^|\/)(?:_evolved\/|\.skilllite\/|\.skilllite[-.]|SKILL\.sig$|memory\/evolution\/|prompts\/(?:rules|examples)\.json$|prompts\/_versions\/)/u,
    beside: [".skilllite-manifest.json", "prompts/rules.json"],
    load: async () => (await import("./skilllite/format.ts")).skillLite,
  },
  anvil: {
    path: /(?:^|\/)(?:anvil_(?:tools|managed)\/|anvil_manifest\.json$)/u,
    text: { of: /\.py$/u, has: /^# ?ANVIL[- ]MANAGED/mu },
    load: async () => (await import("./anvil/format.ts")).anvil,
  },
  arise: {
    path: /(?:^|\/)(?:arise_(?:skills|trajectories)\/|\.arise\.json$|skills[^!]*\.(?:db|json)![^/]+\/skill\.json$)/u,
    text: { of: /\.py$/u, has: /^"""\r?\nARISE Skill: /u },
    load: async () => (await import("./arise/format.ts")).arise,
  },
  progent: PROGENT_MARKS,
  effectful: EFFECTFUL_MARKS,
};
