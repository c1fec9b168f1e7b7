import { longest, type Reading, touches } from "./reading.ts";

const MONTHS = ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];
const QUARTER = /^(?:q|t)([1-4])$/;
const HALF = /^(?:h|s)([12])$/;
/** Words after which "a week" is a span, not a rhythm. */
const SPANS = new Set("by in within under for about of over last dans en depuis pendant durante hace por".split(" "));
const YEAR_CUES = new Set("in by until before during for from since end of en avant ici de para hasta desde antes year the".split(" "));

/** One moment or rhythm, normalised: 2027-03, Q1, H2, march, before-summer, next-year, 2027, weekly. The most definite one in the text. */
export function findTiming({ tokens, lexicon, excluded }: Reading): string | null {
  const found = longest(lexicon.timing.find(tokens)).filter(({ start, end, value }) => {
    const bare = ["a", "par", "al", "per"].includes(tokens[start]?.norm ?? "") && end - start === 2;
    if (
      /^(daily|diari[oa])$/.test(tokens[start]?.norm ?? "") &&
      ["life", "business", "work", "routine", "newspaper", "paper", "press", "grind", "news"].includes(tokens[end]?.norm ?? "")
    )
      return false;
    if (touches(excluded, { start, end })) return false;
    if (bare && /^(hour|hr|heure|hora)/.test(tokens[start - 1]?.norm ?? "")) return false;
    return !(bare && /ly$/.test(value) && SPANS.has(tokens[start - 1]?.norm ?? ""));
  });
  const joined = joinedNumbers(tokens.map(({ norm }) => norm));
  const iso = joined.match(/\b(20\d\d) (0[1-9]|1[0-2])\b/);
  const month = found.find(({ value }) => /^\d\d$/.test(value));
  const year = (from: number, to: number) => tokens.slice(from, to).find(({ norm }) => /^20\d\d$/.test(norm))?.norm;
  if (month) {
    const near = year(month.end, month.end + 2);
    return near ? `${near}-${month.value}` : (MONTHS[Number(month.value) - 1] ?? null);
  }
  if (iso) return `${iso[1]}-${iso[2]}`;
  const named = found.find(({ value }) => /^[QH]\d$/.test(value));
  if (named) return named.value;
  for (const [i, { norm }] of tokens.entries()) {
    // "q 1" is two words to the tokenizer.
    const pair = `${norm}${tokens[i + 1]?.norm ?? ""}`;
    const quarter = QUARTER.exec(pair);
    if (quarter && /^[qt]$/.test(norm)) return `Q${quarter[1]}`;
    const half = HALF.exec(pair);
    if (half && /^[hs]$/.test(norm)) return `H${half[1]}`;
  }
  const other = found.find(({ value }) => !/ly$/.test(value));
  if (other) return other.value;
  // "the daily mails, once a week": what is spelt out counts.
  const rhythm = found.filter(({ value }) => /ly$/.test(value)).sort((a, b) => b.end - b.start - (a.end - a.start))[0];
  const plainYear = tokens.findIndex(({ norm }, i) => /^20[2-9]\d$/.test(norm) && YEAR_CUES.has(tokens[i - 1]?.norm ?? ""));
  if (plainYear !== -1) return tokens[plainYear]?.norm ?? null;
  return rhythm?.value ?? null;
}

function joinedNumbers(words: readonly string[]): string {
  return words.join(" ");
}
