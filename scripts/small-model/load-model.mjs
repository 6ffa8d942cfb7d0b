import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";

/** Tokens of a question and its answer together. What the review sends of a small change is a third of it. */
const CONTEXT_TOKENS = 8192;
/** Of an answer. A base model that is not cut off speaks until nobody listens; what fits the grammar below is shorter. */
const MOST_ANSWER_TOKENS = 400;

/**
 * What a model answered, and the tokens that went in and came out.
 *
 * @typedef {object} Answer
 * @property {string} text
 * @property {boolean} isCut whether it would have gone on
 * @property {number} promptTokens
 * @property {number} answerTokens
 */

/**
 * A small language model on the processor, without a network. It answers one question after the other, the same with the
 * same bytes.
 *
 * @param {string} weights path of `model.gguf`, beside whose folder its runtime is installed
 */
export async function loadModel(weights) {
  const runtime = join(dirname(weights), "node_modules", "node-llama-cpp", "dist", "index.js");
  const { getLlama, GemmaChatWrapper, LlamaChatSession, LlamaLogLevel } = await import(pathToFileURL(runtime).href);
  // Nothing is compiled or downloaded; the warning that would be logged is that the model is a base model.
  const llama = await getLlama({ gpu: false, build: "never", skipDownload: true, logLevel: LlamaLogLevel.error });
  const model = await llama.loadModel({ modelPath: weights });
  const context = await model.createContext({ contextSize: CONTEXT_TOKENS, threads: 1 });
  // A context has one sequence, which is given back too late to be asked for again.
  const sequence = context.getSequence();
  /**
   * @param {string} instructions
   * @param {string} question
   * @param {object} schema of JSON, which the answer keeps to
   * @param {number} maxTokens
   * @returns {Promise<Answer | null>} null when the question is too long
   */
  async function ask(instructions, question, schema, maxTokens) {
    const promptTokens = model.tokenize(`${instructions}\n${question}`).length;
    const room = Math.min(maxTokens, MOST_ANSWER_TOKENS);
    if (promptTokens + room > CONTEXT_TOKENS) return null;
    await sequence.clearHistory();
    const before = sequence.tokenMeter.getState();
    const session = new LlamaChatSession({
      contextSequence: sequence,
      chatWrapper: new GemmaChatWrapper(),
      systemPrompt: instructions,
    });
    const grammar = await llama.createGrammarForJsonSchema(narrow(schema));
    const options = { grammar, maxTokens: room, temperature: 0, trimWhitespaceSuffix: true };
    const { responseText, stopReason } = await session.promptWithMeta(question, options);
    const used = sequence.tokenMeter.diff(before);
    session.dispose({ disposeSequence: false });
    return {
      text: responseText,
      isCut: stopReason === "maxTokens",
      promptTokens: used.usedInputTokens,
      answerTokens: used.usedOutputTokens,
    };
  }
  return { ask, dispose: () => llama.dispose() };
}

/** A schema that allows less: short texts and lists, so that an answer ends. What keeps to it keeps to the one given. */
function narrow(schema) {
  if (Array.isArray(schema)) return schema.map(narrow);
  if (typeof schema !== "object" || schema === null) return schema;
  const narrowed = Object.fromEntries(Object.entries(schema).map(([key, value]) => [key, narrow(value)]));
  if (schema.type === "string" && schema.enum === undefined) return { ...narrowed, maxLength: 60 };
  if (schema.type === "array") return { ...narrowed, maxItems: 1 };
  return narrowed;
}
