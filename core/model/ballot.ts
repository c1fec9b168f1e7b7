// Ballots go through the server alone; a shared document holds the question and, once closed, the tally.
import type { DepartmentId, ObjectiveId } from "./frame.ts";

export const BALLOT_KINDS = ["dots", "fist", "consent"] as const;
export type BallotKind = (typeof BALLOT_KINDS)[number];
export const CONSENTS = ["consent", "object", "abstain"] as const;
export type Consent = (typeof CONSENTS)[number];

export interface BallotOption {
  readonly id: string;
  readonly title: string;
  readonly objective?: ObjectiveId;
}

/** What is asked. `options` and `budget` (dots a person may give) are of a dot vote alone. */
export interface BallotQuestion {
  readonly kind: BallotKind;
  readonly title: string;
  readonly options?: readonly BallotOption[];
  readonly budget?: number;
  /** Whether results by department are wanted; said before anybody votes. Shown only where nobody can be worked out (FA75). */
  readonly byDepartment?: boolean;
}

export interface OpenBallot extends BallotQuestion {
  readonly id: string;
  /** Server ms. */
  readonly openedAt: number;
}

/** One person's ballot; never in a document, a log or an export. */
export type Vote =
  | { readonly dots: { readonly [option: string]: number } }
  /** 0..5 fingers. */
  | { readonly fist: number }
  | { readonly consent: Consent; readonly reason?: string };

/** Dots per option id; fingers as "0".."5"; consents by name. */
export type Tally = { readonly [choice: string]: number };

export interface ClosedBallot extends BallotQuestion {
  readonly id: string;
  readonly openedAt: number;
  readonly closedAt: number;
  /** Ballots that were in the box. */
  readonly cast: number;
  /** null: fewer than three were cast and the host closed it without a result. */
  readonly tally: Tally | null;
  /** Only where wanted and where nobody can be worked out. */
  readonly tallyByDepartment?: { readonly [department: DepartmentId]: Tally };
  /** Of a consent vote: why people objected, in the order of the alphabet. */
  readonly reasons?: readonly string[];
}
