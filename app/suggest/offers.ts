// From what was read in a text to chips that one tap makes a person's own.
import type { GoalEdit } from "#core/doc/goal-map.ts";
import type { Pool } from "#core/model/frame.ts";
import { APPROACH_AXES, type FacetName, type Facets, type Goal } from "#core/model/goal.ts";
import { MAX_SET_MEMBERS } from "#core/model/limits.ts";
import type { Suggestion } from "#core/suggest/suggestion.ts";
import { ARROWS } from "../canvas/card-chips.ts";

type FacetEdits = NonNullable<GoalEdit["set"]>;
type Change = Pick<GoalEdit, "set" | "confirm">;

export interface Offer {
  /** Names it for this card, however the text goes on. */
  readonly key: string;
  readonly facet: FacetName;
  readonly text: string;
  /** The goal says so already, as a person's own. */
  readonly own: boolean;
  readonly take: Change;
  /** Takes it back, or away. */
  readonly drop: Change;
  /** It stands on the card already, unconfirmed: waving it away is written. */
  readonly stored: boolean;
}

/** Offers for a goal, in the order in which its card shows facets. `levers`: in use on this board and named by the text. */
export function offersFor(goal: Goal, read: Suggestion, levers: readonly string[], pools: readonly Pool[]): readonly Offer[] {
  const offers: Offer[] = [...storedOffers(goal, pools)];
  const { facets } = goal;
  const isStored = (facet: FacetName) => goal.suggested?.includes(facet) === true && facets[facet] !== undefined;
  const add = (facet: FacetName, key: string, text: string, own: boolean, set: FacetEdits, empty: FacetEdits) =>
    offers.push({ key, facet, text, own, take: { set }, drop: { set: empty }, stored: false });

  if (!isStored("lever") && !isStored("direction")) {
    for (const lever of [...new Set([...(read.lever === undefined ? [] : [read.lever]), ...levers])]) {
      const direction = lever === read.lever ? read.direction : undefined;
      const goesAlong = direction === undefined || facets.direction === undefined || facets.direction === direction;
      if ((facets.lever !== undefined && facets.lever !== lever) || !goesAlong) continue;
      const text = `${direction === undefined ? "" : ARROWS[direction]} ${lever}`.trim();
      const own = facets.lever === lever && (direction === undefined || facets.direction === direction);
      const turned = direction === undefined ? {} : { direction };
      add("lever", `lever:${lever}`, text, own, { lever, ...turned }, { lever: null, ...(direction === undefined ? {} : { direction: null }) });
    }
  }
  for (const facet of ["channel", "audience"] as const) {
    const members = facets[facet] ?? [];
    const words = read[facet] ?? [];
    if (isStored(facet) || members.some((member) => !words.includes(member))) continue;
    for (const word of words) {
      const others = members.filter((member) => member !== word);
      const set = [...others, word].slice(0, MAX_SET_MEMBERS);
      add(facet, `${facet}:${word}`, word, members.includes(word), { [facet]: set }, { [facet]: others.length === 0 ? null : others });
    }
  }
  for (const axis of APPROACH_AXES) {
    const side = read.approach?.[axis];
    const now = facets.approach?.[axis];
    if (side === undefined || isStored("approach") || (now !== undefined && now !== side)) continue;
    add("approach", `approach:${axis}:${side}`, side, now === side, { approach: { [axis]: side } }, { approach: { [axis]: null } });
  }
  for (const ask of read.asks ?? []) {
    const pool = pools.find((one) => namesPool(ask.pool, one) && (ask.unit === undefined || sameNoun(ask.unit, one.unit)));
    if (pool === undefined || isStored("asks")) continue;
    const now = facets.asks?.find((one) => one.pool === pool.id);
    if (now !== undefined && now.amount !== ask.amount) continue;
    const others = (facets.asks ?? []).filter((one) => one.pool !== pool.id);
    const text = askText(ask.amount, pool);
    const set = { asks: [...others, { pool: pool.id, amount: ask.amount }] };
    add("asks", `asks:${pool.id}:${ask.amount}`, text, now !== undefined, set, { asks: others.length === 0 ? null : others });
  }
  return offers;
}

/** One chip a facet: what a machine wrote is confirmed or taken away as a whole, as the document keeps it. */
function storedOffers({ facets, suggested }: Goal, pools: readonly Pool[]): readonly Offer[] {
  const texts: { readonly [F in FacetName]?: readonly string[] | undefined } = {
    lever: facets.lever === undefined ? [] : [facets.lever],
    direction: facets.direction === undefined ? [] : [`${ARROWS[facets.direction]} ${facets.direction}`],
    channel: facets.channel,
    audience: facets.audience,
    approach: APPROACH_AXES.flatMap((axis) => facets.approach?.[axis] ?? []),
    asks: facets.asks?.map(({ pool, amount }) => {
      const known = pools.find(({ id }) => id === pool);
      return known === undefined ? `${amount} ${pool}` : askText(amount, known);
    }),
    role: facets.role === undefined ? [] : [facets.role],
    stance: facets.stance === undefined ? [] : [facets.stance],
  };
  return (suggested ?? []).flatMap((facet) => {
    const text = (texts[facet] ?? []).join(", ");
    const offer = { key: `stored:${facet}:${text}`, facet, text, own: false, take: { confirm: [facet] }, drop: { set: { [facet]: null } }, stored: true };
    return text === "" ? [] : [offer];
  });
}

/** What a machine wrote and a person has confirmed keeps its chip, as their own; null: they have other words there by now. */
export function settled(offer: Offer, says: Facets, { facets }: Goal): Offer | null {
  const { facet } = offer;
  const now = facets[facet];
  const said = says[facet];
  if (said === undefined || (now !== undefined && !sameValue(now, said))) return null;
  return { ...offer, own: now !== undefined, stored: false, take: { set: { [facet]: said } }, drop: { set: { [facet]: null } } };
}

/** What a second tap takes back of `offer`, whose first tap found `before`: nothing that stood there, nothing that was set since. */
export function takenBack({ facet, take, drop }: Offer, before: Facets, now: Facets): Change {
  // The other facets are sets or sides, of which a chip takes its own member only.
  if (facet !== "lever" || take.set === undefined) return drop;
  const { lever, direction } = take.set;
  const isMine = (name: "lever" | "direction", said: unknown) => said !== undefined && before[name] === undefined && now[name] === said;
  return { set: { ...(isMine("lever", lever) ? { lever: null } : {}), ...(isMine("direction", direction) ? { direction: null } : {}) } };
}

function sameValue(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function askText(amount: number, { title, unit }: Pool): string {
  return `${amount} ${unit} ${title}`.replace(/\s+/g, " ").trim();
}

function namesPool(noun: string, { id, title }: Pool): boolean {
  return sameNoun(noun, title) || sameNoun(noun, id);
}

/** "Designers" and "designer", "weeks" and "week". */
function sameNoun(one: string, other: string): boolean {
  const plain = (text: string) => text.trim().toLowerCase().replace(/e?s$/, "");
  return plain(one) === plain(other);
}

/** A second reading keeps every chip where the eye has found it; new ones come after. */
export function keepPlaces(before: readonly string[], now: readonly string[]): readonly string[] {
  return [...before.filter((key) => now.includes(key)), ...now.filter((key) => !before.includes(key))];
}
