import type { Event } from "../ports/ports.ts";
import { cutTerminal, terminal, terminalText } from "../text/safe/terminal.ts";

/** A run that is over sooner shows no progress at all. */
const QUIET_MILLISECONDS = 300;
/** Of a terminal that does not say how wide it is, or says 0. In columns. */
export const USUAL_WIDTH = 80;
const ERASE_LINE = "\r\u001b[K";

export interface Progress {
  emit(event: Event): void;
  /** Removes the line. */
  end(): void;
}

/** One line on a terminal that says which artifact was just looked at. */
export function showProgress(stream: NodeJS.WriteStream, milliseconds: () => number): Progress {
  const started = milliseconds();
  let total = 0;
  let done = 0;
  let isShown = false;
  return {
    emit(event) {
      if (event.kind === "opened") total += event.changes;
      if (event.kind !== "examined") return;
      done++;
      if (milliseconds() - started < QUIET_MILLISECONDS) return;
      const line = terminal`${done}/${total} ${terminalText(event.stage)} ${terminalText(event.artifact)}`;
      stream.write(`${ERASE_LINE}${cutTerminal(line, (stream.columns || USUAL_WIDTH) - 1)}`);
      isShown = true;
    },
    end() {
      if (isShown) stream.write(ERASE_LINE);
    },
  };
}
