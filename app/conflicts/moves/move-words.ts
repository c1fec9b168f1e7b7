import type { Conflict } from "#core/conflicts/conflict.ts";
import type { Move } from "#core/conflicts/moves/move.ts";
import { plainName } from "../../words/plain-name.ts";

/** Print of a conflict that a move has ended: no conflict ever has it, so its facts open it again. */
const OVER = "over";

/** Whether the move changes the board, or is a step to take by talking. */
export function isDone(move: Move): boolean {
  return move.changes.length > 0 || move.frame !== undefined;
}

/** MV7, MV10: a step that somebody still has to take stays open with an owner and a date; the sponsor's goes to the sponsor. */
export function recordedAs({ kind, frame }: Move, isHost: boolean): "agree" | "park" | "escalate" {
  if (kind === "escalate") return "escalate";
  return kind === "ask" || (frame !== undefined && !isHost) ? "park" : "agree";
}

/** MV6. */
export function printAfter(conflict: Conflict, move: Move): string {
  if (!isDone(move)) return conflict.print;
  return move.eases.find(({ identity }) => identity === conflict.identity)?.print ?? OVER;
}

/** What it would bring, to be read aloud; for a step by talking nothing. */
export function effectWords(move: Move, conflict: Conflict): string {
  if (!isDone(move)) return "";
  const others = move.settles.filter(({ identity }) => identity !== conflict.identity);
  const settles = move.settles.length > others.length ? ["settles this"] : [];
  const eases = move.eases.some(({ identity }) => identity === conflict.identity) ? ["makes this milder"] : [];
  const first = [...settles, ...eases].join(", ");
  const more = others.length === 0 ? "" : ` and ${settles.length === 0 ? "settles " : ""}${others.length} more (${namesOf(others)})`;
  const raises = move.raises.length === 0 ? "raises nothing" : `raises ${move.raises.length} (${namesOf(move.raises)})`;
  const sentence = `${first}${more}; ${raises}.`;
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}

function namesOf(conflicts: readonly Conflict[]): string {
  const names = [...new Set(conflicts.map(({ rule }) => plainName(rule)))];
  return names.length <= 2 ? names.join(", ") : `${names.slice(0, 2).join(", ")} …`;
}
