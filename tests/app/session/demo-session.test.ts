import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { createDemoSession } from "../../../app/session/demo-session.ts";
import { cellKey } from "../../../app/state/cell-key.ts";
import { eventually } from "../../support/eventually.ts";

const soon = (task: () => void) => {
  const timer = setTimeout(task, 0);
  return () => clearTimeout(timer);
};

describe("the session without a server", () => {
  it("[SC40] draws a whole workshop at once", () => {
    const session = createDemoSession({ schedule: soon });
    const { frame, goals, drafts, ready, cells } = session.workshop.getState();
    expect([frame.objectives.length, frame.horizons.length, frame.departments.length, goals.size, drafts.size, ready]).toEqual([4, 3, 7, 12, 4, true]);
    expect(cells.get(cellKey({ objective: "voice", horizon: "q1" }))).toEqual(["g4", "g5"]);
    session.close();
  });

  it("[SC40] a draft is on the canvas the moment it is dropped, and stays there", async () => {
    const session = createDemoSession({ schedule: soon, latencyMs: 5 });
    const cell = { objective: "voice", horizon: "q1" };
    session.actions.moveTo("d2", cell, 0);
    expect(session.workshop.getState().cells.get(cellKey(cell))).toEqual(["d2", "g4", "g5"]);
    expect(session.workshop.getState().drafts.has("d2")).toBe(false);
    await eventually(() => session.queue.waiting().length === 0);
    session.projection.flush();
    expect(session.workshop.getState().cells.get(cellKey(cell))).toEqual(["d2", "g4", "g5"]);
    session.actions.undo();
    expect(session.workshop.getState().drafts.has("d2")).toBe(true);
    expect(session.workshop.getState().goals.has("d2")).toBe(false);
    session.close();
  });
});

describe("the production bundle", () => {
  it("[SC40] no file of the app imports the session without a server, its own page excepted", () => {
    const app = fileURLToPath(new URL("../../../app", import.meta.url));
    const importers = readdirSync(app, { withFileTypes: true, recursive: true })
      .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name))
      .filter((file) => /from "[^"]*\/demo-(session|goals)\.ts"|import\("[^"]*\/demo-/.test(readFileSync(file, "utf8")))
      .map((file) => relative(app, file));
    expect(importers.sort()).toEqual(["demo.tsx", join("session", "demo-session.ts")]);
  });
});
