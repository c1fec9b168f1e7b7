import { type ApproachAxis, isLive } from "../../model/goal.ts";
import { effectiveFacets } from "../card.ts";
import type { Proposal } from "./move.ts";
import { byId, type MoveCard, type MoveContext } from "./move-board.ts";

/** One department leads, the others that said so contribute. */
export function handOverLead({ cards, words }: MoveContext): readonly Proposal[] {
  const leading = cards.filter(({ f }) => f.role === "lead");
  const departments = [...new Set(leading.map(({ goal }) => goal.department))];
  return departments.map((leader) => {
    const others = leading.filter(({ goal }) => goal.department !== leader);
    return {
      kind: "hand-over" as const,
      label: `Let ${words.department(leader)} lead, ${words.list(departments.filter((one) => one !== leader).map(words.department))} contribute`,
      changes: others.map(({ goal }) => ({ goal: goal.id, set: { role: "contribute" as const } })),
    };
  });
}

/** Where nobody leads: the departments with most cards, each with its first. */
export function takeLead({ cards, words }: MoveContext): readonly Proposal[] {
  const of = (department: string) => cards.filter(({ goal }) => goal.department === department);
  return [...new Set(cards.map(({ goal }) => goal.department))]
    .sort()
    .sort((a, b) => of(b).length - of(a).length)
    .slice(0, 3)
    .flatMap((department) => of(department).slice(0, 1))
    .map(({ goal }) => ({
      kind: "hand-over" as const,
      label: `Let ${words.department(goal.department)} lead, with ${words.card(goal)}`,
      changes: [{ goal: goal.id, set: { role: "lead" as const } }],
    }));
}

/** One department sets the manner of both. */
export function oneManner({ words }: MoveContext, card: MoveCard, other: MoveCard, axes: readonly ApproachAxis[]): Proposal {
  return {
    kind: "hand-over",
    label: `Let ${words.department(other.goal.department)} set the manner: ${words.card(card.goal)} goes ${words.list(axes.map((axis) => other.f.approach?.[axis] ?? ""))}`,
    changes: [{ goal: card.goal.id, set: { approach: Object.fromEntries(axes.map((axis) => [axis, other.f.approach?.[axis] ?? null])) } }],
  };
}

/** A willing card of the same column gives what a resisting one was needed for. */
export function willingOwner({ goals, words }: MoveContext, { goal: by, f }: MoveCard, { goal: resisting }: MoveCard): readonly Proposal[] {
  const column = resisting.placement?.objective;
  if (column == null) return [];
  return [...goals.values()]
    .filter((one) => one.id !== by.id && one.department !== resisting.department && isLive(one) && one.placement?.objective === column)
    .filter((one) => effectiveFacets(one).stance === "commit")
    .sort(byId)
    .slice(0, 3)
    .map((willing) => ({
      kind: "hand-over" as const,
      label: `Let ${words.department(willing.department)} give ${words.card(by)} what it needs, with ${words.card(willing)}`,
      changes: [{ goal: by.id, set: { dependsOn: [...new Set(f.dependsOn?.map((id) => (id === resisting.id ? willing.id : id)))] } }],
    }));
}
