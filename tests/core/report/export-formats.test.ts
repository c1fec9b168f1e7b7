import { describe, expect, it } from "vitest";
import { EXPORT_FORMATS, exportFileName, isExportFormat, markdownOf, svgOf } from "#core/report/export-formats.ts";
import { fullRecord } from "../../support/records.ts";

describe("export", () => {
  const record = fullRecord();
  const drafts = { ...record.workshop, goals: record.workshop.goals.map((goal) => ({ ...goal, title: `${goal.department} secret`, placement: null })) };

  it("[RP16] [RP1] pictures and Markdown show neither drafts nor hidden cards, not even the asker's own", () => {
    const goals = [...drafts.goals, ...record.workshop.goals.map((goal) => ({ ...goal, id: `${goal.id}-2`, title: "rude secret", hidden: true }))];
    const all = { ...record, workshop: { ...record.workshop, goals } };
    expect(svgOf(all).svg).not.toContain("secret");
    expect(markdownOf(all)).not.toContain("secret");
  });

  it("[RP17] names files after the workshop", () => {
    expect(exportFileName("Unsere Strategie für Übermorgen!", "svg")).toBe("unsere-strategie-fur-ubermorgen.svg");
    expect(exportFileName("目標", "json")).toBe("workshop.overarch.json");
    expect(exportFileName('../../etc/"passwd\r\n', "md")).toBe("etc-passwd.md");
    expect(exportFileName("x".repeat(300), "png")).toBe(`${"x".repeat(60)}.png`);
  });

  it("[RP17] knows its formats, and nothing else is one", () => {
    expect(Object.keys(EXPORT_FORMATS)).toEqual(["json", "md", "svg", "png"]);
    expect(["json", "png"].every(isExportFormat)).toBe(true);
    expect(["exe", "", "constructor", "PNG"].some(isExportFormat)).toBe(false);
  });
});
