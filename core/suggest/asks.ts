// "needs 2 designers and 20k budget", "6 designer days", "3 weeks of a video editor".
import { endOfClause, type Reading } from "./reading.ts";
import type { SuggestedAsk } from "./suggestion.ts";
import { isNumber, type Token } from "./tokens.ts";

const OF = new Set(["of", "de", "d", "du", "a", "an", "the", "un", "une", "una", "from", "more", "extra", "additional", "new", "full", "good", "time"]);
/** Cues that stand behind: "three developers needed". */
const NEEDED = new Set("needed required wanted necessaires necessaire requis necesarios necesarias necesario necesaria".split(" "));
const JOINS = new Set("and et y e plus & € $ £ with avec con".split(" "));
const NUMBER_REACH = 6;

export function findAsks(reading: Reading): readonly SuggestedAsk[] {
  const { tokens, lexicon, excluded, negated } = reading;
  const cues = lexicon.askCues.find(tokens);
  const asks: SuggestedAsk[] = [];
  for (let i = 0; i < tokens.length; i++) {
    if (excluded[i] || negated[i]) continue;
    const amount = amountAt(tokens, i, lexicon.source.numbers);
    if (amount === null) continue;
    // "needs 2 designers, 20k and a van": the cue holds for the amounts that open the next clauses.
    const opens = tokens[i - 1]?.clause !== tokens[i]?.clause;
    const cued =
      cues.some(({ end }) => end <= i && i - end <= NUMBER_REACH && (opens || tokens[end - 1]?.clause === tokens[i]?.clause)) ||
      tokens.slice(i, endOfClause(tokens, i)).some(({ norm }) => NEEDED.has(norm));
    // "1 moderator 2 handle comments": a second number stands behind an "and", or opens a clause.
    const isBudget = lexicon.budget.find(tokens).some(({ end }) => end === i - 1) && OF.has(tokens[i - 1]?.norm ?? "");
    if (asks.length > 0 && !opens && !isBudget && !JOINS.has(tokens[i - 1]?.norm ?? "")) continue;
    const spends = [
      "with",
      "avec",
      "por",
      "con",
      "put",
      "spend",
      "invest",
      "mettre",
      "investir",
      "depenser",
      "poner",
      "meter",
      "invertir",
      "gastar",
      "destinar",
    ].includes(tokens[i - 1]?.norm ?? "");
    const ask = moneyAt(reading, i, amount, cued || spends) ?? handsAt(reading, i, amount, cued);
    if (ask === null) continue;
    if (!asks.some(({ pool }) => pool === ask.pool)) asks.push(ask);
    i += amount.length - 1;
  }
  return asks;
}

interface Amount {
  readonly value: number;
  /** Tokens it takes. */
  readonly length: number;
  /** Written with k, a currency or "thousand". */
  readonly money: boolean;
  readonly spelled: boolean;
}

const LEVEL = new Set("from to by under over than jusqu hasta".split(" "));
const CURRENCIES = new Set("€ $ £ euro euros eur dollar dollars usd pound pounds gbp pesos dolares francs chf".split(" "));
const THOUSANDS = new Set(["k", "thousand", "mille", "mil", "grand"]);

function amountAt(tokens: readonly Token[], at: number, numbers: { readonly [word: string]: number }): Amount | null {
  const token = tokens[at];
  if (token === undefined) return null;
  if (!isNumber(token)) {
    const value = Object.hasOwn(numbers, token.norm) ? numbers[token.norm] : undefined;
    if (value === undefined) return null;
    // "half a designer", "una media jornada"
    const half = value === 0.5 && ["a", "an", "un", "une", "una"].includes(tokens[at + 1]?.norm ?? "");
    return { value, length: half ? 2 : 1, money: false, spelled: true };
  }
  // "H2", "20 %"
  if (/^[hqst]$/.test(tokens[at - 1]?.norm ?? "") || tokens[at + 1]?.norm === "%") return null;
  const digits = /^\d{1,3}([.,]\d{3})+$/.test(token.norm) ? token.norm.replace(/[.,]/g, "") : token.norm.replace(",", ".");
  const value = Number(digits);
  if (!Number.isFinite(value) || value <= 0) return null;
  const next = tokens[at + 1]?.norm ?? "";
  const thousand = THOUSANDS.has(next) || next === "m";
  const factor = THOUSANDS.has(next) ? 1000 : 1;
  const currency = CURRENCIES.has(tokens[at - 1]?.norm ?? "") || CURRENCIES.has(tokens[at + (thousand ? 2 : 1)]?.norm ?? "");
  return { value: value * factor, length: thousand ? 2 : 1, money: factor === 1000 || currency, spelled: false };
}

