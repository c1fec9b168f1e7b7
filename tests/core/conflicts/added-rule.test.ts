// A seventeenth rule, planted in a copy of the house: what one file and one line bring, and what its author is told is missing.
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { RULE_IDS } from "#core/conflicts/rules/all.ts";
import { CHECKOUT, type Ran, runProgram } from "../../support/command-line.ts";
import { smallFile } from "../../support/files.ts";

const RULE = `import type { Rule } from "../rule.ts";

export const unownedAsk: Rule<"unowned-ask"> = {
  id: "unowned-ask",
  card: (card) => (card.f.asks !== undefined && card.f.role === undefined ? [{ severity: "tension", goals: [card.id], facts: "" }] : []),
  says: {
    name: "An ask nobody owns",
    about: ({ goals: [a], quote, fact }) => ({
      sentence: \`\${quote(a)} asks for something, and nobody has said who answers for it.\`,
      question: "Whose is it?",
      facts: [fact(a, "asks", "asked for")],
    }),
  },
};
`;
/** What a screen asks of the core about the card in its hand and the conflict it raises. */
const ASKED = `import { createEngine } from "#core/conflicts/engine.ts";
import { explain } from "#core/conflicts/explain.ts";
import { movesFor } from "#core/conflicts/moves/moves-for.ts";
import { EMPTY_FRAME, type Frame } from "#core/model/frame.ts";
import type { Goal } from "#core/model/goal.ts";

const { frame, goal }: { readonly frame: Frame; readonly goal: Goal } = JSON.parse(process.argv[2] ?? "");
const engine = createEngine();
engine.apply({ frame: [EMPTY_FRAME, frame], goals: { added: [], updated: [], removed: [] } });
const before = goal.placement === null ? [] : engine.preview(goal, goal.placement);
const { appeared } = engine.apply({ goals: { added: [goal], updated: [], removed: [] } });
const goals = new Map([[goal.id, goal]]);
const told = appeared.filter(({ rule }) => rule === "unowned-ask").map((conflict) => ({
  identity: conflict.identity,
  name: engine.nameOf(conflict.rule),
  said: explain(conflict, { frame, goal: (id) => goals.get(id), raised: () => undefined }),
  moves: movesFor(conflict, { frame, goals, raised: [], settled: [] }).map(({ kind, label }) => [kind, label]),
}));
process.stdout.write(JSON.stringify({ before: before.map(({ rule }) => rule), told }));
`;
const asking = {
  id: "p1",
  department: "pr",
  title: "Train everybody",
  facets: { asks: [{ pool: "designer", amount: 1 }] },
  placement: { objective: "o1", horizon: "q1" },
};
const file = smallFile({
  goals: [asking],
  history: [
    { t: 0, op: "add", goal: "p1" },
    { t: 1, op: "place", goal: "p1", objective: "o1", horizon: "q1" },
    { t: 2, op: "resolve", rule: "unowned-ask", goals: ["p1"] },
  ],
});

/** Rules that the oracle does not name. */
function withoutOracle(ids: readonly string[]): readonly string[] {
  const text = readFileSync(join(CHECKOUT, "core/conflicts/from-scratch.ts"), "utf8");
  return ids.filter((id) => !text.includes(`add("${id}"`)).map((id) => `${id}: its oracle in core/conflicts/from-scratch.ts is missing`);
}

