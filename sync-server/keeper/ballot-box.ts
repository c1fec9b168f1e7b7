// Votes lie under a hash keyed for this one ballot. When the key goes with the rows, nothing on the disk says who voted, let alone how.
import { createHmac } from "node:crypto";
import type { Vote } from "#core/model/ballot.ts";
import type { BallotRow, Storage } from "../storage/storage.ts";

export interface BallotBox {
  /** Whether the key was used for this before; "other": for another vote. */
  repeated(voter: string, key: string, vote: Vote | null): "no" | "yes" | "other";
  /** Puts the voter's ballot in, in place of an earlier one; null takes it out. */
  put(voter: string, key: string, department: string, vote: Vote | null): void;
  /** Without a key: with the voter's place. */
  takeOut(voter: string): void;
  /** Looks once at the box, then answers for each voter. */
  hasVoted(): (voter: string) => boolean;
  /** In an order that says nothing. */
  cast(): readonly { readonly department: string; readonly vote: Vote }[];
  /** Rows, key and all. */
  destroy(): void;
}

export function ballotBox(storage: Storage, { workshop, id, voterKey }: BallotRow): BallotBox {
  const keyed = (...parts: readonly string[]) => createHmac("sha256", voterKey).update(JSON.stringify(parts)).digest();
  const voterOf = (voter: string) => keyed("voter", voter);
  const keyOf = (voter: string, key: string) => keyed("use", voter, key);
  const printOf = (voter: string, key: string, vote: Vote | null) => keyed("vote", voter, key, JSON.stringify(vote));
  return {
    repeated(voter, key, vote) {
      const known = storage.voteKey(workshop, id, keyOf(voter, key));
      if (known === null) return "no";
      return Buffer.compare(known, printOf(voter, key, vote)) === 0 ? "yes" : "other";
    },
    put(voter, key, department, vote) {
      storage.addVoteKey(workshop, id, keyOf(voter, key), printOf(voter, key, vote));
      if (vote === null) storage.deleteVote(workshop, id, voterOf(voter));
      else storage.putVote(workshop, id, { voter: voterOf(voter), department, vote: JSON.stringify(vote) });
    },
    takeOut: (voter) => storage.deleteVote(workshop, id, voterOf(voter)),
    hasVoted() {
      const inBox = new Set(storage.votesOf(workshop, id).map(({ voter }) => Buffer.from(voter).toString("hex")));
      return (voter) => inBox.has(voterOf(voter).toString("hex"));
    },
    cast: () => storage.votesOf(workshop, id).map(({ department, vote }) => ({ department, vote: JSON.parse(vote) as Vote })),
    destroy: () => storage.destroyBallot(workshop, id),
  };
}
