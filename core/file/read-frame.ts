import { type Department, type Horizon, type Objective, PATTERNS, type Pool } from "../model/frame.ts";
import { boolean, distinct, extraOf, FileError, id, known, list, maybe, number, object, oneOf, text } from "./file-reader.ts";

export function readDepartments(value: unknown, path: string): readonly Department[] {
  return readEach(value, path, (fields, at) => ({
    id: id(fields.id, `${at}/id`),
    title: text(fields.title, `${at}/title`),
    ...maybe(fields, "initials", at, text),
    ...maybe(fields, "colour", at, text),
    ...maybe(fields, "pattern", at, (pattern, place) => oneOf(PATTERNS, pattern, place)),
    ...extraOf(fields, ["id", "title", "initials", "colour", "pattern"]),
  }));
}

export function readObjectives(value: unknown, path: string): readonly Objective[] {
  return readEach(value, path, (fields, at) => ({
    id: id(fields.id, `${at}/id`),
    title: text(fields.title, `${at}/title`),
    serves: fields.serves === undefined ? true : boolean(fields.serves, `${at}/serves`),
    ...extraOf(fields, ["id", "title", "serves"]),
  }));
}

export function readHorizons(value: unknown, path: string): readonly Horizon[] {
  return readEach(value, path, (fields, at) => ({
    id: id(fields.id, `${at}/id`),
    title: text(fields.title, `${at}/title`),
    ...extraOf(fields, ["id", "title"]),
  }));
}

export function readPools(value: unknown, path: string, horizons: ReadonlySet<string>): readonly Pool[] {
  return readEach(value, path, (fields, at) => ({
    id: id(fields.id, `${at}/id`),
    title: text(fields.title, `${at}/title`),
    unit: fields.unit === undefined ? "" : text(fields.unit, `${at}/unit`),
    capacity: Object.fromEntries(
      Object.entries(fields.capacity === undefined ? {} : object(fields.capacity, `${at}/capacity`)).map(([horizon, amount]) => {
        known(horizons, horizon, "horizon", `${at}/capacity/${horizon}`);
        return [horizon, amount === null ? null : capacity(amount, `${at}/capacity/${horizon}`)];
      }),
    ),
    ...extraOf(fields, ["id", "title", "unit", "capacity"]),
  }));
}

export function capacity(value: unknown, path: string): number {
  const amount = number(value, path);
  if (amount < 0) throw new FileError(path, `a capacity cannot be ${amount}`);
  return amount;
}

function readEach<T extends { readonly id: string }>(
  value: unknown,
  path: string,
  read: (fields: { readonly [key: string]: unknown }, at: string) => T,
): readonly T[] {
  const items = list(value, path).map((item, place) => read(object(item, `${path}/${place}`), `${path}/${place}`));
  distinct(items, path);
  return items;
}

export function idsOf(items: readonly { readonly id: string }[]): ReadonlySet<string> {
  return new Set(items.map((item) => item.id));
}
