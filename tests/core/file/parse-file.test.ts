import { describe, expect, it } from "vitest";
import { FileError } from "#core/file/file-reader.ts";
import { parseFile } from "#core/file/parse-file.ts";
import { fileJson } from "#core/file/write-file.ts";
import { smallFile } from "../../support/files.ts";

/** What reading says against it, or "" where nothing. */
function complaint(file: unknown): string {
  try {
    parseFile(file);
    return "";
  } catch (error) {
    if (error instanceof FileError) return error.message;
    throw error;
  }
}
const goals = (...list: object[]) => smallFile({ goals: list.map((goal) => ({ id: "p1", department: "pr", title: "", ...goal })) });
const department = { id: "pr", title: "" };

describe("reading a file", () => {
  it("[WF1] a mistake is told with its place and the word that is off", () => {
    const file = goals({}, { id: "b" }, { id: "c" }, { id: "d", facets: { direction: "up" } });
    expect(complaint(file)).toBe('/goals/3/facets/direction: "up" is not one of raise, lower, hold');
    expect(complaint(null)).toBe("/: null is not an object");
    expect(complaint("file")).toBe('/: "file" is not an object');
  });

  it("[WF1] names in a place are written as RFC 6901 says", () => {
    const pools = [{ id: "x", title: "", capacity: { "a/b~c": 1 } }];
    expect(complaint(smallFile({ pools }))).toBe('/pools/0/capacity/a~1b~0c: there is no horizon "a/b~c"');
  });

  it("[WF1] the first mistake is told, and a long value is cut in the sentence", () => {
    expect(complaint(goals({ title: 1, note: 2 }))).toBe("/goals/0/title: 1 is not a text");
    const message = complaint(goals({ facets: { role: "x".repeat(1_000) } }));
    expect(message).toMatch(/^\/goals\/0\/facets\/role: "x+\.\.\. is not one of lead,/);
    expect(message.length).toBeLessThan(200);
  });

  it.each([
    [undefined, "/version: the version is missing; this program reads version 1"],
    [2, "/version: version 2 is not known; this program reads version 1"],
    ["1", '/version: version "1" is not known; this program reads version 1'],
    [null, "/version: version null is not known; this program reads version 1"],
  ])("[WF2] version %j is refused by that name before anything else is read", (version, message) => {
    expect(complaint({ ...smallFile(), version, departments: "none", goals: 7, mine: JSON.parse('{"__proto__": 1}') })).toBe(message);
  });

  it.each(["departments", "objectives", "horizons", "pools", "goals"])("[WF3] %s has to be there", (list) => {
    const { [list as "goals"]: _left, ...file } = smallFile({ goals: [], pools: [] });
    expect(complaint(file)).toBe(`/${list}: a list is missing`);
  });

  it("[WF3] what may be absent has a meaning", () => {
    const bare = { version: 1, departments: [department], objectives: [{ id: "o", title: "" }], horizons: [], pools: [{ id: "x", title: "" }], goals: [] };
    const { workshop, ...history } = parseFile({ ...bare, goals: [{ id: "p1", department: "pr", title: "" }] });
    expect(history).toEqual({});
    expect(workshop).toEqual({
      title: "",
      overarchingGoal: "",
      departments: [department],
      objectives: [{ id: "o", title: "", serves: true }],
      horizons: [],
      pools: [{ id: "x", title: "", unit: "", capacity: {} }],
      goals: [{ id: "p1", department: "pr", title: "", facets: {}, placement: null }],
      raised: [],
      answers: [],
      agreements: [],
      parked: [],
    });
  });

  it("[WF3] empty lists and settings, and what is false, say the same as none", () => {
    const empty = { objections: [], stances: [], signatures: [], ballots: [], learnings: [], glossary: [], comments: [], settings: {}, raised: [] };
    expect(parseFile(smallFile(empty))).toEqual(parseFile(smallFile()));
    expect(parseFile(goals({ hidden: false, example: false, placement: null, facets: {} }))).toEqual(parseFile(goals({})));
    expect(parseFile(goals({ hidden: true, example: true })).workshop.goals[0]).toMatchObject({ hidden: true, example: true });
  });

  it("[WF4] what is not known is kept where it stood", () => {
    const mine = { mine: [1, { deep: null }] };
    const ref = { rule: "silo", goals: ["p1"], scope: { objective: "o1" }, print: "p", text: "" };
    const file = smallFile({
      ...mine,
      departments: [{ ...department, ...mine }],
      objectives: [{ id: "o1", title: "", serves: true, ...mine }],
      horizons: [{ id: "q1", title: "", ...mine }],
      pools: [{ id: "x", title: "", unit: "", capacity: {}, ...mine }],
      goals: [
        {
          id: "p1",
          department: "pr",
          title: "",
          facets: { asks: [{ pool: "x", amount: 1, ...mine }], ...mine },
          placement: { objective: "o1", horizon: "q1", ...mine },
          ...mine,
        },
      ],
      raised: [{ id: "r", goals: [], text: "", ...mine }],
      answers: [{ rule: "silo", goals: [], print: "", answer: "real", ...mine }],
      agreements: [{ ...ref, ...mine }],
      parked: [{ ...ref, ...mine }],
      comments: [{ any: "thing" }],
      settings: { ballots: { votes: 3 } },
    });
    const base = { departments: file.departments, objectives: file.objectives, horizons: file.horizons, pools: file.pools, goals: file.goals, ...mine };
    const whole = { ...file, historyBase: base, history: [{ t: 0, op: "phase", ...mine }] };
    expect(fileJson(parseFile(whole))).toEqual(whole);
    expect(JSON.stringify(fileJson(parseFile(whole)))).toHaveLength(JSON.stringify(whole).length);
  });

  it("[WF4] no property is called __proto__, and a file is nested at most 64 levels deep", () => {
    expect(complaint(smallFile({ "a/b": [JSON.parse('{"__proto__": {}}')] }))).toBe('/a~1b/0/__proto__: "__proto__" cannot be the name of a property');
    const nested = (levels: number) => Array.from({ length: levels }).reduce<unknown>((inner) => [inner], "core");
    expect(complaint(smallFile({ mine: nested(63) }))).toBe("");
    expect(complaint(smallFile({ mine: nested(64) }))).toMatch(/^\/mine(\/0)+: nested more than 64 levels deep$/);
    expect(complaint(smallFile({ mine: nested(5_000) }))).toMatch(/nested more than 64 levels deep$/);
  });

  it.each(["", "__proto__", "constructor", "prototype", "x".repeat(201)])("[WF5] %j cannot be an id", (id) => {
    expect(complaint(smallFile({ departments: [{ id, title: "" }], goals: [] }))).toMatch(
      /^\/departments\/0\/id: ".*(" cannot be an id|\.\.\. cannot be an id)$/,
    );
  });

  it.each(["x".repeat(200), "ä ö/~", "toString", "1"])("[WF5] %j is an id", (id) => {
    expect(parseFile(smallFile({ departments: [{ id, title: "" }], goals: [] })).workshop.departments[0]?.id).toBe(id);
  });

  it.each(["departments", "objectives", "horizons", "pools", "goals", "raised"])("[WF5] an id stands once in %s", (list) => {
    const record = { id: "q1", title: "", department: "pr", goals: [], text: "" };
    const file = smallFile({ goals: [], pools: [], [list]: [record, record] });
    expect(complaint(file)).toBe(`/${list}/1/id: "q1" stands twice`);
  });

  it.each([
    ["/goals/0/department", goals({ department: "gone" }), 'there is no department "gone"'],
    ["/goals/0/placement/objective", goals({ placement: { objective: "gone", horizon: "q1" } }), 'there is no objective "gone"'],
    ["/goals/0/placement/horizon", goals({ placement: { objective: null, horizon: "gone" } }), 'there is no horizon "gone"'],
    ["/goals/0/placement/objective", goals({ placement: { horizon: "q1" } }), "a text is missing"],
    ["/pools/0/capacity/gone", smallFile({ pools: [{ id: "x", title: "", capacity: { gone: 1 } }] }), 'there is no horizon "gone"'],
  ])("[WF6] %s has to name what is there", (place, file, reason) => {
    expect(complaint(file)).toBe(`${place}: ${reason}`);
  });

  it("[WF6] a link, an ask and a record may name what is gone, and null is the lane", () => {
    const [goal] = goals({ facets: { dependsOn: ["gone"], asks: [{ pool: "gone", amount: 1 }] }, placement: { objective: null, horizon: "q1" } }).goals;
    const raised = [{ id: "r", goals: ["gone"], text: "" }];
    const parked = ["silo", "of-a-later-version"].map((rule) => ({ rule, goals: ["gone"], scope: { objective: "gone" }, print: "" }));
    const { workshop } = parseFile(smallFile({ goals: [goal], raised, parked }));
    expect([workshop.goals[0]?.placement, workshop.raised, workshop.parked]).toEqual([{ objective: null, horizon: "q1" }, raised, parked]);
  });

  it.each([
    ["/goals/0/facets/direction", goals({ facets: { direction: "Raise" } })],
    ["/goals/0/facets/role", goals({ facets: { role: "host" } })],
    ["/goals/0/facets/stance", goals({ facets: { stance: "" } })],
    ["/goals/0/facets/approach/tone", goals({ facets: { approach: { tone: "warm" } } })],
    ["/goals/0/facets/approach/voice", goals({ facets: { approach: { voice: "paid" } } })],
    ["/goals/0/suggested/0", goals({ suggested: ["title"] })],
    ["/departments/0/pattern", smallFile({ departments: [{ ...department, pattern: "paisley" }] })],
    ["/raised/0/severity", smallFile({ raised: [{ id: "r", goals: [], text: "", severity: "high" }] })],
    ["/answers/0/answer", smallFile({ answers: [{ rule: "silo", print: "", answer: "no" }] })],
  ])("[WF7] %s takes the words of its list only", (place, file) => {
    expect(complaint(file)).toMatch(new RegExp(`^${place}: "[^"]*" is not one of `));
  });

  it.each([
    ["/goals/0/facets/asks/0/amount", goals({ facets: { asks: [{ pool: "x", amount: 0 }] } }), "an amount is more than 0, not 0"],
    ["/goals/0/facets/asks/0/amount", goals({ facets: { asks: [{ pool: "x", amount: "2" }] } }), '"2" is not a number'],
    ["/pools/0/capacity/q1", smallFile({ pools: [{ id: "x", title: "", capacity: { q1: -0.5 } }] }), "a capacity cannot be -0.5"],
    ["/pools/0/capacity/q1", smallFile({ pools: [{ id: "x", title: "", capacity: { q1: JSON.parse("1e999") } }] }), "null is not a number"],
    ["/departments/0/colour", smallFile({ departments: [{ ...department, colour: "red" }] }), '"red" is not a colour such as #1f77b4'],
    ["/departments/0/colour", smallFile({ departments: [{ ...department, colour: "#fff" }] }), '"#fff" is not a colour such as #1f77b4'],
    ["/goals/0/facets/channel/1", goals({ facets: { channel: ["x", ""] } }), "an empty text"],
  ])("[WF7] %s has to be an amount, a colour, a word", (place, file, reason) => {
    expect(complaint(file)).toBe(`${place}: ${reason}`);
  });

  it("[WF7] 0 and null are capacities", () => {
    const pools = [{ id: "x", title: "", unit: "", capacity: { q1: 0, q2: null } }];
    expect(parseFile(smallFile({ pools })).workshop.pools).toEqual(pools);
  });

  it.each(["historyBase", "history"])("[WF10] the %s is read with its places", (part) => {
    const { departments, objectives, horizons, pools } = smallFile();
    const historyBase = { departments, objectives, horizons, pools, goals: [{ id: "p1", department: "later", title: 1 }] };
    expect(complaint(smallFile({ [part]: part === "history" ? [{ t: 1, op: "phase" }, { op: "phase" }] : historyBase }))).toBe(
      part === "history" ? "/history/1/t: a number is missing" : "/historyBase/goals/0/title: 1 is not a text",
    );
  });
});
