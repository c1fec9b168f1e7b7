// As much of vitest as the conflict tests use, in this process: a run for each fault has to cost milliseconds. What it does not have throws, so the run without a fault shows it.
import { isDeepStrictEqual } from "node:util";

export interface Told {
  readonly title: string;
  readonly run: () => unknown;
}

/** `tests` fills while the test files are imported. */
export function createLittleVitest(): { readonly vitest: Record<string, unknown>; readonly tests: Told[] } {
  const tests: Told[] = [];
  let within = "";
  const it = Object.assign((title: string, ...rest: readonly unknown[]) => tests.push({ title: within + title, run: rest.find(isFunction) ?? missing }), {
    each: (table: readonly unknown[]) => (title: string, run: (...row: readonly unknown[]) => unknown) => {
      for (const row of table) tests.push({ title: `${within}${title}`, run: () => (Array.isArray(row) ? run(...row) : run(row)) });
    },
  });
  const describe = Object.assign(
    (title: string, body: () => void) => {
      const before = within;
      within = `${before}${title} > `;
      body();
      within = before;
    },
    {
      each: (table: readonly unknown[]) => (title: string, body: (row: unknown) => void) => {
        for (const row of table) describe(title, () => body(row));
      },
    },
  );
  return { tests, vitest: { describe, it, test: it, expect } };
}

type Test = (is: unknown, should: unknown) => boolean;
const MATCHERS: { readonly [name: string]: Test } = {
  toBe: Object.is,
  toEqual: (is, should) => isDeepStrictEqual(is, should) || isDeepStrictEqual(withoutUndefined(is), withoutUndefined(should)),
  toBeUndefined: (is) => is === undefined,
  toBeDefined: (is) => is !== undefined,
  toBeNull: (is) => is === null,
  toBeGreaterThan: (is, should) => (is as number) > (should as number),
  toBeGreaterThanOrEqual: (is, should) => (is as number) >= (should as number),
  toBeLessThan: (is, should) => (is as number) < (should as number),
  toBeLessThanOrEqual: (is, should) => (is as number) <= (should as number),
  toHaveLength: (is, should) => (is as { readonly length: number }).length === should,
  toContain: (is, should) => (is as string).includes(should as string),
  toMatch: (is, should) => (should instanceof RegExp ? should.test(is as string) : (is as string).includes(should as string)),
  toMatchObject: (is, should) =>
    typeof should === "object" && should !== null && !Array.isArray(should)
      ? Object.entries(should).every(([key, value]) => MATCHERS.toMatchObject?.((is as Record<string, unknown>)?.[key], value))
      : MATCHERS.toEqual?.(is, should) === true,
  toThrow: (is, should) => {
    try {
      (is as () => unknown)();
    } catch (error) {
      const { message } = error as Error;
      return (
        should === undefined ||
        (typeof should === "string" ? message.includes(should) : should instanceof RegExp ? should.test(message) : error instanceof (should as new () => Error))
      );
    }
    return false;
  },
};

function expect(is: unknown): Record<string, unknown> {
  const matchers = (wanted: boolean) =>
    Object.fromEntries(
      Object.entries(MATCHERS).map(([name, holds]) => [
        name,
        (should: unknown) => {
          if (holds(is, should) !== wanted) throw new Error(`${wanted ? "" : "not "}${name}`);
        },
      ]),
    );
  return { ...matchers(true), not: matchers(false) };
}

function withoutUndefined(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutUndefined);
  if (typeof value !== "object" || value === null || Object.getPrototypeOf(value) !== Object.prototype) return value;
  return Object.fromEntries(Object.entries(value).flatMap(([key, part]) => (part === undefined ? [] : [[key, withoutUndefined(part)]])));
}
function isFunction(value: unknown): value is () => unknown {
  return typeof value === "function";
}
function missing(): never {
  throw new Error("a test without a body");
}
