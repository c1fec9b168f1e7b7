import type { Storage } from "../storage/storage.ts";
import { ballotBox } from "./ballot-box.ts";
import type { DoorAndBallots } from "./keeper.ts";

/** `now`: server ms. */
export function doorAndBallots(storage: Storage, workshop: string, voters: readonly string[], now: number): DoorAndBallots {
  return {
    knocks: storage.waitingSessions(workshop, now).map(({ id, name, department }) => ({ id, name, department: department ?? "" })),
    ballots: storage.ballotsOf(workshop).map((row) => {
      const hasVoted = ballotBox(storage, row).hasVoted();
      return { ballot: row.id, voted: voters.map(hasVoted) };
    }),
  };
}
