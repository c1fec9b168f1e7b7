// Per rule what could settle it (conflicts.md sections 4 and 6): concrete for this board, before it is tried.
import { differingAxes } from "../vocabulary.ts";
import { askedOf } from "./asking.ts";
import { attach, attachTo } from "./attach.ts";
import { dropLink } from "./drop-link.ts";
import { handOverLead, oneManner, takeLead, willingOwner } from "./hand-over.ts";
import { dropObjective, linkObjective, moreCapacity } from "./host-moves.ts";
import { merge } from "./merge.ts";
import type { Proposal } from "./move.ts";
import type { MoveCard, MoveContext } from "./move-board.ts";
import { sequence, sequenceTogether } from "./sequence.ts";
import { split } from "./split.ts";
import { askLess, holdSteady, leaveOpen, needLess } from "./weaken.ts";

/** Cards of a crowd that are tried one by one; more would cost more than a room reads. */
const MAX_CARDS = 6;

/** A rule that is not named here is answered by talking (MV1). */
export function proposals(context: MoveContext): readonly Proposal[] {
  const { conflict, cards, words } = context;
  const [a] = cards;
  const some = cards.slice(0, MAX_CARDS);
  const later = (card: MoveCard) => sequence(context, card.goal);
  const pair = (make: (one: MoveCard, other: MoveCard) => readonly Proposal[]) =>
    cards.flatMap((one) => cards.filter((other) => other !== one).flatMap((other) => make(one, other)));
  switch (conflict.rule) {
    case "opposite-direction":
      return pair((one, other) => [...split(context, one, [other]), ...later(one), ...holdSteady(context, one)]);
    case "approach-clash":
      return pair((one, other) => {
        const axes = differingAxes(one, other);
        return [...split(context, one, [other]), ...later(one), oneManner(context, one, other, axes), leaveOpen(context, one, axes)];
      });
    case "contested-lead":
      return [...handOverLead(context), ...some.flatMap(later), ...ofEachDepartment(cards).flatMap((own) => sequenceTogether(context, own))];
    case "missing-lead":
      return takeLead(context);
    case "over-commit":
      return [...moreCapacity(context), ...askLess(context), ...mostAsking(context).flatMap(later)];
    case "dependency-order":
      return pair((by, needed) =>
        relies(by, needed)
          ? [
              ...sequence(context, needed.goal, by.goal.placement?.horizon),
              ...sequence(context, by.goal, needed.goal.placement?.horizon),
              ...dropLink(context, by.goal.id, needed.goal.id),
            ]
          : [],
      );
    case "dependency-cycle":
      return [
        ...some.flatMap((by) => cards.flatMap((needed) => dropLink(context, by.goal.id, needed.goal.id))),
        ...(cards.length === 2 ? pair((one, other) => [merge(context, one, other)]) : []),
      ];
    case "dependency-open":
      return a === undefined ? [] : dropLink(context, a.goal.id, conflict.scope?.needs);
    case "crowding":
      return [
        ...some.flatMap((card) => [
          ...later(card),
          ...split(
            context,
            card,
            cards.filter((other) => other.goal.department !== card.goal.department),
          ),
        ]),
        // From four on no single card ends it: a department goes, or all but two.
        ...groupsOf(cards)
          .filter(({ length }) => length <= MAX_CARDS)
          .flatMap((own) => sequenceTogether(context, own)),
      ];
    case "duplicate-effort":
      return pair((one, other) => [merge(context, one, other), ...split(context, one, [other])]);
    case "unsupported":
      return conflict.scope?.objective == null ? (a === undefined ? [] : attach(context, a)) : linkObjective(context);
    case "stance-gap": {
      if (conflict.scope?.department !== undefined) return some.filter(({ f }) => f.role === "needs").map((card) => needLess(context, card));
      const willing = pair((one, other) =>
        relies(one, other) ? [...willingOwner(context, one, other), ...dropLink(context, one.goal.id, other.goal.id)] : [],
      );
      return [...willing, ...pair((one, other) => (relies(other, one) ? winOver(one, words.card(one.goal)) : []))];
    }
    case "empty-objective": {
      const objective = conflict.scope?.objective;
      return objective == null ? [] : [...dropObjective(context), ...attachTo(context, objective)];
    }
    default:
      return [];
  }
}

function relies(by: MoveCard, on: MoveCard): boolean {
  return by.f.dependsOn?.includes(on.goal.id) === true;
}

function ofEachDepartment(cards: readonly MoveCard[]): readonly (readonly MoveCard[])[] {
  const departments = [...new Set(cards.map(({ goal }) => goal.department))];
  return departments.map((department) => cards.filter(({ goal }) => goal.department === department));
}

/** The cards of each department, and all but two, once where that is the same. */
function groupsOf(cards: readonly MoveCard[]): readonly (readonly MoveCard[])[] {
  const departments = ofEachDepartment(cards);
  const rest = cards.slice(2);
  const isRest = (own: readonly MoveCard[]) => own.length === rest.length && own.every((card) => rest.includes(card));
  return departments.some(isRest) ? departments : [...departments, rest];
}

/** What would make it worth their while: the one who said no tries it out. */
function winOver({ goal }: MoveCard, title: string): readonly Proposal[] {
  return [
    { kind: "other-way", label: `Lend a hand, so that ${title} is explored instead of resisted`, changes: [{ goal: goal.id, set: { stance: "explore" } }] },
  ];
}

function mostAsking(context: MoveContext): readonly MoveCard[] {
  const asking = askedOf(context)?.asking ?? [];
  return asking.slice(0, MAX_CARDS).map(({ card }) => card);
}
