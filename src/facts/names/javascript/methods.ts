/** ECMA-262 of 2025, section 23.1.3. */
export const ARRAY_METHODS: ReadonlySet<string> = new Set(
  (
    "at concat copyWithin fill find findIndex findLast findLastIndex lastIndexOf pop push reverse shift unshift slice sort splice " +
    "includes indexOf join keys entries values forEach filter flat flatMap map every some reduce reduceRight toLocaleString " +
    "toString toReversed toSorted toSpliced with"
  ).split(" "),
);

/** ECMA-262 of 2025, section 22.1.3 and annex B.2.2. */
export const STRING_METHODS: ReadonlySet<string> = new Set(
  (
    "anchor at big blink bold charAt charCodeAt codePointAt concat endsWith fontcolor fontsize fixed includes indexOf " +
    "isWellFormed italics lastIndexOf link localeCompare match matchAll normalize padEnd padStart repeat replace replaceAll " +
    "search slice small split strike sub substr substring sup startsWith toString toWellFormed trim trimStart trimLeft trimEnd " +
    "trimRight toLocaleLowerCase toLocaleUpperCase toLowerCase toUpperCase valueOf"
  ).split(" "),
);
