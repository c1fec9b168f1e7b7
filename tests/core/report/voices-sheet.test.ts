import { describe, expect, it } from "vitest";
import { svgOf } from "#core/report/export-formats.ts";
import type { GroupNode, SceneNode } from "#core/report/scene.ts";
import { spokenRecord } from "../../support/spoken-record.ts";

function groups(nodes: readonly SceneNode[]): readonly GroupNode[] {
  return nodes.flatMap((node) => (node.kind === "group" ? [node, ...groups(node.children)] : []));
}
const words = (node: GroupNode) => node.children.flatMap((child) => (child.kind === "text" ? [child.text] : [])).join(" ");
const paperOf = (node: GroupNode) => {
  const paper = node.children.find((child) => child.kind === "rect");
  if (paper?.kind !== "rect") throw new Error("a block without paper");
  return paper;
};

describe("what departments said, on the sheet", () => {
  const { scene, svg } = svgOf(spokenRecord());
  const said = groups(scene.nodes).filter(({ mark }) => mark.said !== undefined);
  const of = (kind: string) => said.filter(({ mark }) => mark.said === kind).map(words);

  it("[RP18] [RP19] dissent with its department, stances before and after, signatures, ballots, learnings and the glossary", () => {
    expect(of("dissent")).toEqual([expect.stringMatching(/^HR on the conflict “.*”: Too soon$/), "Public *relations* on a card that is gone: Not *this* one"]);
    expect(of("stances")).toEqual([
      "HR on Listen first: resist before, commit after, moved",
      "HR (second voice) on Listen first: explore before, not said after",
    ]);
    expect(of("signed")).toEqual(["The whole plan: HR", "Listen first: Public *relations*"]);
    expect(of("ballots")[0]).toBe("Which first? (dot vote, 3 ballots) Blog: 5 dots Shop: 1 dot");
    expect(of("ballots")).toHaveLength(4);
    expect(of("learnings")).toEqual(["HR: Staff posts are read (Conference) supports: “Card a” contradicts: Listen first"]);
    expect(of("glossary")).toEqual(["Engagement: Replies per post (agreed by HR, Public *relations*)"]);
    for (const heading of ["Minority report", "Stances", "Signed", "Ballots", "Learnings", "Glossary"]) expect(svg).toContain(`>${heading}</text>`);
    expect(svg).not.toContain("Card draft");
  });

  it("[RP7] [RP19] dissent stands in the block of what was decided against it", () => {
    const settled = groups(scene.nodes).filter(({ mark }) => mark.settled === "agreed");
    expect(settled.map(words)).toEqual([expect.stringContaining("One owner")]);
    expect(settled.map(words)).toEqual([expect.stringMatching(/Dissent of HR: Too soon$/)]);
  });

  it("[RP19] every block is inside the sheet and over no other, its words inside it", () => {
    const blocks = groups(scene.nodes).filter(({ mark }) => mark.said !== undefined || mark.settled !== undefined);
    for (const [place, block] of blocks.entries()) {
      const { x, y, width, height } = paperOf(block);
      expect(x >= 0 && y >= 0 && x + width <= scene.width && y + height <= scene.height).toBe(true);
      for (const child of block.children) if (child.kind === "text") expect(child.y > y && child.y < y + height && child.x >= x).toBe(true);
      for (const other of blocks.slice(place + 1)) {
        const paper = paperOf(other);
        const apart = paper.x >= x + width || x >= paper.x + paper.width || paper.y >= y + height || y >= paper.y + paper.height;
        expect(apart).toBe(true);
      }
    }
  });

  it("[RP19] what is beyond a hundred of a kind is counted; what nobody said has no heading", () => {
    const record = spokenRecord();
    const glossary = Array.from({ length: 130 }, (_, n) => ({ id: `g${n}`, term: `Term ${n}`, definition: "Said", departments: [] }));
    const many = svgOf({ ...record, workshop: { ...record.workshop, glossary, objections: [] } });
    expect(groups(many.scene.nodes).filter(({ mark }) => mark.said === "glossary")).toHaveLength(100);
    expect(many.svg).toContain("30 more were said; the Markdown record has them all.");
    expect(many.svg).not.toContain("Minority report");
  });
});
