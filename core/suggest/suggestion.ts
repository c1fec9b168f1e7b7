import type { Approach, Direction } from "../model/goal.ts";

/** What a goal's text supports, and nothing more; inert until a person confirms it. Sets in the order of the text. */
export interface Suggestion {
  readonly channel?: readonly string[];
  readonly audience?: readonly string[];
  readonly lever?: string;
  readonly direction?: Direction;
  readonly approach?: Approach;
  /** `pool` = the noun, singular, lower case. */
  readonly asks?: readonly SuggestedAsk[];
  /** Q1, H2, 2027-03, before-summer, weekly, ... */
  readonly timing?: string;
}
export interface SuggestedAsk {
  readonly pool: string;
  readonly amount: number;
  readonly unit?: string;
}

/** The workshop's own words; a title or id that stands in a text is suggested as it is. */
export interface OwnWords {
  readonly channel?: readonly string[];
  readonly audience?: readonly string[];
  readonly lever?: readonly string[];
}

export type Suggest = (text: string) => Suggestion;
