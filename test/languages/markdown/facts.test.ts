import { describe, expect, test } from "vitest";
import { readMarkdown } from "../../../src/languages/markdown/read.ts";

describe("links and images", () => {
  test.each<[text: string, links: readonly string[], images: readonly string[]]>([
    ['[a](b "c")', ["inline b a c"], []],
    ["[a](<b c>)", ["inline b c a -"], []],
    ["[a](b(c)d)", ["inline b(c)d a -"], []],
    ["[a](b\\)c)", ["inline b)c a -"], []],
    ["[a] (b)", [], []],
    ["[`a](b)`", [], []],
    ["[a]\n\n[a]: b 'c'\n", ["reference b a c"], []],
    ["[text][A]\n\n[a]: b\n", ["reference b text -"], []],
    ["[a][]\n\n[a]: b\n[a]: c\n", ["reference b a -"], []],
    ["[x [a](b) y](c)", ["inline b a -"], []],
    ["![alt](b)", [], ["inline b alt -"]],
    ["[![alt](b)](c)", ["inline c alt -"], ["inline b alt -"]],
    ["<https://a.example>", ["autolink https://a.example https://a.example -"], []],
    ["see https://a.example/x.", ["bare https://a.example/x https://a.example/x -"], []],
    ["(https://a.example/(x))", ["bare https://a.example/(x) https://a.example/(x) -"], []],
    ["`https://a.example`", [], []],
    ['<a href="b" title="c">x</a>', ["html b  c"], []],
    ["<div>\n<img src=b alt='c'>\n</div>", [], ["html b c -"]],
    ["| a |\n|---|\n| [a](b) |", ["inline b a -"], []],
    ["[^a]\n\n[^a]: [b](c)", ["inline c b -"], []],
    ["\\[a](b)", [], []],
  ])("%s", (text, links, images) => {
    const facts = readMarkdown(text);
    const shown = (list: typeof facts.links): readonly string[] =>
      list.map((link) => `${link.how} ${link.target} ${link.text} ${link.title ?? "-"}`);
    expect([shown(facts.links), shown(facts.images)]).toEqual([links, images]);
  });

  test("a link has its place", () => {
    const text = "> x\n> [a](b) y";
    expect(readMarkdown(text).links.map(({ span }) => text.slice(span.start, span.end))).toEqual(["[a](b)"]);
  });
});

describe("HTML", () => {
  test.each<[text: string, html: readonly string[], comments: readonly string[]]>([
    ["a <!-- b --> c", ["comment: b "], ["<!-- b -->"]],
    ["<!-- b\nc -->\nd", ["comment: b\nc "], ["<!-- b\nc -->"]],
    ["> <!-- b\n> c -->", ["comment: b\nc "], ["<!-- b\n> c -->"]],
    ['a <b x="y">c</b>', ['open:<b x="y">', "close:</b>"], []],
    ["a <b", [], []],
    ["<details>\n<summary>x</summary>\n", ["open:<details>", "open:<summary>", "close:</summary>"], []],
    ["<script>a</script>", ["open:<script>", "raw:a", "close:</script>"], []],
    ["<!-- never closed", [], []],
    ["x <?php y ?>", ["instruction:<?php y ?>"], []],
  ])("%s", (text, html, comments) => {
    const facts = readMarkdown(text);
    expect(facts.html.map((part) => `${part.kind}:${part.text}`)).toEqual(html);
    expect(facts.source.comments.map(({ start, end }) => text.slice(start, end))).toEqual(comments);
  });
});

describe("sentences", () => {
  test.each<[text: string, sentences: readonly string[]]>([
    ["One. Two! Three?", ["paragraph One.", "paragraph Two!", "paragraph Three?"]],
    ["Use e.g. this. Not v1.2 though.", ["paragraph Use e.g. this.", "paragraph Not v1.2 though."]],
    ["Run `a. b` now.", ["paragraph Run `a. b` now."]],
    ["**Do** _not_ *run*.", ["paragraph Do not run."]],
    ["snake_case stays, 2 * 3 too", ["paragraph snake_case stays, 2 * 3 too"]],
    ["[see. this](b) and", ["paragraph see. this and"]],
    ["[no link] here", ["paragraph [no link] here"]],
    ["n&#101;ver", ["paragraph never"]],
    ["over\nlines.\nNext", ["paragraph over\nlines.", "paragraph Next"]],
    ["# Title\n\n- item\n- other", ["heading Title", "item item", "item other"]],
    ["> said", ["paragraph said (quoted)"]],
    ["> - said", ["item said (quoted)"]],
    ["|a|b|\n|-|-|\n|c. d|e|", ["cell a", "cell b", "cell c.", "cell d", "cell e"]],
    ["x[^1]\n\n[^1]: note", ["paragraph x", "footnote note"]],
    ["<!-- hidden. words -->", ["comment hidden.", "comment words"]],
    ["a <!-- hidden --> b", ["comment hidden", "paragraph a  b"]],
    ["<div>\nwords\n</div>", ["html words"]],
    ['[a](b "send it")', ["title send it", "paragraph a"]],
    ['[a]: b "send it"', ["title send it"]],
    ["第一。第二。", ["paragraph 第一。", "paragraph 第二。"]],
    ["---", []],
  ])("%s", (text, sentences) => {
    const facts = readMarkdown(text);
    expect(facts.sentences.map((it) => `${it.place} ${it.text}${it.isQuoted ? " (quoted)" : ""}`)).toEqual(sentences);
  });

  test("they have their place, over the marks of a quotation", () => {
    const text = "> **One\n> more.** Two.";
    const places = readMarkdown(text).sentences.map(({ span }) => text.slice(span.start, span.end));
    expect(places).toEqual(["One\n> more.", "Two."]);
  });
});

test("headings are sections, by their level", () => {
  const text = "a\n# B\nb\n## C\nc\n# D\nd\n\nE\n=\ne";
  const { source, sentences } = readMarkdown(text);
  const shown = source.scopes.map(({ kind, name, parent, span }) => [
    kind,
    name,
    parent,
    text.slice(span.start, span.end),
  ]);
  expect(shown).toEqual([
    ["source", null, null, text],
    ["section", "B", 0, "# B\nb\n## C\nc\n"],
    ["section", "C", 1, "## C\nc\n"],
    ["section", "D", 0, "# D\nd\n\n"],
    ["section", "E", 0, "E\n=\ne"],
  ]);
  expect(sentences.map((it) => `${it.text}:${it.section}`)).toEqual([
    "a:0",
    "B:1",
    "b:1",
    "C:2",
    "c:2",
    "D:3",
    "d:3",
    "E:4",
    "e:4",
  ]);
});

test("definitions are kept with their titles", () => {
  expect(readMarkdown("[A  b]: <c> (d)\n[e]:\nf\ng").definitions).toEqual([
    { label: "A B", target: "c", title: "d", span: { start: 0, end: 15 } },
    { label: "E", target: "f", title: null, span: { start: 16, end: 22 } },
  ]);
});
