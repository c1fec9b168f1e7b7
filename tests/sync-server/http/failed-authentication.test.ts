import { describe, expect, it } from "vitest";
import { clientAddress } from "../../../sync-server/http/client-address.ts";
import { createFailedAuthentication } from "../../../sync-server/http/failed-authentication.ts";
import { HttpError } from "../../../sync-server/http/reply.ts";
import { eventually } from "../../support/eventually.ts";

const ADDRESS = "10.0.0.7";

/** Attempts whose pauses end when the test says so, by a clock of the test's. */
function gate() {
  const pauses: (() => void)[] = [];
  const looked: string[] = [];
  let now = 0;
  const failures = createFailedAuthentication(
    () => now,
    () => new Promise((resolve) => pauses.push(() => resolve(undefined))),
  );
  const attempt = (name: string, isRight: boolean, { address = ADDRESS, isCode = true } = {}) =>
    failures
      .guard(address, isCode, async () => {
        looked.push(name);
        if (!isRight) throw new HttpError(401, "unauthorized", "no");
        return 200;
      })
      .catch((error: HttpError) => error.status);
  return {
    looked,
    attempt,
    pauses,
    pass(ms: number) {
      now += ms;
    },
    end() {
      for (const pause of pauses.splice(0)) pause();
    },
    async overLimit(address = ADDRESS) {
      for (let i = 0; i < 20; i++) expect(await attempt("early", false, { address })).toBe(401);
      looked.length = 0;
    },
  };
}

describe("beyond the limit", () => {
  it("[HT6] a wrong code is answered after a pause, and a right one at once, however many wait", async () => {
    const { attempt, pauses, end, overLimit } = gate();
    await overLimit();
    const wrong = Array.from({ length: 150 }, (_, i) => attempt(String(i), false));
    await eventually(() => pauses.length === 150);
    expect(await attempt("right", true)).toBe(200);
    expect(await attempt("secret", true, { isCode: false })).toBe(200);
    end();
    expect(new Set(await Promise.all(wrong))).toEqual(new Set([429]));
  });

  it("[HT6] 200 wrong codes of an address are looked up in a second, then none; secrets, other addresses and the next second pass", async () => {
    const { attempt, looked, pauses, pass, overLimit } = gate();
    await overLimit();
    const flood = async () => {
      looked.length = 0;
      const before = pauses.length;
      const guesses = Array.from({ length: 1_000 }, (_, i) => attempt(String(i), false));
      await eventually(() => looked.length >= 180);
      const refused = await Promise.all(guesses.slice(300));
      expect(new Set(refused)).toEqual(new Set([503]));
      expect(pauses.length - before).toBe(looked.length);
      return looked.length;
    };
    // The twenty of before were codes, too; what is being looked up when the last one is counted is not called back.
    expect(await flood()).toBeLessThan(180 + 32);
    expect(await attempt("right", true)).toBe(503);
    expect(await attempt("secret", true, { isCode: false })).toBe(200);
    expect(await attempt("elsewhere", true, { address: "10.0.0.8" })).toBe(200);
    pass(1_000);
    for (let i = 0; i < 300; i++) expect(await attempt("right", true)).toBe(200);
    const more = await flood();
    expect([more >= 200, more < 200 + 32]).toEqual([true, true]);
  });

  it("[HT6] a thousand guesses at once are counted one by one too, and a thousand with the right code all pass", async () => {
    const { attempt, looked, pass } = gate();
    const right = Array.from({ length: 1_000 }, () => attempt("right", true));
    expect(new Set(await Promise.all(right))).toEqual(new Set([200]));
    pass(1_000);
    looked.length = 0;
    const guesses = Array.from({ length: 1_000 }, (_, i) => attempt(String(i), false));
    const early = await Promise.all(guesses.slice(0, 20));
    expect(new Set(early)).toEqual(new Set([401]));
    expect(new Set(await Promise.all(guesses.slice(300)))).toEqual(new Set([503]));
    expect(looked.length).toBeLessThan(200 + 32);
  });
});

it("[HT6] failures count for the peer, and behind a proxy on this machine for whom it names last", () => {
  const from = (remoteAddress: string, forwarded?: string) =>
    ({ socket: { remoteAddress }, headers: forwarded === undefined ? {} : { "x-forwarded-for": forwarded } }) as unknown as Parameters<typeof clientAddress>[0];
  const url = "https://workshop.example.org";
  expect(clientAddress(from("127.0.0.1", "1.1.1.1, 203.0.113.9"), url)).toBe("203.0.113.9");
  expect(clientAddress(from("127.0.0.1"), url)).toBe("127.0.0.1");
  expect(clientAddress(from("127.0.0.1", "203.0.113.9"), undefined)).toBe("127.0.0.1");
  expect(clientAddress(from("192.168.1.9", "203.0.113.9"), url)).toBe("192.168.1.9");
});
