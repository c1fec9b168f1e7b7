// The bodies of the commands that lead a room (core/protocol/commands.ts RoomCommand).
import * as v from "valibot";
import { MAX_TIMER_SECONDS } from "#core/facilitation/timer.ts";
import { CONSENTS } from "#core/model/ballot.ts";
import { STANCES } from "#core/model/goal.ts";
import { MAX_DEPARTMENTS, MAX_NOTE_CHARS, MAX_REASON_CHARS, MAX_TITLE_CHARS, MAX_WORD_CHARS } from "#core/model/limits.ts";
import { EVIDENCE, MOMENTS, VOICES } from "#core/model/room.ts";
import { SETTINGS } from "#core/model/settings.ts";
import { conflictRef, day, id, text, title, uniqueIds } from "./request-parts.ts";

/** Links of one learning; more says nothing. */
const MAX_LINKS = 30;
export const MAX_OPTIONS = 30;
/** Dots a person may give in one ballot. */
const MAX_BUDGET = 100;

const yes = v.boolean("must be true or false");
const whole = (min: number, max: number) =>
  v.pipe(
    v.number("must be a number"),
    v.integer("must be a whole number"),
    v.minValue(min, `must not be below ${min}`),
    v.maxValue(max, `must not be above ${max}`),
  );
const conflict = v.strictObject(conflictRef);
const departments = v.pipe(v.array(id, "must be a list"), v.maxLength(MAX_DEPARTMENTS, `must have at most ${MAX_DEPARTMENTS} entries`));
const atObjective = v.strictObject({ kind: v.literal("objective"), objective: id });
const atConflict = v.strictObject({ kind: v.literal("conflict"), conflict });
const atGoal = v.strictObject({ kind: v.literal("goal"), goal: id });
const target = v.variant("kind", [atObjective, atConflict, atGoal, v.strictObject({ kind: v.literal("view"), view: title(64) })], "must name a kind of target");
const about = v.variant("kind", [atObjective, atConflict, atGoal, v.strictObject({ kind: v.literal("workshop") })], "must name what it is about");
const evidence = v.picklist(EVIDENCE, `must be one of ${EVIDENCE.join(", ")}`);
const link = v.union([v.strictObject({ evidence, goal: id }), v.strictObject({ evidence, objective: id })], "must have evidence and a goal or an objective");
const option = v.strictObject({ id, title: title(MAX_TITLE_CHARS), objective: v.exactOptional(id) });
const ballotTitle = { title: title(MAX_TITLE_CHARS), byDepartment: v.exactOptional(yes) };
const vote = v.union(
  [
    v.strictObject({ dots: v.record(id, whole(0, MAX_BUDGET)) }),
    v.strictObject({ fist: whole(0, 5) }),
    v.strictObject({ consent: v.picklist(CONSENTS, `must be one of ${CONSENTS.join(", ")}`), reason: v.exactOptional(text(MAX_REASON_CHARS)) }),
  ],
  "must be dots, a fist of 0 to 5, or a consent",
);

const setting = <const V extends readonly string[]>(values: V) => v.exactOptional(v.picklist(values, `must be one of ${values.join(", ")}`));
const settings = v.strictObject({
  sensitivity: setting(SETTINGS.sensitivity),
  doors: setting(SETTINGS.doors),
  authors: setting(SETTINGS.authors),
  draftCounts: setting(SETTINGS.draftCounts),
  wallCounts: v.exactOptional(yes),
  hideCursors: v.exactOptional(yes),
});

export const ROOM_COMMANDS = [
  v.strictObject({ type: v.literal("settings"), set: settings }),
  v.variant(
    "action",
    [
      v.strictObject({ type: v.literal("timer"), action: v.picklist(["start", "add"]), seconds: whole(1, MAX_TIMER_SECONDS) }),
      v.strictObject({ type: v.literal("timer"), action: v.picklist(["pause", "resume", "stop"]) }),
    ],
    "must be start, add, pause, resume or stop",
  ),
  v.strictObject({ type: v.literal("ready"), ready: yes }),
  v.strictObject({ type: v.literal("freeze"), frozen: yes }),
  v.strictObject({ type: v.literal("gather"), to: v.nullable(target) }),
  v.strictObject({ type: v.literal("spotlight"), on: v.nullable(target) }),
  v.strictObject({ type: v.literal("host"), action: v.picklist(["invite", "leave", "end-others"], "must be invite, leave or end-others") }),
  v.strictObject({ type: v.literal("admit"), knock: text(64), admit: yes }),
  v.strictObject({ type: v.literal("reveal"), departments: v.exactOptional(departments) }),
  v.strictObject({ type: v.literal("hide"), goal: id, hidden: yes }),
  v.strictObject({ type: v.literal("object"), about, text: title(MAX_NOTE_CHARS) }),
  v.strictObject({ type: v.literal("unobject"), objection: id }),
  v.strictObject({
    type: v.literal("stance"),
    objective: id,
    stance: v.nullable(v.picklist(STANCES, `must be one of ${STANCES.join(", ")}, or null`)),
    voice: v.exactOptional(v.picklist(VOICES, "must be 1 or 2")),
    moment: v.exactOptional(v.picklist(MOMENTS, "must be before or after")),
  }),
  v.strictObject({ type: v.literal("sign"), objective: v.nullable(id), signed: yes }),
  v.strictObject({
    type: v.literal("define"),
    term: title(MAX_WORD_CHARS),
    definition: text(MAX_NOTE_CHARS),
    departments: v.exactOptional(departments),
    conflict: v.exactOptional(v.strictObject({ ...conflictRef, print: v.exactOptional(text(2_000)) })),
  }),
  v.strictObject({
    type: v.literal("learn"),
    id: v.exactOptional(id),
    text: title(MAX_NOTE_CHARS),
    source: v.exactOptional(text(MAX_TITLE_CHARS)),
    links: v.pipe(v.array(link, "must be a list"), v.maxLength(MAX_LINKS, `must have at most ${MAX_LINKS} entries`)),
  }),
  v.strictObject({ type: v.literal("unlearn"), learning: id }),
  v.strictObject({ type: v.literal("escalate"), ...conflictRef, print: text(2_000), text: v.exactOptional(text(MAX_NOTE_CHARS)), until: v.exactOptional(day) }),
  v.variant(
    "kind",
    [
      v.strictObject({
        type: v.literal("ballot-open"),
        kind: v.literal("dots"),
        ...ballotTitle,
        options: v.pipe(uniqueIds(option, MAX_OPTIONS), v.minLength(2, "must have at least 2 entries")),
        budget: whole(1, MAX_BUDGET),
      }),
      v.strictObject({ type: v.literal("ballot-open"), kind: v.picklist(["fist", "consent"]), ...ballotTitle }),
    ],
    "must be dots, fist or consent",
  ),
  v.strictObject({ type: v.literal("vote"), ballot: id, vote: v.nullable(vote) }),
  v.strictObject({ type: v.literal("ballot-close"), ballot: id, discard: v.exactOptional(yes) }),
] as const;
