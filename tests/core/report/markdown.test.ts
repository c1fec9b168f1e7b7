import { fromMarkdown } from "mdast-util-from-markdown";
import { toString as textOf } from "mdast-util-to-string";
import { describe, expect, it } from "vitest";
import { escapeMarkdown } from "#core/report/escape-markdown.ts";
import { markdownOf } from "#core/report/export-formats.ts";
import { singleLine } from "#core/report/printable-text.ts";
import { aRecord, EMPTY_WORKSHOP, fullRecord, hostileTexts } from "../../support/records.ts";

describe("Markdown", () => {
  const record = fullRecord();
  const markdown = markdownOf(record);

  it("[RP14] goes from the over-arching goal to objectives, horizons and goals", () => {
    const at = (text: string, from = 0) => {
      const found = markdown.indexOf(text, from);
      expect(found, text).toBeGreaterThanOrEqual(0);
      return found;
    };
    expect(at(record.workshop.overarchingGoal)).toBeLessThan(at("## Listen before we speak"));
    const listen = at("## Listen before we speak");
    const q1 = at("### Q1", listen);
    expect(q1).toBeLessThan(at("Answer every question within two hours", q1));
    expect(at("Answer every question within two hours")).toBeLessThan(at("### Q2", q1));
    expect(markdown).toContain("## Make every employee a voice (not linked to the over-arching goal yet)");
    expect(markdown).toContain("  - ↓ response-time · facebook · x · customers · public · listen · lead · commit\n  - In conflicts 5, 10");
    for (const goal of record.workshop.goals) expect(markdown).toContain(`:** ${escapeMarkdown(goal.title)}`);
  });

  it("[RP14] tells every conflict with its words and its cards", () => {
    for (const [i, conflict] of record.open.entries()) {
      const { name, sentence, question } = record.explain(conflict);
      const block = markdown.slice(markdown.indexOf(`**${i + 1}. ${escapeMarkdown(name)}**`));
      expect(block).toContain(escapeMarkdown(sentence));
      expect(block).toContain(escapeMarkdown(question));
      for (const id of conflict.goals) expect(block).toContain(escapeMarkdown(record.workshop.goals.find((goal) => goal.id === id)?.title ?? "?"));
    }
  });

  it("[RP14] an unconfirmed facet says so, and an empty workshop reads well", () => {
    const [goal] = record.workshop.goals;
    if (!goal) throw new Error("no goal");
    expect(markdownOf(aRecord({ ...record.workshop, goals: [{ ...goal, suggested: ["audience"] }] }))).toContain("public (suggested) · media (suggested)");
    expect(markdownOf(aRecord(EMPTY_WORKSHOP))).toBe(
      "# Untitled workshop\n\n**Over-arching goal:** not written yet\n\n23 November 2026 · 0 goals of 0 departments · 0 open conflicts\n\n## Open conflicts\n\nNone is open.\n",
    );
  });

  it("[RP15] 300 hostile texts stay text for a CommonMark reader, wherever they stand", () => {
    for (const text of hostileTexts(300)) {
      const expected = singleLine(text);
      for (const [before, shown] of [
        ["", ""],
        ["# ", ""],
        ["- ", ""],
        ["- **bold:** ", "bold: "],
        ["**1. x** y ", "1. x y "],
      ] as const) {
        const tree = fromMarkdown(`${before}${escapeMarkdown(text)}\n`);
        expect(textOf(tree).trim(), before).toBe(`${shown}${expected}`.trim());
        expect(JSON.stringify(tree)).not.toMatch(/"type":"(link|image|html|code|inlineCode|blockquote|definition|thematicBreak)"/);
      }
    }
  });

  it("[RP15] no address becomes a link where readers link bare ones", () => {
    expect(escapeMarkdown("see https://x.org, www.x.org or me@x.org")).toBe("see https\\://x.org, www\\.x.org or me\\@x.org");
  });
});
