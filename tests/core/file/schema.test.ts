// docs/workshop-file.schema.json against the reader: both take the same files and name the same places.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import Ajv2020 from "ajv/dist/2020.js";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createEngine } from "#core/conflicts/engine.ts";
import { FileError } from "#core/file/file-reader.ts";
import { KNOWN } from "#core/file/known-properties.ts";
import { parseFile } from "#core/file/parse-file.ts";
import { replay } from "#core/file/replay.ts";
import { fileJson } from "#core/file/write-file.ts";
import { TEMPLATES } from "#core/templates/templates.ts";
import { generatedFile, smallFile } from "../../support/files.ts";
import { toldFile, toldWorkshop } from "../../support/told-workshop.ts";

const read = (path: string): unknown => JSON.parse(readFileSync(fileURLToPath(new URL(path, import.meta.url)), "utf8"));
const schema = read("../../../docs/workshop-file.schema.json") as object;
const ajv = new Ajv2020({ strict: true, strictTypes: false, strictRequired: false, allErrors: true });
const validate = ajv.compile(schema);

/** Every place the schema finds fault with. */
function faults(file: unknown): readonly string[] {
  validate(file);
  return (validate.errors ?? []).map(({ instancePath, params }) => {
    const missing = (params as { readonly missingProperty?: string; readonly propertyName?: string; readonly additionalProperty?: string }) ?? {};
    const name = missing.missingProperty ?? missing.propertyName ?? missing.additionalProperty;
    return name === undefined ? instancePath : `${instancePath}/${name.replaceAll("~", "~0").replaceAll("/", "~1")}`;
  });
}

/** The place the program finds fault with first: reading, then telling the history; null: none. */
function fault(file: unknown): string | null {
  try {
    replay(parseFile(file), createEngine, null);
    return null;
  } catch (error) {
    if (error instanceof FileError) return error.path;
    throw error;
  }
}

interface Node {
  readonly [key: string]: Node & { readonly description?: string; readonly $ref?: string };
}