describe("a seventeenth rule", () => {
  let copy: string;
  const run = (...words: readonly string[]): Promise<Ran> => runProgram(process.execPath, words, { cwd: copy });
  const overarch = (...words: readonly string[]) => run("--import", "tsx", "sync-server/cli/overarch.ts", ...words);

  beforeAll(() => {
    copy = mkdtempSync(join(tmpdir(), "overarch-rule-"));
    for (const name of ["core", "app", "sync-server", "package.json", "tsconfig.base.json"])
      cpSync(join(CHECKOUT, name), join(copy, name), { recursive: true });
    symlinkSync(join(CHECKOUT, "node_modules"), join(copy, "node_modules"));
    writeFileSync(join(copy, "core/conflicts/rules/unowned-ask.ts"), RULE);
    const list = join(copy, "core/conflicts/rules/all.ts");
    const before = readFileSync(list, "utf8");
    const after = before.replace("  voiceGap,\n", "  voiceGap,\n  unownedAsk,\n");
    expect(after).not.toBe(before);
    writeFileSync(list, `import { unownedAsk } from "./unowned-ask.ts";\n${after}`);
    writeFileSync(join(copy, "file.json"), JSON.stringify(file));
    writeFileSync(join(copy, "asked.ts"), ASKED);
  });
  afterAll(() => rmSync(copy, { recursive: true, force: true }));

  it.each(["core", "app", "sync-server"])("[CE8] is one file and one line: %s compiles with it as it is", { timeout: 120_000 }, async (ring) => {
    expect(await run("node_modules/typescript/bin/tsc", "-p", ring)).toEqual({ code: 0, stdout: "", stderr: "" });
  });

  it("[CE8] is previewed, found, named and told, and has ways out: by talking, while moves/ has none for it", { timeout: 120_000 }, async () => {
    const { departments, objectives, horizons, pools } = file;
    const frame = { overarchingGoal: "One voice", departments, objectives, horizons, pools };
    const { stdout, stderr } = await run("--import", "tsx", "asked.ts", JSON.stringify({ frame, goal: asking }));
    expect(stderr).toBe("");
    expect(JSON.parse(stdout)).toEqual({
      before: ["unowned-ask"],
      told: [
        {
          identity: '["unowned-ask",null,["p1"]]',
          name: "An ask nobody owns",
          said: {
            name: "An ask nobody owns",
            sentence: "“Train everybody” asks for something, and nobody has said who answers for it.",
            question: "Whose is it?",
            quotes: [{ goal: "p1", text: "Train everybody" }],
            facts: [{ goal: "p1", facet: "asks", text: "asked for" }],
          },
          moves: [
            ["ask", "Ask Public Relations what would help"],
            ["escalate", "Let the sponsor decide, by the over-arching goal"],
          ],
        },
      ],
    });
  });

  it("[CE8] is in what the command line checks, lists and replays, and can be settled", { timeout: 120_000 }, async () => {
    const checked = await overarch("check", "file.json", "--json");
    expect(checked.stderr).toBe("");
    expect(JSON.parse(checked.stdout)).toMatchObject({ open: [{ rule: "unowned-ask", severity: "tension", goals: ["p1"] }], counts: { tension: 1 } });
    expect((await overarch("check", "file.json")).stdout).toContain(
      "tension  An ask nobody owns: “Train everybody” asks for something, and nobody has said who answers for it. Whose is it?",
    );
    const replayed = await overarch("replay", "file.json", "--json");
    expect(replayed.stderr).toBe("");
    expect(
      JSON.parse(replayed.stdout).map(({ conflicts }: { readonly conflicts: readonly { readonly rule: string }[] }) => conflicts.map(({ rule }) => rule)),
    ).toEqual([[], ["unowned-ask"], []]);
  });

  it("[CE9] lacks its oracle until it is said a second time, and that is said by its name", () => {
    expect(withoutOracle([...RULE_IDS, "unowned-ask"])).toEqual(["unowned-ask: its oracle in core/conflicts/from-scratch.ts is missing"]);
  });
});

describe("every rule", () => {
  it("[CE9] is said a second time in the oracle", () => {
    expect(withoutOracle(RULE_IDS)).toEqual([]);
  });

  it("[CE9] [WF4] is in the schema of the file, in the order of the list", () => {
    const schema = JSON.parse(readFileSync(join(CHECKOUT, "docs/workshop-file.schema.json"), "utf8"));
    expect(schema.$defs.resolveEvent.properties.rule.enum).toEqual(RULE_IDS);
  });
});
