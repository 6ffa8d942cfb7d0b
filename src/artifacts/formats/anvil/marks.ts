import type { SystemMarks } from "../system-marks.ts";

/** Its folders by their names, a tool elsewhere by the header that Anvil writes (anvil/tool_manager.py). */
export const ANVIL_MARKS: SystemMarks = {
  path: /(?:^|\/)(?:anvil_(?:tools|managed)\/|anvil_manifest\.json$)/u,
  text: { of: /\.py$/u, has: /^# ?ANVIL[- ]MANAGED/mu },
  load: async () => (await import("./format.ts")).anvil,
};
