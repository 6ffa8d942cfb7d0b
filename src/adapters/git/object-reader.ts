import { fail, ok, type Result } from "../../core/fault.ts";
import type { BlobId } from "../../core/ids.ts";
import type { Content } from "../../ports/tree.ts";
import { createAnswerParser, type Answer } from "./batch-answers.ts";
import { gitMessage, type GitChild, type GitProcesses, type GitRun } from "./processes.ts";

/** One git process that is asked for objects, any number at a time, and answers in their order. */
export interface ObjectReader {
  /** The object that a name stands for: an id, or whatever git understands. Faults: `unreadable`, `git-failed`. */
  ask(name: string): Promise<Result<Answer>>;
}

interface Question {
  readonly name: string;
  readonly answer: (answer: Result<Answer>) => void;
}

/** Git ends a name at a line feed, drops a carriage return before it, and stops reading at NUL. */
const UNSENDABLE = /[\0\r\n]/;
const OBJECT_ID = /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/;

/** Starts git with the first question, and again after it broke down. */
export function createObjectReader(processes: GitProcesses, maxBytes: number): ObjectReader {
  let waiting: Question[] = [];
  let child: GitChild | null = null;

  function send(questions: readonly Question[]): void {
    child ??= startReading();
    for (const question of questions) {
      waiting.push(question);
      child.write(`${question.name}\n`);
    }
  }

  function startReading(): GitChild {
    const parse = createAnswerParser(maxBytes, (answer) => waiting.shift()?.answer(ok(answer)));
    const started = processes.start(["cat-file", "--batch"], (chunk) => {
      if (!parse(chunk)) started.kill();
    });
    void started.ended.then(settle);
    return started;
  }

  /** Git ends by itself at an object that it cannot read: that is the first unanswered one, the others are asked anew. */
  function settle(end: Result<GitRun>): void {
    child = null;
    const unanswered = waiting;
    waiting = [];
    const [first, ...others] = unanswered;
    if (first === undefined) return;
    if (!end.ok) {
      for (const question of unanswered) question.answer(end);
      return;
    }
    first.answer(fail("unreadable", `git cannot read ${first.name}: ${gitMessage(end.value.stderr)}`));
    if (others.length > 0) send(others);
  }

  return {
    ask(name) {
      if (UNSENDABLE.test(name)) return Promise.resolve(fail("git-failed", `git has no name ${JSON.stringify(name)}`));
      if (processes.isStopped()) return Promise.resolve(fail("git-failed", "the repository is closed"));
      return new Promise((answer) => send([{ name, answer }]));
    },
  };
}

/** The content of a blob. Faults: `unreadable` when it is not there or is no blob, `git-failed`. */
export async function readBlob(reader: ObjectReader, blob: BlobId): Promise<Result<Content>> {
  if (!OBJECT_ID.test(blob)) return fail("unreadable", `${blob} is no object of git`);
  const asked = await reader.ask(blob);
  if (!asked.ok) return asked;
  if (asked.value.kind !== "object") return fail("unreadable", `the object ${blob} is not in the repository`);
  if (asked.value.type !== "blob") return fail("unreadable", `the object ${blob} is a ${asked.value.type}, not a file`);
  return ok(asked.value.content);
}
