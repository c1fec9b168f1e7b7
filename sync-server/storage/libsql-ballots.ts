// The ballot box in the database.
import { bytes, number, type Row, type Sql, text } from "./libsql-values.ts";
import type { BallotRow, Storage } from "./storage.ts";

type BallotStorage = Pick<Storage, "addBallot" | "ballot" | "ballotsOf" | "putVote" | "deleteVote" | "votesOf" | "addVoteKey" | "voteKey" | "destroyBallot">;

export function libsqlBallots({ run, one, all }: Sql): BallotStorage {
  return {
    addBallot({ workshop, id, voterKey, question, openedAt }) {
      run("INSERT INTO ballots (workshop, id, voter_key, question, opened_at) VALUES (?, ?, ?, ?, ?)", [workshop, id, voterKey, question, openedAt]);
    },
    ballot(workshop, id) {
      const row = one("SELECT * FROM ballots WHERE workshop = ? AND id = ?", [workshop, id]);
      return row === null ? null : ballotOf(row);
    },
    ballotsOf: (workshop) => all("SELECT * FROM ballots WHERE workshop = ? ORDER BY opened_at, id", [workshop]).map(ballotOf),
    putVote(workshop, ballot, { voter, department, vote }) {
      run("INSERT OR REPLACE INTO votes (workshop, ballot, voter, department, vote) VALUES (?, ?, ?, ?, ?)", [workshop, ballot, voter, department, vote]);
    },
    deleteVote(workshop, ballot, voter) {
      run("DELETE FROM votes WHERE workshop = ? AND ballot = ? AND voter = ?", [workshop, ballot, voter]);
    },
    votesOf: (workshop, ballot) =>
      all("SELECT voter, department, vote FROM votes WHERE workshop = ? AND ballot = ? ORDER BY voter", [workshop, ballot]).map((row) => ({
        voter: bytes(row.voter),
        department: text(row.department),
        vote: text(row.vote),
      })),
    addVoteKey(workshop, ballot, key, fingerprint) {
      run("INSERT INTO vote_keys (workshop, ballot, key, fingerprint) VALUES (?, ?, ?, ?)", [workshop, ballot, key, fingerprint]);
    },
    voteKey(workshop, ballot, key) {
      const row = one("SELECT fingerprint FROM vote_keys WHERE workshop = ? AND ballot = ? AND key = ?", [workshop, ballot, key]);
      return row === null ? null : bytes(row.fingerprint);
    },
    destroyBallot(workshop, id) {
      run("DELETE FROM votes WHERE workshop = ? AND ballot = ?", [workshop, id]);
      run("DELETE FROM vote_keys WHERE workshop = ? AND ballot = ?", [workshop, id]);
      run("DELETE FROM ballots WHERE workshop = ? AND id = ?", [workshop, id]);
    },
  };
}

function ballotOf(row: Row): BallotRow {
  return {
    workshop: text(row.workshop),
    id: text(row.id),
    voterKey: bytes(row.voter_key),
    question: text(row.question),
    openedAt: number(row.opened_at),
  };
}
