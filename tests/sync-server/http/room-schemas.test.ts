import * as v from "valibot";
import { describe, expect, it } from "vitest";
import { MAX_REASON_CHARS } from "#core/model/limits.ts";
import { commandSchema } from "../../../sync-server/http/request-schemas.ts";

const conflict = { rule: "word-clash", goals: ["g1"] };
const RIGHT: readonly object[] = [
  { type: "settings", set: {} },
  { type: "settings", set: { doors: "knock", authors: "names", sensitivity: "quiet", draftCounts: "nobody", wallCounts: true, hideCursors: false } },
  { type: "timer", action: "add", seconds: 60 },
  { type: "timer", action: "pause" },
  { type: "gather", to: null },
  { type: "gather", to: { kind: "conflict", conflict } },
  { type: "spotlight", on: { kind: "view", view: "board" } },
  { type: "stance", objective: "o1", stance: null, voice: 2, moment: "after" },
  { type: "learn", text: "x", links: [{ evidence: "supports", objective: "o1" }] },
  { type: "escalate", ...conflict, print: "p", until: "2030-01-31" },
  { type: "ballot-open", kind: "consent", title: "Go?", byDepartment: true },
  { type: "vote", ballot: "b", vote: null },
  { type: "vote", ballot: "b", vote: { consent: "object", reason: "x".repeat(MAX_REASON_CHARS) } },
];
const WRONG: readonly (readonly [path: string, body: object])[] = [
  ["set.doors", { type: "settings", set: { doors: "ajar" } }],
  ["set.colour", { type: "settings", set: { colour: "red" } }],
  ["set.wallCounts", { type: "settings", set: { wallCounts: "yes" } }],
  ["seconds", { type: "timer", action: "start", seconds: 8 * 3_600 + 1 }],
  ["seconds", { type: "timer", action: "start", seconds: 0.5 }],
  ["action", { type: "timer", action: "rewind" }],
  ["to.kind", { type: "gather", to: { kind: "person", person: "Ada" } }],
  ["about.goal", { type: "object", about: { kind: "goal", goal: "__proto__" }, text: "x" }],
  ["text", { type: "object", about: { kind: "workshop" }, text: "  " }],
  ["voice", { type: "stance", objective: "o1", stance: "commit", voice: 3 }],
  ["options", { type: "ballot-open", kind: "dots", title: "x", options: [{ id: "a", title: "a" }], budget: 3 }],
  ["options", { type: "ballot-open", kind: "dots", title: "x", options: ["a", "a"].map((id) => ({ id, title: id })), budget: 3 }],
  ["budget", { type: "ballot-open", kind: "dots", title: "x", options: ["a", "b"].map((id) => ({ id, title: id })), budget: 101 }],
  ["options", { type: "ballot-open", kind: "fist", title: "x", options: [] }],
  ["vote.fist", { type: "vote", ballot: "b", vote: { fist: 6 } }],
  ["vote.dots.a", { type: "vote", ballot: "b", vote: { dots: { a: -1 } } }],
  ["vote", { type: "vote", ballot: "b", vote: { consent: "yes" } }],
  ["vote.reason", { type: "vote", ballot: "b", vote: { consent: "object", reason: "x".repeat(MAX_REASON_CHARS + 1) } }],
  ["name", { type: "ready", ready: true, name: "Ada" }],
];

describe("commands that lead a room, from outside", () => {
  it.each(RIGHT)("[FA46] [FA70] %j is taken as it is", (body) => {
    expect(v.parse(commandSchema, body)).toEqual(body);
  });

  it.each(WRONG)("[FA46] [FA70] at %s %j is refused", (path, body) => {
    const { issues, success } = v.safeParse(commandSchema, body);
    expect(success).toBe(false);
    expect(issues?.map((issue) => v.getDotPath(issue) ?? "")).toContain(path);
  });
});
