import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, expect, it } from "vitest";
import { CLOSE } from "#core/protocol/close-code.ts";
import type { Admission } from "../../../sync-server/hub/admission.ts";
import { createHandshake } from "../../../sync-server/hub/handshake.ts";
import { eventually } from "../../support/eventually.ts";
import { connectRaw } from "../../support/hub-room.ts";

let server: Server | undefined;
afterEach(() => new Promise<void>((resolve) => (server === undefined ? resolve() : server.close(() => resolve()))));

it("[SY4] what comes above the handshakes that may be under way is cut without a word; those under way are answered, and then the next comes in", async () => {
  const decide: ((admission: Admission) => void)[] = [];
  const handshake = createHandshake({
    publicUrl: undefined,
    timeoutMs: 60_000,
    isClosing: () => false,
    admit: () => new Promise((resolve) => decide.push(resolve)),
    onEnter() {},
    onRefused() {},
    onTrouble(reason) {
      throw reason;
    },
    maxPending: 3,
  });
  server = createServer().on("upgrade", (request, socket, head) => handshake.handle(request, socket, head));
  await new Promise<void>((resolve) => server?.listen(0, "127.0.0.1", resolve));
  const url = `ws://127.0.0.1:${(server.address() as AddressInfo).port}/sync/w/1/canvas`;
  const come = () => connectRaw(url, ["overarch.1", "s.session"]);
  const early = [come(), come(), come()];
  await eventually(() => decide.length === 3);
  expect(handshake.pending).toBe(3);
  for (let i = 0; i < 5; i++) await expect(come()).rejects.toThrow(/socket hang up|ECONNRESET/);
  expect([decide.length, handshake.pending]).toEqual([3, 3]);
  decide.shift()?.({ kind: "close", close: "forbidden" });
  const first = await early[0];
  await first?.until(() => first.closeCode === CLOSE.forbidden.code);
  const next = come();
  await eventually(() => decide.length === 3);
  for (const answer of decide) answer({ kind: "close", close: "forbidden" });
  for (const client of [...early.slice(1), next]) {
    const one = await client;
    await one.until(() => one.closeCode === CLOSE.forbidden.code);
  }
  expect(handshake.pending).toBe(0);
});
