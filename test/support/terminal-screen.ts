import { Terminal } from "@xterm/headless";

/** What a terminal made of a text. */
export interface TerminalScreen {
  /** Everything it did but showing text, starting lines and our styles. */
  readonly acts: readonly string[];
  /** Where the cursor is left: lines above it, columns before it. */
  readonly rows: number;
  readonly column: number;
}

/** Select graphic rendition, with the numbers of the report's styles. */
const STYLES: ReadonlySet<number> = new Set([1, 2, 4, 22, 24, 31, 32, 33, 36, 39]);
const OSC_NUMBERS = [0, 1, 2, 4, 7, 8, 9, 10, 11, 12, 52, 104, 133, 633, 777, 1337];
const BYTES = Array.from({ length: 0x7e - 0x40 + 1 }, (_, index) => String.fromCharCode(0x40 + index));
const PREFIXES = ["", "?", ">", "="];
const INTERMEDIATES = ["", " ", "!", '"', "$", "'", "*", "#"];
/** Controls that a terminal obeys; line feed and carriage return are those of the line discipline. */
const CONTROLS = /[\0-\x08\x0b-\x1f\x7f-\x9f]/u;

/** A terminal for many texts: `show` tells what one of them does on an empty screen. */
export interface TestTerminal {
  show(text: string): Promise<TerminalScreen>;
}

/** xterm, wide and high enough for a whole report, with an ear on every sequence that it knows. */
export function openTerminal(): TestTerminal {
  const terminal = new Terminal({ cols: 2_000, rows: 24, scrollback: 5_000, convertEol: true, allowProposedApi: true });
  let acts: string[] = [];
  const note = (act: string): false => {
    acts.push(act);
    return false;
  };
  listenToSequences(terminal, note);
  terminal.onTitleChange((title) => note(`title ${title}`));
  terminal.onData((data) => note(`answer ${JSON.stringify(data)}`));
  return {
    async show(text) {
      terminal.reset();
      acts = CONTROLS.test(text.replaceAll("\x1b", "")) ? ["control"] : [];
      await new Promise<void>((resolve) => {
        terminal.write(text, resolve);
      });
      const { baseY, cursorY, cursorX } = terminal.buffer.active;
      return { acts, rows: baseY + cursorY, column: cursorX };
    },
  };
}

function listenToSequences({ parser }: Terminal, note: (act: string) => false): void {
  for (const final of BYTES) {
    for (const intermediates of INTERMEDIATES) {
      for (const prefix of PREFIXES) {
        const id = {
          final,
          ...(prefix === "" ? {} : { prefix }),
          ...(intermediates === "" ? {} : { intermediates }),
        };
        const mayStyle = final === "m" && prefix === "" && intermediates === "";
        parser.registerCsiHandler(id, (numbers) => {
          const isOurs = mayStyle && numbers.every((each) => typeof each === "number" && STYLES.has(each));
          return isOurs ? false : note(`CSI ${final}`);
        });
        parser.registerDcsHandler(id, () => note(`DCS ${final}`));
      }
    }
  }
  for (const number of OSC_NUMBERS) parser.registerOscHandler(number, () => note(`OSC ${number}`));
}
