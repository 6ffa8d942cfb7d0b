import type { ChangedFile, CheckAnnotation } from "../../../ports/github.ts";
import { disarmCommands, type Annotation, type AnnotationLevel } from "../../../text/safe/workflow-command.ts";
import { cutText } from "../../../text/cut.ts";
import { makeVisible } from "../../../text/safe/visible.ts";

/** GitHub's limits of an annotation: 255 characters, and 64 KB, which as many units never exceed. */
const MOST_TITLE_UNITS = 255;
const MOST_MESSAGE_UNITS = 16_384;

const LEVELS: Readonly<Record<AnnotationLevel, CheckAnnotation["level"]>> = {
  error: "failure",
  warning: "warning",
  notice: "notice",
};

/**
 * Annotations as a check has them, those on changed lines first: GitHub shows these in the diff. One without a file
 * stands in the summary alone, because a check has no place for it.
 */
export function makeCheckAnnotations(
  annotations: readonly Annotation[],
  changed: readonly ChangedFile[],
): readonly CheckAnnotation[] {
  const linesOf = new Map(changed.map(({ path, changedLines }) => [path, changedLines]));
  const isOnChange = ({ path, startLine, endLine }: CheckAnnotation): boolean =>
    linesOf.get(path)?.some(({ from, to }) => startLine <= to && endLine >= from) === true;
  const placed = annotations.flatMap(placeAnnotation);
  return [...placed.filter(isOnChange), ...placed.filter((each) => !isOnChange(each))];
}

function placeAnnotation({ level, title, place, message }: Annotation): readonly CheckAnnotation[] {
  const { file, line = 1, endLine = line, col, endColumn } = place;
  if (file === undefined) return [];
  const hasColumns = col !== undefined && endColumn !== undefined && endLine === line;
  return [
    {
      // GitHub finds the file by its name as it is; a name that is no text would make the whole request invalid.
      path: /\p{Cs}/u.test(file) ? makeVisible(file) : file,
      startLine: line,
      endLine,
      columns: hasColumns ? { start: col, end: endColumn } : null,
      level: LEVELS[level],
      title: cutText(show(title), MOST_TITLE_UNITS),
      message: cutText(message.map(show).join("\n"), MOST_MESSAGE_UNITS),
    },
  ];
}

/** A step that prints what GitHub answers would print it to a log whose reader knows commands. */
function show(text: string): string {
  return disarmCommands(makeVisible(text));
}