describe("docs/workshop-file.schema.json", () => {
  it("[WF1] is a schema of draft 2020-12, and every property in it is described", () => {
    expect(ajv.validateSchema(schema)).toBe(true);
    const { $defs, ...file } = schema as { readonly $defs: Node };
    const bare: string[] = [];
    const visit = (value: unknown, path: string): void => {
      if (typeof value !== "object" || value === null) return;
      for (const [key, part] of Object.entries(value as Node)) {
        if (key === "if") continue;
        if (key === "properties") {
          for (const [name, property] of Object.entries(part)) {
            const target = property.$ref?.startsWith("#/$defs/facets/") ? { description: "as there" } : $defs[property.$ref?.replace("#/$defs/", "") ?? ""];
            if (property.description === undefined && target?.description === undefined && property.anyOf === undefined) bare.push(`${path}/${name}`);
          }
        }
        visit(part, `${path}/${key}`);
      }
    };
    visit(file, "");
    visit($defs, "/$defs");
    expect(bare).toEqual([]);
  });

  it("[WF4] knows the properties that the reader knows, and no others", () => {
    const { $defs, properties } = schema as { readonly $defs: { readonly [name: string]: { readonly properties: object } }; readonly properties: object };
    const { file, raiseEvent: _raiseEvent, ...records } = KNOWN;
    expect(Object.keys(properties)).toEqual(file);
    for (const [name, known] of Object.entries(records)) expect(Object.keys($defs[name]?.properties ?? {}).sort(), name).toEqual([...known].sort());
  });

  it.each(TEMPLATES.map(({ id, workshop }) => [id, fileJson({ workshop })] as const))("takes the template %s", (_id, file) => {
    expect(faults(file)).toEqual([]);
  });

  it("takes the example, a small file and files with everything in them", () => {
    expect(faults(read("../../fixtures/example.overarch.json"))).toEqual([]);
    expect(faults(smallFile())).toEqual([]);
    fc.assert(
      fc.property(generatedFile(), (file) => {
        expect(faults(fileJson(file))).toEqual([]);
      }),
      { numRuns: 100, seed: 11 },
    );
  });

  it("[WF10] takes a history with every operation there is", () => {
    const { historyBase, history, states } = toldWorkshop(2, 300);
    const told = ["phase", "answer", "agree", "park", "object", "stance", "sign", "define", "learn"].map((op) => ({ t: 0.5, op, any: [null] }));
    const whole = [...history, ...told];
    expect(faults(toldFile({ ...states.at(-1), historyBase, history: whole }))).toEqual([]);
    const { $defs } = schema as { readonly $defs: { readonly event: { readonly properties: { readonly op: { readonly enum: readonly string[] } } } } };
    expect([...new Set(whole.map(({ op }) => op))].sort()).toEqual([...$defs.event.properties.op.enum].sort());
  });

  it("[WF3] takes a file without anything that may be absent", () => {
    const bare = { version: 1, departments: [], objectives: [], horizons: [], pools: [], goals: [] };
    expect([faults(bare), fault(bare)]).toEqual([[], null]);
  });

  const goal = (more: object) => smallFile({ goals: [{ id: "p1", department: "pr", title: "Post", ...more }] });
  const facets = (more: object) => goal({ facets: more });
  const events = (...list: object[]) => smallFile({ history: list.map((event) => ({ t: 1, ...event })) });
  const without = (name: string) => Object.fromEntries(Object.entries(smallFile()).filter(([key]) => key !== name));
  const ref = { rule: "silo", print: "p", text: "" };
  const added = { op: "add", goal: "p1" };

  const broken: readonly (readonly [what: string, place: string, file: unknown])[] = [
    ["a list instead of a file", "", []],
    ["no version", "/version", without("version")],
    ["another version", "/version", smallFile({ version: 2 })],
    ["the version as a text", "/version", smallFile({ version: "1" })],
    ["no pools", "/pools", without("pools")],
    ["goals by id", "/goals", smallFile({ goals: {} })],
    ["a title that is null", "/title", smallFile({ title: null })],
    ["a goal that is null", "/goals/0", smallFile({ goals: [null] })],
    ["a department without a title", "/departments/0/title", smallFile({ departments: [{ id: "pr" }], goals: [] })],
    ["an empty id", "/departments/0/id", smallFile({ departments: [{ id: "", title: "" }], goals: [] })],
    ["an id of 201 characters", "/departments/0/id", smallFile({ departments: [{ id: "x".repeat(201), title: "" }], goals: [] })],
    ["an id called constructor", "/departments/0/id", smallFile({ departments: [{ id: "constructor", title: "" }], goals: [] })],
    ["a colour by name", "/departments/0/colour", smallFile({ departments: [{ id: "pr", title: "", colour: "red" }], goals: [] })],
    ["a pattern nobody draws", "/departments/0/pattern", smallFile({ departments: [{ id: "pr", title: "", pattern: "paisley" }], goals: [] })],
    ["serves as a word", "/objectives/0/serves", smallFile({ objectives: [{ id: "o1", title: "", serves: "yes" }], goals: [] })],
    ["a capacity below nothing", "/pools/0/capacity/q1", smallFile({ pools: [{ id: "x", title: "", capacity: { q1: -1 } }] })],
    ["a capacity as a text", "/pools/0/capacity/q1", smallFile({ pools: [{ id: "x", title: "", capacity: { q1: "5" } }] })],
    ["a direction there is not", "/goals/0/facets/direction", facets({ direction: "up" })],
    ["a role there is not", "/goals/0/facets/role", facets({ role: "owner" })],
    ["a stance there is not", "/goals/0/facets/stance", facets({ stance: "love" })],
    ["a side of another axis", "/goals/0/facets/approach/voice", facets({ approach: { voice: "paid" } })],
    ["an axis there is not", "/goals/0/facets/approach/tone", facets({ approach: { tone: "warm" } })],
    ["a channel that is no list", "/goals/0/facets/channel", facets({ channel: "blog" })],
    ["an empty audience", "/goals/0/facets/audience/1", facets({ audience: ["staff", ""] })],
    ["an ask for nothing", "/goals/0/facets/asks/0/amount", facets({ asks: [{ pool: "designer", amount: 0 }] })],
    ["a facet that is null", "/goals/0/facets/lever", facets({ lever: null })],
    ["a suggested facet there is not", "/goals/0/suggested/0", goal({ suggested: ["colour"] })],
    ["a placement without its objective", "/goals/0/placement/objective", goal({ placement: { horizon: "q1" } })],
    ["hidden as a number", "/goals/0/hidden", goal({ hidden: 1 })],
    ["a hand without cards", "/raised/0/goals", smallFile({ raised: [{ id: "r", text: "?" }] })],
    ["a severity there is not", "/raised/0/severity", smallFile({ raised: [{ id: "r", goals: [], text: "", severity: "high" }] })],
    ["an answer there is not", "/answers/0/answer", smallFile({ answers: [{ ...ref, answer: "maybe" }] })],
    ["an agreement without its print", "/agreements/0/print", smallFile({ agreements: [{ rule: "silo", text: "" }] })],
    ["a scope that is a number", "/parked/0/scope/lever", smallFile({ parked: [{ ...ref, scope: { lever: 3 } }] })],
    ["a comment that is a text", "/comments/0", smallFile({ comments: ["hello"] })],
    ["settings as a list", "/settings", smallFile({ settings: [] })],
    ["a base without goals", "/historyBase/goals", smallFile({ historyBase: { departments: [], objectives: [], horizons: [], pools: [] } })],
    ["__proto__ deep in what is not known", "/mine/0/__proto__", smallFile({ mine: [JSON.parse('{"__proto__": 1}')] })],
    ["an event without a time", "/history/0/t", smallFile({ history: [{ op: "phase" }] })],
    ["an event that nobody knows", "/history/0/op", events({ op: "explode" })],
    ["an event without its goal", "/history/0/goal", events({ op: "add" })],
    ["a place without its horizon", "/history/1/horizon", events(added, { op: "place", goal: "p1", objective: null })],
    ["an edit to a direction there is not", "/history/1/set/direction", events(added, { op: "edit", goal: "p1", set: { direction: "up" } })],
    ["an edit to a side there is not", "/history/1/set/approach/voice", events(added, { op: "edit", goal: "p1", set: { approach: { voice: "" } } })],
    ["a confirmed facet there is not", "/history/1/facet", events(added, { op: "confirm", goal: "p1", facet: "title" })],
    ["a rule there is not", "/history/0/rule", events({ op: "resolve", rule: "opposite-directions", goals: [] })],
    ["a capacity that is not said", "/history/0/amount", events({ op: "capacity", pool: "designer", horizon: "q1" })],
    ["a frame with a department without a title", "/history/0/departments/0/title", events({ op: "frame", departments: [{ id: "pr" }] })],
  ];

  it.each(broken)("[WF1] %s is refused by reader and schema at the same place: %s", (_what, place, file) => {
    expect(fault(file)).toBe(place);
    expect(faults(file)).toContain(place);
  });
});
