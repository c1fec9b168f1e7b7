// What somebody with a plain Yjs client finds in the documents, key by key.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import { editGoal } from "#core/doc/commands/edit-goal.ts";
import { moveGoal } from "#core/doc/commands/move-goal.ts";
import { removeGoal } from "#core/doc/commands/remove-goal.ts";
import { goalsOf, putGoal, readGoals } from "#core/doc/goal-map.ts";
import { observeLearnings } from "#core/doc/learnings.ts";
import { readLedger, writeLedger } from "#core/doc/ledger-entries.ts";
import { ORIGIN } from "#core/doc/origins.ts";
import { ROOTS } from "#core/doc/roots.ts";
import { appendToList, readList, readSession, SESSION_LISTS, writeFrame, writeSessionKey } from "#core/doc/session-doc.ts";
import type { Goal } from "#core/model/goal.ts";
import type { Learning } from "#core/model/room.ts";

const root = fileURLToPath(new URL("../../..", import.meta.url));
const FULL: Goal = {
  id: "g1",
  department: "hr",
  title: "Blog twice a week",
  note: "by Friday",
  facets: { lever: "posts", direction: "raise", role: "lead", stance: "commit", channel: ["blog", "email"], extra: { colour: "red" } },
  suggested: ["stance"],
  placement: { objective: "o1", horizon: "q1" },
  hidden: true,
  example: true,
  extra: { source: "import" },
};

function canvasWith(goal: Goal): { readonly doc: Y.Doc; readonly keys: () => { readonly [key: string]: unknown } } {
  const doc = new Y.Doc();
  doc.transact(() => putGoal(doc, goal), ORIGIN.server);
  return { doc, keys: () => (goalsOf(doc).get(goal.id) as Y.Map<unknown>).toJSON() };
}

describe("a goal in the document", () => {
  it("[DO1] is a map of flat keys under its id, one for each plain value, and nothing else", () => {
    const { doc, keys } = canvasWith(FULL);
    expect([...doc.getMap("goals").keys()]).toEqual(["g1"]);
    expect(keys()).toEqual({
      department: "hr",
      title: "Blog twice a week",
      note: "by Friday",
      placement: { objective: "o1", horizon: "q1" },
      hidden: true,
      example: true,
      extra: { source: "import" },
      lever: "posts",
      direction: "raise",
      role: "lead",
      stance: "commit",
      "facets.extra": { colour: "red" },
      "channel:blog": 0,
      "channel:email": 1,
      "suggested:stance": 0,
    });
    expect(readGoals(doc).get("g1")).toEqual(FULL);
  });

  it("[DO1] shows 280 characters of a title and 2,000 of a note", () => {
    const { doc } = canvasWith({ ...FULL, title: "t".repeat(300), note: "n".repeat(2_100) });
    const { title = "", note = "" } = readGoals(doc).get("g1") ?? {};
    expect([title.length, note.length]).toEqual([280, 2_000]);
  });

  it("[DO4] its sets stand by rank, members without one last, ties by name; twelve of them, of sixty characters", () => {
    const { doc } = canvasWith({ ...FULL, facets: {} });
    const map = goalsOf(doc).get("g1") as Y.Map<unknown>;
    const put = (entries: { readonly [key: string]: unknown }) => doc.transact(() => Object.entries(entries).map(([key, value]) => map.set(key, value)));
    put({ "channel:zine": true, "channel:blog": 2, "channel:email": 1, "channel:app": true, "channel:phone": 1, "channel:gone": false, "channel:none": null });
    expect(readGoals(doc).get("g1")?.facets.channel).toEqual(["email", "phone", "blog", "app", "zine"]);
    put(Object.fromEntries(Array.from({ length: 15 }, (_, rank) => [`audience:people${rank}`, rank])));
    put({ [`audience:${"x".repeat(61)}`]: -1, [`audience:${"y".repeat(60)}`]: -1 });
    expect(readGoals(doc).get("g1")?.facets.audience).toEqual(["y".repeat(60), ...Array.from({ length: 11 }, (_, rank) => `people${rank}`)]);
  });

  it("[DO6] is moved by its placement, edited by the keys of a facet, which confirms it, and deleted by its id; its map stays", () => {
    const { doc, keys } = canvasWith(FULL);
    const map = goalsOf(doc).get("g1");
    const before = keys();
    moveGoal(doc, "g1", { cell: { objective: null, horizon: "q2" }, others: [] });
    const { placement, ...rest } = keys();
    expect(placement).toMatchObject({ objective: null, horizon: "q2" });
    expect(rest).toEqual(Object.fromEntries(Object.entries(before).filter(([key]) => key !== "placement")));
    editGoal(doc, "g1", { set: { stance: "resist", channel: ["email"] } });
    const { stance: _, "channel:blog": __, "suggested:stance": ___, "channel:email": ____, ...untouched } = rest;
    expect(keys()).toEqual({ ...untouched, placement, stance: "resist", "channel:email": 0 });
    expect(goalsOf(doc).get("g1")).toBe(map);
    removeGoal(doc, "g1");
    expect([...doc.getMap("goals").keys()]).toEqual([]);
  });
});

