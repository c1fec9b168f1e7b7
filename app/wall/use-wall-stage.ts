import { useEffect, useMemo } from "react";
import type { ClosedBallot, OpenBallot } from "#core/model/ballot.ts";
import type { RoomTarget } from "#core/model/room.ts";
import { ballotOfView } from "../ballots/ballot-view.ts";
import { STANCES_VIEW } from "../commit/stances-view.ts";
import { type StagedConflict, useStagedConflict } from "../resolve/use-spotlight.ts";
import type { WorkshopState } from "../state/types.ts";
import { useScreen, useWorkshop } from "../state/use-session.ts";

const roomOf = (state: WorkshopState) => state.room;
const phaseOf = (state: WorkshopState) => state.phase;

export interface WallStageView {
  readonly ballots: readonly OpenBallot[];
  readonly result: ClosedBallot | null;
  readonly conflict: StagedConflict | null;
  readonly commits: boolean;
  /** An objective or a card that the host points at. */
  readonly target: Extract<RoomTarget, { readonly kind: "objective" | "goal" }> | null;
  /** Changes with anything that makes it longer or shorter. */
  readonly key: string;
}

/** What stands on the wall instead of the knots: open ballots, what the host points at, and in Commit who stands where. null: nothing. */
export function useWallStage(): WallStageView | null {
  const room = useWorkshop(roomOf);
  const phase = useWorkshop(phaseOf);
  const conflict = useStagedConflict();
  const { ui } = useScreen();
  const identity = conflict?.identity ?? null;
  useEffect(() => ui.setState({ shown: identity }), [ui, identity]);
  return useMemo(() => {
    const view = room.spotlight?.kind === "view" ? room.spotlight.view : null;
    const shown = view === null ? null : ballotOfView(view);
    const result = room.closedBallots.find(({ id }) => id === shown) ?? null;
    const target = room.spotlight?.kind === "objective" || room.spotlight?.kind === "goal" ? room.spotlight : null;
    const busy = target !== null || room.openBallots.length > 0 || result !== null || conflict !== null;
    const commits = view === STANCES_VIEW || (!busy && (phase === "commit" || phase === "closed") && room.stances.length + room.signatures.length > 0);
    if (!busy && !commits) return null;
    const key = JSON.stringify([
      room.openBallots.map(({ id }) => id),
      shown,
      conflict?.identity,
      conflict?.isOpen,
      commits,
      target,
      room.stances,
      room.signatures.length,
    ]);
    return { ballots: room.openBallots, result, conflict, commits, target, key };
  }, [room, phase, conflict]);
}
