import { useDeferredValue, useEffect, useState } from "react";
import type { Conflict } from "#core/conflicts/conflict.ts";
import type { Move } from "#core/conflicts/moves/move.ts";
import { settledOf } from "#core/conflicts/settled.ts";
import type { WorkshopState } from "../../state/types.ts";
import { useScreen, useWorkshop } from "../../state/use-session.ts";

const goalsOf = (state: WorkshopState) => state.goals;
const frameOf = (state: WorkshopState) => state.frame;

/** Moves for an opened conflict, tried anew when the board has changed; null while they are fetched and tried. */
export function useMoves(conflict: Conflict): readonly Move[] | null {
  const { session } = useScreen();
  // A card that others carry is not worth a pass over the board with each cell.
  const goals = useDeferredValue(useWorkshop(goalsOf));
  const frame = useDeferredValue(useWorkshop(frameOf));
  const [moves, setMoves] = useState<readonly Move[] | null>(null);
  useEffect(() => {
    let gone = false;
    import("#core/conflicts/moves/moves-for.ts").then(
      ({ movesFor }) => {
        if (gone) return;
        const { raised, answers, agreements, parked } = session.workshop.getState();
        setMoves(movesFor(conflict, { frame, goals, raised: [...raised.values()], settled: settledOf({ answers, agreements, parked }) }));
      },
      () => {},
    );
    return () => {
      gone = true;
    };
  }, [conflict, goals, frame, session]);
  return moves;
}
