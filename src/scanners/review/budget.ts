/** What requests take. */
export interface Spend {
  readonly tokens: number;
  readonly calls: number;
}

/** What may still be taken. */
export interface Budget {
  /** Takes all of it, or nothing where there is not that much left. */
  reserve(spend: Spend): boolean;
  /** Gives back what was reserved and not taken. Negative where more was taken than anybody could know. */
  release(spend: Spend): void;
}

export function openBudget(most: Spend): Budget {
  let { tokens, calls } = most;
  return {
    reserve(spend) {
      if (spend.tokens > tokens || spend.calls > calls) return false;
      tokens -= spend.tokens;
      calls -= spend.calls;
      return true;
    },
    release(spend) {
      tokens += spend.tokens;
      calls += spend.calls;
    },
  };
}

/** A part of a budget, which ends with the whole. */
export function openShare(whole: Budget, most: Spend): Budget {
  const own = openBudget(most);
  return {
    reserve(spend) {
      if (!own.reserve(spend)) return false;
      if (whole.reserve(spend)) return true;
      own.release(spend);
      return false;
    },
    release(spend) {
      own.release(spend);
      whole.release(spend);
    },
  };
}
