// Twins: goals and levers already on the board that say what is being typed.
import type { Goal, GoalId } from "../model/goal.ts";
import { keysAlike, keysOf, type WordKey } from "./similar-words.ts";
import type { Suggestion } from "./suggestion.ts";

export interface SimilarGoal {
  readonly goal: Goal;
  /** 0..1, 1 = the same words. */
  readonly score: number;
}

export interface SimilarOptions {
  /** What `suggest` read in the text; finds twins in other words and other languages. */
  readonly said?: Suggestion;
  /** The goal being edited. */
  readonly except?: GoalId;
  readonly most?: number;
}

export interface Similar {
  /** The most similar goals, best first; at most three, none where nothing is alike. */
  goals(text: string, goals: readonly Goal[], options?: SimilarOptions): readonly SimilarGoal[];
  /** Levers already in use that `typed` may mean ("folowers", "churn" for "customer churn"), as they stand on the board; the same word first. */
  levers(typed: string, goals: readonly Goal[], most?: number): readonly string[];
}

const LEAST_SCORE = 0.55;
const SAME_FACETS_SCORE = 0.7;
const MOST = 3;

/** What was read of a list of goals. */
interface Board {
  readonly cards: readonly { readonly goal: Goal; readonly keys: Keys; readonly weight: number }[];
  /** Each word once, by its first letter. */
  readonly words: ReadonlyMap<string, readonly WordKey[]>;
  /** A word that stands on many cards says less. */
  weigh(key: string): number;
}
type Keys = ReadonlyMap<string, WordKey>;

/** Keeps what it read of each goal and each list for as long as that object lives. */
export function createSimilar(): Similar {
  const goalsRead = new WeakMap<Goal, Keys>();
  const boardsRead = new WeakMap<readonly Goal[], Board>();

  return {
    goals(text, goals, { said = {}, except, most = MOST } = {}) {
      const typed = keysOf(text, said);
      if (![...typed.values()].some(({ isWord }) => isWord)) return [];
      const board = boardOf(goals);
      const wanted = [...typed].map(([key, word]) => ({ weight: board.weigh(key), keys: [key, ...wordsLike(word, board)] }));
      const weight = wanted.reduce((sum, want) => sum + want.weight, 0);
      return board.cards
        .filter(({ goal }) => goal.id !== except)
        .map((card) => {
          const met = wanted.filter(({ keys }) => keys.some((key) => card.keys.has(key)));
          const isEnough = met.length >= Math.min(2, typed.size, card.keys.size);
          const shared = met.reduce((sum, want) => sum + want.weight, 0);
          const score = isEnough ? Math.min(1, (2 * shared) / (weight + card.weight)) : 0;
          return { goal: card.goal, score: saySameFacets(typed, card.keys) ? Math.max(score, SAME_FACETS_SCORE) : score };
        })
        .filter(({ score }) => score >= LEAST_SCORE)
        .sort((a, b) => b.score - a.score || (a.goal.id < b.goal.id ? -1 : 1))
        .slice(0, most);
    },
    levers(typed, goals, most = MOST) {
      const wanted = [...keysOf(typed, {}).values()];
      if (wanted.length === 0) return [];
      const levers = [...new Set(goals.flatMap(({ facets }) => facets.lever ?? []))];
      const scored = levers.map((lever) => {
        const keys = [...keysOf(lever, {}).values()];
        const met = wanted.filter((want) => keys.some((key) => keysAlike(want, key))).length;
        return { lever, score: met < wanted.length && met < keys.length ? 0 : (2 * met) / (wanted.length + keys.length) };
      });
      return scored
        .filter(({ score }) => score > 0)
        .sort((a, b) => b.score - a.score || (a.lever < b.lever ? -1 : 1))
        .slice(0, most)
        .map(({ lever }) => lever);
    },
  };
  function boardOf(goals: readonly Goal[]): Board {
    const known = boardsRead.get(goals);
    if (known !== undefined) return known;
    const read = goals.map((goal) => ({ goal, keys: goalsRead.get(goal) ?? keysOf(goal.title, goal.facets) }));
    const seen = new Map<string, number>();
    const words = new Map<string, WordKey[]>();
    for (const { goal, keys } of read) {
      goalsRead.set(goal, keys);
      for (const [key, word] of keys) {
        const count = seen.get(key) ?? 0;
        seen.set(key, count + 1);
        if (word.isWord && count === 0) words.set(key.charAt(0), [...(words.get(key.charAt(0)) ?? []), word]);
      }
    }
    const weigh = (key: string) => Math.log(2 + goals.length / (1 + (seen.get(key) ?? 0)));
    const cards = read.map((card) => ({ ...card, weight: [...card.keys.keys()].reduce((sum, key) => sum + weigh(key), 0) }));
    const board: Board = { cards, words, weigh };
    boardsRead.set(goals, board);
    return board;
  }
}

/** A slip in the first letter is rare. */
function wordsLike(word: WordKey, { words }: Board): readonly string[] {
  if (!word.isWord) return [];
  return (words.get(word.key.charAt(0)) ?? []).filter((other) => keysAlike(word, other)).map(({ key }) => key);
}

/** A lever, and every facet the same: a twin in whatever words or language. */
function saySameFacets(typed: Keys, there: Keys): boolean {
  const [mine, theirs] = [typed, there].map((keys) => [...keys.values()].filter(({ isWord }) => !isWord).map(({ key }) => key));
  if (mine === undefined || theirs === undefined || mine.length < 2 || mine.length !== theirs.length) return false;
  return mine.some((key) => key.startsWith("lever:")) && mine.every((key) => theirs.includes(key));
}
