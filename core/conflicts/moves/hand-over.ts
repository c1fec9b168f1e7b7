import { type ApproachAxis, isLive } from "../../model/goal.ts";
import { effectiveFacets } from "../card.ts";
import type { Proposal } from "./move.ts";
import type { MoveCard, MoveContext } from "./move-board.ts";

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
  const byDepartment = new Map<string, MoveCard[]>();
  for (const card of cards) byDepartment.set(card.goal.department, [...(byDepartment.get(card.goal.department) ?? []), card]);
  return [...byDepartment.values()]
    .sort((a, b) => b.length - a.length || ((a[0]?.goal.department ?? "") < (b[0]?.goal.department ?? "") ? -1 : 1))
    .slice(0, 3)
    .flatMap(([first]) =>
      first === undefined
        ? []
        : [
            {
              kind: "hand-over" as const,
              label: `Let ${words.department(first.goal.department)} lead, with ${words.card(first.goal)}`,
              changes: [{ goal: first.goal.id, set: { role: "lead" as const } }],
            },
          ],
    );
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
  const column = resisting.placement?.objective ?? null;
  if (column === null) return [];
  return [...goals.values()]
    .filter((one) => one.id !== by.id && one.department !== resisting.department && isLive(one) && one.placement?.objective === column)
    .filter((one) => effectiveFacets(one).stance === "commit")
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .slice(0, 3)
    .map((willing) => ({
      kind: "hand-over" as const,
      label: `Let ${words.department(willing.department)} give ${words.card(by)} what it needs, with ${words.card(willing)}`,
      changes: [{ goal: by.id, set: { dependsOn: [...new Set((f.dependsOn ?? []).map((id) => (id === resisting.id ? willing.id : id)))] } }],
    }));
}
