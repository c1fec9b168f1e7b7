import type { OwnWords, Suggestion } from "#core/suggest/suggestion.ts";
import type { LexiconAnswer, LexiconQuestion } from "./lexicon-worker.ts";

/** Reads texts beside the page. */
export interface WorkerLexicon {
  /** Never rejects; without a worker nothing is read. */
  suggest(text: string, own: OwnWords): Promise<Suggestion>;
  close(): void;
}

export function createWorkerLexicon(): WorkerLexicon {
  const worker = new Worker(new URL("./lexicon-worker.ts", import.meta.url), { type: "module" });
  const asked = new Map<number, (said: Suggestion) => void>();
  let last = 0;
  const giveUp = () => {
    for (const answer of asked.values()) answer({});
    asked.clear();
  };
  worker.addEventListener("message", ({ data: { n, said } }: MessageEvent<LexiconAnswer>) => {
    asked.get(n)?.(said);
    asked.delete(n);
  });
  worker.addEventListener("error", giveUp);
  return {
    suggest(text, own) {
      last += 1;
      const question: LexiconQuestion = { n: last, text, own };
      return new Promise((resolve) => {
        asked.set(question.n, resolve);
        worker.postMessage(question);
      });
    },
    close() {
      worker.terminate();
      giveUp();
    },
  };
}
