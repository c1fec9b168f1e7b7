// Every JSON body from outside, checked once, here. What passes is typed and within the limits of core/model/limits.ts.
import * as v from "valibot";
import { PATTERNS } from "#core/model/frame.ts";
import { MAX_DEPARTMENTS, MAX_FRAME_TITLE_CHARS, MAX_HORIZONS, MAX_NOTE_CHARS, MAX_OBJECTIVES, MAX_OVERARCHING_CHARS, MAX_POOLS } from "#core/model/limits.ts";
import { ANSWERS } from "#core/model/workshop.ts";
import { ACCESS_ROLES, PHASES } from "#core/protocol/roles.ts";
import { conflictRef, day, id, secret, text, title, uniqueIds } from "./request-parts.ts";
import { ROOM_COMMANDS } from "./room-schemas.ts";

const json: v.GenericSchema<unknown, never> = v.record(v.string(), v.unknown(), "must be an object") as never;

/** The parts of a frame; `name`: what an entry's title may be. */
const frameParts = (name: (max: number) => v.GenericSchema<unknown, string>) => {
  const entry = { id, title: name(MAX_FRAME_TITLE_CHARS), extra: v.exactOptional(json) };
  const department = v.strictObject({
    ...entry,
    initials: v.exactOptional(name(4)),
    colour: v.exactOptional(v.pipe(v.string("must be a text"), v.regex(/^#[0-9a-f]{6}$/i, "must be a colour as #rrggbb"))),
    pattern: v.exactOptional(v.picklist(PATTERNS, `must be one of ${PATTERNS.join(", ")}`)),
  });
  const amount = v.pipe(v.number("must be a number"), v.finite("must be a number"), v.minValue(0, "must not be below 0"));
  const pool = v.strictObject({ ...entry, unit: text(60), capacity: v.record(id, v.nullable(amount), "must be an object") });
  return {
    title: v.exactOptional(name(MAX_FRAME_TITLE_CHARS)),
    overarchingGoal: v.exactOptional(text(MAX_OVERARCHING_CHARS)),
    departments: v.exactOptional(uniqueIds(department, MAX_DEPARTMENTS)),
    objectives: v.exactOptional(uniqueIds(v.strictObject({ ...entry, serves: v.boolean("must be true or false") }), MAX_OBJECTIVES)),
    horizons: v.exactOptional(uniqueIds(v.strictObject(entry), MAX_HORIZONS)),
    pools: v.exactOptional(uniqueIds(pool, MAX_POOLS)),
  };
};
/** What stands there may come from a file and lack a title; what is sent may not. */
const frameBefore = v.strictObject(frameParts(text), "must be an object");

const conflict = { ...conflictRef, print: text(2_000) };
const follow = { owner: v.exactOptional(text(MAX_FRAME_TITLE_CHARS)), until: v.exactOptional(day) };

export const commandSchema = v.variant(
  "type",
  [
    v.strictObject({ type: v.literal("place"), goal: id, objective: v.nullable(id), horizon: id, order: v.exactOptional(title(200)) }),
    v.strictObject({ type: v.literal("unplace"), goal: id }),
    v.strictObject({ type: v.literal("frame"), ...frameParts(title), base: v.exactOptional(frameBefore) }),
    v.strictObject({ type: v.literal("phase"), phase: v.picklist(PHASES, `must be one of ${PHASES.join(", ")}`) }),
    v.strictObject({ type: v.literal("lock"), locked: v.boolean("must be true or false") }),
    v.strictObject({ type: v.literal("code"), enabled: v.boolean("must be true or false") }),
    v.strictObject({ type: v.literal("link"), role: v.picklist(ACCESS_ROLES, `must be one of ${ACCESS_ROLES.join(", ")}`), department: v.exactOptional(id) }),
    v.strictObject({ type: v.literal("answer"), ...conflict, answer: v.picklist(ANSWERS, `must be one of ${ANSWERS.join(", ")}`) }),
    v.strictObject({
      type: v.literal("agree"),
      ...conflict,
      text: title(MAX_NOTE_CHARS),
      departments: v.exactOptional(v.pipe(v.array(id, "must be a list"), v.maxLength(MAX_DEPARTMENTS, `must have at most ${MAX_DEPARTMENTS} entries`))),
      ...follow,
    }),
    v.strictObject({ type: v.literal("park"), ...conflict, text: v.exactOptional(text(MAX_NOTE_CHARS)), ...follow }),
    ...ROOM_COMMANDS,
  ],
  "must be a command this server knows",
);

export const createSchema = v.strictObject(
  { template: v.exactOptional(text(64)), title: v.exactOptional(title(MAX_FRAME_TITLE_CHARS)), file: v.exactOptional(v.unknown()) },
  "must be an object with template, title or file",
);

export const codeSchema = v.strictObject({ code: text(64) }, "must be an object with a code");

const key = { secret: v.exactOptional(secret), code: v.exactOptional(text(64)) };
const oneKey = v.check(
  (body: { readonly secret?: string; readonly code?: string }) => (body.secret === undefined) !== (body.code === undefined),
  "needs either a secret or a code",
);
export const lobbySchema = v.pipe(v.strictObject(key, "must be an object with a secret or a code"), oneKey);
export const joinSchema = v.pipe(
  v.strictObject({ ...key, name: v.exactOptional(text(200)), department: v.exactOptional(text(64)) }, "must be an object with a secret or a code"),
  oneKey,
);
