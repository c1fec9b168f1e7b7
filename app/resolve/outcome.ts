// How a settled conflict was settled.
import type { Conflict } from "#core/conflicts/conflict.ts";
import { identityOf } from "#core/conflicts/identity.ts";
import type { Agreement, Answer, Parked } from "#core/model/workshop.ts";

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
