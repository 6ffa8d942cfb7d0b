import type { FormatRemark, FormatSide } from "../../artifacts/formats/format.ts";
import { SYSTEMS } from "../../artifacts/formats/table.ts";
import type { Sides } from "../../core/artifact.ts";

/** What the systems say whose marks an artifact bears: of several each is asked, so that no mark hides another's. */
export async function remarkByFormats(side: FormatSide): Promise<readonly FormatRemark[]> {
  const remarks: FormatRemark[] = [];
  // Those without records read nothing by rules of their own.
  const keeping = (side.artifact.systems ?? []).filter((id) => SYSTEMS[id].load !== undefined);
  if (keeping.length > 1)
    remarks.push({ rule: "several-systems", path: side.artifact.entries[0].path, detail: keeping.join(" and ") });
  for (const id of keeping) {
    const format = await SYSTEMS[id].load?.();
    remarks.push(...((await format?.check(side)) ?? []));
  }
  return remarks;
}

/** What they say of the change, those among them whose marks it takes away. */
export async function remarkOnFormatChange(change: Sides<FormatSide>): Promise<readonly FormatRemark[]> {
  const remarks: FormatRemark[] = [];
  const { head, before } = change;
  for (const id of new Set([...(head.artifact.systems ?? []), ...(before?.artifact.systems ?? [])])) {
    const format = await SYSTEMS[id].load?.();
    remarks.push(...((await format?.checkChange?.(change)) ?? []));
  }
  return remarks;
}
