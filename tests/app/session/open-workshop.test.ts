import { afterEach, describe, expect, it } from "vitest";
import { cellKey } from "../../../app/state/cell-key.ts";
import { eventually } from "../../support/eventually.ts";
import { openSessionRoom, type SessionRoom } from "../../support/session-room.ts";

const CELL = { objective: "o1", horizon: "q1" };
let room: SessionRoom | null = null;
afterEach(async () => {
  await room?.close();
  room = null;
});

describe("an open workshop", () => {
  it("[SC1] two people and the wall see one canvas; a draft crosses at once and stays", async () => {
    room = await openSessionRoom();
    const ada = await room.person({ department: "a" });
    const ben = await room.person({ department: "b" });
    const wall = await room.person({ link: "wall" });
    expect(ada.state().frame.horizons.map(({ id }) => id)).toEqual(["q1", "q2", "q3", "q4"]);
    const id = ada.session.actions.addDraft("Daily posts") ?? "";
    expect(ada.state().drafts.get(id)?.title).toBe("Daily posts");
    await eventually(() => ada.session.status.getState().saving.state === "saved");
    ada.session.actions.moveTo(id, CELL);
    expect(ada.state().cells.get(cellKey(CELL))).toEqual([id]);
    for (const other of [ben, wall]) await eventually(() => other.state().goals.get(id)?.title === "Daily posts");
    await eventually(() => ada.session.status.getState().saving.state === "saved");
    ben.session.actions.edit(id, { title: "Weekly posts" });
    await eventually(() => ada.state().goals.get(id)?.title === "Weekly posts");
    expect(ada.state().drafts.size).toBe(0);
    expect(ben.state().drafts.size).toBe(0);
  });
});
