import { useEffect, useMemo } from "react";
import type { ClosedBallot, OpenBallot } from "#core/model/ballot.ts";
import type { RoomTarget } from "#core/model/room.ts";
import { ballotOfView } from "../ballots/ballot-view.ts";
import { STANCES_VIEW } from "../commit/stances-view.ts";
import { type StagedConflict, useStagedConflict } from "../resolve/use-spotlight.ts";
import type { PresenceState, WorkshopState } from "../state/types.ts";
import { usePresence, useScreen, useWorkshop } from "../state/use-session.ts";

const roomOf = (state: WorkshopState) => state.room;
const phaseOf = (state: WorkshopState) => state.phase;
const answersOf = (state: WorkshopState) => state.answers;
const learningsOf = (state: WorkshopState) => state.learnings;
const turnoutOf = (state: PresenceState) => state.roster.ballots;

export interface WallStageView {
  readonly ballots: readonly OpenBallot[];
  readonly result: ClosedBallot | null;
  readonly conflict: StagedConflict | null;
  /** Who stands where: beside the canvas, or in its place where the host asked for it. */
  readonly stances: "beside" | "large" | null;
  /** An objective or a card that the host points at. */
  readonly target: Extract<RoomTarget, { readonly kind: "objective" | "goal" }> | null;
  /** Changes with anything that makes it longer or shorter. */
  readonly key: string;
}

/** What stands on the wall instead of the knots: open ballots, what the host points at, and in Commit who stands where. null: nothing. */
export function useWallStage(): WallStageView | null {
  const room = useWorkshop(roomOf);
  const phase = useWorkshop(phaseOf);
  const answers = useWorkshop(answersOf);
  const learnings = useWorkshop(learningsOf);
  const turnout = usePresence(turnoutOf);
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
    const ends = phase === "commit" || phase === "closed";
    const stances = view === STANCES_VIEW ? "large" : !busy && ends && room.stances.length + room.signatures.length > 0 ? "beside" : null;
    if (!busy && stances === null) return null;
    const said = [room.stances, room.signatures, room.objections, turnout, answers.length, learnings.size];
    const key = JSON.stringify([room.openBallots.map(({ id }) => id), shown, conflict?.identity, conflict?.isOpen, target, stances, said]);
    return { ballots: room.openBallots, result, conflict, stances, target, key };
  }, [room, phase, conflict, turnout, answers, learnings]);
}
