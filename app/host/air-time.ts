import type { AirTime, Roster } from "#core/protocol/roster.ts";

/** 0..1 of the department that has done the most: a bar to compare, not a mark to reach. */
export function airShares(airTime: NonNullable<Roster["airTime"]>): ReadonlyMap<string, number> {
  const sums = Object.entries(airTime).map(([department, { cards, moves, raises }]) => [department, cards + moves + raises] as const);
  const most = Math.max(1, ...sums.map(([, sum]) => sum));
  return new Map(sums.map(([department, sum]) => [department, sum / most]));
}

/** Beside the number of cards, which stands there already. */
export function airWords({ moves, raises }: AirTime): string {
  if (moves + raises === 0) return "has not moved anything yet";
  const count = (n: number, one: string) => (n === 0 ? [] : [`${n} ${n === 1 ? one : `${one}s`}`]);
  return [...count(moves, "move"), ...count(raises, "raise")].join(" · ");
}
