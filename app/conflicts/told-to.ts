import type { Conflict } from "#core/conflicts/conflict.ts";
import { mayAnswer } from "#core/conflicts/given-answers.ts";

/** What a list counts and shows first: the rest is worth a word. */
export function isAlarm({ kind, severity }: Pick<Conflict, "kind" | "severity">): boolean {
  return kind === "conflict" && severity !== "watch";
}

/** PG72: whether a conflict is one to tell this person of, in a list, a number or the news. */
export function isToldTo(conflict: Pick<Conflict, "rule" | "severity" | "departments">, me: Parameters<typeof mayAnswer>[1]): boolean {
  if (me.role === "host") return true;
  if (conflict.rule === "voice-gap") return false;
  const isForFew = conflict.severity === "watch" || conflict.rule === "stance-gap";
  return conflict.rule === "human-raised" || !isForFew || mayAnswer(conflict, me);
}
