import { MOST_CHOICES } from "./limits.ts";
import { hasRun, regionAt, type NestedRegion } from "./regions.ts";
import type { Binding } from "./source-index.ts";

/**
 * Which bindings of a name can be the one that counts at an offset of the same scope: going back, all up to the first one
 * that has certainly run; and those further down in a loop around. `bindings` are in the order of the text.
 */
export function findReaching(
  bindings: readonly Binding[],
  at: number,
  regions: readonly NestedRegion[],
): readonly Binding[] {
  const reaching: Binding[] = [];
  const loop = outermostLoop(regionAt(regions, at));
  let isCertain = false;
  for (let last = bindings.length - 1; last >= 0; last--) {
    const binding = bindings[last];
    if (binding === undefined || reaching.length > MOST_CHOICES) break;
    if (binding.at > at && !binding.isFromElsewhere) {
      if (loop !== null && binding.at <= loop.region.span.end) reaching.push(binding);
    } else if (!isCertain || binding.isFromElsewhere) {
      reaching.push(binding);
      if (!binding.isFromElsewhere && hasRun(binding.region, at)) isCertain = true;
    }
  }
  // Used before anything in the text binds it: whoever wrote that knows when it runs.
  return reaching.length === 0 ? bindings : reaching;
}

function outermostLoop(region: NestedRegion | null): NestedRegion | null {
  let outermost: NestedRegion | null = null;
  for (let it = region; it !== null; it = it.around) if (it.region.kind === "loop") outermost = it;
  return outermost;
}
