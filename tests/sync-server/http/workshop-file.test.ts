// A workshop file through a real server: in by POST /api/workshops, out by the export.
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parseFile } from "#core/file/parse-file.ts";
import { fileJson } from "#core/file/write-file.ts";
import type { Json } from "#core/model/json.ts";
import {
  MAX_CANVAS_GOALS,
  MAX_DEPARTMENTS,
  MAX_FRAME_TITLE_CHARS,
  MAX_HORIZONS,
  MAX_NOTE_CHARS,
  MAX_OBJECTIVES,
  MAX_ORDER_CHARS,
  MAX_OVERARCHING_CHARS,
  MAX_POOLS,
  MAX_RAISED_GOALS,
  MAX_SET_MEMBERS,
  MAX_TITLE_CHARS,
  MAX_TRAY_GOALS,
  MAX_WORD_CHARS,
} from "#core/model/limits.ts";
import type { Workshop } from "#core/model/workshop.ts";
import { TEMPLATES } from "#core/templates/templates.ts";
import { eventually } from "../../support/eventually.ts";
import { generatedWorkshop, smallFile } from "../../support/files.ts";
import { bearer, type HttpRoom, openHttpRoom } from "../../support/http-room.ts";
import { plainClient, writeGoal } from "../../support/plain-client.ts";

const byId = <T extends { readonly id: string }>(list: readonly T[]) => [...list].sort((a, b) => (a.id < b.id ? -1 : 1));
/** What a file is once it has been a live workshop: goals by id, those on the canvas first; hands by id. */
function settled(workshop: Workshop): Workshop {
  const goals = byId(workshop.goals);
  return {
    ...workshop,
    goals: [...goals.filter(({ placement }) => placement !== null), ...goals.filter(({ placement }) => placement === null)],
    raised: byId(workshop.raised),
  };
}

