/** One after the other. */
export interface Turns {
  /** Resolves true when it is one's turn, which `leave` ends; false: more than `places` wait, and others come first. Lower ranks go first, equals in their order. */
  take(rank: number, places: number): Promise<boolean>;
  leave(): void;
  readonly isIdle: boolean;
}

export function createTurns(): Turns {
  /** In the order of their turns. */
  const waiting: { readonly rank: number; readonly answer: (mayGo: boolean) => void }[] = [];
  let isTaken = false;

  return {
    take(rank, places) {
      if (!isTaken) {
        isTaken = true;
        return Promise.resolve(true);
      }
      return new Promise((answer) => {
        const behind = waiting.findIndex((other) => other.rank > rank);
        waiting.splice(behind < 0 ? waiting.length : behind, 0, { rank, answer });
        if (waiting.length > places) waiting.pop()?.answer(false);
      });
    },
    leave() {
      const next = waiting.shift();
      if (next === undefined) isTaken = false;
      else next.answer(true);
    },
    get isIdle() {
      return !isTaken;
    },
  };
}
