import type { SystemMarks } from "../system-marks.ts";

/** Its folders and settings by their names, what its files hold, and an exported skill by its docstring. */
export const ARISE_MARKS: SystemMarks = {
  path: /(?:^|\/)(?:arise_(?:skills|trajectories)\/|\.arise\.json$|skills[^!]*\.(?:db|json)![^/]+\/skill\.json$)/u,
  text: { of: /\.py$/u, has: /^"""\r?\nARISE Skill: /u },
  load: async () => (await import("./format.ts")).arise,
};
