/** What one row of the table of layers allows. */
export interface Layer {
  /** Path from the root of the repository, with a slash at its end. */
  readonly folder: string;
  /** Folders, as in `folder`, or single modules below one (`src/facts/query`). Its own folder is always allowed. */
  readonly mayImport: readonly string[];
  /** Names of packages and of Node's modules; `*` stands for any rest. */
  readonly modules: readonly string[];
}

/**
 * Reads the table under a heading "Layers": folder, what it may import (`nothing`, names, `all above`, or `all` for every file of the repository), and which
 * packages and modules of Node. Throws when there is no such table, so that no table means no green test.
 */
export function readLayers(markdown: string): readonly Layer[] {
  const section = /^##\s+Layers\b[^]*?(?=^## |$(?![^]))/mu.exec(markdown)?.[0] ?? "";
  const rows = section.split("\n").filter((line) => /^\|\s*`/u.test(line));
  if (rows.length === 0) throw new Error("there is no table under a heading `## Layers`");
  const folders = rows.map((row) => folderOf(cellsOf(row)[0] ?? ""));
  return rows.map((row, index) => {
    const [, imports = "", modules = ""] = cellsOf(row);
    return {
      folder: folders[index] ?? "",
      mayImport: readImports(imports, folders, index),
      modules: modules.match(/[@\w][\w@:*/.-]*/gu) ?? [],
    };
  });
}

function cellsOf(row: string): readonly string[] {
  return row
    .split("|")
    .slice(1, -1)
    .map((cell) => cell.trim());
}

function folderOf(cell: string): string {
  const name = /`([^`]+?)\/?`/u.exec(cell)?.[1] ?? "";
  return cell.includes("(root)") ? `${name}/` : `src/${name}/`;
}

function readImports(cell: string, folders: readonly string[], index: number): readonly string[] {
  const words = cell.replaceAll("`", "").trim();
  if (words === "nothing") return [];
  if (words === "all above") return folders.slice(0, index);
  if (words === "all") return [""];
  return words.split(/\s*,\s*/u).map((name) => (name.includes("/") ? `src/${name}` : `src/${name}/`));
}
