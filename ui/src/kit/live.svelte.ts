// The one polite live region. It refuses to chatter: "saved" is said at most every thirty seconds.

class Live {
  words = $state('');
  #last = '';
  #lastQuiet = -Infinity;

  /** Says it once. */
  say(words: string): void {
    // the same words twice are said twice only if the text changes
    this.#last = this.#last === words ? `${words}\u00a0` : words;
    this.words = this.#last;
  }

  /** Says it, unless something of this kind was said in the last thirty seconds. */
  sayNowAndThen(words: string, now: number): void {
    if (now - this.#lastQuiet < 30_000) return;
    this.#lastQuiet = now;
    this.say(words);
  }
}

export const live = new Live();
