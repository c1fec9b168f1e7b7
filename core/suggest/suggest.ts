import type { Approach } from "../model/goal.ts";
import { findApproach } from "./approach.ts";
import { findAsks } from "./asks.ts";
import { findAudience, findChannels, findPeople } from "./channel-audience.ts";
import { compileLexicon } from "./compiled-lexicon.ts";
import { languageOf } from "./language.ts";
import { findLever } from "./lever-direction.ts";
import { ENGLISH } from "./lexicon/english.ts";
import { FRENCH } from "./lexicon/french.ts";
import { SPANISH } from "./lexicon/spanish.ts";
import { read } from "./reading.ts";
import type { OwnWords, Suggest, Suggestion } from "./suggestion.ts";
import { findTiming } from "./timing.ts";
import { tokenize, writeOut } from "./tokens.ts";

/** "Approval within a day, but somebody must still approve" */
const STILL = /^(still$|remain|compulsory|always$|toujours$|reste|siempre$|sigue)/;

/** Reads the lexicon once (some milliseconds); the function it returns takes well under two a text and keeps nothing. */
export function createSuggest(own: OwnWords = {}): Suggest {
  const lexicons = [ENGLISH, FRENCH, SPANISH].map((lexicon) => compileLexicon(lexicon, own));
  return (text): Suggestion => {
    const tokens = tokenize(text);
    const lexicon = languageOf(text, tokens, lexicons);
    if (tokens.length === 0 || lexicon === undefined) return {};
    writeOut(tokens, lexicon.source.short);
    for (const token of tokens) lexicon.spelling.correct(token);
    const reading = read(tokens, lexicon);
    const people = findPeople(reading);
    const { lever, direction, used } = findLever(reading, people);
    const channel = findChannels(reading, people);
    // Who wants approvals quicker has not said that there should be any.
    const { control, ...manner } = findApproach(reading, people);
    const isJustQuicker = lever === "approval-time" && control === "pre-approve" && !tokens.some(({ norm }) => STILL.test(norm));
    const approach: Approach = control === undefined || isJustQuicker ? manner : { control, ...manner };
    // Who is hired is no colleague yet; who leaves is counted, not addressed; the boss who checks is no audience.
    const isNoAudience = (who: string) =>
      (who === "staff" && (lever === "hires" || lever === "turnover")) || (who === "managers" && approach.control === "pre-approve");
    const audience = findAudience(reading, people, used).filter((who) => !isNoAudience(who));
    const asks = findAsks(reading);
    const timing = findTiming(reading);
    return {
      ...(channel.length > 0 ? { channel } : {}),
      ...(audience.length > 0 ? { audience } : {}),
      ...(lever === undefined ? {} : { lever }),
      ...(direction === undefined ? {} : { direction }),
      ...(Object.keys(approach).length > 0 ? { approach } : {}),
      ...(asks.length > 0 ? { asks } : {}),
      ...(timing === null ? {} : { timing }),
    };
  };
}
