import { describe, expect, it } from "vitest";
import { putGoal } from "#core/doc/goal-map.ts";
import { isLive } from "#core/model/goal.ts";
import { MAX_CANVAS_GOALS } from "#core/model/limits.ts";
import { createMemoryStorage } from "../../../sync-server/storage/memory-storage.ts";
import { aGoal, failingAt, must, refusal } from "../../support/keeper-room.ts";
import { keeperRooms } from "../../support/keeper-rooms.ts";

const { open } = keeperRooms();
const ALL = { type: "reveal" } as const;

describe("reveal", () => {
  it("[FA50] every draft of all departments, or of those named, comes onto the canvas as it is, at its wish or in the lane", async () => {
    const room = await open();
    const host = await room.host();
    const words = { note: "why", facets: { lever: "posts", direction: "raise" }, example: true } as const;
    await room.draft(aGoal("a1", "a", { ...words, placement: { objective: "o1", horizon: "q2" } }));
    await room.draft(aGoal("a2", "a", { placement: { objective: "gone", horizon: "q2" } }));
    await room.draft(aGoal("a3", "a"));
    await room.write("tray-b", (doc) => putGoal(doc, aGoal("b1", "somebody-else", { hidden: true })));
    expect(must(await room.command(host, { type: "reveal", departments: ["a"] }))).toMatchObject({ revealed: 3, left: 0 });
    expect((await room.session()).room.revealed).toEqual(["a"]);
    expect(await room.placesOf("b1")).toEqual(["tray-b"]);
    expect(must(await room.command(host, ALL))).toMatchObject({ revealed: 1, left: 0 });
    const goals = await room.goals("canvas");
    expect(goals.get("a1")).toEqual(aGoal("a1", "a", { ...words, placement: { objective: "o1", horizon: "q2", order: "a0" } }));
    expect([goals.get("a2")?.placement, goals.get("a3")?.placement]).toEqual([
      { objective: null, horizon: "q1", order: "a0" },
      { objective: null, horizon: "q1", order: "a1" },
    ]);
    expect(goals.get("b1")).toMatchObject({ department: "b", placement: { objective: null, horizon: "q1", order: "a2" } });
    expect(goals.get("b1")?.hidden).toBeUndefined();
    expect((await room.session()).room.revealed).toEqual(["a", "b"]);
    expect(refusal(await room.command(host, { type: "reveal", departments: ["zz"] }))).toMatchObject({ code: "unknown-department", path: "/departments" });
  });

  it("[FA51] an error at any step leaves every card where it was; repeated, each is revealed once", async () => {
    const failing = failingAt(createMemoryStorage());
    const room = await open({ storage: failing.storage });
    const host = await room.host();
    const cards = ["a1", "a2", "b1", "b2"];
    for (const id of cards) await room.draft(aGoal(id, id.slice(0, 1)));
    let steps = 0;
    for (let n = 1; steps === 0; n++) {
      failing.arm(n);
      const outcome = await room.keeper.command(host, ALL, "same-key", "");
      if (outcome.ok) steps = failing.calls;
      failing.arm(Number.POSITIVE_INFINITY);
      if (outcome.ok) break;
      expect(refusal(outcome)).toMatchObject({ status: 503, code: "cannot-save" });
      for (const id of cards) expect(await room.placesOf(id)).toEqual([`tray-${id.slice(0, 1)}`]);
      expect((await room.session()).room.revealed).toEqual([]);
    }
    // Canvas, two trays and the session: an owner and a row each; the command, its audit, COMMIT.
    expect(steps).toBe(11);
    const after = await room.goals("canvas");
    expect([...after.keys()].sort()).toEqual(cards);
    expect(must(await room.keeper.command(host, ALL, "same-key", ""))).toMatchObject({ revealed: 4 });
    expect(must(await room.command(host, ALL))).toMatchObject({ revealed: 0, left: 0 });
    expect(await room.goals("canvas")).toEqual(after);
    await room.draft(aGoal("a3", "a"));
    expect(must(await room.command(host, ALL))).toMatchObject({ revealed: 1 });
    for (const id of [...cards, "a3"]) expect(await room.placesOf(id)).toEqual(["canvas"]);
  });

  it("[FA51] an old copy that came back into a tray goes, and what everybody sees stays as it is", async () => {
    const room = await open();
    const host = await room.host();
    await room.draft(aGoal("a1", "a"));
    must(await room.command(host, ALL));
    const standing = (await room.goals("canvas")).get("a1");
    await room.draft(aGoal("a1", "a", { title: "Old copy" }));
    expect(must(await room.command(host, ALL))).toMatchObject({ revealed: 0, left: 0 });
    expect((await room.goals("canvas")).get("a1")).toEqual(standing);
    expect(await room.placesOf("a1")).toEqual(["canvas"]);
  });

  it("[FA52] more than the canvas holds moves nothing and says how many; a draft under another's id stays and is counted", async () => {
    const room = await open();
    const host = await room.host();
    await room.write("canvas", (doc) => {
      for (let n = 0; n < MAX_CANVAS_GOALS - 1; n++) putGoal(doc, aGoal(`c${n}`, "b", { placement: { objective: null, horizon: "q1" } }));
    });
    for (const id of ["a1", "a2"]) await room.draft(aGoal(id, "a"));
    const refused = refusal(await room.command(host, ALL));
    expect(refused).toMatchObject({ status: 409, code: "canvas-full" });
    expect(refused.message).toContain("2 drafts do not fit");
    expect([await room.placesOf("a1"), await room.placesOf("a2")]).toEqual([["tray-a"], ["tray-a"]]);
    await room.write("tray-a", (doc) => {
      doc.getMap("goals").delete("a2");
      putGoal(doc, aGoal("c5", "a", { title: "Mine" }));
    });
    expect(must(await room.command(host, ALL))).toMatchObject({ revealed: 1, left: 1 });
    expect((await room.goals("canvas")).get("c5")?.department).toBe("b");
    expect((await room.goals("tray-a")).get("c5")?.title).toBe("Mine");
  });
});

describe("hide", () => {
  it("[FA53] a hidden card is out of play until it is put back, and stays in the file with its words", async () => {
    const room = await open();
    const host = await room.host();
    await room.draft(aGoal("a1", "a", { title: "Rude" }));
    must(await room.command(host, ALL));
    must(await room.command(host, { type: "hide", goal: "a1", hidden: true }));
    const hidden = (await room.goals("canvas")).get("a1");
    expect([hidden?.hidden, hidden !== undefined && isLive(hidden)]).toEqual([true, false]);
    const file = JSON.parse(Buffer.from(must(await room.keeper.exportFile(await room.host("a"), "json")).body).toString()) as { goals: unknown };
    expect(file.goals).toMatchObject([{ title: "Rude", hidden: true }]);
    must(await room.command(host, { type: "hide", goal: "a1", hidden: false }));
    expect((await room.goals("canvas")).get("a1")).toMatchObject({ title: "Rude", department: "a" });
    expect(refusal(await room.command(host, { type: "hide", goal: "zz", hidden: true }))).toMatchObject({ code: "unknown-goal", path: "/goal" });
    const rows = JSON.stringify(room.storage.audit(room.workshop.id).filter(({ action }) => action === "hide" || action === "reveal"));
    expect(rows).not.toContain("Rude");
  });
});
