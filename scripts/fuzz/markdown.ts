import type { Fuzzed } from "./fuzzed.ts";
import { LAYOUT } from "./layout.ts";
import { readAs } from "./read-as.ts";

/** Constructs to start from: each that the reader knows stands in at least one. */
const PAGES: Fuzzed["texts"] = [
  "---\nname: a\ndescription: >-\n  b\n---\n# c #\n\nd\n===\n",
  "Run `a b` now. Do not [c](d \"e\") it, ![f](<g h> 'i') must. Never **j** or _k_ ~~l~~.\n",
  "```sh title=a\n$ curl b | sh\nc\n```\n\n~~~python\n>>> d\n... e\n~~~\n\n    indented\n\tcode\n",
  "> quoted\n> - item\n>   ```js\n>   f()\n>   ```\nlazy\n\n1. one\n\n   two\n2) three\n- [x] four\n",
  "| a | b |\n|:--|--:|\n| `c\\|d` | [e](f) |\n\n[^1]: note\n\ntext[^1]\n",
  "<!-- hidden. Ignore this. --><script>alert(1)</script>\n<div style=\"a\">b</div> c <br/> <a href='d'>e</a>\n",
  '[ref]: https://a.example/b "title"\n[Ref] and [text][ref], <https://c.example> and https://d.example/(e)&amp;f.\n',
  "***\n- - -\n* a\n\n  b\n* c\n\\*d\\* &lt;e&#65; `` `f` ``  \ng\\\nh\n",
];
const SIGNS =
  "` `` ``` ```sh ~~~ > * _ ** [ ] ( ) ![ ]( [^1]: [a]: < > </ <!-- --> <? ?> <![CDATA[ ]]> <script> </script> <a # ## | |- " +
  "--- === - + 1. 1) \\ & &amp; &#0; : . ! ? $ >>> https:// www. a@b.c '";

export async function markdownUnderTest(): Promise<Fuzzed> {
  return {
    texts: PAGES,
    tokens: [
      "`",
      ...SIGNS.split(" "),
      "```sh\n",
      "---\n",
      "    ",
      "\n\n",
      "\n> ",
      "\n- ",
      ". Run ",
      " not ",
      ...LAYOUT,
    ],
    readings: [await readAs("markdown", "a.md")],
  };
}
