import { baseName } from "../../../text/base-name.ts";
import type { Format } from "../format.ts";
import { checkEvolved, checkRetired } from "./evolved.ts";
import { checkLearned, checkLearning, learnedIn } from "./learned.ts";
import { checkManifest, checkRecordKept, checkSkillRecord, MANIFEST } from "./manifest.ts";
import { checkTemplate, isTemplate } from "./templates.ts";
import { checkLog, checkLogChange, isLog } from "./transactions.ts";

/** SkillLite (EXboys/skilllite): skills with a manifest of hashes, evolved skills, learned rules and prompts, and their logs. */
export const skillLite: Format = {
  async check(side) {
    const { root, kind } = side.artifact;
    if (kind === "skill") return [...(await checkSkillRecord(side)), ...(await checkEvolved(side))];
    if (baseName(root) === MANIFEST) return await checkManifest(root, side);
    if (isLog(root)) return await checkLog(root, side);
    if (learnedIn(root) !== null) return await checkLearned(root, side);
    return isTemplate(root) ? await checkTemplate(root, side) : [];
  },
  async checkChange(change) {
    const { head, before } = change;
    const { root, kind } = head.artifact;
    if (learnedIn(root) !== null) return await checkLearning(root, change);
    if (before === null) return [];
    if (kind === "skill") return [...(await checkRetired(head, before)), ...(await checkRecordKept(head, before))];
    return isLog(root) ? await checkLogChange(root, head, before) : [];
  },
};
