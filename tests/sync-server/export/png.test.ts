import { PNG } from "pngjs";
import { describe, expect, it } from "vitest";
import { lookOf } from "#core/model/palette.ts";
import { svgOf } from "#core/report/export-formats.ts";
import type { GroupNode, Scene, SceneNode } from "#core/report/scene.ts";
import { MIN_PNG_WIDTH, svgToPng } from "../../../sync-server/export/png.ts";
import { isColour, isInk, share } from "../../support/ink.ts";
import { aRecord, EMPTY_WORKSHOP, fullRecord } from "../../support/records.ts";

async function draw(record: ReturnType<typeof fullRecord>) {
  const { svg, scene } = svgOf(record);
  const png = PNG.sync.read(Buffer.from(await svgToPng({ svg, width: scene.width, height: scene.height, systemFonts: false })));
  return { svg, scene, png, scale: png.width / scene.width };
}
function groups(nodes: readonly SceneNode[]): readonly GroupNode[] {
  return nodes.flatMap((node) => (node.kind === "group" ? [node, ...groups(node.children)] : []));
}
function cards(scene: Scene) {
  return groups(scene.nodes)
    .filter(({ mark }) => mark.goal !== undefined)
    .map((card) => {
      const outline = card.children.filter((node) => node.kind === "rect" && node.radius === 9).at(-1);
      if (outline?.kind !== "rect") throw new Error("a card without an outline");
      return {
        goal: card.mark.goal ?? "",
        department: card.mark.department ?? "",
        title: card.children.filter((node) => node.kind === "text" && node.font.size === 15),
        box: outline,
      };
    });
}
describe("PNG", () => {
  it("[RP12] [RP13] is wide, and every card holds its ink and its department's edge", async () => {
    const record = fullRecord();
    const { png, scale, scene } = await draw(record);
    expect(png.width).toBeGreaterThanOrEqual(MIN_PNG_WIDTH);
    const drawn = cards(scene);
    expect(drawn).toHaveLength(record.workshop.goals.length);
    for (const { goal, department, title, box } of drawn) {
      const place = record.workshop.departments.findIndex(({ id }) => id === department);
      const colour = lookOf(record.workshop.departments[place] ?? { id: "", title: "" }, place).colour;
      const edge = { x: box.x + 1, y: box.y + 12, width: 6, height: box.height - 24 };
      expect(share(png, scale, edge, isColour(colour)), `the edge of ${goal}`).toBeGreaterThan(0.3);
      for (const line of title) {
        if (line.kind !== "text") continue;
        const ink = share(png, scale, { x: line.x, y: line.y - 12, width: line.text.length * 6, height: 15 }, isInk);
        expect(ink, `"${line.text}" on ${goal}`).toBeGreaterThan(0.08);
        expect(ink, `"${line.text}" on ${goal}`).toBeLessThan(0.5);
      }
    }
  });

  it("[RP13] the ink counted is the words': without them there is none", async () => {
    const { svg, scene } = svgOf(fullRecord());
    const wordless = svg.replaceAll(/<text[^>]*>[^<]*<\/text>/g, "");
    const png = PNG.sync.read(Buffer.from(await svgToPng({ svg: wordless, width: scene.width, height: scene.height, systemFonts: false })));
    for (const { title, goal } of cards(scene)) {
      const [line] = title;
      if (line?.kind === "text") expect(share(png, png.width / scene.width, { x: line.x, y: line.y - 12, width: 100, height: 15 }, isInk), goal).toBe(0);
    }
  });

  it("[RP12] an empty workshop gives a picture too", async () => {
    expect((await draw(aRecord(EMPTY_WORKSHOP))).png.width).toBeGreaterThanOrEqual(MIN_PNG_WIDTH);
  });

  it("[RP12] a board of two hundred cards stays within what a server can hold", async () => {
    const record = fullRecord();
    const [goal] = record.workshop.goals;
    if (!goal) throw new Error("no goal");
    const { png } = await draw(aRecord({ ...record.workshop, goals: Array.from({ length: 200 }, (_, i) => ({ ...goal, id: `g${i}` })) }));
    expect(png.width).toBeGreaterThanOrEqual(MIN_PNG_WIDTH);
    expect(png.width * png.height).toBeLessThan(45_000_000);
  });
});
