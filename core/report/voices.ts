// What departments said and signed, in words: the minority report, stances, signatures, ballots, learnings, the glossary.
import { identityOf } from "../conflicts/identity.ts";
import { type Said, saidIn } from "../facilitation/said.ts";
import { stanceShifts } from "../facilitation/stance-shift.ts";
import type { ClosedBallot, Tally } from "../model/ballot.ts";
import type { Objection } from "../model/room.ts";
import { counted } from "./printable-text.ts";
import { ruleTitle, type WorkshopRecord } from "./record.ts";
import type { RecordNames } from "./record-names.ts";

/** How the file takes text from outside. */
export type Say = (text: string) => string;

export interface VoiceEntry {
  /** Who or what, set off. */
  readonly lead: string;
  readonly rest: string;
  readonly lines: readonly string[];
}
export interface Voices {
  readonly kind: "dissent" | "stances" | "signed" | "ballots" | "learnings" | "glossary";
  readonly heading: string;
  readonly entries: readonly VoiceEntry[];
}

/** What was not said has no section. */
export function voicesIn(record: WorkshopRecord, names: RecordNames, say: Say): readonly Voices[] {
  const said = saidIn(record.workshop);
  const title = (department: string) => say(names.look(department).title);
  const entry = (lead: string, rest: string, lines: readonly string[] = []): VoiceEntry => ({ lead, rest, lines });
  const all: readonly Voices[] = [
    {
      kind: "dissent",
      heading: "Minority report",
      entries: said.objections.map((objection) =>
        entry(title(objection.department), `on ${aboutWords(record, objection, names, say)}: ${say(objection.text)}`),
      ),
    },
    { kind: "stances", heading: "Stances", entries: stanceEntries(record, said, names, say) },
    { kind: "signed", heading: "Signed", entries: signedEntries(record, said, names, say) },
    { kind: "ballots", heading: "Ballots", entries: said.ballots.map((ballot) => ballotEntry(ballot, names, say)) },
    {
      kind: "learnings",
      heading: "Learnings",
      entries: said.learnings.map(({ department, text, source, links }) =>
        entry(
          `${title(department)}:`,
          `${say(text)}${source === undefined ? "" : ` (${say(source)})`}`,
          links.flatMap((link) => {
            const thing = "goal" in link ? names.liveGoal(link.goal) : names.objective(link.objective);
            return thing === null ? [] : [`${link.evidence}: ${"goal" in link ? `“${say(thing)}”` : say(thing)}`];
          }),
        ),
      ),
    },
    {
      kind: "glossary",
      heading: "Glossary",
      entries: said.glossary.map(({ term, definition, departments }) =>
        entry(`${say(term)}:`, `${say(definition)}${departments.length === 0 ? "" : ` (agreed by ${departments.map(title).join(", ")})`}`),
      ),
    },
  ];
  return all.filter(({ entries }) => entries.length > 0);
}

/** The objections to one conflict, to stand beside what was decided on it. */
export function dissentOn(record: WorkshopRecord, identity: string, names: RecordNames, say: Say): readonly string[] {
  return saidIn(record.workshop).objections.flatMap(({ about, department, text }) =>
    about.kind === "conflict" && identityOf(about.conflict) === identity ? [`Dissent of ${say(names.look(department).title)}: ${say(text)}`] : [],
  );
}

function aboutWords(record: WorkshopRecord, { about }: Objection, names: RecordNames, say: Say): string {
  switch (about.kind) {
    case "workshop":
      return "the plan";
    case "objective":
      return `the objective ${say(names.objective(about.objective))}`;
    case "goal": {
      const title = names.liveGoal(about.goal);
      return title === null ? "a card that is gone" : `the card “${say(title)}”`;
    }
    case "conflict": {
      const identity = identityOf(about.conflict);
      const known = [...record.open, ...record.settled].find((conflict) => identityOf(conflict) === identity);
      return known === undefined ? `a conflict (${say(ruleTitle(about.conflict.rule))})` : `the conflict “${say(record.explain(known).sentence)}”`;
    }
  }
}

function stanceEntries({ workshop }: WorkshopRecord, { stances }: Said, names: RecordNames, say: Say): readonly VoiceEntry[] {
  const shifts = stanceShifts(
    workshop.departments.map(({ id }) => id),
    workshop.objectives.map(({ id }) => id),
    stances,
  );
  return shifts.map(({ department, objective, voice, before, after, moved }) => {
    const second = voice === 1 ? "" : "(second voice) ";
    const change = moved === null || moved === 0 ? "" : ", moved";
    const rest = `${second}on ${say(names.objective(objective))}: ${before ?? "not said"} before, ${after ?? "not said"} after${change}`;
    return { lead: say(names.look(department).title), rest, lines: [] };
  });
}

function signedEntries({ workshop }: WorkshopRecord, { signatures }: Said, names: RecordNames, say: Say): readonly VoiceEntry[] {
  const things = [null, ...workshop.objectives.map(({ id }) => id)];
  return things.flatMap((objective) => {
    const by = signatures.filter((one) => one.objective === objective).map(({ department }) => say(names.look(department).title));
    return by.length === 0 ? [] : [{ lead: `${objective === null ? "The whole plan" : say(names.objective(objective))}:`, rest: by.join(", "), lines: [] }];
  });
}

function ballotEntry(ballot: ClosedBallot, names: RecordNames, say: Say): VoiceEntry {
  const { title, tally, cast, tallyByDepartment, reasons } = ballot;
  const departments = Object.entries(tallyByDepartment ?? {});
  return {
    lead: say(title),
    rest: `(${KIND_WORDS[ballot.kind]}, ${counted(cast, "ballot")})`,
    lines: [
      ...(tally === null ? ["Closed without a result."] : tallyLines(ballot, tally, say)),
      ...departments.map(([department, part]) => `${say(names.look(department).title)}: ${tallyLines(ballot, part, say).join("; ")}`),
      ...(reasons ?? []).map((reason) => `Objection: ${say(reason)}`),
    ],
  };
}

const KIND_WORDS = { dots: "dot vote", fist: "fist to five", consent: "consent" } as const;

function tallyLines({ kind, options }: ClosedBallot, tally: Tally, say: Say): readonly string[] {
  switch (kind) {
    case "dots":
      return (options ?? []).map(({ id, title }) => `${say(title)}: ${counted(tally[id] ?? 0, "dot")}`);
    case "fist":
      return ["5", "4", "3", "2", "1", "0"].map((fingers) => `${counted(Number(fingers), "finger")}: ${tally[fingers] ?? 0}`);
    case "consent":
      return (["consent", "object", "abstain"] as const).map((answer) => `${answer}: ${tally[answer] ?? 0}`);
  }
}
