import type { Conflict } from "#core/conflicts/conflict.ts";

/** What a list counts and shows first: the rest is worth a word. */
export function isAlarm({ kind, severity }: Pick<Conflict, "kind" | "severity">): boolean {
  return kind === "conflict" && severity !== "watch";
}

/** PG72: whether a conflict is one to tell this person of, in a list, a number or the news. */
export function isToldTo(
  { rule, severity, departments }: Pick<Conflict, "rule" | "severity" | "departments">,
  me: { readonly role: string; readonly department: string | null },
): boolean {
  if (me.role === "host") return true;
  if (rule === "voice-gap") return false;
  const isForFew = severity === "watch" || rule === "stance-gap";
  return rule === "human-raised" || !isForFew || departments.length === 0 || departments.includes(me.department ?? "");
}
