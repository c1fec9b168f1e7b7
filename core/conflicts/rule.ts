// What a rule is: a file in rules/ and a line in rules/all.ts (docs/spec/conflicts.md CE8). The engine owns the bookkeeping.
import type { Frame } from "../model/frame.ts";
import type { Goal, GoalId } from "../model/goal.ts";
import type { Raised } from "../model/workshop.ts";
import type { Card } from "./card.ts";
import type { Finding } from "./finding.ts";
import type { RuleId } from "./rules/all.ts";
import type { Said, Told } from "./told.ts";

/** The bucket keys of one card, each once. Rules that share a function share its index. Depends on the card alone. */
export type Keys = (card: Card) => readonly string[];

/** The live state rules may read. A rule that reads more than its own cards says so in `reads` or is a card form. */
export interface Board {
  readonly frame: Frame;
  readonly mature: boolean;
  /** Every goal there is, live or not. */
  readonly goals: ReadonlyMap<GoalId, Goal>;
  /** The live ones. */
  readonly cards: ReadonlyMap<GoalId, Card>;
  /** Live cards that depend on this goal, whether it is live or exists at all. */
  neededBy(id: GoalId): ReadonlySet<GoalId>;
  /** Sorted ids of the live cards that each wait for the other, this one among them. */
  cycleOf(id: GoalId): readonly GoalId[] | undefined;
  /** Sorted by id. Only for `keys` that some pair or group form uses. */
  members(keys: Keys, key: string): readonly Card[];
  /** The same as `keys(card)`, worked out once for a card. */
  keysOf(keys: Keys, card: Card): readonly string[];
}

/** How a record names a conflict: conflicts.md section 9. */
export interface Naming {
  /** All of these, and no other. Absent: none. */
  readonly scope?: readonly string[];
  /** Its objective is the lane: null. */
  readonly lane?: true;
  /** Its conflicts have no cards. */
  readonly cardless?: true;
}

export interface Rule<Id extends string = RuleId> {
  readonly id: Id;
  /** One for each form that is named differently. Absent: by its cards alone. */
  readonly named?: readonly Naming[];
  /** What besides cards the verdict depends on; ids of objectives, rows and departments need no mention. */
  readonly reads?: readonly ("mature" | "pools" | "serves")[];
  /** Two cards of different departments with a key in common; a.id < b.id. Reads nothing but the two. */
  readonly pair?: {
    readonly keys: Keys;
    readonly judge: (a: Card, b: Card) => Finding | undefined;
  };
  /** All cards with one key, sorted by id; may be none. Reads nothing but these, the frame and `mature`. */
  readonly group?: {
    readonly keys: Keys;
    /** Keys judged even while no card has them. */
    readonly standing?: (frame: Frame) => readonly string[];
    /** Keys whose verdict may change when `changed` joins or leaves this one; `others` are its cards without `changed`. */
    readonly alsoTouches?: (others: readonly Card[], board: Board) => readonly string[];
    readonly judge: (key: string, members: readonly Card[], board: Board) => readonly Finding[];
  };
  /** One live card: judged again when it, a goal it needs, a card that needs it, or its cycle changes. */
  readonly card?: (card: Card, board: Board) => readonly Finding[];
  /** A raised hand: judged again when it or a goal it names changes. */
  readonly hand?: (raised: Raised, board: Board) => readonly Finding[];
  /** Its words. What the room calls such a conflict, and what is said about one of them; the facts are those people can tap and change. */
  readonly says: {
    readonly name: string;
    readonly about: (told: Told) => Said;
  };
}

/** One string for several; different lists give different strings. Joined at once: a string that is added up keeps all its pieces in memory. */
export function keyOf(...parts: readonly string[]): string {
  const measured: (string | number)[] = [];
  for (const part of parts) measured.push(part.length, part);
  return measured.join(":");
}

export function partsOf(key: string): readonly string[] {
  const parts: string[] = [];
  for (let at = 0; at < key.length; ) {
    const colon = key.indexOf(":", at);
    const end = colon + 1 + Number(key.slice(at, colon));
    parts.push(key.slice(colon + 1, end));
    at = end + 1;
  }
  return parts;
}

/** Cards of one column; the lane is none. */
export const byObjective: Keys = (card) => (card.o === null ? [] : [card.o]);
/** Who can be met where and when: every channel with every audience, in one row. */
export const byDoor: Keys = (card) => {
  const { channel, audience } = card.f;
  if (channel === undefined || audience === undefined) return [];
  const doors: string[] = [];
  for (const one of channel) {
    for (const other of audience) {
      const door = keyOf(one, other, card.h);
      if (!doors.includes(door)) doors.push(door);
    }
  }
  return doors;
};

/** Goals the card needs, each once. */
export function needsOf(card: Card): readonly GoalId[] {
  const { dependsOn } = card.f;
  return dependsOn === undefined ? NO_NEEDS : dependsOn.length < 2 ? dependsOn : [...new Set(dependsOn)];
}
const NO_NEEDS: readonly GoalId[] = [];

export function departmentsOf(cards: readonly Card[]): ReadonlySet<string> {
  return new Set(cards.map((card) => card.dept));
}

export function idsOf(cards: readonly Card[]): readonly GoalId[] {
  return cards.map((card) => card.id);
}
