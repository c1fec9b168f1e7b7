import type { Conflict } from "#core/conflicts/conflict.ts";
import { heldOpenBy } from "#core/conflicts/given-answers.ts";
import type { AnswerKind } from "#core/model/workshop.ts";
import type { Membership } from "#core/protocol/roles.ts";
import type { WorkshopState } from "../state/types.ts";

/** What an answer has done, to who gave it: a "not a conflict" that others hold open says who (CM42). */
export function answeredWords(
  conflict: Conflict,
  answer: AnswerKind,
  { answers, frame }: Pick<WorkshopState, "answers" | "frame">,
  me: Pick<Membership, "role" | "department">,
): string {
  const others = answer === "not-a-conflict" && me.role !== "host" ? heldOpenBy(conflict, answers, me.department) : [];
  if (others.length === 0) return "Answered.";
  const titles = others.map((id) => frame.departments.find((one) => one.id === id)?.title ?? id);
  return `Answered. It stays open: ${titles.join(" and ")} ${titles.length === 1 ? "says" : "say"} it is real.`;
}
