import type { Region } from "../../core/source-facts.ts";

/** A region and the one around it. */
export interface NestedRegion {
  readonly region: Region;
  readonly around: NestedRegion | null;
}

/** Regions in the order of their beginning, each knowing the one around it. */
export function nestRegions(regions: readonly Region[]): readonly NestedRegion[] {
  const sorted = regions.toSorted((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
  const nested: NestedRegion[] = [];
  let around: NestedRegion | null = null;
  for (const region of sorted) {
    while (around !== null && around.region.span.end <= region.span.start) around = around.around;
    around = { region, around };
    nested.push(around);
  }
  return nested;
}

/** The innermost region around an offset; what begins there counts. */
export function regionAt(regions: readonly NestedRegion[], offset: number): NestedRegion | null {
  let low = 0;
  let high = regions.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((regions[middle]?.region.span.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  let found = regions[low - 1] ?? null;
  while (found !== null && found.region.span.end <= offset) found = found.around;
  return found;
}

/** Kinds whose block runs whenever what is around it runs. */
const ALWAYS_RUN: ReadonlySet<Region["kind"]> = new Set(["with", "finally"]);

/** Whether what stands in a region has run when an offset behind it is reached. */
export function hasRun(region: NestedRegion | null, offset: number): boolean {
  let it = region;
  while (it !== null && ALWAYS_RUN.has(it.region.kind)) it = it.around;
  return it === null || (it.region.span.start <= offset && offset < it.region.span.end);
}
