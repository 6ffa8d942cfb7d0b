/** Characters that readers are careless with: line ends, spaces, a byte order mark, half a pair, two units, NUL. */
export const LAYOUT: readonly string[] = [
  "\n",
  "\r",
  "\r\n",
  "\t",
  "\f",
  " ",
  "\u00a0",
  "\ufeff",
  "\u2028",
  "\ud800",
  "𝐞",
  "é",
  "\0",
];
