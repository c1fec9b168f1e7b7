import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { faultsOf, planted } from "../../scripts/mutation/faults.ts";
import { createJudge } from "../../scripts/mutation/judge.ts";
import { type Argued, plantingsIn, report } from "../../scripts/mutation/survey.ts";

const root = join(import.meta.dirname, "../..");
const argued = JSON.parse(readFileSync(join(root, "scripts/mutation/argued.json"), "utf8")) as readonly Argued[];

describe("planting faults", () => {
  it("[MU1] a fault is one change: a comparison, an operand, a constant, a severity, a collection, a statement", () => {
    const text = 'export const judge = (n: number): string[] => {\n  if (n > 2 && n !== 7) return ["watch"];\n  return [];\n};\n';
    const mutants = faultsOf(text).map((fault) => planted(text, fault).split("\n")[1]?.trim());
    expect(mutants).toEqual([
      'if (((n > 2) || (n !== 7))) return ["watch"];',
      'if ((n !== 7)) return ["watch"];',
      'if ((n > 2)) return ["watch"];',
      'if (false) return ["watch"];',
      'if (true) return ["watch"];',
      'if (n < 2 && n !== 7) return ["watch"];',
      'if (n >= 2 && n !== 7) return ["watch"];',
      'if (n > 1 && n !== 7) return ["watch"];',
      'if (n > 3 && n !== 7) return ["watch"];',
      'if (n > 2 && n === 7) return ["watch"];',
      'if (n > 2 && n !== 6) return ["watch"];',
      'if (n > 2 && n !== 8) return ["watch"];',
      "if (n > 2 && n !== 7) return [];",
      'if (n > 2 && n !== 7) return ["blocker"];',
    ]);
  });

  it("[MU3] what a rule says is left alone: no fault in its sentence, none that takes it away", () => {
    const text = 'export const rule = {\n  limit: 2,\n  says: {\n    name: "A name",\n    about: (n) => ({ sentence: n > 1 ? "many" : "" }),\n  },\n};\n';
    expect(faultsOf(text).map(({ line, kind }) => [line, kind])).toEqual([
      [2, "property dropped"],
      [2, "constant"],
      [2, "constant"],
    ]);
  });

  it("[MU2] the tests pass as they are, see a planted fault and do not see what changes nothing", async () => {
    const judge = createJudge(root, [join(root, "tests/core/conflicts/letter/groups.test.ts")]);
    const path = join(root, "core/conflicts/rules/silo.ts");
    const text = readFileSync(path, "utf8");
    expect(await judge.verdict()).toBeNull();
    expect(await judge.verdict({ path, text: text.replace(">= 3", "> 3") })).toContain("[CF13]");
    expect(await judge.verdict({ path, text: text.replace(">= 3", "> 2") })).toBeNull();
    expect(await judge.verdict({ path, text: text.replace("keys: byObjective", "keys: byNothing") })).toContain("byNothing");
  });

  it("[MU2] tests that do not need the faulty file are not asked", async () => {
    const judge = createJudge(root, [join(root, "tests/core/conflicts/content-words.test.ts")]);
    const asked = async (file: string) => {
      const path = join(root, file);
      let count = 0;
      const verdict = await judge.verdict({ path, text: readFileSync(path, "utf8") }, () => {
        count += 1;
      });
      return { verdict, asked: count > 0 };
    };
    expect(await asked("core/conflicts/content-words.ts")).toEqual({ verdict: null, asked: true });
    expect(await asked("core/conflicts/links.ts")).toEqual({ verdict: null, asked: false });
  });

  it("[MU3] what nobody sees has to be argued, and an argument for a fault that is seen or gone is refused", () => {
    const [one, other] = plantingsIn(root, ["rules/silo"]);
    if (one === undefined || other === undefined) throw new Error("no faults in silo.ts");
    const outcomes = [
      { planting: one, caughtBy: null },
      { planting: other, caughtBy: "a test" },
    ];
    expect(report(outcomes, [], true).wrong).toEqual([`not caught, line ${one.fault.line}: ${one.name}`]);
    expect(report(outcomes, [{ reason: "nothing", faults: [one.name] }], true).wrong).toEqual([]);
    expect(report(outcomes, [{ reason: "nothing", faults: [one.name, other.name, "gone"] }], true).wrong.map((text) => text.split(",")[0])).toEqual([
      "argued",
      "argued",
    ]);
  });

  it("[MU3] every argument is a sentence and is about a fault that can be planted", () => {
    const there = new Set(plantingsIn(root, []).map(({ name }) => name));
    for (const { reason, faults } of argued) {
      expect(reason.length, reason).toBeGreaterThan(20);
      for (const name of faults) expect(there.has(name), name).toBe(true);
    }
    expect(there.size).toBeGreaterThan(2_000);
  });
});
