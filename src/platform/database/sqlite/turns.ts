/** Longer than any honest transaction; a deadlock with ourselves should be told, not endured. */
const PATIENCE_MS = 60_000;

/** Gives one thing to those who ask, first come first served. */
export class Turns {
  readonly #waiting: (() => void)[] = [];
  readonly #patienceMs: number;
  #taken = false;

  constructor(patienceMs = PATIENCE_MS) {
    this.#patienceMs = patienceMs;
  }

  async take(): Promise<void> {
    if (!this.#taken) {
      this.#taken = true;
      return;
    }
    await new Promise<void>((resolve, reject) => {
      const timer = setTimeout(() => {
        this.#waiting.splice(this.#waiting.indexOf(turn), 1);
        reject(new Error(STUCK));
      }, this.#patienceMs);
      const turn = () => {
        clearTimeout(timer);
        resolve();
      };
      this.#waiting.push(turn);
    });
  }

  pass(): void {
    const next = this.#waiting.shift();
    if (next) next();
    else this.#taken = false;
  }
}

const STUCK =
  'Waited too long for a transaction of this process to end. Inside a transaction use its `tx`, never `db`.';
