import { type Department, type Horizon, type Objective, PATTERNS, type Pool } from "../model/frame.ts";
import { boolean, distinct, extraOf, FileError, id, known, list, maybe, number, object, oneOf, at as pointer, quoted, text } from "./file-reader.ts";
import { KNOWN } from "./known-properties.ts";

export function readDepartments(value: unknown, path: string): readonly Department[] {
  return readEach(value, path, (fields, at) => ({
    id: id(fields.id, `${at}/id`),
    title: text(fields.title, `${at}/title`),
    ...maybe(fields, "initials", at, text),
    ...maybe(fields, "colour", at, colour),
    ...maybe(fields, "pattern", at, (pattern, place) => oneOf(PATTERNS, pattern, place)),
    ...extraOf(fields, KNOWN.department),
  }));
}

export function readObjectives(value: unknown, path: string): readonly Objective[] {
  return readEach(value, path, (fields, at) => ({
    id: id(fields.id, `${at}/id`),
    title: text(fields.title, `${at}/title`),
    serves: fields.serves === undefined ? true : boolean(fields.serves, `${at}/serves`),
    ...extraOf(fields, KNOWN.objective),
  }));
}

export function readHorizons(value: unknown, path: string): readonly Horizon[] {
  return readEach(value, path, (fields, at) => ({
    id: id(fields.id, `${at}/id`),
    title: text(fields.title, `${at}/title`),
    ...extraOf(fields, KNOWN.horizon),
  }));
}

export function readPools(value: unknown, path: string, horizons: ReadonlySet<string>): readonly Pool[] {
  return readEach(value, path, (fields, at) => ({
    id: id(fields.id, `${at}/id`),
    title: text(fields.title, `${at}/title`),
    unit: fields.unit === undefined ? "" : text(fields.unit, `${at}/unit`),
    capacity: Object.fromEntries(
      Object.entries(fields.capacity === undefined ? {} : object(fields.capacity, `${at}/capacity`)).map(([horizon, amount]) => {
        const place = pointer(`${at}/capacity`, horizon);
        known(horizons, horizon, "horizon", place);
        return [horizon, amount === null ? null : capacity(amount, place)];
      }),
    ),
    ...extraOf(fields, KNOWN.pool),
  }));
}

/** Colours reach style sheets: nothing but `#rrggbb`. */
function colour(value: unknown, path: string): string {
  const read = text(value, path);
  if (!/^#[0-9a-f]{6}$/i.test(read)) throw new FileError(path, `${quoted(read)} is not a colour such as #1f77b4`);
  return read;
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
