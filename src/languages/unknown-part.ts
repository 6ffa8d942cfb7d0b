/**
 * Stand for parts of a text that are not known: of the private use area, so that they mean nothing to a shell's parser in
 * any quotes. The first for what is computed, the second for what whoever runs the text puts in.
 */
export const COMPUTED_MARK = "\u{e000}";
export const ARGUMENT_MARK = "\u{e001}";
