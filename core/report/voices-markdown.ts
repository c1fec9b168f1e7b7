// What departments said and signed, as Markdown: the minority report, stances, signatures, ballots, learnings, the glossary.
import { identityOf } from "../conflicts/identity.ts";
import { type Said, saidIn } from "../facilitation/said.ts";
import { stanceShifts } from "../facilitation/stance-shift.ts";
import type { ClosedBallot, Tally } from "../model/ballot.ts";
import type { Objection } from "../model/room.ts";
import { escapeMarkdown as esc } from "./escape-markdown.ts";
import { counted } from "./printable-text.ts";
import { ruleTitle, type WorkshopRecord } from "./record.ts";
import type { RecordNames } from "./record-names.ts";

export function voicesBlocks(record: WorkshopRecord, names: RecordNames): readonly string[] {
  const said = saidIn(record.workshop);
  const list = (heading: string, lines: readonly string[]) => (lines.length === 0 ? [] : [`## ${heading}`, lines.join("\n")]);
  const title = (department: string) => esc(names.look(department).title);
  return [
    ...list(
      "Minority report",
      said.objections.map((objection) => `- **${title(objection.department)}** on ${aboutWords(record, objection, names)}: ${esc(objection.text)}`),
    ),
    ...stanceTable(record, said, names),
    ...list("Signed", signedLines(record, said, names)),
    ...list(
      "Ballots",
      said.ballots.map((ballot) => ballotText(ballot, names)),
    ),
    ...list(
      "Learnings",
      said.learnings.map(({ department, text, source, links }) =>
        [
          `- **${title(department)}:** ${esc(text)}${source === undefined ? "" : ` (${esc(source)})`}`,
          ...links.flatMap((link) => {
            const thing = "goal" in link ? names.liveGoal(link.goal) : names.objective(link.objective);
            return thing === null ? [] : [`  - ${link.evidence}: ${"goal" in link ? `“${esc(thing)}”` : esc(thing)}`];
          }),
        ].join("\n"),
      ),
    ),
    ...list(
      "Glossary",
      said.glossary.map(
        ({ term, definition, departments }) =>
          `- **${esc(term)}:** ${esc(definition)}${departments.length === 0 ? "" : ` (agreed by ${departments.map(title).join(", ")})`}`,
      ),
    ),
  ];
}

/** For the objections to one conflict, beside what was decided on it. */
export function dissentLines(record: WorkshopRecord, identity: string, names: RecordNames): readonly string[] {
  return saidIn(record.workshop).objections.flatMap(({ about, department, text }) =>
    about.kind === "conflict" && identityOf(about.conflict) === identity ? [`  - Dissent of ${esc(names.look(department).title)}: ${esc(text)}`] : [],
  );
}

function aboutWords(record: WorkshopRecord, { about }: Objection, names: RecordNames): string {
  switch (about.kind) {
    case "workshop":
      return "the plan";
    case "objective":
      return `the objective ${esc(names.objective(about.objective))}`;
    case "goal": {
      const title = names.liveGoal(about.goal);
      return title === null ? "a card that is gone" : `the card “${esc(title)}”`;
    }
    case "conflict": {
      const identity = identityOf(about.conflict);
      const known = [...record.open, ...record.settled].find((conflict) => identityOf(conflict) === identity);
      return known === undefined ? `a conflict (${esc(ruleTitle(about.conflict.rule))})` : `the conflict “${esc(record.explain(known).sentence)}”`;
    }
  }
}

function stanceTable({ workshop }: WorkshopRecord, { stances }: Said, names: RecordNames): readonly string[] {
  const shifts = stanceShifts(
    workshop.departments.map(({ id }) => id),
    workshop.objectives.map(({ id }) => id),
    stances,
  );
  const lines = shifts.map(({ department, objective, voice, before, after, moved }) => {
    const second = voice === 1 ? "" : " (second voice)";
    const change = moved === null || moved === 0 ? "" : ", moved";
    return `- **${esc(names.look(department).title)}**${second} on ${esc(names.objective(objective))}: ${before ?? "not said"} before, ${after ?? "not said"} after${change}`;
  });
  return lines.length === 0 ? [] : ["## Stances", lines.join("\n")];
}

function signedLines({ workshop }: WorkshopRecord, { signatures }: Said, names: RecordNames): readonly string[] {
  const things = [null, ...workshop.objectives.map(({ id }) => id)];
  return things.flatMap((objective) => {
    const by = signatures.filter((one) => one.objective === objective).map(({ department }) => esc(names.look(department).title));
    return by.length === 0 ? [] : [`- **${objective === null ? "The whole plan" : esc(names.objective(objective))}:** ${by.join(", ")}`];
  });
}

function ballotText(ballot: ClosedBallot, names: RecordNames): string {
  const { title, tally, cast, tallyByDepartment, reasons } = ballot;
  const departments = Object.entries(tallyByDepartment ?? {});
  return [
    `- **${esc(title)}** (${KIND_WORDS[ballot.kind]}, ${counted(cast, "ballot")})`,
    ...(tally === null ? ["  - Closed without a result."] : tallyLines(ballot, tally).map((line) => `  - ${line}`)),
    ...departments.map(([department, part]) => `  - ${esc(names.look(department).title)}: ${tallyLines(ballot, part).join("; ")}`),
    ...(reasons ?? []).map((reason) => `  - Objection: ${esc(reason)}`),
  ].join("\n");
}

const KIND_WORDS = { dots: "dot vote", fist: "fist to five", consent: "consent" } as const;

function tallyLines({ kind, options }: ClosedBallot, tally: Tally): readonly string[] {
  switch (kind) {
    case "dots":
      return (options ?? []).map(({ id, title }) => `${esc(title)}: ${counted(tally[id] ?? 0, "dot")}`);
    case "fist":
      return ["5", "4", "3", "2", "1", "0"].map((fingers) => `${counted(Number(fingers), "finger")}: ${tally[fingers] ?? 0}`);
    case "consent":
      return (["consent", "object", "abstain"] as const).map((answer) => `${answer}: ${tally[answer] ?? 0}`);
  }
}
