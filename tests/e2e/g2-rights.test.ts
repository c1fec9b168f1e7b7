// Gate 2: who may see and do what. Plain clients and plain HTTP against `npm start`; nothing of ours is imported.
import type { Page } from "playwright";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { WebSocket } from "ws";
import { openRoom, type Room } from "../support/browser.ts";
import { eventually } from "../support/eventually.ts";
import {
  addGoal,
  type CreatedWorkshop,
  canvasOf,
  cardOn,
  cellOf,
  commandByHttp,
  createByHttp,
  draftCard,
  drag,
  exportByHttp,
  joinByLink,
  openTray,
  savedMark,
  secretOf,
  sessionByHttp,
} from "../support/journey.ts";
import { type PlainClient, plainClient, writeGoal } from "../support/plain-client.ts";
import { type Product, startProduct } from "../support/product.ts";
import { seededRandom } from "../support/random.ts";

const CANARY = "canary-7f3a91";

// Concurrent, because G2.6 really waits a minute.
describe.concurrent("who may see and do what", () => {
  let product: Product;
  let room: Room;
  const clients: PlainClient[] = [];
  const open = (workshop: CreatedWorkshop, session: string, document: string, of = product) => {
    const client = plainClient(of, workshop, session, document);
    clients.push(client);
    return client;
  };

  beforeAll(async () => {
    product = await startProduct();
    room = await openRoom();
  });
  afterAll(async () => {
    for (const client of clients) client.close();
    await room?.close();
    await product?.close();
  });

  it("[G2.1] 200 drafts of one department reach nobody else: not a seat, not a host, not the wall, not an export", async () => {
    const workshop = await createByHttp(product);
    const writer = await sessionByHttp(product, workshop, workshop.links.departments.a as string);
    const outsiders = {
      seat: await sessionByHttp(product, workshop, workshop.links.departments.b as string),
      host: await sessionByHttp(product, workshop, workshop.links.host),
      wall: await sessionByHttp(product, workshop, workshop.links.wall),
    };
    const watching = Object.values(outsiders).flatMap(({ session }) => [open(workshop, session, "session"), open(workshop, session, "canvas")]);
    const wallScreen = (await room.person({ viewport: { width: 1920, height: 1080 } })).page;
    const wallFrames: (string | Buffer)[] = [];
    wallScreen.on("websocket", (socket) => socket.on("framereceived", ({ payload }) => wallFrames.push(payload)));
    await joinByLink(wallScreen, workshop.links.wall);
    await canvasOf(wallScreen).waitFor();
    for (const client of watching) await client.synced();

    const tray = open(workshop, writer.session, "tray-a");
    await tray.synced();
    for (let i = 0; i < 200; i++) writeGoal(tray.doc, `draft-${i}`, { department: "a", title: `${CANARY} goal ${i}`, placement: null });
    tray.mark(1);
    await eventually(() => tray.saved() === 1);
    const colleague = open(workshop, (await sessionByHttp(product, workshop, workshop.links.departments.a as string)).session, "tray-a");
    await eventually(() => colleague.doc.getMap("goals").size === 200);

    for (const { session } of Object.values(outsiders)) {
      const stolen = open(workshop, session, "tray-a");
      await eventually(() => stolen.closes.includes(4403));
      expect(stolen.frames.some((frame) => frame.includes(CANARY))).toBe(false);
    }
    const json = await (await exportByHttp(product, workshop, outsiders.host.session, "json")).text();
    expect(json).not.toContain(CANARY);
    expect(watching.flatMap(({ frames }) => frames).filter((frame) => frame.includes(CANARY))).toEqual([]);
    expect(watching.every(({ frames }) => frames.length > 0)).toBe(true);
    expect(wallFrames.length).toBeGreaterThan(0);
    expect(wallFrames.filter((frame) => Buffer.from(frame as Buffer).includes(CANARY))).toEqual([]);
    expect(await wallScreen.content()).not.toContain(CANARY);
  });

  it("[G2.2] a wall is read-only: what it writes is refused and stands nowhere", async () => {
    const workshop = await createByHttp(product);
    const wall = open(workshop, (await sessionByHttp(product, workshop, workshop.links.wall)).session, "canvas");
    const host = open(workshop, (await sessionByHttp(product, workshop, workshop.links.host)).session, "canvas");
    await wall.synced();
    await host.synced();
    writeGoal(wall.doc, "from-the-wall", { department: "a", title: "Not allowed", placement: { objective: "o1", horizon: "q1" } });
    await eventually(() => wall.refusals.length > 0);
    writeGoal(host.doc, "from-the-host", { department: "a", title: "Allowed", placement: { objective: "o1", horizon: "q1" } });
    host.mark(1);
    await eventually(() => host.saved() === 1);
    const later = open(workshop, (await sessionByHttp(product, workshop, workshop.links.host)).session, "canvas");
    await later.synced();
    expect([...later.doc.getMap("goals").keys()]).toEqual(["from-the-host"]);
    const { session } = await sessionByHttp(product, workshop, workshop.links.wall);
    expect((await commandByHttp(product, workshop, session, { type: "lock", locked: true })).status).toBe(403);
    expect((await exportByHttp(product, workshop, session, "json")).status).toBe(403);
  });

  it("[G2.3] a wrong secret and an unknown workshop get one and the same answer; no session and a foreign origin get in nowhere", async () => {
    const workshop = await createByHttp(product);
    const ask = (id: string, secret: string) =>
      fetch(`${product.url}/api/workshops/${id}/join`, { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify({ secret }) });
    const wrongSecret = await ask(workshop.id, "A".repeat(43));
    const wrongWorkshop = await ask("no-such-workshop", secretOf(workshop.links.host));
    expect([wrongSecret.status, wrongWorkshop.status]).toEqual([401, 401]);
    expect(await wrongSecret.text()).toBe(await wrongWorkshop.text());

    const foreign = await fetch(`${product.url}/api/workshops`, {
      method: "POST",
      headers: { "content-type": "application/json", origin: "https://elsewhere.example" },
      body: "{}",
    });
    expect(foreign.status).toBe(403);
    const address = `ws://127.0.0.1:${product.port}/sync/${workshop.id}/1/canvas`;
    const { session } = await sessionByHttp(product, workshop, workshop.links.seat, "a");
    const byOrigin = new WebSocket(address, ["overarch.1", `s.${session}`], { origin: "https://elsewhere.example" });
    const status = await new Promise((resolve) => byOrigin.once("unexpected-response", (_request, response) => resolve(response.statusCode)));
    byOrigin.on("error", () => {});
    byOrigin.terminate();
    expect(status).toBe(403);
    const nobody = open(workshop, "A".repeat(43), "canvas");
    await eventually(() => nobody.closes.includes(4401));
    expect(nobody.frames).toEqual([]);
  });

  it("[G2.4] 200 malformed frames close only their own sockets, while a witness writes on", async () => {
    const workshop = await createByHttp(product);
    const { session } = await sessionByHttp(product, workshop, workshop.links.seat, "a");
    const witness = open(workshop, (await sessionByHttp(product, workshop, workshop.links.host)).session, "canvas");
    await witness.synced();
    const random = seededRandom(20_261);
    const address = `ws://127.0.0.1:${product.port}/sync/${workshop.id}/1/canvas`;
    const ends: number[] = [];
    for (let i = 0; i < 200; i++) {
      const socket = new WebSocket(address, ["overarch.1", `s.${session}`]);
      socket.on("error", () => {});
      await new Promise((resolve) => socket.once("open", resolve));
      // A sync update whose body is noise; a type nobody knows; text.
      const noise = Buffer.from(Array.from({ length: 40 }, () => Math.floor(random() * 256)));
      if (i % 3 === 0) socket.send(Buffer.concat([Buffer.from([0, 2, noise.length]), noise]));
      else if (i % 3 === 1) socket.send(Buffer.concat([Buffer.from([77]), noise]));
      else socket.send(noise.toString("base64"));
      ends.push(await new Promise((resolve) => socket.once("close", resolve)));
      if (i % 20 === 0) writeGoal(witness.doc, `w-${i}`, { department: "a", title: `goal ${i}`, placement: { objective: "o1", horizon: "q1" } });
    }
    expect(new Set(ends)).toEqual(new Set([4400]));
    witness.mark(1);
    await eventually(() => witness.saved() === 1);
    expect(witness.closes).toEqual([]);
    const later = open(workshop, session, "canvas");
    await later.synced();
    expect(later.doc.getMap("goals").size).toBe(10);
  });

  const AHEAD = 20;

  it("[G2.5] killed ten times while three clients write: no acknowledged edit is lost, and all agree", async ({ onTestFinished }) => {
    const mortal = await startProduct();
    onTestFinished(() => mortal.close());
    const workshop = await createByHttp(mortal);
    const writers = await Promise.all(
      ["a", "b", "a"].map(async (department) =>
        open(workshop, (await sessionByHttp(mortal, workshop, workshop.links.seat, department)).session, "canvas", mortal),
      ),
    );
    for (const writer of writers) await writer.synced();
    const written = writers.map(() => 0);
    const acknowledged = new Set<string>();
    const write = (index: number) => {
      const writer = writers[index] as PlainClient;
      // A canvas takes 2,000 goals, and a slow machine restarts slowly: nobody writes far ahead of what is saved.
      if ((written[index] as number) < writer.saved() + AHEAD) {
        written[index] = (written[index] as number) + 1;
        writeGoal(writer.doc, `w${index}-${written[index]}`, { department: "a", title: "x", placement: { objective: "o1", horizon: "q1" } });
      }
      // Also when nothing is new: a mark that a kill has swallowed is asked for again.
      writer.mark(written[index] as number);
      for (let n = 1; n <= writer.saved(); n++) acknowledged.add(`w${index}-${n}`);
    };
    const timer = setInterval(() => {
      for (const index of writers.keys()) write(index);
    }, 20);
    try {
      for (let kill = 0; kill < 10; kill++) {
        const before = acknowledged.size;
        await eventually(() => acknowledged.size >= before + 15);
        await mortal.restart();
        await eventually(() => writers.every(({ provider }) => provider.synced));
      }
    } finally {
      clearInterval(timer);
    }
    for (const [index, writer] of writers.entries()) writer.mark((written[index] as number) + 1);
    await eventually(() => writers.every((writer, index) => writer.saved() === (written[index] as number) + 1), 20_000);
    const later = open(workshop, (await sessionByHttp(mortal, workshop, workshop.links.host)).session, "canvas", mortal);
    await later.synced();
    const there = new Set(later.doc.getMap("goals").keys());
    expect([...acknowledged].filter((id) => !there.has(id))).toEqual([]);
    expect(acknowledged.size).toBeGreaterThanOrEqual(150);
    for (const writer of writers) expect(new Set(writer.doc.getMap("goals").keys())).toEqual(there);
  });

  it("[G2.6] a client offline for a minute keeps working, and what it did merges with what the others did", async () => {
    const workshop = await createByHttp(product);
    const traveller = await room.person();
    const other = (await room.person()).page;
    await joinByLink(traveller.page, workshop.links.departments.a as string);
    await joinByLink(other, workshop.links.departments.b as string);
    await addGoal(traveller.page, "Written before the tunnel");
    await savedMark(traveller.page).waitFor();

    await traveller.context.setOffline(true);
    const leftAt = Date.now();
    await addGoal(traveller.page, "Written in the tunnel");
    await drag(traveller.page, draftCard(traveller.page, "Written before the tunnel"), cellOf(traveller.page, "o1", "q1"));
    await addGoal(other, "Written outside meanwhile");
    await drag(other, draftCard(other, "Written outside meanwhile"), cellOf(other, "o2", "q2"));
    await cardOn(other, "Written outside meanwhile").waitFor();
    await eventually(async () => !(await savedMark(traveller.page).isVisible()), 70_000);
    await eventually(() => Date.now() - leftAt >= 60_000, 70_000);
    await cardOn(traveller.page, "Written before the tunnel").waitFor();

    await traveller.context.setOffline(false);
    await cardOn(traveller.page, "Written outside meanwhile").waitFor();
    await cardOn(other, "Written before the tunnel").waitFor();
    await openTray(traveller.page);
    await draftCard(traveller.page, "Written in the tunnel").waitFor();
    await savedMark(traveller.page).waitFor();
  });

  it("[G2.7] undo and redo touch only one's own edits", async () => {
    const workshop = await createByHttp(product);
    const people: Page[] = [];
    for (const department of ["a", "b"]) {
      const page = (await room.person()).page;
      await joinByLink(page, workshop.links.departments[department] as string);
      await addGoal(page, `Goal of ${department}`);
      await drag(page, draftCard(page, `Goal of ${department}`), cellOf(page, "o1", "q1"));
      people.push(page);
    }
    const [a, b] = people as [Page, Page];
    await cardOn(a, "Goal of b").waitFor();
    await drag(a, cardOn(a, "Goal of a"), cellOf(a, "o2", "q2"));
    await cellOf(b, "o2", "q2").locator("[data-card]").filter({ hasText: "Goal of a" }).waitFor();
    await drag(b, cardOn(b, "Goal of b"), cellOf(b, "o1", "q3"));
    await cellOf(a, "o1", "q3").locator("[data-card]").filter({ hasText: "Goal of b" }).waitFor();

    await a.keyboard.press("Control+z");
    await cellOf(b, "o1", "q1").locator("[data-card]").filter({ hasText: "Goal of a" }).waitFor();
    expect(await cellOf(b, "o1", "q3").locator("[data-card]").count()).toBe(1);
    await a.keyboard.press("Control+Shift+z");
    await cellOf(b, "o2", "q2").locator("[data-card]").filter({ hasText: "Goal of a" }).waitFor();
    expect(await cellOf(a, "o1", "q3").locator("[data-card]").count()).toBe(1);
  });
});