describe("other roots", () => {
  it("[DO11] learnings and comments are JSON under an id; one out of shape is not shown", () => {
    const doc = new Y.Doc();
    const shown: Learning[] = [];
    observeLearnings(doc, ({ added }) => shown.push(...added));
    doc.transact(() => {
      doc.getMap("learnings").set("l1", { department: "hr", text: "Ask earlier", links: [{ evidence: "supports", goal: "g1" }] });
      doc.getMap("learnings").set("l2", 7);
    }, ORIGIN.local);
    expect(shown.map(({ id, text }) => [id, text])).toEqual([["l1", "Ask earlier"]]);
    expect([ROOTS.learnings, ROOTS.comments]).toEqual(["learnings", "comments"]);
  });

  it("[DO20] the session keeps each part of the frame and the room under a key of one root", () => {
    const doc = new Y.Doc();
    const frame = {
      title: "T",
      overarchingGoal: "One voice",
      departments: [{ id: "hr", title: "HR" }],
      objectives: [{ id: "o1", title: "Talk", serves: true }],
      horizons: [{ id: "q1", title: "Q1" }],
      pools: [{ id: "p", title: "P", unit: "k", capacity: {} }],
    };
    doc.transact(() => {
      writeFrame(doc, frame);
      for (const [key, value] of Object.entries({ phase: "draft", lock: { locked: true, n: 3 }, code: null, settings: { anonymous: true }, extra: { x: 1 } }))
        writeSessionKey(doc, key, value);
    }, ORIGIN.server);
    const root = doc.getMap("session").toJSON();
    expect(Object.keys(root).sort()).toEqual([...Object.keys(frame), "phase", "lock", "code", "settings", "extra"].sort());
    const { frame: read, phase, lock, code, settings, extra } = readSession(doc);
    expect({ ...read, phase, lock, code, settings, extra }).toEqual(root);
  });

  it("[DO21] records stand in lists with keys of six digits, in their order; the ledger by identity", () => {
    const doc = new Y.Doc();
    expect(SESSION_LISTS).toEqual(["answers", "agreements", "parked", "objections", "stances", "signatures", "ballots", "glossary"]);
    doc.transact(() => {
      for (const list of SESSION_LISTS) for (let n = 1; n <= 11; n++) appendToList(doc, list, { n });
      writeLedger(doc, new Map([["an identity", { firstAt: 1, maxLevel: "tension", clearedAt: null, settled: "parked", kind: "conflict" }]]), []);
    }, ORIGIN.server);
    for (const list of SESSION_LISTS) {
      expect([...doc.getMap(list).keys()].sort().slice(8)).toEqual(["000009", "000010", "000011"]);
      expect(readList(doc, list)).toEqual(Array.from({ length: 11 }, (_, n) => ({ n: n + 1 })));
    }
    expect(doc.getMap("ledger").toJSON()).toEqual({ "an identity": { firstAt: 1, maxLevel: "tension", clearedAt: null, settled: "parked" } });
    expect(readLedger(doc).get("an identity")?.kind).toBe("conflict");
  });
});

describe("transactions", () => {
  it("[DO30] each names its origin: what changes a document in core and on a screen says who did it", () => {
    const silent: string[] = [];
    let asked = 0;
    for (const ring of ["core", "app", "sync-server"])
      for (const file of readdirSync(join(root, ring), { recursive: true, encoding: "utf8" }).filter((name) => /\.tsx?$/.test(name))) {
        const text = readFileSync(join(root, ring, file), "utf8");
        for (const call of callsOf(text)) {
          asked += 1;

          if (!/,\s*(ORIGIN\.\w+|origin)\s*$/.test(call.replace(/,\s*$/, ""))) silent.push(`${ring}/${file}: ${call.slice(0, 60)}`);
        }
      }
    expect(silent).toEqual([]);
    expect(asked).toBeGreaterThan(20);
  });
});

/** What stands between the brackets of each `transact(…)` and `applyUpdate(…)`. */
function callsOf(text: string): readonly string[] {
  return [...text.matchAll(/(?:\.transact|\bapplyUpdate)\(/g)].map(({ index, 0: { length } }) => {
    let depth = 1;
    let end = index + length;
    for (; depth > 0 && end < text.length; end++) depth += text[end] === "(" ? 1 : text[end] === ")" ? -1 : 0;
    return text.slice(index + length, end - 1);
  });
}
