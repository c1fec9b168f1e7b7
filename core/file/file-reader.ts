// Reads untrusted JSON with the place of every mistake. docs/spec/workshop-file.md WF1-WF7.
import type { Json, JsonObject } from "../model/json.ts";

/** What is wrong with a file, and where: `path` is a JSON pointer. The message reads `/goals/3/facets/direction: "up" is not one of raise, lower, hold`. */
export class FileError extends Error {
  override readonly name = "FileError";
  readonly path: string;
  readonly reason: string;
  constructor(path: string, reason: string) {
    super(`${path === "" ? "/" : path}: ${reason}`);
    this.path = path;
    this.reason = reason;
  }
}

/** The pointer to a property whose name may be anything (RFC 6901). */
export function at(path: string, key: string): string {
  return `${path}/${key.replaceAll("~", "~0").replaceAll("/", "~1")}`;
}

/** Levels a file may be nested: deeper ones would end in an overflow somewhere behind us. */
const MAX_DEPTH = 64;

/** Throws where a file could not be carried along unharmed. */
export function refuseUnsafe(value: unknown, path = "", depth = 0): void {
  if (typeof value !== "object" || value === null) return;
  if (depth === MAX_DEPTH) throw new FileError(path, `nested more than ${MAX_DEPTH} levels deep`);
  for (const [key, part] of Object.entries(value)) {
    if (key === "__proto__") throw new FileError(at(path, key), `"__proto__" cannot be the name of a property`);
    if (typeof part === "object") refuseUnsafe(part, at(path, key), depth + 1);
  }
}

export type Fields = { readonly [key: string]: unknown };

/** Longest id, characters. Ids are names in maps, so the three that JavaScript lends a meaning are refused. */
const MAX_ID_CHARS = 200;
const NOT_IDS = new Set(["__proto__", "constructor", "prototype"]);

export function quoted(value: unknown): string {
  const text = JSON.stringify(value) ?? "nothing";
  return text.length > 60 ? `${text.slice(0, 57)}...` : text;
}

export function object(value: unknown, path: string): Fields {
  if (typeof value !== "object" || value === null || Array.isArray(value)) throw new FileError(path, `${quoted(value)} is not an object`);
  return value as Fields;
}

export function list(value: unknown, path: string): readonly unknown[] {
  if (!Array.isArray(value)) throw new FileError(path, value === undefined ? "a list is missing" : `${quoted(value)} is not a list`);
  return value;
}

/** A list that may be absent. */
export function optionalList(value: unknown, path: string): readonly unknown[] {
  return value === undefined ? [] : list(value, path);
}

export function text(value: unknown, path: string): string {
  if (typeof value !== "string") throw new FileError(path, value === undefined ? "a text is missing" : `${quoted(value)} is not a text`);
  return value;
}

export function id(value: unknown, path: string): string {
  const read = text(value, path);
  if (read === "" || read.length > MAX_ID_CHARS || NOT_IDS.has(read)) throw new FileError(path, `${quoted(read)} cannot be an id`);
  return read;
}

export function number(value: unknown, path: string): number {
  if (typeof value !== "number" || !Number.isFinite(value))
    throw new FileError(path, value === undefined ? "a number is missing" : `${quoted(value)} is not a number`);
  return value;
}

export function boolean(value: unknown, path: string): boolean {
  if (typeof value !== "boolean") throw new FileError(path, value === undefined ? "true or false is missing" : `${quoted(value)} is not true or false`);
  return value;
}

export function oneOf<T extends string>(allowed: readonly T[], value: unknown, path: string): T {
  const found = allowed.find((option) => option === value);
  if (found === undefined) throw new FileError(path, `${quoted(value)} is not one of ${allowed.join(", ")}`);
  return found;
}

export function texts(value: unknown, path: string): readonly string[] {
  return list(value, path).map((member, place) => {
    const read = text(member, `${path}/${place}`);
    if (read === "") throw new FileError(`${path}/${place}`, "an empty text");
    return read;
  });
}

/** An optional property, read by `read`; absent stays absent. */
export function maybe<K extends string, T>(fields: Fields, key: K, path: string, read: (value: unknown, path: string) => T): { readonly [P in K]?: T } {
  const value = fields[key];
  return value === undefined ? {} : ({ [key]: read(value, `${path}/${key}`) } as { readonly [P in K]?: T });
}

/** Properties we have no name for: they survive a round trip. */
export function extraOf(fields: Fields, known: readonly string[]): { readonly extra?: JsonObject } {
  const unknown = Object.entries(fields).filter(([key]) => !known.includes(key));
  return unknown.length === 0 ? {} : { extra: Object.fromEntries(unknown) as { [key: string]: Json } };
}

/** Throws where an id stands twice. */
export function distinct(items: readonly { readonly id: string }[], path: string): void {
  const seen = new Set<string>();
  items.forEach((item, place) => {
    if (seen.has(item.id)) throw new FileError(`${path}/${place}/id`, `${quoted(item.id)} stands twice`);
    seen.add(item.id);
  });
}

export function known(ids: ReadonlySet<string>, value: string, what: string, path: string): void {
  if (!ids.has(value)) throw new FileError(path, `there is no ${what} ${quoted(value)}`);
}
