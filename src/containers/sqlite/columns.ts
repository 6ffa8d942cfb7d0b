/** What a `CREATE TABLE` says of its columns, as far as a reader of rows needs it. */
export interface Columns {
  readonly names: readonly string[];
  /** The column that is the number of the row, and stored as null; -1 without one. */
  readonly rowid: number;
}

interface Token {
  readonly text: string;
  /** Whether it stood in quotes: then it is a name, whatever it is called. */
  readonly isQuoted: boolean;
}

const TOKEN =
  /--[^\n]*|\/\*[^]*?(?:\*\/|$)|'(?:[^']|'')*'|"((?:[^"]|"")*)"|`((?:[^`]|``)*)`|\[([^\]]*)\]|[^\s'"`[\](),;]+|[(),;]/gu;

/** The words that begin a constraint of the whole table. */
const CONSTRAINTS: ReadonlySet<string> = new Set(["CONSTRAINT", "PRIMARY", "UNIQUE", "CHECK", "FOREIGN"]);

/**
 * Null where rows cannot be read by columns: a view, a virtual table, a table without row numbers, columns that are computed.
 * The text is what somebody wrote into the database: it is taken apart into words, and nothing of it is run.
 */
export function readColumns(sql: string): Columns | null {
  const tokens = tokenise(sql);
  const open = tokens.findIndex(({ text, isQuoted }) => text === "(" && !isQuoted);
  if (open < 0 || !/^create\s+table\b/iu.test(sql)) return null;
  const { definitions, rest } = splitDefinitions(tokens.slice(open + 1));
  if (rest.some(({ text }) => /^(?:without|strict|as)$/iu.test(text))) return null;
  const columns = definitions.filter(
    ([first]) => first?.isQuoted === true || !CONSTRAINTS.has(first?.text.toUpperCase() ?? ""),
  );
  if (columns.some((tokens) => tokens.slice(1).some(isComputed))) return null;
  return { names: columns.map(([name]) => name?.text ?? ""), rowid: columns.findIndex(isRowid) };
}

function isComputed({ text, isQuoted }: Token): boolean {
  return !isQuoted && /^(?:generated|as)$/iu.test(text);
}

function isRowid([, type, ...more]: readonly Token[]): boolean {
  const words = more.map(({ text }) => text.toUpperCase());
  return (
    type?.text.toUpperCase() === "INTEGER" && words[words.indexOf("PRIMARY") + 1] === "KEY" && words.includes("PRIMARY")
  );
}

function tokenise(sql: string): readonly Token[] {
  const tokens: Token[] = [];
  for (const [text, double, back, bracket] of sql.matchAll(TOKEN)) {
    if (text.startsWith("--") || text.startsWith("/*")) continue;
    const quoted = double?.replaceAll('""', '"') ?? back?.replaceAll("``", "`") ?? bracket;
    const isText = text.startsWith("'");
    if (quoted !== undefined) tokens.push({ text: quoted, isQuoted: true });
    else tokens.push({ text: isText ? text.slice(1, -1).replaceAll("''", "'") : text, isQuoted: isText });
  }
  return tokens;
}

/** What stands between the outermost brackets, taken apart at its commas, and what follows them. */
function splitDefinitions(tokens: readonly Token[]): {
  readonly definitions: readonly (readonly Token[])[];
  readonly rest: readonly Token[];
} {
  const definitions: Token[][] = [[]];
  let depth = 0;
  for (const [index, token] of tokens.entries()) {
    const mark = token.isQuoted ? "" : token.text;
    if (mark === ")" && depth === 0) return { definitions, rest: tokens.slice(index + 1) };
    if (mark === "(") depth += 1;
    if (mark === ")") depth -= 1;
    if (mark === "," && depth === 0) definitions.push([]);
    else definitions.at(-1)?.push(token);
  }
  return { definitions, rest: [] };
}
