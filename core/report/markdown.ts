// The record as text: over-arching goal, objectives, horizons, goals; then every conflict with its cards, and what was settled.
import type { Conflict } from "../conflicts/conflict.ts";
import { identityOf } from "../conflicts/identity.ts";
import { type Goal, isLive } from "../model/goal.ts";
import { byOrder } from "./canvas-grid.ts";
import { escapeMarkdown } from "./escape-markdown.ts";
import { facetWords } from "./facet-words.ts";
import { toneOf } from "./look.ts";
import { longDate } from "./printable-text.ts";
import { inRecordOrder, ruleTitle, SETTLED_WORDS, settlementDetails, settlements, type WorkshopRecord } from "./record.ts";
import { LANE, type RecordNames, recordNames } from "./record-names.ts";
import { dissentOn, voicesIn } from "./voices.ts";
import { summary } from "./workshop-scene.ts";

export function recordMarkdown(record: WorkshopRecord): string {
  const { workshop } = record;
  const names = recordNames(workshop);
  const numbered = inRecordOrder(record.open);
  const numbers = new Map<string, number[]>();
  for (const [i, { goals }] of numbered.entries()) for (const goal of goals) numbers.set(goal, [...(numbers.get(goal) ?? []), i + 1]);
  const conflicts = numbered.filter(({ kind }) => kind === "conflict");
  const ideas = numbered.filter(({ kind }) => kind === "synergy");
  const blocks = [
    `# ${escapeMarkdown(workshop.title) || "Untitled workshop"}`,
    `**Over-arching goal:** ${escapeMarkdown(workshop.overarchingGoal) || "not written yet"}`,
    `${longDate(record.date)} · ${summary(record)}`,
    ...canvas(record, names, numbers),
    "## Open conflicts",
    ...(conflicts.length === 0 ? ["None is open."] : conflicts.map((conflict) => conflictText(record, conflict, numbered.indexOf(conflict) + 1, names))),
    ...(ideas.length === 0 ? [] : ["## Shared ideas", ...ideas.map((idea) => conflictText(record, idea, numbered.indexOf(idea) + 1, names))]),
    ...settledBlocks(record, names),
    ...voicesBlocks(record, names),
  ];
  return `${blocks.join("\n\n")}\n`;
}

function canvas({ workshop }: WorkshopRecord, names: RecordNames, numbers: ReadonlyMap<string, readonly number[]>): readonly string[] {
  const live = workshop.goals.filter(isLive).sort(byOrder);
  const columns: (string | null)[] = workshop.objectives.map(({ id }) => id);
  const known = new Set(columns);
  const columnOf = (goal: Goal) => (known.has(goal.placement?.objective ?? null) ? (goal.placement?.objective ?? null) : null);
  const horizons = [...new Set([...workshop.horizons.map(({ id }) => id), ...live.map((goal) => goal.placement?.horizon ?? "")])];
  if (live.some((goal) => columnOf(goal) === null)) columns.push(null);
  return columns.flatMap((objective) => {
    const serves = workshop.objectives.find(({ id }) => id === objective)?.serves ?? true;
    const rows = horizons.flatMap((horizon) => {
      const goals = live.filter((goal) => columnOf(goal) === objective && goal.placement?.horizon === horizon);
      return goals.length === 0 ? [] : [`### ${escapeMarkdown(names.horizon(horizon))}`, goals.map((goal) => goalText(goal, names, numbers)).join("\n")];
    });
    const heading = objective === null ? LANE : escapeMarkdown(names.objective(objective));
    return [`## ${heading}${serves ? "" : " (not linked to the over-arching goal yet)"}`, ...(rows.length === 0 ? ["No goal stands here yet."] : rows)];
  });
}

function goalText(goal: Goal, names: RecordNames, numbers: ReadonlyMap<string, readonly number[]>): string {
  const facets = facetWords(goal, names).map(({ text, suggested }) => escapeMarkdown(text) + (suggested ? " (suggested)" : ""));
  const own = numbers.get(goal.id) ?? [];
  return [
    `- **${escapeMarkdown(names.look(goal.department).title)}:** ${escapeMarkdown(goal.title) || "(untitled)"}`,
    ...(goal.note ? [`  - Note: ${escapeMarkdown(goal.note)}`] : []),
    ...(facets.length > 0 ? [`  - ${facets.join(" · ")}`] : []),
    ...(own.length > 0 ? [`  - In ${own.length === 1 ? "conflict" : "conflicts"} ${own.join(", ")}`] : []),
  ].join("\n");
}

function conflictText(record: WorkshopRecord, conflict: Conflict, number: number, names: RecordNames): string {
  const { name, sentence, question } = record.explain(conflict);
  const tone = toneOf(conflict);
  const departments = conflict.departments.map((department) => escapeMarkdown(names.look(department).title)).join(", ");
  const cards = conflict.goals.map((id) => {
    const goal = names.goal(id);
    return `  - ${goal ? `${escapeMarkdown(names.look(goal.department).title)}: ${escapeMarkdown(goal.title)}` : escapeMarkdown(id)}`;
  });
  return [
    `**${number}. ${escapeMarkdown(name)}** (${tone === "synergy" ? "shared idea" : tone}${conflict.reopened ? ", reopened" : ""}${departments === "" ? "" : ` · ${departments}`})`,
    `- ${escapeMarkdown(sentence)}`,
    ...(question === "" ? [] : [`- *${escapeMarkdown(question)}*`]),
    ...(cards.length === 0 ? [] : ["- Cards:", ...cards]),
  ].join("\n");
}

function settledBlocks(record: WorkshopRecord, names: RecordNames): readonly string[] {
  const entries = settlements(record);
  if (entries.length === 0) return [];
  const lines = entries.map((settlement) => {
    const { kind, entry, conflict } = settlement;
    const what = conflict ? record.explain(conflict) : null;
    const text = kind === "agreed" || kind === "parked" ? (entry.text ?? "") : "";
    const details = settlementDetails(settlement, (department) => names.look(department).title);
    const cards = entry.goals.map((id) => names.liveGoal(id)).filter((title) => title !== null);
    return [
      `- **${SETTLED_WORDS[kind]}: ${escapeMarkdown(what?.name ?? ruleTitle(entry.rule))}**${text === "" ? "" : ` ${escapeMarkdown(text)}`}`,
      ...(what ? [`  - ${escapeMarkdown(what.sentence)}`] : []),
      ...(details === "" ? [] : [`  - ${escapeMarkdown(details)}`]),
      ...(cards.length === 0 ? [] : [`  - Cards: ${cards.map((title) => `“${escapeMarkdown(title)}”`).join(", ")}`]),
      ...dissentOn(record, identityOf(entry), names, escapeMarkdown).map((line) => `  - ${line}`),
    ].join("\n");
  });
  return ["## Settled", lines.join("\n")];
}

function voicesBlocks(record: WorkshopRecord, names: RecordNames): readonly string[] {
  return voicesIn(record, names, escapeMarkdown).flatMap(({ heading, entries }) => [
    `## ${heading}`,
    entries.map(({ lead, rest, lines }) => [`- **${lead}** ${rest}`, ...lines.map((line) => `  - ${line}`)].join("\n")).join("\n"),
  ]);
}
