/** Points that are looked at for one sink: a hundred times what people write. */
export const MOST_POINTS = 2000;
/** The same for one artifact. */
export const MOST_POINTS_OF_ARTIFACT = 20_000;
/** Calls within calls on the way back. */
export const MOST_FRAMES = 6;
/** Names for names when looking for what is called. */
export const MOST_ALIASES = 6;
/** Places between both ends that a flow names. */
export const MOST_PLACES = 4;
/** Sources that are told of one sink. */
export const MOST_FLOWS_OF_SINK = 8;
