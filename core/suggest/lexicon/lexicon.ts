/** Patterns (see pattern.ts), separated by ",". Accents are left out: texts lose theirs before they are matched. */
export type Patterns = string;

/** The words of one language. Where a key is a vocabulary word (a channel, an audience, a lever), the patterns are what people say for it. */
export interface Lexicon {
  /** Small words that tell the language. */
  readonly marks: Patterns;
  readonly channel: { readonly [channel: string]: Patterns };
  readonly audience: { readonly [audience: string]: Patterns };
  /** Expressions that hold a channel's or an audience's word without meaning it. */
  readonly decoys: Patterns;
  readonly lever: { readonly [lever: string]: Patterns };
  readonly raise: Patterns;
  readonly lower: Patterns;
  readonly hold: Patterns;
  /** Towards the good: raises most levers, lowers those where less is better. */
  readonly improve: Patterns;
  /** Whole expressions: "lever direction" → patterns. `lever` alone where they say no direction. */
  readonly idioms: { readonly [leverAndDirection: string]: Patterns };
  /** Endings of verbs; where they are taken off at least three letters stay. */
  readonly endings: RegExp;
  /** Classes of words that approach patterns name as `$name`: the words of each, separated by "|". */
  readonly classes: { readonly [name: string]: string };
  /** "axis=value" → patterns. */
  readonly approach: { readonly [axisAndValue: string]: Patterns };
  /** Turns what follows in its clause round. */
  readonly not: Patterns;
  /** Denies the noun that follows. */
  readonly no: Patterns;
  /** From here to the end of the clause everything is what is not wanted. */
  readonly insteadOf: Patterns;
  /** Verbs after which a negation says yes: "do not reduce", "never leave". */
  readonly yields: Patterns;
  /** Words before or after somebody who acts and is not addressed: "by", "let _", "_ may". */
  readonly actsAfter: Patterns;
  readonly actsBefore: Patterns;
  /** "Customer emails", not "emails clients": what a noun is about stands before it. */
  readonly headLast: boolean;
  /** Verbs of people something is done for, even where they are the subject: "nurses never get heard". */
  readonly feels: Patterns;
  /** Verbs that have somebody do something: "get staff to use it". */
  readonly causes: Patterns;
  /** What stands behind a subject of the house that acts. */
  readonly acts: Patterns;
  /** Nouns that go to the people before (or behind) them: "customer survey". */
  readonly carriers: Patterns;
  /** Adjectives before their noun. */
  readonly adjectives: Patterns;
  /** What is given up stands behind them. */
  readonly givesUp: Patterns;
  /** Verbs that, denied, rule a channel out. */
  readonly uses: Patterns;
  /** As thumbs write small words. */
  readonly short: { readonly [typed: string]: string };
  readonly askCues: Patterns;
  readonly timing: { readonly [timing: string]: Patterns };
  readonly numbers: { readonly [word: string]: number };
  readonly units: { readonly [unit: string]: Patterns };
  readonly budget: Patterns;
  /** People one asks for without a cue: "6 designer days". */
  readonly trades: Patterns;
  /** Nouns that a number counts without asking for them. */
  readonly notAsked: Patterns;
}
