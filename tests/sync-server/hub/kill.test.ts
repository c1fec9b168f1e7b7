import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { CreateReply, JoinReply } from "#core/protocol/roles.ts";
import { eventually } from "../../support/eventually.ts";
import { connectStock, type StockClient } from "../../support/hub-room.ts";
import { seededRandom } from "../../support/random.ts";
import { type Bundle, bundleServer, type ServerProcess, startServerProcess } from "../../support/server-process.ts";

const KILLS = 10;
const SEED = 7;
/** Edits go where their number is not limited: a canvas takes 2,000 goals. */
const ROOT = "comments";

let bundle: Bundle;
const dataDir = mkdtempSync(join(tmpdir(), "overarch-kill-"));
beforeAll(async () => {
  bundle = await bundleServer();
});
const running = new Set<ServerProcess>();
afterAll(async () => {
  for (const server of running) await server.end("SIGKILL");
  bundle.remove();
  rmSync(dataDir, { recursive: true, force: true });
});

async function start(port: string): Promise<ServerProcess> {
  const server = await startServerProcess(bundle, { DATA_DIR: dataDir, PORT: port });
  if (!("port" in server)) throw new Error(`ended with ${server.code}: ${server.stderr}`);
  running.clear();
  running.add(server);
  return server;
}
async function post<T>(port: number, path: string, body: object): Promise<T> {
  const answer = await fetch(`http://127.0.0.1:${port}${path}`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });
  return (await answer.json()) as T;
}

describe("durability", () => {
  it(`[SY60] ${KILLS} times SIGKILL while three clients write: no acknowledged edit is lost, and all converge`, async () => {
    const random = seededRandom(SEED);
    let server = await start("0");
    const port = server.port;
    const workshop = await post<CreateReply>(port, "/api/workshops", { template: "blank" });
    const url = `ws://127.0.0.1:${port}/sync`;
    const join = (department: string) =>
      post<JoinReply>(port, `/api/workshops/${workshop.id}/join`, { secret: workshop.links.departments[department]?.split("#")[1] ?? "" });

    /** Per client: how many edits it made, and the highest mark that was acknowledged. Mark n covers edit n. */
    const people: { readonly client: StockClient; edits: number }[] = [];
    for (const department of ["a", "b", "a"]) {
      const { session } = await join(department);
      const client = connectStock(url, `${workshop.id}/1/canvas`, session);
      const person = { client, edits: 0 };
      // After a reconnect the step 2 carried everything: one mark for all of it.
      client.provider.on("sync", (synced: boolean) => synced && person.edits > 0 && client.mark(person.edits));
      people.push(person);
    }
    await Promise.all(people.map(({ client }) => client.synced()));
    const acked = () => people.map(({ client }) => Math.max(0, ...client.saved));
    const writing = people.map((person, i) =>
      setInterval(() => {
        person.edits += 1;
        const written = person.client.doc.getMap(ROOT);
        written.set(`${i}-${person.edits}`, person.edits);
        written.set(`counter-${i}`, person.edits);
        // A deletion moves no clock, so it is the edit that a weak acknowledgement would lose.
        if (person.edits % 3 === 0) written.delete(`${i}-${person.edits - 1}`);
        person.client.mark(person.edits);
      }, 4),
    );

    for (let kill = 0; kill < KILLS; kill++) {
      const before = acked();
      const more = 5 + Math.floor(random() * 40);
      await eventually(() => acked().every((n, i) => n >= (before[i] as number) + more));
      await server.end("SIGKILL");
      const promised = acked();
      server = await start(String(port));
      const reader = connectStock(url, `${workshop.id}/1/canvas`, (await join("b")).session);
      await reader.synced();
      const seen = reader.doc.getMap(ROOT);
      const lost = promised.flatMap((n, i) =>
        Array.from({ length: n }, (_, k) => k + 1).filter((edit) => {
          const deletedBy = edit + 1;
          const deleted = deletedBy % 3 === 0;
          if (deleted) return deletedBy <= n && seen.has(`${i}-${edit}`);
          return !seen.has(`${i}-${edit}`);
        }),
      );
      const counters = promised.map((n, i) => Number(seen.get(`counter-${i}`)) >= n);
      reader.destroy();
      expect([kill, lost, counters]).toEqual([kill, [], [true, true, true]]);
    }

    for (const timer of writing) clearInterval(timer);
    await eventually(() => people.every(({ client, edits }) => client.provider.synced && (client.saved.at(-1) ?? 0) >= edits));
    const last = connectStock(url, `${workshop.id}/1/canvas`, (await join("a")).session);
    await last.synced();
    for (const { client, edits } of people) {
      expect(edits).toBeGreaterThan(100);
      await eventually(() => {
        expect(client.doc.getMap(ROOT).toJSON()).toEqual(last.doc.getMap(ROOT).toJSON());
        return true;
      });
      expect(client.refused).toEqual([]);
      client.destroy();
    }
    last.destroy();
    await server.end("SIGKILL");
  }, 180_000);
});
