// Votes go through the server alone. What a shared document ever holds of one is the question and, once it is closed, the tally.
import { appendToList, readSession, writeSessionKey } from "#core/doc/session-doc.ts";
import { MIN_BALLOTS, reasonsOf, tallyByDepartment, tallyOf, voteProblem } from "#core/facilitation/tally.ts";
import type { BallotQuestion, ClosedBallot, OpenBallot } from "#core/model/ballot.ts";
import type { Json } from "#core/model/json.ts";
import type { Command } from "#core/protocol/commands.ts";
import { SESSION } from "#core/protocol/documents.ts";
import type { BallotRow } from "../../storage/storage.ts";
import { type BallotBox, ballotBox } from "../ballot-box.ts";
import { keyReused, Refusal } from "../refusal.ts";
import { newId } from "../secrets.ts";
import type { CommandContext, Done } from "./command-context.ts";
import { ownDepartment, requireObjective } from "./room-right.ts";
import { requireSpace } from "./settle.ts";

/** Open at a time; people answer one after the other. */
const MAX_OPEN = 10;

export function openBallot(context: CommandContext, command: Extract<Command, { readonly type: "ballot-open" }>): Done {
  const { type: _type, ...question } = command;
  for (const [place, { objective }] of (question.options ?? []).entries()) {
    if (objective !== undefined) requireObjective(context, objective, `/options/${place}/objective`);
  }
  const workshop = context.workshop();
  if (context.storage.ballotsOf(workshop.id).length >= MAX_OPEN) {
    throw new Refusal(409, "too-many-ballots", `${MAX_OPEN} ballots are open. Close one before you open the next.`);
  }
  const id = newId(context.random);
  context.storage.addBallot({ workshop: workshop.id, id, voterKey: context.random(32), question: JSON.stringify(question), openedAt: context.at });
  const open: OpenBallot = { id, ...question, openedAt: context.at };
  context.edit(SESSION, (doc) => {
    requireSpace(doc, "ballots");
    writeSessionKey(doc, "openBallots", [...readSession(doc).room.openBallots, open] as unknown as Json);
  });
  tellRoster(context);
  return { reply: { id }, detail: JSON.stringify([id, question.kind]) };
}

/** Its key is kept with the box and not with the other commands' keys: a fingerprint of a vote would be a vote. */
export function vote(context: CommandContext, { ballot, vote: said }: Extract<Command, { readonly type: "vote" }>): Done {
  const department = ownDepartment(context);
  const { row, box } = boxOf(context, ballot);
  const { voter } = context.grant;
  const detail = JSON.stringify([ballot]);
  const repeated = box.repeated(voter, context.key, said);
  if (repeated === "other") throw keyReused();
  if (repeated === "yes") return { detail };
  const problem = said === null ? null : voteProblem(JSON.parse(row.question) as BallotQuestion, said);
  if (problem !== null) throw new Refusal(422, "invalid-vote", problem.message, problem.path);
  box.put(voter, context.key, department, said);
  tellRoster(context);
  return { detail };
}

/** With the workshop its open ballots close: with a result where there are enough, else without one. No vote or key outlives it. */
export function closeAllBallots(context: CommandContext): void {
  for (const { id } of context.storage.ballotsOf(context.workshop().id)) closeBallot(context, { type: "ballot-close", ballot: id, discard: true });
}

export function closeBallot(context: CommandContext, { ballot, discard }: Extract<Command, { readonly type: "ballot-close" }>): Done {
  const { row, box } = boxOf(context, ballot);
  const cast = box.cast();
  const enough = cast.length >= MIN_BALLOTS;
  if (!enough && discard !== true) {
    const message = `${cast.length === 1 ? "1 ballot is" : `${cast.length} ballots are`} in the box; fewer than ${MIN_BALLOTS} would show how a person voted. Wait for more, or close it without a result.`;
    throw new Refusal(409, "too-few", message);
  }
  const question = JSON.parse(row.question) as BallotQuestion;
  const votes = cast.map(({ vote }) => vote);
  const parts = enough && question.byDepartment === true ? tallyByDepartment(question, cast) : null;
  const closed: ClosedBallot = {
    id: ballot,
    ...question,
    openedAt: row.openedAt,
    closedAt: context.at,
    cast: cast.length,
    tally: enough ? tallyOf(question, votes) : null,
    ...(parts === null ? {} : { tallyByDepartment: parts }),
    ...(enough && question.kind === "consent" ? { reasons: reasonsOf(votes) } : {}),
  };
  context.edit(SESSION, (doc) => {
    const open = readSession(doc).room.openBallots.filter(({ id }) => id !== ballot);
    writeSessionKey(doc, "openBallots", open as unknown as Json);
    appendToList(doc, "ballots", closed as unknown as Json);
  });
  box.destroy();
  tellRoster(context);
  return { reply: { id: ballot }, detail: JSON.stringify([ballot, enough ? "tally" : "discard"]) };
}

function boxOf(context: CommandContext, id: string): { readonly row: BallotRow; readonly box: BallotBox } {
  const row = context.storage.ballot(context.workshop().id, id);
  if (row !== null) return { row, box: ballotBox(context.storage, row) };
  const closed = context.read(SESSION, (doc) => readSession(doc).room.closedBallots).some((ballot) => ballot.id === id);
  throw closed
    ? new Refusal(409, "ballot-closed", "This ballot is closed; its result stands.", "/ballot")
    : new Refusal(400, "unknown-ballot", `There is no ballot "${id}".`, "/ballot");
}

/** Nothing of the row changes; who has voted is told anew. */
function tellRoster(context: CommandContext): void {
  context.saveWorkshop(context.workshop());
}
