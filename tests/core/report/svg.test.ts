import { describe, expect, it } from "vitest";
import { markdownOf, svgOf } from "#core/report/export-formats.ts";
import { printable } from "#core/report/printable-text.ts";
import { allElements, childText, parseSvg, type SvgElement, withMark } from "../../support/parsed-svg.ts";
import { everywhere, fullRecord, hostileTexts } from "../../support/records.ts";

describe("SVG", () => {
  it("[RP10] holds every goal, objective, thread and entry as parsed XML", () => {
    const record = fullRecord();
    const elements = allElements(parseSvg(svgOf(record).svg));
    const goals = withMark(elements, "data-goal");
    for (const goal of record.workshop.goals) {
      const lines = (goals.get(goal.id)?.children ?? []).filter(({ name }) => name === "text").map(({ text }) => text);
      expect(lines.join(" ")).toContain(goal.title);
    }
    expect(goals.size).toBe(record.workshop.goals.length);
    expect([...withMark(elements, "data-objective").values()].map((element) => childText(element, "title"))).toEqual(
      record.workshop.objectives.map(({ title }) => title),
    );
    const threads = withMark(elements, "data-conflict");
    for (const { identity, goals: ids } of record.open.filter((conflict) => conflict.goals.length > 1)) {
      const paths = (threads.get(identity)?.children ?? []).filter(({ name }) => name === "path");
      expect(paths.length).toBe(2 * (ids.length - 1));
    }
    expect([...withMark(elements, "data-conflict-entry").keys()]).toEqual(record.open.map(({ identity }) => identity));
  });

  it("[RP10] holds no script, no foreign object and no way out", () => {
    const names = new Set<string>();
    for (const { name, attributes } of allElements(parseSvg(svgOf(fullRecord()).svg))) {
      names.add(name);
      for (const [attribute, value] of Object.entries(attributes)) {
        expect(attribute).not.toMatch(/^on|href|^src$|^style$/i);
        if (attribute !== "xmlns") expect(value).not.toMatch(/^\s*(https?|javascript|data):|url\((?!#)/i);
      }
    }
    expect([...names].sort()).toEqual(["", "circle", "defs", "desc", "g", "path", "pattern", "rect", "svg", "text", "title"]);
  });

  it("[RP11] 300 hostile texts in every place come back equal", () => {
    for (const text of hostileTexts(300)) {
      const { record, goal } = everywhere(text);
      const elements = allElements(parseSvg(svgOf(record).svg));
      const expected = printable(text);
      const card = withMark(elements, "data-goal").get(goal.id);
      const shown = (element: SvgElement | undefined) => allElements(element ?? { name: "", attributes: {}, children: [], text: "" });
      expect(childText(card, "title")?.endsWith(`: ${expected}`)).toBe(true);
      expect(childText(card, "desc") ?? "").toBe(expected);
      const dense = (value: string) => value.replace(/\s/gu, "");
      expect(
        dense(
          shown(card)
            .map((part) => (part.name === "text" ? part.text : ""))
            .join(""),
        ),
      ).toContain(dense(expected));
      for (const kind of ["dissent", "ballots", "learnings", "glossary"]) {
        const said = shown(withMark(elements, "data-said").get(kind)).map((part) => (part.name === "text" ? part.text : ""));
        expect([kind, dense(said.join("")).includes(dense(expected))]).toEqual([kind, true]);
      }
      expect(withMark(elements, "data-conflict").has(printable(`id ${text}`))).toBe(true);
      expect(childText(elements[1], "title")).toBe(expected);
    }
  });

  it("[RP9] the same record gives the same bytes", () => {
    expect(svgOf(fullRecord()).svg).toBe(svgOf(fullRecord()).svg);
    expect(markdownOf(fullRecord())).toBe(markdownOf(fullRecord()));
  });
});
