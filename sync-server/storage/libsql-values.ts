// What goes into a statement and comes out of a row. Blobs come as Buffer from get(), but as ArrayBuffer from all().
export type Value = string | number | Uint8Array;
export type Row = { readonly [column: string]: unknown };

export interface Sql {
  run(sql: string, values: readonly Value[]): { readonly changes: number };
  one(sql: string, values: readonly Value[]): Row | null;
  all(sql: string, values: readonly Value[]): readonly Row[];
}

export function text(value: unknown): string {
  if (typeof value !== "string") throw new TypeError(`the database returned ${typeof value} where text was stored`);
  return value;
}
export function number(value: unknown): number {
  if (typeof value !== "number") throw new TypeError(`the database returned ${typeof value} where a number was stored`);
  return value;
}
export function bytes(value: unknown): Uint8Array {
  if (value instanceof ArrayBuffer) return new Uint8Array(value);
  if (value instanceof Uint8Array) return new Uint8Array(value.buffer, value.byteOffset, value.byteLength);
  throw new TypeError(`the database returned ${typeof value} where bytes were stored`);
}