describe("a workshop file in a live workshop", () => {
  let room: HttpRoom;
  beforeAll(async () => {
    room = await openHttpRoom();
  });
  afterAll(() => room.close());

  /** Opened as a new workshop, and exported again by somebody of the department, or by a host of none. */
  async function through(file: unknown, department: string | null): Promise<string> {
    const workshop = await room.create({ file });
    const session = await room.join(workshop, department === null ? "host" : { department });
    const answer = await room.call("GET", `/api/workshops/${workshop.id}/export?format=json`, bearer(session));
    expect(answer.status, answer.text).toBe(200);
    return answer.text;
  }
  const refused = async (file: unknown) => {
    const { status, json } = await room.call("POST", "/api/workshops", { body: { file } });
    const { code, path, message } = json as { readonly code: string; readonly path: string; readonly message: string };
    return { status, code, path, message };
  };

  it("[WF20] what was exported is opened and exported as the same, whatever is in it", async () => {
    await fc.assert(
      fc.asyncProperty(generatedWorkshop({ onlyFirstDrafts: true }), async (workshop) => {
        const department = workshop.departments[0]?.id ?? "";
        const exported = await through(fileJson({ workshop }), department);
        expect(parseFile(JSON.parse(exported)).workshop).toEqual(settled(workshop));
        expect(await through(JSON.parse(exported), department)).toBe(exported);
      }),
      { numRuns: 40, seed: 20 },
    );
  });

  it.each(TEMPLATES.map(({ id, workshop }) => [id, workshop] as const))("[WF20] the template %s comes back with every card placed", async (_id, workshop) => {
    const placed = { ...workshop, goals: workshop.goals.map((goal) => ({ ...goal, placement: { objective: null, horizon: workshop.horizons[0]?.id ?? "" } })) };
    const exported = await through(fileJson({ workshop: placed }), null);
    expect(parseFile(JSON.parse(exported)).workshop).toEqual(settled(placed));
    expect(await through(JSON.parse(exported), null)).toBe(exported);
  });

  it("[WF20] a raised conflict keeps its id, and what was said of it still finds it", async () => {
    const raised = ["r2", "r10", "r1"].map((id) => ({ id, goals: ["p1"], text: `No ${id}` }));
    const parked = [{ rule: "human-raised", goals: ["p1"], scope: { id: "r2" }, print: "x" }];
    const { workshop } = parseFile(JSON.parse(await through(smallFile({ raised, parked }), null)));
    expect([workshop.raised, workshop.parked]).toEqual([byId(raised), parked]);
  });

  it("[WF20] lists without ids keep their order", async () => {
    const lists = {
      objections: [{ z: 1 }, { a: 1 }],
      stances: [{ b: 1 }],
      signatures: [{ id: "b" }, { id: "a" }],
      ballots: [{}],
      learnings: [
        { id: "b", text: "x" },
        { id: "a", text: "y" },
        { id: "b", text: "z" },
      ],
      glossary: [{ id: "z" }, { id: "y" }],
      comments: Array.from({ length: 12 }, (_, n) => ({ id: `c${n}`, goal: "p1" })),
    };
    const exported = JSON.parse(await through(smallFile(lists), null)) as { readonly [list: string]: Json };
    expect(Object.fromEntries(Object.keys(lists).map((list) => [list, exported[list]]))).toEqual(lists);
  });

  it("[WF21] drafts of others are left out, and nothing of the live workshop gets into the file", async () => {
    const draft = (id: string, department: string) => ({ id, department, title: `Draft ${id}`, facets: {}, placement: null });
    const [p1] = smallFile().goals;
    const file = smallFile({ goals: [p1, draft("p2", "pr"), draft("h2", "hr")], history: [{ t: 0, op: "add", goal: "p1" }] });
    const goals = async (department: string | null) =>
      (JSON.parse(await through(file, department)) as { readonly goals: { readonly id: string }[] }).goals.map(({ id }) => id);
    expect(await goals("pr")).toEqual(["p1", "p2"]);
    expect(await goals("hr")).toEqual(["p1", "h2"]);
    expect(await goals(null)).toEqual(["p1"]);
    const { history: _history, raised, answers, agreements, parked, ...left } = JSON.parse(await through(file, null));
    expect(_history).toBeUndefined();
    expect([raised, answers, agreements, parked]).toEqual([[], [], [], []]);
    expect(Object.keys(left).sort()).toEqual(["departments", "goals", "horizons", "objectives", "overarchingGoal", "pools", "title", "version"]);
  });

  const many = <T>(count: number, make: (n: number) => T) => Array.from({ length: count }, (_, n) => make(n));
  const goal = (more: object) => smallFile({ goals: [{ id: "p1", department: "pr", title: "", ...more }] });
  const entry = (n: number) => ({ id: `e${n}`, title: "" });
  const placed = (n: number) => ({ id: `g${n}`, department: "pr", title: "", placement: { objective: null, horizon: "q1" } });
  const long = (most: number) => "x".repeat(most + 1);

  it.each<readonly [place: string, file: object]>([
    ["/version", smallFile({ version: 2 })],
    ["/goals/0/facets/direction", goal({ facets: { direction: "up" } })],
    ["/title", smallFile({ title: long(MAX_FRAME_TITLE_CHARS) })],
    ["/overarchingGoal", smallFile({ overarchingGoal: long(MAX_OVERARCHING_CHARS) })],
    ["/departments", smallFile({ departments: [], goals: [] })],
    ["/horizons", smallFile({ horizons: [], pools: [], goals: [] })],
    ["/departments", smallFile({ departments: many(MAX_DEPARTMENTS + 1, entry), goals: [] })],
    ["/objectives", smallFile({ objectives: many(MAX_OBJECTIVES + 1, entry), goals: [] })],
    ["/horizons", smallFile({ horizons: many(MAX_HORIZONS + 1, entry), pools: [], goals: [] })],
    ["/pools", smallFile({ pools: many(MAX_POOLS + 1, entry) })],
    ["/departments/0/id", smallFile({ departments: [{ id: "ü", title: "" }], goals: [] })],
    ["/departments/0/initials", smallFile({ departments: [{ id: "pr", title: "", initials: "ABCDE" }], goals: [] })],
    ["/objectives/1/title", smallFile({ objectives: [entry(0), { id: "o", title: long(MAX_FRAME_TITLE_CHARS) }], goals: [] })],
    ["/goals/0/id", goal({ id: "a b" })],
    ["/goals/0/title", goal({ title: long(MAX_TITLE_CHARS) })],
    ["/goals/0/note", goal({ note: long(MAX_NOTE_CHARS) })],
    ["/goals/0/placement/order", goal({ placement: { objective: null, horizon: "q1", order: long(MAX_ORDER_CHARS) } })],
    ["/goals/0/facets/lever", goal({ facets: { lever: long(MAX_WORD_CHARS) } })],
    ["/goals/0/facets/channel", goal({ facets: { channel: many(MAX_SET_MEMBERS + 1, (n) => `c${n}`) } })],
    ["/goals/0/facets/audience/1", goal({ facets: { audience: ["staff", long(MAX_WORD_CHARS)] } })],
    ["/goals/0/facets/dependsOn/0", goal({ facets: { dependsOn: ["a b"] } })],
    ["/goals/0/facets/asks/0/unit", goal({ facets: { asks: [{ pool: "x", amount: 1, unit: long(MAX_WORD_CHARS) }] } })],
    ["/raised/0/text", smallFile({ raised: [{ id: "r", goals: [], text: long(MAX_TITLE_CHARS) }] })],
    ["/raised/0/goals", smallFile({ raised: [{ id: "r", goals: many(MAX_RAISED_GOALS + 1, (n) => `g${n}`), text: "" }] })],
    ["/goals/0/constructor", goal({ constructor: "mine" })],
    ["/comments/0/constructor", smallFile({ comments: [{ constructor: {} }] })],
    [`/goals/${MAX_TRAY_GOALS}`, smallFile({ goals: many(MAX_TRAY_GOALS + 1, (n) => ({ id: `g${n}`, department: "pr", title: "" })) })],
    ["/goals", smallFile({ goals: many(MAX_CANVAS_GOALS + 1, placed) })],
  ])("[WF22] a file beyond the limits is refused at %s", async (place, file) => {
    const answer = await refused(file);
    expect({ status: answer.status, path: answer.path }).toEqual({ status: 422, path: place });
    expect(answer.message).toMatch(/^The file .*\.$/);
  });

  it("[WF22] a full canvas and a full tray come back whole", async () => {
    const drafts = many(MAX_TRAY_GOALS, (n) => ({ id: `t${n}`, department: "pr", title: "" }));
    const exported = JSON.parse(await through(smallFile({ goals: [...many(MAX_CANVAS_GOALS, placed), ...drafts] }), "pr")) as {
      readonly goals: readonly object[];
    };
    expect(exported.goals).toHaveLength(MAX_CANVAS_GOALS + MAX_TRAY_GOALS);
  });

  it("[WF22] a refused file makes no workshop, and the next one is opened", async () => {
    for (const file of [null, [], "file", 7, {}]) expect(await refused(file)).toMatchObject({ status: 422, code: "invalid-file" });
    expect(await through(smallFile(), null)).toContain("Post daily");
  });

  const nested = (levels: number): unknown => many(levels, () => 0).reduce<unknown>((inner) => ({ deeper: inner }), 1);

  it.each<readonly [what: string, kept: boolean, goals: { readonly [id: string]: { readonly [key: string]: unknown } }, comment: unknown]>([
    [
      "cells, a department and a goal that are not there",
      true,
      { a: { placement: { objective: "gone", horizon: "gone" }, "dependsOn:gone": 1 }, b: { department: "gone" } },
      {},
    ],
    ["words of no list", true, { a: { direction: "up", role: 7, "approach:tone": "warm", "suggested:title": 1, placement: "q1", hidden: "yes" } }, "text"],
    [
      "more than there is room for",
      true,
      { a: { title: long(9_000), lever: long(900), note: long(9_000), ...Object.fromEntries(many(40, (n) => [`channel:c${n}`, n])) } },
      {},
    ],
    [
      "amounts that are none",
      true,
      { a: { "asks:x": { pool: "x", amount: Number.POSITIVE_INFINITY, rank: 0 }, "asks:y": { pool: "y", amount: -1, rank: 1 } } },
      { n: Number.NaN },
    ],
    [
      "names that JavaScript reads in its own way",
      false,
      { a: { extra: JSON.parse('{"__proto__": {"x": 1}, "id": "b", "title": 5}') } },
      JSON.parse('{"__proto__": 1}'),
    ],
    ["a record nested deeper than a file may be", false, { a: { extra: nested(200), "facets.extra": nested(70) } }, nested(100)],
    ["what JSON cannot say", false, { a: { extra: { bytes: new Uint8Array([1, 2]), big: 12n, none: undefined } } }, { big: 12n }],
  ])("[WF23] a canvas that any client wrote is exported so that it can be opened again: %s", async (_what, kept, goals, comment) => {
    const workshop = await room.create({ file: smallFile() });
    const session = await room.join(workshop, { department: "pr" });
    const client = plainClient(room, workshop, session, "canvas");
    await client.synced();
    for (const [id, entries] of Object.entries(goals))
      writeGoal(client.doc, id, { department: "pr", title: "Wild", placement: { objective: null, horizon: "q2" }, ...entries });
    client.doc.getMap("comments").set("c1", comment);
    client.doc.getMap("raised").set("r1", { goals: ["gone", 7], text: "No", severity: "high", extra: comment });
    client.mark(1);
    await eventually(() => client.saved() === 1 || client.refusals.length > 0);
    expect([client.saved(), client.refusals[0]?.reason]).toEqual(kept ? [1, undefined] : [0, "content"]);
    client.close();
    const answer = await room.call("GET", `/api/workshops/${workshop.id}/export?format=json`, bearer(session));
    expect(answer.status, answer.text).toBe(200);
    const { goals: out } = JSON.parse(answer.text) as { readonly goals: readonly { readonly id: string }[] };
    expect(out.map(({ id }) => id)).toEqual(expect.arrayContaining(["h1", "p1"]));
    expect(await through(JSON.parse(answer.text), "pr")).toBe(answer.text);
  });
});
