import { APPROACH, type Facets, STANCES } from "#core/model/goal.ts";
import { pick, seededRandom } from "./random.ts";

/** A workshop file with so many goals on its canvas, about as dense as a wall gets, and the history that put them there. */
export function largeFile(size: number, seed = 1) {
  const random = seededRandom(seed);
  const chance = (p: number) => random() < p;
  const names = (prefix: string, count: number) => Array.from({ length: count }, (_, i) => `${prefix}${i}`);
  const [departments, objectives, horizons] = [names("d", 12), names("o", 30), names("q", 4)];
  const [levers, channels, words] = [names("lever", Math.ceil(size / 20)), names("channel", Math.ceil(size / 25)), names("word", Math.ceil(size / 3))];
  const goals = names("g", size).map((id, i) => {
    const facets: Facets = {
      ...(chance(0.7) ? { lever: pick(random, levers), direction: pick(random, ["raise", "lower", "hold"] as const) } : {}),
      ...(chance(0.8) ? { channel: [pick(random, channels)], audience: [pick(random, ["public", "staff", "donors"])] } : {}),
      ...(chance(0.5) ? { approach: { control: pick(random, APPROACH.control), voice: pick(random, APPROACH.voice) } } : {}),
      ...(chance(0.3) ? { asks: [{ pool: "designer", amount: 1 + Math.floor(random() * 5) }] } : {}),
      ...(chance(0.4) ? { stance: pick(random, STANCES) } : {}),
      ...(chance(0.3) ? { dependsOn: [`g${Math.floor(random() * Math.max(1, i))}`] } : {}),
    };
    const title = `More ${pick(random, words)} with ${pick(random, words)} stories`;
    return { id, department: pick(random, departments), title, facets, placement: { objective: pick(random, objectives), horizon: pick(random, horizons) } };
  });
  const titled = (ids: readonly string[]) => ids.map((id) => ({ id, title: id }));
  const history = goals.flatMap(({ id, placement }, i) => [
    { t: i, op: "add", goal: id },
    { t: i, op: "place", goal: id, ...placement },
  ]);
  return {
    version: 1,
    title: `${size} goals`,
    overarchingGoal: "One voice",
    departments: titled(departments),
    objectives: titled(objectives),
    horizons: titled(horizons),
    pools: [{ id: "designer", title: "Designers", unit: "days", capacity: { q0: 100, q1: 5_000 } }],
    goals,
    history,
  };
}
