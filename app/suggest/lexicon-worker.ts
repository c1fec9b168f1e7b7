// The lexicon takes up to a few hundred ms to compile on a phone: beside the page, so that no key waits for it.
import { createSuggest } from "#core/suggest/suggest.ts";
import type { OwnWords, Suggest, Suggestion } from "#core/suggest/suggestion.ts";

export interface LexiconQuestion {
  readonly n: number;
  readonly text: string;
  readonly own: OwnWords;
}
export interface LexiconAnswer {
  readonly n: number;
  readonly said: Suggestion;
}

function createAnswering(): (question: LexiconQuestion) => LexiconAnswer {
  let known: { readonly words: string; readonly suggest: Suggest } | null = null;
  return ({ n, text, own }) => {
    const words = JSON.stringify(own);
    // Compiled again only when the workshop has a word that it had not.
    if (known?.words !== words) known = { words, suggest: createSuggest(own) };
    return { n, said: known.suggest(text) };
  };
}

const answer = createAnswering();
addEventListener("message", ({ data }: MessageEvent<LexiconQuestion>) => postMessage(answer(data)));
