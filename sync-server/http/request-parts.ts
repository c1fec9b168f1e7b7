// What several bodies are made of.
import * as v from "valibot";
import { ID_PATTERN } from "#core/model/limits.ts";

/** Cards one conflict may name; far above what people can talk about at once. */
const MAX_CONFLICT_GOALS = 200;

export const text = (max: number) => v.pipe(v.string("must be a text"), v.maxLength(max, `must have at most ${max} characters`));
export const title = (max: number) => v.pipe(text(max), v.regex(/\S/, "must not be empty"));
export const id = v.pipe(v.string("must be a text"), v.regex(ID_PATTERN, "must be 1-64 letters, digits or _ . : -"));
export const secret = v.pipe(v.string("must be a text"), v.maxLength(200, "is too long to be a secret"));
export const day = v.pipe(v.string("must be a text"), v.isoDate("must be a day as yyyy-mm-dd"));

export const uniqueIds = <S extends v.GenericSchema<unknown, { readonly id: string }>>(item: S, max: number) =>
  v.pipe(
    v.array(item, "must be a list"),
    v.maxLength(max, `must have at most ${max} entries`),
    v.check((list) => new Set(list.map((entry) => entry.id)).size === list.length, "must name each id once"),
  );

/** A conflict by its name (core/model/workshop.ts ConflictRef). */
export const conflictRef = {
  rule: v.pipe(v.string("must be a text"), v.regex(/^[a-z-]{1,40}$/, "must be the name of a rule")),
  goals: v.pipe(v.array(id, "must be a list"), v.maxLength(MAX_CONFLICT_GOALS, `must have at most ${MAX_CONFLICT_GOALS} entries`)),
  scope: v.exactOptional(v.record(id, v.nullable(text(200)), "must be an object")),
};
