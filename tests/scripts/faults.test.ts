import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

interface Fault {
  readonly id: string;
  readonly file: string;
  readonly find: string;
  readonly replace: string;
  readonly tests: readonly string[];
  readonly red: readonly string[];
}
const { FAULTS } = (await import(new URL("../../scripts/faults.mjs", import.meta.url).href)) as { readonly FAULTS: readonly Fault[] };

const read = (file: string) => readFileSync(new URL(`../../${file}`, import.meta.url), "utf8");

describe("the faults that are planted", () => {
  it("[AR8] each has one place in its file, and the titles meant to turn red stand in the tests it names", () => {
    for (const { id, file, find, replace, tests, red } of FAULTS) {
      expect(read(file).split(find).length - 1, `${id} in ${file}`).toBe(1);
      expect(replace).not.toBe(find);
      const titles = tests.map(read).join("\n");
      for (const title of red) expect(titles, id).toContain(title);
    }
    expect(new Set(FAULTS.map(({ id }) => id)).size).toBe(FAULTS.length);
  });
});
