import { afterEach, describe, expect, it } from "vitest";
import { WebSocket } from "ws";
import { CLOSE } from "#core/protocol/close-code.ts";
import { eventually } from "../../support/eventually.ts";
import { connectRaw, type HubRoom, openHubRoom } from "../../support/hub-room.ts";

let room: HubRoom;
afterEach(() => room.close());

describe("coming in", () => {
  it("[SY1] the server selects overarch.1 and never sends the session back", async () => {
    room = await openHubRoom();
    const session = await room.session("seat", "hr");
    const client = await room.raw(session, "canvas");
    expect(client.ws.protocol).toBe("overarch.1");
    const turned = await connectRaw(`${room.url}/${room.workshop}/1/canvas`, [`s.${session}`, "overarch.0"]);
    expect(turned.ws.protocol).toBe("overarch.0");
    await turned.until(() => turned.closeCode === CLOSE.reload.code);
  });

  it("[SY2] a path outside /sync/ gets 404, a foreign Origin 403, no or the own Origin passes", async () => {
    room = await openHubRoom({ publicUrl: "https://overarch.example" });
    const session = await room.session("seat", "hr");
    const base = room.url.replace("/sync", "");
    const host = new URL(base).host;
    const open = (path: string, headers = {}) => connectRaw(base + path, ["overarch.1", `s.${session}`], headers).then((client) => client.ws.terminate());
    await expect(open("/api/w/1/canvas")).rejects.toThrow("HTTP 404");
    await expect(open("/sync/../w/1/canvas")).rejects.toThrow("HTTP 404");
    for (const origin of ["https://evil.example", "null", `http://${host}.evil.example`, "https://overarch.example:8443", "file://", "%"]) {
      await expect(open(`/sync/${room.workshop}/1/canvas`, { origin }), origin).rejects.toThrow("HTTP 403");
    }
    for (const headers of [{}, { origin: `http://${host}` }, { origin: `https://${host}` }, { origin: "https://overarch.example" }]) {
      await open(`/sync/${room.workshop}/1/canvas`, headers);
    }
  });

  it("[SY3] every other refusal is an open socket that closes at once with its code, and says nothing else", async () => {
    room = await openHubRoom({
      wrap: (keeper) => ({
        ...keeper,
        loadDocument: (ref) => (ref.document === "tray-pr" ? Promise.reject(new Error("a bad row")) : keeper.loadDocument(ref)),
      }),
    });
    const seat = await room.session("seat", "hr");
    const wall = await room.session("wall");
    const pr = await room.session("seat", "pr");
    const cases: [string, Parameters<HubRoom["raw"]>, number][] = [
      ["no version", [seat, "canvas", { protocols: ["chat"] }], 4426],
      ["an old version before no session", ["", "canvas", { protocols: ["overarch.0"] }], 4426],
      ["nothing offered", ["", "canvas", { protocols: [] }], 4426],
      ["no session", ["", "canvas", { protocols: ["overarch.1"] }], 4401],
      ["an unknown session", ["nonsense", "canvas"], 4401],
      ["a session of another workshop", [seat, "canvas", { workshop: "w2" }], 4401],
      ["a foreign tray", [seat, "tray-pr"], 4403],
      ["a wall at a tray", [wall, "tray-hr"], 4403],
      ["an unknown document", [seat, "secrets"], 4403],
      ["a path of no document", [seat, "canvas/more"], 4403],
      ["an old epoch", [seat, "canvas", { epoch: 0 }], 4410],
      ["an epoch to come", [seat, "canvas", { epoch: 2 }], 4410],
      ["a document that cannot be loaded", [pr, "tray-pr"], 4500],
    ];
    for (const [name, args, code] of cases) {
      const client = await room.raw(...args);
      client.ws.send(new Uint8Array([0, 0, 1, 0]));
      await client.until(() => client.closeCode !== null);
      expect([name, client.closeCode, client.messages]).toEqual([name, code, []]);
    }
    expect(await room.metrics()).toMatchObject({ sockets: 0, documents: 0, handshakes_pending: 0 });
  });

  it("[SY3] 600 people come in, the 601st is told that the workshop is full", async () => {
    room = await openHubRoom();
    const sessions = await Promise.all(Array.from({ length: 600 }, () => room.session("seat", "hr")));
    for (let i = 0; i < sessions.length; i += 50) await Promise.all(sessions.slice(i, i + 50).map((session) => room.raw(session, "canvas")));
    expect(await room.metrics()).toMatchObject({ sockets: 600 });
    const late = await room.raw(await room.session("seat", "hr"), "canvas");
    await late.until(() => late.closeCode === CLOSE.overCap.code);
    // A second tab of somebody who is in is no new person.
    const tab = await room.raw(sessions[0] as string, "session");
    await tab.settled();
  });

  it("[SY4] nothing is read before the grant is known, and a peer that hangs up meanwhile harms nobody", async () => {
    let grant: () => void = () => {};
    const asked = new Promise<void>((resolve) => {
      grant = resolve;
    });
    room = await openHubRoom({
      wrap: (keeper) => ({ ...keeper, grantOf: (session) => asked.then(() => keeper.grantOf(session)) }),
      timing: { handshake: 60_000 },
    });
    const session = await room.session("seat", "hr");
    const early = Array.from({ length: 20 }, () => new WebSocket(`${room.url}/${room.workshop}/1/canvas`, ["overarch.1", `s.${session}`]));
    await eventually(async () => (await room.metrics()).handshakes_pending === 20);
    for (const ws of early) {
      ws.on("error", () => {});
      ws.terminate();
    }
    const patient = room.raw(session, "canvas");
    await eventually(async () => (await room.metrics()).handshakes_pending === 21);
    expect((await room.metrics()).sockets).toBe(0);
    grant();
    await (await patient).settled();
    await eventually(async () => (await room.metrics()).sockets === 1);
  });

  it("[SY3] a keeper that does not answer costs the socket 4508, not the server", async () => {
    room = await openHubRoom({ wrap: (keeper) => ({ ...keeper, grantOf: () => new Promise(() => {}) }), timing: { handshake: 50 } });
    const client = await room.raw(await room.session("host"), "canvas");
    await client.until(() => client.closeCode === CLOSE.timeout.code);
  });

  it("[SY5] a session that ends loses its sockets, and one that ends during the handshake does not get in", async () => {
    let load: () => void = () => {};
    const loaded = new Promise<void>((resolve) => {
      load = resolve;
    });
    room = await openHubRoom({
      wrap: (keeper) => ({
        ...keeper,
        loadDocument: (ref) => (ref.document === "canvas" ? loaded.then(() => keeper.loadDocument(ref)) : keeper.loadDocument(ref)),
      }),
    });
    const [ends, stays] = [await room.session("seat", "hr"), await room.session("seat", "pr")];
    const [tray, other] = [await room.raw(ends, "tray-hr"), await room.raw(stays, "tray-pr")];
    const entering = room.raw(ends, "canvas");
    await eventually(async () => (await room.metrics()).handshakes_pending === 1);
    await room.command({ type: "frame", departments: [{ id: "pr", title: "Public Relations" }] });
    await tray.until(() => tray.closeCode === CLOSE.forbidden.code);
    load();
    const late = await entering;
    await late.until(() => late.closeCode === CLOSE.forbidden.code);
    expect(late.messages).toEqual([]);
    await other.settled();
  });

  it("[SY3] a reset closes what is on the old epoch with 4410", async () => {
    room = await openHubRoom();
    const client = await room.raw(await room.session("host"), "canvas");
    room.tellStatus({ epoch: 2 });
    await client.until(() => client.closeCode === CLOSE.oldEpoch.code);
  });

  it("[SY6] documents and workshops leave memory after their last socket, and come back whole", async () => {
    room = await openHubRoom({ timing: { unload: 30, sweep: 10 } });
    const first = room.stock(await room.session("seat", "hr"), "canvas");
    await first.synced();
    first.doc.getMap("goals").set("g", 1);
    first.mark(1);
    await eventually(() => first.saved.length === 1);
    first.destroy();
    await eventually(async () => (await room.metrics()).documents === 0 && (await room.metrics()).workshops === 0);
    const again = room.stock(await room.session("seat", "pr"), "canvas");
    await again.synced();
    expect(again.doc.getMap("goals").toJSON()).toEqual({ g: 1 });
  });
});
