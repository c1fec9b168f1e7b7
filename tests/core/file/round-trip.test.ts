import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseFile } from "#core/file/parse-file.ts";
import { withinFrame } from "#core/file/within-frame.ts";
import { fileJson, writeFile } from "#core/file/write-file.ts";
import { TEMPLATES } from "#core/templates/templates.ts";
import { generatedFile, smallFile } from "../../support/files.ts";

describe("writing a file", () => {
  it("[WF8] what was written is read as the same, unknown properties at every level included", () => {
    fc.assert(
      fc.property(generatedFile(), (file) => {
        expect(parseFile(fileJson(file))).toEqual(file);
        expect(parseFile(JSON.parse(writeFile(file)))).toEqual(file);
      }),
      { numRuns: 200, seed: 4 },
    );
  });

  it.each(TEMPLATES.map(({ id, workshop }) => [id, workshop] as const))("[WF8] the template %s is read as it was written", (_id, workshop) => {
    expect(parseFile(JSON.parse(writeFile({ workshop }))).workshop).toEqual(workshop);
  });

  it("[WF4] a property called extra, constructor or toString is unknown like any other", () => {
    const odd = { extra: { extra: 1 }, constructor: "c", toString: [null] };
    const text = JSON.stringify({ ...smallFile(), ...odd, goals: [{ id: "p1", department: "pr", title: "", facets: { ...odd }, placement: null, ...odd }] });
    expect(JSON.parse(writeFile(parseFile(JSON.parse(text))))).toMatchObject(JSON.parse(text));
  });

  it("[WF4] an unknown property never takes the place of a known one", () => {
    const { workshop } = parseFile(smallFile());
    const [goal] = workshop.goals;
    if (goal === undefined) throw new Error("no goal");
    const hostile = { ...workshop, goals: [{ ...goal, extra: { id: "h1", note: 5, mine: 1 }, facets: { extra: { direction: "up" } } }], extra: { version: 9 } };
    const read = parseFile(JSON.parse(writeFile({ workshop: hostile }))).workshop;
    expect(read.goals).toEqual([{ ...goal, facets: {}, extra: { mine: 1 } }]);
  });

  it("[WF23] what the frame does not have is not named", () => {
    const { workshop } = parseFile(smallFile());
    const [p1, h1] = workshop.goals;
    if (p1 === undefined || h1 === undefined) throw new Error("no goals");
    const wild = {
      ...workshop,
      pools: workshop.pools.map((pool) => ({ ...pool, capacity: { ...pool.capacity, gone: 3 } })),
      goals: [
        { ...p1, placement: { objective: "gone", horizon: "q2", order: "a1" } },
        { ...h1, placement: { objective: "o1", horizon: "gone" } },
        { ...h1, id: "h2", department: "gone" },
      ],
    };
    const read = parseFile(JSON.parse(writeFile({ workshop: withinFrame(wild) }))).workshop;
    expect(read.goals.map(({ id, placement }) => [id, placement])).toEqual([
      ["p1", { objective: null, horizon: "q2", order: "a1" }],
      ["h1", { objective: "o1", horizon: "q1" }],
    ]);
    expect(read.pools).toEqual(workshop.pools);
    expect(withinFrame(workshop)).toEqual(workshop);
  });
});
