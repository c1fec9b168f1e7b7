import type { Lexicon } from "./lexicon/lexicon.ts";
import { SHARED_CHANNELS, SHARED_DECOYS } from "./lexicon/shared.ts";
import { literals, type PatternSet, patternSet } from "./pattern.ts";
import type { OwnWords } from "./suggestion.ts";
import { stem, withoutAccents } from "./tokens.ts";
import { createSpelling, type Spelling } from "./typos.ts";

export type Turn = "raise" | "lower" | "hold" | "improve";

/** A language, ready to be matched. */
export interface CompiledLexicon {
  readonly source: Lexicon;
  readonly marks: ReadonlySet<string>;
  readonly channel: PatternSet<string>;
  readonly audience: PatternSet<string>;
  readonly decoys: PatternSet<null>;
  readonly lever: PatternSet<string>;
  readonly turns: PatternSet<Turn>;
  readonly idioms: PatternSet<string>;
  readonly approach: PatternSet<string>;
  readonly negation: PatternSet<"not" | "no" | "insteadOf">;
  readonly yields: PatternSet<null>;
  readonly actsAfter: PatternSet<null>;
  readonly actsBefore: PatternSet<null>;
  readonly feels: PatternSet<null>;
  readonly causes: PatternSet<null>;
  readonly acts: PatternSet<null>;
  readonly carriers: PatternSet<null>;
  readonly adjectives: PatternSet<null>;
  readonly givesUp: PatternSet<null>;
  readonly uses: PatternSet<null>;
  readonly askCues: PatternSet<null>;
  readonly timing: PatternSet<string>;
  readonly units: PatternSet<string>;
  readonly budget: PatternSet<null>;
  readonly trades: PatternSet<string>;
  readonly notAsked: ReadonlySet<string>;
  readonly spelling: Spelling;
}

export function compileLexicon(source: Lexicon, own: OwnWords): CompiledLexicon {
  const ownEntries = (words: readonly string[] | undefined) => (words ?? []).map((word): [string, string] => [word, plain(word)]);
  const channels: [string, string][] = [...ownEntries(own.channel), ...Object.entries(SHARED_CHANNELS), ...Object.entries(source.channel)];
  const audiences: [string, string][] = [...ownEntries(own.audience), ...Object.entries(source.audience)];
  const levers: [string, string][] = [...ownEntries(own.lever), ...Object.entries(source.lever)];
  const grammar = [
    source.raise,
    source.lower,
    source.hold,
    source.improve,
    ...Object.values(source.idioms),
    ...Object.values(source.approach),
    ...Object.values(source.classes),
    source.decoys,
    source.trades,
    source.feels,
    source.causes,
    source.acts,
    source.carriers,
    source.adjectives,
    source.uses,
    source.givesUp,
  ];
  const targets = [...channels, ...audiences, ...levers].flatMap(([, patterns]) => literals(patterns));
  const known = new Set(
    [...targets, ...grammar.flatMap(literals), ...words(source.marks), ...Object.values(source.timing).flatMap(literals), ...literals(source.notAsked)].flatMap(
      (word) => [word, stem(word)],
    ),
  );
  const flat = (patterns: string) => patternSet([[null, patterns] as const]);
  const verbs = (patterns: string) => patternSet([[null, patterns] as const], { endings: source.endings });
  return {
    source,
    marks: new Set(words(source.marks)),
    channel: patternSet(channels),
    audience: patternSet(audiences),
    decoys: flat(`${source.decoys},${SHARED_DECOYS}`),
    lever: patternSet(levers),
    turns: patternSet<Turn>(
      [
        ["raise", source.raise],
        ["lower", source.lower],
        ["hold", source.hold],
        ["improve", source.improve],
      ],
      { endings: source.endings },
    ),
    idioms: patternSet(Object.entries(source.idioms), { endings: source.endings }),
    approach: patternSet(Object.entries(source.approach), { classes: source.classes, endings: source.endings }),
    negation: patternSet([
      ["not", source.not],
      ["no", source.no],
      ["insteadOf", source.insteadOf],
    ]),
    yields: flat(source.yields),
    actsAfter: flat(source.actsAfter),
    actsBefore: flat(source.actsBefore),
    feels: verbs(source.feels),
    causes: verbs(source.causes),
    acts: verbs(source.acts),
    carriers: flat(source.carriers),
    givesUp: verbs(source.givesUp),
    uses: verbs(source.uses),
    adjectives: flat(source.adjectives),
    askCues: flat(source.askCues),
    timing: patternSet(Object.entries(source.timing)),
    units: patternSet(Object.entries(source.units)),
    budget: flat(source.budget),
    trades: patternSet(words(source.trades).map((trade): [string, string] => [trade, trade])),
    notAsked: new Set(words(source.notAsked).map(stem)),
    spelling: createSpelling(known, targets),
  };
}

/** A workshop's word as a pattern: its words in a row, nothing special in them. */
function plain(word: string): string {
  return (withoutAccents(word.toLowerCase()).match(/[\p{L}\p{N}]+/gu) ?? []).join(" ");
}

function words(patterns: string): readonly string[] {
  return patterns.split(",");
}
