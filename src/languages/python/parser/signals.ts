// Thrown by one function of the grammar for another one to catch, never further. They hold nothing and are made once: to
// make an Error takes longer than to read a file.

/** A statement cannot be read on; `Parser.problem` and `Parser.resumeAt` say why and where to go on. */
export const STATEMENT_BROKEN: Error = new Error("a statement cannot be read");

/** The source cannot be read on; `Parser.problem` says why. */
export const SOURCE_HOPELESS: Error = new Error("a source cannot be read");
