// A ballot in words: what is asked, who is still missing, what came out.
import type { BallotKind, BallotQuestion, ClosedBallot, Consent, Tally } from "#core/model/ballot.ts";
import type { Turnout } from "#core/protocol/roster.ts";

export const KIND_NAMES: { readonly [K in BallotKind]: string } = { dots: "Dot vote", fist: "Fist to five", consent: "Consent" };
export const KIND_EFFECTS: { readonly [K in BallotKind]: string } = {
  dots: "Everybody spreads a few dots over the options.",
  fist: "Everybody shows 0 to 5 fingers: how sure are you?",
  consent: "Everybody consents, objects with a reason, or abstains.",
};
export const FINGERS = [5, 4, 3, 2, 1, 0] as const;
export const FINGER_WORDS: { readonly [F in (typeof FINGERS)[number]]: string } = {
  5: "I will lead it",
  4: "I am all for it",
  3: "I am with it",
  2: "I have doubts",
  1: "I would rather not",
  0: "I would stop it",
};
export const CONSENT_WORDS: { readonly [C in Consent]: string } = { consent: "I consent", object: "I object", abstain: "I abstain" };
const CONSENT_RESULTS: { readonly [C in Consent]: string } = { consent: "Consent", object: "Object", abstain: "Abstain" };

export interface ResultLine {
  readonly choice: string;
  readonly label: string;
  readonly count: number;
  /** 0..1 of the largest line. */
  readonly share: number;
}

/** Dots: most first. Fingers: 5 to 0. Consent: in its own order. */
export function resultLines({ kind, options }: Pick<BallotQuestion, "kind" | "options">, tally: Tally): readonly ResultLine[] {
  const labelled: readonly (readonly [choice: string, label: string])[] =
    kind === "dots"
      ? (options ?? []).map(({ id, title }) => [id, title])
      : kind === "fist"
        ? FINGERS.map((fingers) => [String(fingers), `${fingers} · ${FINGER_WORDS[fingers]}`])
        : (Object.keys(CONSENT_RESULTS) as Consent[]).map((consent) => [consent, CONSENT_RESULTS[consent]]);
  const most = Math.max(1, ...labelled.map(([choice]) => tally[choice] ?? 0));
  const lines = labelled.map(([choice, label]) => ({ choice, label, count: tally[choice] ?? 0, share: (tally[choice] ?? 0) / most }));
  return kind === "dots" ? lines.sort((a, b) => b.count - a.count) : lines;
}

/** One sentence to read aloud. */
export function resultSentence(ballot: ClosedBallot): string {
  const { kind, tally, cast } = ballot;
  if (tally === null) return "Closed without a result: too few voted to keep each vote secret.";
  const people = cast === 1 ? "1 person" : `${cast} people`;
  switch (kind) {
    case "dots": {
      const [first, second] = resultLines(ballot, tally);
      if (first === undefined || first.count === 0) return `${people} voted; nobody gave a dot.`;
      const lead = first.count === second?.count ? "More than one option has the most dots" : `“${first.label}” has the most dots`;
      return `${lead} (${first.count}); ${people} voted.`;
    }
    case "fist": {
      const doubts = (tally["0"] ?? 0) + (tally["1"] ?? 0) + (tally["2"] ?? 0);
      const sum = FINGERS.reduce<number>((total, fingers) => total + fingers * (tally[String(fingers)] ?? 0), 0);
      const mean = cast === 0 ? 0 : Math.round((sum / cast) * 10) / 10;
      return `${mean} fingers on average of ${people}; ${doubts === 0 ? "nobody below three" : `${doubts} below three: hear them`}.`;
    }
    case "consent": {
      const objections = tally.object ?? 0;
      return objections === 0
        ? `Consent: nobody of ${people} objects.`
        : `${objections} of ${people} ${objections === 1 ? "objects" : "object"}: no consent yet.`;
    }
  }
}

export interface TurnoutWords {
  readonly voted: number;
  readonly here: number;
  /** "Waiting for Ada (HR) and 1 more of Sales"; null: everybody here has voted. */
  readonly waiting: string | null;
}

/** Who has not voted, by name where they gave one, else by number; how anyone voted nobody knows. */
export function turnoutWords(turnout: Turnout | undefined, titleOf: (department: string) => string): TurnoutWords {
  const departments = Object.entries(turnout?.departments ?? {});
  const sum = (of: (part: { readonly here: number; readonly voted: number }) => number) => departments.reduce((total, [, part]) => total + of(part), 0);
  const names = turnout?.waitingFor ?? [];
  const missing = departments.flatMap(([department, { here, voted }]) => {
    const named = names.filter((person) => person.department === department).map(({ name }) => `${name} (${titleOf(department)})`);
    const more = here - voted - named.length;
    return [...named, ...(more > 0 ? [`${more} of ${titleOf(department)}`] : [])];
  });
  const waiting = missing.length === 0 ? null : `Waiting for ${missing.length === 1 ? missing[0] : `${missing.slice(0, -1).join(", ")} and ${missing.at(-1)}`}`;
  return { voted: sum(({ voted }) => voted), here: sum(({ here }) => here), waiting };
}
