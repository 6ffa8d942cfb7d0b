import OpenAI from "openai";

const openai = new OpenAI();

export async function ask(content) {
  const messages = [{ role: "user", content }];
  // expect: spends-more
  await Promise.all(Array.from({ length: 30 }, () => openai.chat.completions.create({ model: "gpt-4o", messages })));
  // expect: spends-more
  return openai.chat.completions.create({ model: "gpt-4o", n: 8, messages });
}
