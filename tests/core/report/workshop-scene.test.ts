import { describe, expect, it } from "vitest";
import type { GroupNode, Scene, SceneNode } from "#core/report/scene.ts";
import { createTextWidth } from "#core/report/text-width.ts";
import { MAX_ON_SHEET, workshopScene } from "#core/report/workshop-scene.ts";
import { aConflict, aRecord, drawnRecord, EMPTY_WORKSHOP, fullRecord, seededDraw } from "../../support/records.ts";

const { measure } = createTextWidth();

function groups(nodes: readonly SceneNode[]): readonly GroupNode[] {
  return nodes.flatMap((node) => (node.kind === "group" ? [node, ...groups(node.children)] : []));
}
function marked(scene: Scene, kind: string): readonly GroupNode[] {
  return groups(scene.nodes).filter(({ mark }) => mark[kind] !== undefined);
}
function texts(nodes: readonly SceneNode[]): readonly string[] {
  return nodes.flatMap((node) => (node.kind === "group" ? texts(node.children) : node.kind === "text" ? [node.text] : []));
}
interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}
/** The card itself: the last outline drawn in the group. */
function cardBox(card: GroupNode): Box {
  const outline = card.children.filter((node) => node.kind === "rect" && node.stroke !== undefined && node.radius === 9).at(-1);
  if (outline?.kind !== "rect") throw new Error("a card without an outline");
  return { left: outline.x, top: outline.y, right: outline.x + outline.width, bottom: outline.y + outline.height };
}
function meet(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
/** Straight stretches of a thread as thin boxes, a pixel inside their ends. */
function stretches(thread: GroupNode): readonly Box[] {
  return thread.children.flatMap((node) => {
    if (node.kind !== "path") return [];
    let at = [0, 0];
    return node.steps.flatMap((step): Box[] => {
      if (step[0] === "Z") return [];
      const to = step[0] === "C" ? [step[5], step[6]] : [step[1], step[2]];
      const [[x1 = 0, y1 = 0], [x2 = 0, y2 = 0]] = [at, to];
      at = to;
      return step[0] === "M" ? [] : [{ left: Math.min(x1, x2) + 1, right: Math.max(x1, x2) - 1, top: Math.min(y1, y2), bottom: Math.max(y1, y2) }];
    });
  });
}

describe("the sheet", () => {
  const record = fullRecord();
  const scene = workshopScene(record, measure);

  it("[RP1] draws every goal once, with its title in full and its chips", () => {
    const cards = marked(scene, "goal");
    expect(cards.map(({ mark }) => mark.goal).sort()).toEqual(record.workshop.goals.map(({ id }) => id).sort());
    for (const goal of record.workshop.goals) {
      const words = texts(cards.find(({ mark }) => mark.goal === goal.id)?.children ?? []);
      expect(words.join(" ")).toContain(goal.title);
      for (const channel of goal.facets.channel ?? []) expect(words).toContain(channel);
    }
  });

  it("[RP1] an unconfirmed chip is dashed", () => {
    const [goal] = record.workshop.goals;
    if (!goal) throw new Error("no goal");
    const drawn = workshopScene(aRecord({ ...record.workshop, goals: [{ ...goal, suggested: ["channel"] }] }), measure);
    const dashed = (marked(drawn, "goal")[0]?.children ?? []).filter((node) => node.kind === "rect" && node.stroke?.dash !== undefined);
    expect(dashed).toHaveLength(goal.facets.channel?.length ?? -1);
  });

  it("[RP2] shows arch, objectives, horizons; says what is not linked; keeps the lane outside", () => {
    expect(marked(scene, "objective").map(({ mark }) => mark.objective)).toEqual(["listen", "voice", "trade", "people"]);
    expect(marked(scene, "horizon").map(({ mark }) => mark.horizon)).toEqual(["q1", "q2", "q3", "q4"]);
    expect(texts(scene.nodes).join(" ")).toContain(record.workshop.overarchingGoal);
    expect(texts(marked(scene, "objective")[3]?.children ?? [])).toContain("not linked yet");
    expect(marked(scene, "lane")).toHaveLength(1);
    const without = workshopScene(
      aRecord({ ...record.workshop, goals: record.workshop.goals.filter(({ placement }) => placement?.objective !== null) }),
      measure,
    );
    expect(marked(without, "lane")).toHaveLength(0);
  });

  it("[RP2] no card is lost to an objective or a horizon that is gone", () => {
    const goals = record.workshop.goals.slice(0, 2).map((goal) => ({ ...goal, placement: { objective: "gone", horizon: "gone" } }));
    const drawn = workshopScene(aRecord({ ...record.workshop, goals }), measure);
    expect([marked(drawn, "goal").length, marked(drawn, "lane").length, marked(drawn, "horizon").at(-1)?.mark.horizon]).toEqual([2, 1, "gone"]);
  });

  it("[RP3] lists every conflict with its words, and threads join the cards of those that have two", () => {
    const entries = marked(scene, "conflict-entry");
    expect(entries.map(({ mark }) => mark["conflict-entry"])).toEqual(record.open.map(({ identity }) => identity));
    for (const [i, entry] of entries.entries()) {
      const conflict = record.open[i];
      if (!conflict) throw new Error("an entry of no conflict");
      const words = texts(entry.children);
      expect(words).toContain(String(i + 1));
      expect(words.join("").replaceAll(" ", "")).toContain(record.explain(conflict).sentence.replaceAll(" ", ""));
      expect(words.join(" ")).toContain(record.explain(conflict).question);
    }
    const threads = marked(scene, "conflict").map(({ mark }) => mark.conflict);
    expect([...threads].sort()).toEqual(
      record.open
        .filter(({ goals }) => goals.length > 1)
        .map(({ identity }) => identity)
        .sort(),
    );
  });

  it("[RP3] a conflict's number stands on each of its cards", () => {
    for (const [i, { goals }] of record.open.entries()) {
      for (const goal of goals) expect(texts(marked(scene, "goal").find(({ mark }) => mark.goal === goal)?.children ?? [])).toContain(String(i + 1));
    }
  });

  it("[RP3] what is beyond the sheet is counted", () => {
    const goals = record.workshop.goals;
    const open = Array.from({ length: MAX_ON_SHEET + 7 }, (_, i) => aConflict("silo", "watch", goals.slice(0, 2), { identity: `c${i}` }));
    const drawn = workshopScene(aRecord(record.workshop, open), measure);
    expect(marked(drawn, "conflict-entry")).toHaveLength(MAX_ON_SHEET);
    expect(texts(drawn.nodes).join(" ")).toContain("7 more are open");
  });

  it("[RP4] [RP5] cards stand apart, whole and inside; no thread crosses a card; no line is wider than its card (60 drawn boards)", () => {
    let cards = 0;
    let threads = 0;
    const faults: string[] = [];
    for (let seed = 1; seed <= 60; seed++) {
      const drawn = workshopScene(drawnRecord(seededDraw(seed), 90), measure);
      const boxes = marked(drawn, "goal").map((card) => ({ card, box: cardBox(card) }));
      cards += boxes.length;
      for (const [i, { card, box }] of boxes.entries()) {
        if (box.left < 0 || box.top < 0 || box.right > drawn.width || box.bottom > drawn.height) faults.push(`seed ${seed}: a card is cut off`);
        if (boxes.slice(i + 1).some((other) => meet(box, other.box))) faults.push(`seed ${seed}: two cards overlap`);
        for (const node of card.children) {
          if (node.kind !== "text" || node.anchor === "middle" || node.anchor === "end") continue;
          if (node.x + measure(node.text, node.font) > box.right) faults.push(`seed ${seed}: too wide: ${node.text}`);
        }
      }
      for (const thread of marked(drawn, "conflict")) {
        threads++;
        for (const line of stretches(thread)) if (boxes.some(({ box }) => meet(line, box))) faults.push(`seed ${seed}: a thread runs across a card`);
      }
    }
    expect(faults).toEqual([]);
    expect(cards).toBeGreaterThan(1000);
    expect(threads).toBeGreaterThan(300);
  });

  it("[RP6] two thousand cards in one cell are no tower", () => {
    const [goal] = record.workshop.goals;
    if (!goal) throw new Error("no goal");
    const goals = Array.from({ length: 2000 }, (_, i) => ({ ...goal, id: `g${i}` }));
    const drawn = workshopScene(aRecord({ ...record.workshop, goals }), measure);
    expect(drawn.height / drawn.width).toBeLessThan(1.5);
  });

  it("[RP7] tells what was agreed, parked and dismissed", () => {
    const ref = { rule: "silo", goals: [], print: "", scope: { objective: "voice" } };
    const settled = workshopScene(
      aRecord({
        ...record.workshop,
        agreements: [{ ...ref, text: "Cleared topics go out free", departments: ["pr", "hr"], owner: "Kim", until: "2027-03-31" }],
        parked: [{ ...ref, text: "After the fair", owner: "Board" }],
        answers: [
          { ...ref, answer: "real" },
          { ...ref, answer: "not-a-conflict" },
          { ...ref, print: "later", answer: "not-a-conflict" },
          { ...ref, print: "later", answer: "real" },
          { ...ref, print: "other", answer: "different-things" },
        ],
      }),
      measure,
    );
    const said = marked(settled, "settled").map((entry) => texts(entry.children).join(" "));
    expect(said).toEqual([
      "Agreed: Silo Cleared topics go out free Public Relations, Human Resources · owner: Kim · until 2027-03-31",
      "Parked: Silo After the fair owner: Board",
      "Not a conflict: Silo",
    ]);
  });

  it("[RP8] an empty workshop gives a sheet that says so", () => {
    const drawn = workshopScene(aRecord(EMPTY_WORKSHOP), measure);
    expect(texts(drawn.nodes).join(" ")).toContain("No over-arching goal has been written yet");
    expect(texts(drawn.nodes)).toContain("No goal stands on the canvas yet.");
    expect([drawn.width > 800, drawn.height > 200]).toEqual([true, true]);
  });

  it("[RP9] the same record gives the same sheet", () => {
    expect(JSON.stringify(workshopScene(fullRecord(), measure))).toBe(JSON.stringify(scene));
  });
});
