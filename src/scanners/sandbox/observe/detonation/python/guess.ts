/** What a parameter is usually given, from its name, its type and its default; `sample` is a file that anybody may read. */
export const GUESS: string = `
def guess(parameter, sample):
    name, kind = parameter.name.lower(), parameter.annotation
    if parameter.default is not inspect.Parameter.empty and parameter.default is not None:
        return parameter.default
    if kind in (int, "int"):
        return 3
    if kind in (float, "float"):
        return 1.5
    if kind in (bool, "bool"):
        return True
    if "list" in str(kind) or name.endswith("s") and "str" not in str(kind):
        return ["weekly", "report"]
    if "dict" in str(kind):
        return {"name": "weekly report"}
    for words, value in (("path file dir folder", sample), ("url uri host endpoint", "https://example.com/"),
                         ("count num size limit port", 3), ("mail", "ann@example.com"), ("date day", "2026-01-31")):
        if any(word in name for word in words.split()):
            return value
    return "weekly report"
`;
