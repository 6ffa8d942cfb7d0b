import { ARGUMENT_MARK } from "../../unknown-part.ts";

/**
 * `<branch-name>`, `<path>`: what a manual writes where its reader puts something in. To a shell these are redirections, so
 * that only what cannot be meant as one is taken for a placeholder: it stands behind a command's first word, and what
 * follows is no file that it could write to, but the end of the line, an option, the next placeholder, or the
 * rest of the same word.
 */
const PLACEHOLDER =
  /(?<=[^\s|;&({`][^\S\n]*)<(?!\s)[A-Za-z][\w .:|-]{0,60}(?<!\s)>(?=$|[`)\]},;|&]|\.\w|\/(?:$|\s|<)|[^\S\n]*(?:$|[`)\]};|&<#]|--?[a-zA-Z]))/gmu;

/** The text with placeholders as parts that are not known; as long as before, so that places stay. */
export function markPlaceholders(text: string): string {
  return text.includes("<") ? text.replaceAll(PLACEHOLDER, (all) => ARGUMENT_MARK.repeat(all.length)) : text;
}
