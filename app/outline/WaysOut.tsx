import { useEffect } from "react";
import type { Conflict } from "#core/conflicts/conflict.ts";
import type { Move } from "#core/conflicts/moves/move.ts";
import { useMoves } from "../conflicts/moves/use-moves.ts";

/** Finds the ways out of a conflict that is open in the tree; draws nothing. */
export function WaysOut({ conflict, onFound }: { readonly conflict: Conflict; readonly onFound: (identity: string, moves: readonly Move[]) => void }) {
  const moves = useMoves(conflict);
  useEffect(() => {
    if (moves !== null) onFound(conflict.identity, moves);
  }, [moves, conflict, onFound]);
  return null;
}
