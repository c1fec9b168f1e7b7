// Whose conflict it is: what settles it by a word is said by a department concerned, or by a host (docs/spec/commands.md CM41).
import { mayAnswer } from "#core/conflicts/given-answers.ts";
import { identityOf } from "#core/conflicts/identity.ts";
import { readSession } from "#core/doc/session-doc.ts";
import type { DepartmentId } from "#core/model/frame.ts";
import type { ConflictRef } from "#core/model/workshop.ts";
import { CANVAS, SESSION } from "#core/protocol/documents.ts";
import { foundConflicts } from "../found-conflicts.ts";
import { Refusal } from "../refusal.ts";
import type { CommandContext } from "./command-context.ts";
import { goalIn } from "./crossing.ts";

/** The departments concerned by the conflict of this name; of one that does not stand (any more), those of what the name speaks of. */
export function concernedBy(context: CommandContext, ref: ConflictRef): readonly DepartmentId[] {
  const identity = identityOf(ref);
  const engine = foundConflicts(context.read, context.read(SESSION, readSession));
  const found = [...engine.current(), ...engine.settled()].find((one) => one.identity === identity);
  if (found !== undefined) return found.departments;
  const named = ref.goals.flatMap((id) => goalIn(context, CANVAS, id)?.department ?? []);
  return [...new Set([...named, ...(ref.scope?.department ? [ref.scope.department] : [])])];
}

export function titleOf({ workshop }: CommandContext, department: DepartmentId): string {
  return workshop().frame.departments.find(({ id }) => id === department)?.title ?? department;
}

export function requireConcerned(context: CommandContext, departments: readonly DepartmentId[]): void {
  if (mayAnswer({ departments }, context.grant)) return;
  const titles = departments.map((id) => titleOf(context, id));
  throw new Refusal(403, "not-concerned", `This conflict is between others: ${titles.join(", ")} or a host can say this.`, "/goals");
}
