import { expect, test } from "vitest";
import { factsIn } from "./facts-in.ts";

/** What is found in a source, and what its first stretch says in the source; null when it stands there with escapes. */
function codeIn(
  source: string,
): readonly (readonly [language: string, how: string, text: string, there: string | null])[] {
  return factsIn(source).embedded.map(({ language, how, text, stretches: [stretch] }) => [
    language,
    how,
    text,
    stretch === undefined ? null : source.slice(stretch.source, stretch.source + stretch.length),
  ]);
}

test.each([
  ['exec("f()")', "python", "exec", "f()", "f()"],
  ["exec('''f(\n)''', {})", "python", "exec", "f(\n)", "f(\n)"],
  ['builtins.exec(r"\\d")', "python", "builtins.exec", "\\d", "\\d"],
  ['exec("f(\\"a\\")")', "python", "exec", 'f("a")', null],
  ["exec(b'f()')", "python", "exec", "f()", "f()"],
  ["exec(source='f()')", "python", "exec", "f()", "f()"],
  ["eval(' a + b')", "python", "eval", "a + b", "a + b"],
  ["compile('f()', '', 'exec')", "python", "compile", "f()", "f()"],
  ["compile('f()', '', mode='exec')", "python", "compile", "f()", "f()"],
  ["timeit.timeit('f()')", "python", "timeit.timeit", "f()", "f()"],
  ["os.system('a | b')", "shell", "os.system", "a | b", "a | b"],
  ["os.popen('a')", "shell", "os.popen", "a", "a"],
  ["subprocess.run('a', shell=True)", "shell", "run", "a", "a"],
  ["sp.Popen(args='a', shell=1)", "shell", "Popen", "a", "a"],
  ["subprocess.check_output('a' 'b', shell=True)", "shell", "check_output", "ab", null],
  ["subprocess.getoutput('a')", "shell", "subprocess.getoutput", "a", "a"],
  ["await_(asyncio.create_subprocess_shell('a'))", "shell", "create_subprocess_shell", "a", "a"],
])("%s", (source, language, how, text, there) => {
  expect(codeIn(source)).toEqual([[language, how, text, there]]);
});

test.each([
  "exec(code)",
  "exec(f'f({a})')",
  "exec('a' + b)",
  "exec(*['f()'])",
  "cursor.exec('a')",
  "re.compile('a')",
  "compile('a', 2)",
  "subprocess.run('a')",
  "subprocess.run('a', shell=False)",
  "subprocess.run(['a'], shell=True)",
  "platform.system()",
  "shop.system('a')",
  "model.eval()",
])("%s runs nothing that is written there", (source) => {
  expect(codeIn(source)).toEqual([]);
});

test("code stands in the order of the text", () => {
  const source = "subprocess.run(cwd=eval('a'), args='b', shell=True)";
  expect(codeIn(source).map(([, , text]) => text)).toEqual(["a", "b"]);
});
