import { SaxesParser } from "saxes";
import { describe, expect, it } from "vitest";
import { markdownOf, svgOf } from "#core/report/export-formats.ts";
import { printable } from "#core/report/printable-text.ts";
import { everywhere, fullRecord, hostileTexts } from "../../support/records.ts";

interface Element {
  readonly name: string;
  readonly attributes: { readonly [name: string]: string };
  readonly children: Element[];
  /** Text directly in it. */
  text: string;
}

/** Strict: anything that is not well-formed XML throws. */
function parse(svg: string): Element {
  const parser = new SaxesParser();
  const root: Element = { name: "", attributes: {}, children: [], text: "" };
  const stack = [root];
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", ({ name, attributes }) => {
    const element: Element = { name, attributes, children: [], text: "" };
    stack.at(-1)?.children.push(element);
    stack.push(element);
  });
  parser.on("text", (text) => {
    const top = stack.at(-1);
    if (top) top.text += text;
  });
  parser.on("closetag", () => {
    stack.pop();
  });
  parser.write(svg).close();
  return root;
}
function all(element: Element): readonly Element[] {
  return [element, ...element.children.flatMap(all)];
}
function withMark(elements: readonly Element[], kind: string): ReadonlyMap<string, Element> {
  return new Map(elements.flatMap((element) => (element.attributes[kind] === undefined ? [] : [[element.attributes[kind], element] as const])));
}
function childText(element: Element | undefined, name: string): string | undefined {
  return element?.children.find((child) => child.name === name)?.text;
}

describe("SVG", () => {
  it("[RP10] holds every goal, objective, thread and entry as parsed XML", () => {
    const record = fullRecord();
    const elements = all(parse(svgOf(record).svg));
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
    for (const { name, attributes } of all(parse(svgOf(fullRecord()).svg))) {
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
      const elements = all(parse(svgOf(record).svg));
      const expected = printable(text);
      const card = withMark(elements, "data-goal").get(goal.id);
      const shown = (element: Element | undefined) => all(element ?? { name: "", attributes: {}, children: [], text: "" });
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
