import type { TimeLimits } from './worker-protocol.js';

/** Calls back once, when one of two times is over. */
export class Deadline {
  readonly #over: () => void;
  #whole: NodeJS.Timeout;
  #silent: NodeJS.Timeout;

  constructor(limits: TimeLimits, over: () => void) {
    this.#over = over;
    this.#whole = setTimeout(over, limits.whole);
    this.#silent = setTimeout(over, limits.silent);
  }

  /** A sign of progress. */
  sign(): void {
    this.#silent.refresh();
  }

  /** Begins again, with other limits. */
  restart({ whole, silent }: TimeLimits): void {
    this.cancel();
    this.#whole = setTimeout(this.#over, whole);
    this.#silent = setTimeout(this.#over, silent);
  }

  cancel(): void {
    clearTimeout(this.#whole);
    clearTimeout(this.#silent);
  }
}
