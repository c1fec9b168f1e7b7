// What each department said to a conflict as it stands now, and whose it is to say.
import type { DepartmentId } from "../model/frame.ts";
import type { Answer, AnswerKind } from "../model/workshop.ts";
import type { Conflict } from "./conflict.ts";
import { identityOf } from "./identity.ts";

type Said = Pick<Conflict, "identity" | "print">;
type Concerned = Pick<Conflict, "departments">;

/** The last answer of each department; null stands for hosts without one. What was said of other facts does not count. */
export function givenAnswers(conflict: Said, answers: readonly Answer[]): ReadonlyMap<DepartmentId | null, AnswerKind> {
  const given = new Map<DepartmentId | null, AnswerKind>();
  for (const answer of answers) {
    if (answer.print !== conflict.print || identityOf(answer) !== conflict.identity) continue;
    given.delete(answer.department ?? null);
    given.set(answer.department ?? null, answer.answer);
  }
  return given;
}

/** Whether an answer is this person's to give: a department concerned, or a host. A conflict of nobody's is everybody's. */
export function mayAnswer({ departments }: Concerned, me: { readonly role: "host" | "seat" | "wall"; readonly department: DepartmentId | null }): boolean {
  if (me.role === "wall") return false;
  return me.role === "host" || departments.length === 0 || (me.department !== null && departments.includes(me.department));
}

/** The other departments concerned whose last answer is "it is real": one department does not close a conflict over them (CM42). */
export function heldOpenBy(conflict: Said & Concerned, answers: readonly Answer[], department: DepartmentId | null): readonly DepartmentId[] {
  return [...givenAnswers(conflict, answers)].flatMap(([by, said]) =>
    said === "real" && by !== null && by !== department && (conflict.departments.length === 0 || conflict.departments.includes(by)) ? [by] : [],
  );
}
