import { describe, expect, test } from "vitest";
import { readMarkdown } from "../../../src/languages/markdown/read.ts";

/** A hundred thousand characters that make parsers slow; micromark needs minutes for some of them. */
const SIZE = 100_000;
const fill = (part: string): string => part.repeat(Math.ceil(SIZE / part.length));

describe("hostile texts are read within two seconds", () => {
  test.each([
    ["quotations", fill(">")],
    ["quotations of one line each", fill(`${"> ".repeat(90)}a\n`)],
    ["lists in lists", fill(`${"- ".repeat(90)}a\n`)],
    ["lazy lines", `> a\n${fill("b\n")}`],
    ["headings below lines", fill("a\n=\n")],
    ["items", fill("- a\n")],
    ["brackets", fill("[")],
    ["closing brackets", fill("]")],
    ["links without an end", fill("[a](")],
    ["links with half a target", fill("[a](<b")],
    ["links with half a title", fill('[a](b "')],
    ["links", fill("[a](b) ")],
    ["images in images", fill("![") + fill("](b)")],
    ["references", `[x]: y\n\n${fill("[x]")}`],
    ["definitions", fill("[a]: b\n")],
    ["definitions without an end", fill("[a]: b '\n")],
    ["stars", fill("*a")],
    ["backticks of all lengths", Array.from({ length: 900 }, (_, index) => "`".repeat(index + 1)).join(" ")],
    ["backticks without a like", fill("` `` ")],
    ["comments", fill("<!--")],
    ["comments in text", fill("a <!-- ")],
    ["tags", fill("<a ")],
    ["tags with half a value", fill('<a b="')],
    ["a tag of spaces", `<a${fill(" ")}`],
    ["sections of data", fill("a <![CDATA[")],
    ["entities", fill("&#")],
    ["tables", `|a|b|\n|-|-|\n${fill("|x|y|\n")}`],
    ["bars", `${fill("|")}\n${fill("|-")}`],
    ["full stops", fill(".")],
    ["spaces", `a${fill(" ")}b`],
    ["line breaks", fill("\n")],
    ["line breaks in a comment", `<!-- ${fill("\n")}`],
    ["addresses", fill("https://a.example/ ")],
    ["an address of parentheses", `https://a.example/${fill(")")}`],
    ["one long line of code", `\`\`\`\n${fill("def a(")}`],
    ["code spans that look like Python", fill(`\`def a(${")".repeat(200)}\` `)],
    ["prompts", `\`\`\`console\n${fill("$ a\\\n")}`],
    ["conditions", fill("if a, ")],
    ["orders", fill("run this. ")],
    ["fences", fill("```\n")],
    ["tabs", fill("-\t")],
  ])("%s", (_, text) => {
    // Time of the processor: that of the wall says more about what else runs.
    const started = process.cpuUsage();
    const facts = readMarkdown(text);
    expect(process.cpuUsage(started).user / 1000).toBeLessThan(2000);
    expect(facts.source.language).toBe("markdown");
  });
});
