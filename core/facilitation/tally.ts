// From ballots to results: what a vote may say, what the box says when it is opened, and when a department's part of it may be shown.
import type { BallotQuestion, Tally, Vote } from "../model/ballot.ts";

/** Fewer ballots have no result: each would be a person's vote. */
export const MIN_BALLOTS = 3;

export interface CastBallot {
  readonly department: string;
  readonly vote: Vote;
}

/** What is wrong with the vote, as a sentence and its path; null: it fits the question. */
export function voteProblem(question: BallotQuestion, vote: Vote): { readonly message: string; readonly path: string } | null {
  if (question.kind === "fist") return "fist" in vote ? null : { message: "This is a fist to five: send 0 to 5 fingers.", path: "/vote" };
  if (question.kind === "consent") {
    if (!("consent" in vote)) return { message: "This is a consent vote: send consent, object or abstain.", path: "/vote" };
    const missing = vote.consent === "object" && (vote.reason ?? "").trim() === "";
    return missing ? { message: "An objection has a reason: what would have to be true for you to consent?", path: "/vote/reason" } : null;
  }
  if (!("dots" in vote)) return { message: "This is a dot vote: send dots for its options.", path: "/vote" };
  const unknown = Object.keys(vote.dots).find((option) => !question.options?.some(({ id }) => id === option));
  if (unknown !== undefined) return { message: `There is no option "${unknown}" in this vote.`, path: "/vote/dots" };
  const given = sum(Object.values(vote.dots));
  const budget = question.budget ?? 0;
  return given > budget ? { message: `You gave ${given} dots and have ${budget}. Take some back.`, path: "/vote/dots" } : null;
}

export function tallyOf({ kind, options }: BallotQuestion, votes: readonly Vote[]): Tally {
  const choices = kind === "dots" ? (options ?? []).map(({ id }) => id) : kind === "fist" ? ["0", "1", "2", "3", "4", "5"] : ["consent", "object", "abstain"];
  return Object.fromEntries(choices.map((choice) => [choice, sum(votes.map((vote) => given(vote, choice)))]));
}

/**
 * null unless every department that voted has enough ballots, and they differ even without any one of them: then neither a part, nor a remainder, nor
 * what is left when somebody takes their own vote away, is a person's vote.
 */
export function tallyByDepartment(question: BallotQuestion, cast: readonly CastBallot[]): { readonly [department: string]: Tally } | null {
  const departments = [...new Set(cast.map(({ department }) => department))].sort();
  const parts = departments.map((department) => [department, cast.filter((ballot) => ballot.department === department).map(({ vote }) => vote)] as const);
  const hides = parts.every(([, votes]) => votes.length >= MIN_BALLOTS && differWithoutAnyOne(votes.map((vote) => JSON.stringify(tallyOf(question, [vote])))));
  return hides ? Object.fromEntries(parts.map(([department, votes]) => [department, tallyOf(question, votes)])) : null;
}

function differWithoutAnyOne(words: readonly string[]): boolean {
  return words.every((_, left) => new Set(words.filter((_word, place) => place !== left)).size > 1);
}

/** Why people objected, in the order of the alphabet: no place in it tells who came first. */
export function reasonsOf(votes: readonly Vote[]): readonly string[] {
  return votes.flatMap((vote) => ("consent" in vote && vote.consent === "object" && vote.reason !== undefined ? [vote.reason.trim()] : [])).sort();
}

function given(vote: Vote, choice: string): number {
  if ("dots" in vote) return vote.dots[choice] ?? 0;
  return "fist" in vote ? Number(String(vote.fist) === choice) : Number(vote.consent === choice);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, n) => all + n, 0);
}
