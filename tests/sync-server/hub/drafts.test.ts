import type { IncomingMessage } from "node:http";
import { afterEach, describe, expect, it } from "vitest";
import { WebSocket } from "ws";
import * as Y from "yjs";
import { eventually } from "../../support/eventually.ts";
import { type HubRoom, openHubRoom } from "../../support/hub-room.ts";

let room: HubRoom;
afterEach(() => room.close());

describe("drafts", () => {
  it("[SY52] of 200 edits with canaries no outsider receives a byte, on any socket that lets him in or turns him away", async () => {
    room = await openHubRoom({ timing: { roster: 5 } });
    const heard: Buffer[] = [];
    const outsiders = [await room.session("seat", "pr"), await room.session("host"), await room.session("host", "pr"), await room.session("wall")];
    const open: WebSocket[] = [];
    for (const session of outsiders) {
      for (const document of ["session", "canvas", "tray-pr", "tray-hr", "tray-hr%2f", "tray-", "TRAY-HR"]) {
        const ws = new WebSocket(`${room.url}/${room.workshop}/1/${document}`, ["overarch.1", `s.${session}`]);
        ws.on("upgrade", (response: IncomingMessage) => response.socket.on("data", (chunk: Buffer) => heard.push(chunk)));
        ws.on("open", () => {
          // Everything a curious client can ask.
          for (const question of [[0, 0, 1, 0], [3], [0, 0, 4, 1, 200, 1, 0]]) ws.send(new Uint8Array(question));
        });
        ws.on("error", () => {});
        open.push(ws);
      }
    }
    await eventually(() => open.every((ws) => ws.readyState !== WebSocket.CONNECTING));
    const insider = room.stock(await room.session("seat", "hr"), "tray-hr");
    const colleague = room.stock(await room.session("seat", "hr"), "tray-hr");
    await Promise.all([insider.synced(), colleague.synced()]);
    for (let i = 0; i < 200; i++) {
      insider.doc.getMap("goals").set(
        `canary-id-${i % 20}`,
        new Y.Map<unknown>([
          ["department", "hr"],
          ["title", `canary-title-${i}`],
          ["placement", null],
        ]),
      );
      insider.provider.awareness.setLocalState({ typing: `canary-presence-${i}` });
    }
    insider.mark(1);
    await eventually(() => expect(insider.saved).toEqual([1]));
    await eventually(() => expect(colleague.doc.getMap("goals").size).toBe(20));
    await eventually(() => expect([...colleague.provider.awareness.getStates().values()]).toContainEqual({ typing: "canary-presence-199" }));
    await eventually(async () => expect(Buffer.concat(heard).includes('"hr":20')).toBe(true)); // the host may know how many
    const before = Buffer.concat(heard);
    expect(before.includes("canary")).toBe(false);
    // The test hears what is there to hear: placed, the card is everybody's, and that one alone.
    await room.command({ type: "place", goal: "canary-id-3", objective: null, horizon: "q1" }, await room.session("seat", "hr"));
    await eventually(() => expect(Buffer.concat(heard).includes("canary-title-183")).toBe(true));
    const titles = new Set(
      Buffer.concat(heard)
        .toString("latin1")
        .match(/canary-title-\d+/g),
    );
    expect([...titles]).toEqual(["canary-title-183"]);
    for (const ws of open) ws.terminate();
  });
});
