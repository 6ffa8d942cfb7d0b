/** How much of one file is decoded, all layers together. */
export interface DecodingLimit {
  /** UTF-16 units of text that may still be decoded. */
  unitsLeft(): number;
  /** Counts a text of so many units; false when it is one too many or too long. */
  admit(units: number): boolean;
}

/** Half of what a file may have; it is matched at the speed of any other text. */
const MOST_UNITS: number = 4 * 1024 * 1024;
/** Each text costs some hundredths of a millisecond, however short. */
const MOST_TEXTS = 5000;

export function createDecodingLimit(units: number = MOST_UNITS, texts: number = MOST_TEXTS): DecodingLimit {
  let [unitsLeft, textsLeft] = [units, texts];
  return {
    unitsLeft: () => unitsLeft,
    admit(count) {
      if (textsLeft === 0 || count > unitsLeft) return false;
      unitsLeft -= count;
      textsLeft -= 1;
      return true;
    },
  };
}
