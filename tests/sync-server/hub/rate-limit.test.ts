import { expect, it } from "vitest";
import type { Connection } from "../../../sync-server/hub/connection.ts";
import { chargeUpdate } from "../../../sync-server/hub/rate-limit.ts";

it("[SY9] of small updates 1,200 at once are read, then 600 a second", () => {
  const connection = { rate: { updates: 0, bytes: 0, refilledAt: 0 } } as Connection;
  const charge = (count: number, at: number) => Array.from({ length: count }, () => chargeUpdate(connection, 20, at));
  expect(new Set(charge(1_200, 0))).toEqual(new Set([0]));
  expect(charge(300, 0).at(-1)).toBe(500);
  // Half a second pays for 300: at the burst again, where each further one waits.
  expect(charge(1, 500).at(-1)).toBe(2);
  expect(new Set(charge(599, 1_500))).toEqual(new Set([0]));
  expect(charge(60, 1_500).at(-1)).toBe(100);
  // However long nothing came, not more than the burst.
  expect(charge(1_201, 3_600_000).slice(-2)).toEqual([0, 2]);
});
