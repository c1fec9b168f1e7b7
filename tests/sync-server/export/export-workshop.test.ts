import { describe, expect, it } from "vitest";
import { parseFile } from "#core/file/parse-file.ts";
import { exportWorkshop } from "../../../sync-server/export/export-workshop.ts";
import { everywhere, fullRecord, hostileTexts } from "../../support/records.ts";

describe("export of a workshop", () => {
  const { workshop } = fullRecord();

  it.each([
    ["json", "application/json; charset=utf-8", "our-social-media-strategy.overarch.json"],
    ["md", "text/markdown; charset=utf-8", "our-social-media-strategy.md"],
    ["svg", "image/svg+xml; charset=utf-8", "our-social-media-strategy.svg"],
    ["png", "image/png", "our-social-media-strategy.png"],
  ])("[RP17] %s has its type and its name", async (format, contentType, fileName) => {
    const outcome = await exportWorkshop(workshop, format, "2026-11-23");
    if (!outcome.ok) throw new Error(outcome.error.message);
    expect([outcome.value.contentType, outcome.value.fileName]).toEqual([contentType, fileName]);
    expect(outcome.value.body.length).toBeGreaterThan(1000);
  });

  it.each(["exe", "", "constructor", "PNG"])("[RP17] %j is refused by name", async (format) => {
    expect(await exportWorkshop(workshop, format, "2026-11-23")).toMatchObject({ ok: false, status: 400, error: { code: "unknown-format" } });
  });

  it("[RP17] what JSON says is what was there, whatever people wrote", async () => {
    for (const each of [workshop, ...hostileTexts(60).map((text) => everywhere(text).record.workshop)]) {
      const outcome = await exportWorkshop(each, "json", "2026-11-23");
      if (!outcome.ok) throw new Error(outcome.error.message);
      const parsed: unknown = JSON.parse(new TextDecoder().decode(outcome.value.body));
      expect((parsed as { goals: unknown[] }).goals).toHaveLength(each.goals.length);
      expect(parsed).toMatchObject({ version: 1, title: each.title, overarchingGoal: each.overarchingGoal });
    }
    const whole = await exportWorkshop(workshop, "json", "2026-11-23");
    if (!whole.ok) throw new Error(whole.error.message);
    const file = parseFile(JSON.parse(new TextDecoder().decode(whole.value.body)));
    expect(file).toMatchObject({ workshop });
  });

  it("[RP14] Markdown and SVG tell the conflicts that the rules find", async () => {
    for (const format of ["md", "svg"]) {
      const outcome = await exportWorkshop(workshop, format, "2026-11-23");
      if (!outcome.ok) throw new Error(outcome.error.message);
      const text = new TextDecoder().decode(outcome.value.body);
      expect(text).toContain("Two hands on the wheel");
      expect(text).toContain("Opposite manner");
    }
  });
});
