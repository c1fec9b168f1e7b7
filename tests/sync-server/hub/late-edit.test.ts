import { afterEach, expect, it } from "vitest";
import type { WebSocket } from "ws";
import * as Y from "yjs";
import { putGoal, readGoals } from "#core/doc/goal-map.ts";
import { ORIGIN } from "#core/doc/origins.ts";
import { eventually } from "../../support/eventually.ts";
import { type HubRoom, openHubRoom } from "../../support/hub-room.ts";

let room: HubRoom;
afterEach(() => room.close());

it("[DO9] an edit that reaches a card after it has left is acknowledged and shown by nobody; who has its saved sees that the card has left", async () => {
  room = await openHubRoom();
  const session = await room.session("seat", "hr");
  const plain = room.stock(session, "tray-hr");
  await plain.synced();
  plain.doc.transact(() => putGoal(plain.doc, { id: "g", department: "hr", title: "Draft", facets: {}, placement: null }), ORIGIN.local);
  plain.mark(1);
  await eventually(() => expect(plain.saved).toEqual([1]));
  const map = plain.doc.getMap("goals").get("g") as Y.Map<unknown>;
  // Deaf, so that its edit is on its way while the card leaves.
  const socket = plain.provider.ws as unknown as WebSocket;
  socket.pause();
  const clockIn = (doc: Y.Doc) => Y.getState(doc.store, plain.doc.clientID);
  await room.command({ type: "place", goal: "g", objective: null, horizon: "q1" }, session);
  map.set("title", "Too late");
  plain.mark(2);
  await eventually(() => clockIn(room.doc("tray-hr")) === clockIn(plain.doc));
  socket.resume();
  const seen = await eventually(() => plain.saved.includes(2) && { isThere: plain.doc.getMap("goals").get("g") === map });
  expect(seen).toEqual({ isThere: false });
  expect([plain.refused, readGoals(room.doc("tray-hr")).size, readGoals(room.doc("canvas")).get("g")?.title]).toEqual([[], 0, "Draft"]);
});
