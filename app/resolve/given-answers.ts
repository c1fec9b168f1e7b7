// What each department said to a conflict as it stands now.
import type { Conflict } from "#core/conflicts/conflict.ts";
import { identityOf } from "#core/conflicts/identity.ts";
import type { DepartmentId } from "#core/model/frame.ts";
import type { Agreement, Answer, AnswerKind, Parked } from "#core/model/workshop.ts";
import type { Membership } from "#core/protocol/roles.ts";

/** The last answer of each department; null stands for hosts without one. What was said of other facts does not count. */
export function givenAnswers(conflict: Pick<Conflict, "identity" | "print">, answers: readonly Answer[]): ReadonlyMap<DepartmentId | null, AnswerKind> {
  const given = new Map<DepartmentId | null, AnswerKind>();
  for (const answer of answers) {
    if (answer.print !== conflict.print || identityOf(answer) !== conflict.identity) continue;
    given.delete(answer.department ?? null);
    given.set(answer.department ?? null, answer.answer);
  }
  return given;
}

/** Whether the three answers are this person's to give: a department concerned, or a host. A conflict of nobody's is everybody's. */
export function mayAnswer({ departments }: Pick<Conflict, "departments">, me: Pick<Membership, "role" | "department">): boolean {
  if (me.role === "wall") return false;
  return me.role === "host" || departments.length === 0 || (me.department !== null && departments.includes(me.department));
}

export type Outcome =
  | { readonly kind: "agreed"; readonly record: Agreement }
  | { readonly kind: "parked"; readonly record: Parked }
  | { readonly kind: "defined" | "dismissed"; readonly record: Answer };

/** How a settled conflict was settled, as it stands: an agreement before a parking before an answer; the newest of each. */
export function outcomeOf(
  { identity, print }: Pick<Conflict, "identity" | "print">,
  { answers, agreements, parked }: { readonly answers: readonly Answer[]; readonly agreements: readonly Agreement[]; readonly parked: readonly Parked[] },
): Outcome | null {
  const last = <R extends Answer | Agreement | Parked>(records: readonly R[]): R | undefined =>
    records.findLast((record) => record.print === print && identityOf(record) === identity);
  const [agreement, parking, answer] = [last(agreements), last(parked), last(answers)];
  if (agreement !== undefined) return { kind: "agreed", record: agreement };
  if (parking !== undefined) return { kind: "parked", record: parking };
  if (answer?.answer === "different-things" && answer.defined !== undefined) return { kind: "defined", record: answer };
  return answer?.answer === "not-a-conflict" ? { kind: "dismissed", record: answer } : null;
}