/** Money is asked for where the text says so: a cue, the word budget, "… for …", or an amount that stands alone at the end. */
function moneyAt({ tokens, lexicon }: Reading, at: number, amount: Amount, cued: boolean): SuggestedAsk | null {
  const near = lexicon.budget
    .find(tokens)
    .some(({ start }) => start >= at - 3 && start <= at + amount.length + 1 && !CURRENCIES.has(tokens[start]?.norm ?? ""));
  const before = tokens[at - 1]?.norm ?? "";
  // "up to 10k", "from 8000": a level and no wish, whatever else is asked for.
  if (LEVEL.has(before) && !near) return null;
  if (["de", "a", "worth"].includes(before) && !cued && !near) return null;
  if (!amount.money && !near) return null;
  // "un budget de 10 000 €": the article is no amount.
  if (amount.spelled && (!near || amount.value === 1)) return null;
  let end = at + amount.length;
  while (CURRENCIES.has(tokens[end]?.norm ?? "")) end++;
  const clauseStart = tokens.findIndex(({ clause }) => clause === tokens[at]?.clause);
  const alone = end >= endOfClause(tokens, at) && at - clauseStart <= 1;
  const purpose = ["for", "pour", "para", "on", "in"].includes(tokens[end]?.norm ?? "");
  const rate = ["par", "a", "al", "per", "por"].includes(tokens[end]?.norm ?? "");
  if (!near && !cued && !alone && !(purpose && amount.money) && !(rate && clauseStart > 0 && at === clauseStart)) return null;
  if (!near && tokens[end] !== undefined && tokens[end]?.clause === tokens[at]?.clause && !purpose && !rate && !cued) return null;
  if (!near && cued && tokens[end]?.clause === tokens[at]?.clause && lexicon.notAsked.has(tokens[end]?.stem ?? "")) return null;
  return { pool: "budget", amount: amount.value };
}

function handsAt({ tokens, lexicon }: Reading, at: number, amount: Amount, cued: boolean): SuggestedAsk | null {
  if (amount.money) return null;
  const clauseEnd = endOfClause(tokens, at);
  const skip = (from: number) => {
    let i = from;
    while (i < clauseEnd && OF.has(tokens[i]?.norm ?? "")) i++;
    return i;
  };
  const unitAt = (i: number) =>
    lexicon.units
      .find(tokens.slice(0, clauseEnd))
      .filter(({ start }) => start === i)
      .sort((a, b) => b.end - a.end)[0];
  const tradeAt = (i: number) =>
    lexicon.trades
      .find(tokens.slice(0, clauseEnd))
      .filter(({ start }) => start === i)
      .sort((a, b) => b.end - a.end)[0];
  let i = skip(at + amount.length);
  const unit = unitAt(i);
  if (unit) i = skip(unit.end);
  const trade = tradeAt(i);
  // "un traductor dos semanas", "un développeur pendant 3 semaines": the time stands behind.
  if (trade) {
    const behind = unit ? undefined : unitAt(trade.end);
    const tail = unit ?? behind;
    const duration = tail === undefined ? durationBehind(tokens, trade.end, clauseEnd, lexicon.source.numbers, unitAt) : null;
    const alone =
      !amount.spelled &&
      (trade.end === clauseEnd || ["for", "pour", "para"].includes(tokens[trade.end]?.norm ?? "")) &&
      tokens[at - 1]?.clause !== tokens[at]?.clause;
    if (!cued && !alone && tail === undefined && duration === null) return null;
    const pool = singular(tokens.slice(trade.start, trade.end));
    if (duration) return { pool, amount: duration.amount, unit: duration.unit };
    return { pool, amount: amount.value, ...(tail ? { unit: tail.value } : {}) };
  }
  if (cued && unit && OF.has(tokens[unit.end]?.norm ?? "") && clauseEnd > i && clauseEnd - i <= 2) {
    return { pool: singular(tokens.slice(i, clauseEnd)), amount: amount.value, unit: unit.value };
  }
  if (!cued || unit || amount.spelled || i >= clauseEnd) return null;
  const noun = tokens[i];
  if (noun === undefined || noun.norm.length < 4 || lexicon.notAsked.has(noun.stem) || isNumber(noun) || !/^\p{L}+$/u.test(noun.norm)) return null;
  if (lexicon.turns.find(tokens).some(({ start, end }) => i >= start && i < end) || lexicon.marks.has(noun.norm)) return null;
  return { pool: singular([noun]), amount: amount.value };
}

function durationBehind(
  tokens: readonly Token[],
  from: number,
  clauseEnd: number,
  numbers: { readonly [word: string]: number },
  unitAt: (at: number) => { readonly value: string } | undefined,
): { readonly amount: number; readonly unit: string } | null {
  for (let i = from; i < Math.min(clauseEnd, from + 2); i++) {
    const amount = amountAt(tokens, i, numbers);
    const unit = amount ? unitAt(i + amount.length) : undefined;
    if (amount && unit) return { amount: amount.value, unit: unit.value };
  }
  return null;
}

/** As typed, with accents; the last word without its plural. */
function singular(words: readonly Token[]): string {
  const last = words.at(-1)?.raw ?? "";
  const one = /(dores|tores|sores|nieros)$/.test(last)
    ? last.replace(/(?<=r)es$|s$/, "")
    : last.length > 4 && last.endsWith("ies")
      ? `${last.slice(0, -3)}y`
      : last.length > 3 && last.endsWith("s") && !last.endsWith("ss")
        ? last.slice(0, -1)
        : last;
  return [...words.slice(0, -1).map(({ raw }) => raw), one].join(" ");
}
