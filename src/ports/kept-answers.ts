/**
 * Answers of models from earlier runs, by the hash of all that they depend on. What somebody else could have written there
 * is not taken: then nothing is found.
 */
export interface KeptAnswers {
  /** Nothing is found, and nothing kept, where the answers would lie in the folder that is judged. */
  open(judgedFolder: string | null): Promise<AnswerStore>;
}

export interface AnswerStore {
  /** Null for none, and for one that nobody answers for. */
  find(key: string): Promise<string | null>;
  /** What cannot be kept is not kept: nothing depends on it. */
  keep(key: string, text: string): Promise<void>;
}
