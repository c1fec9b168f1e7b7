import { describe, expect, it } from "vitest";
import { clientAddress } from "../../../sync-server/http/client-address.ts";
import { createFailedAuthentication } from "../../../sync-server/http/failed-authentication.ts";
import { HttpError } from "../../../sync-server/http/reply.ts";
import { eventually } from "../../support/eventually.ts";

const ADDRESS = "10.0.0.7";

/** Attempts whose pauses end when the test says so. */
function gate() {
  const pauses: (() => void)[] = [];
  const looked: string[] = [];
  const failures = createFailedAuthentication(
    () => 0,
    () => new Promise((resolve) => pauses.push(() => resolve(undefined))),
  );
  const attempt = (name: string, isRight: boolean, { address = ADDRESS, connection = {} as object, isCode = true } = {}) =>
    failures
      .guard({ address, connection }, isCode, async () => {
        looked.push(name);
        if (!isRight) throw new HttpError(401, "unauthorized", "no");
        return 200;
      })
      .catch((error: HttpError) => error.status);
  return {
    looked,
    attempt,
    /** Ends the pause under way, once there is one. */
    async next() {
      await eventually(() => pauses.length > 0);
      pauses.shift()?.();
    },
    async overLimit(address = ADDRESS) {
      for (let i = 0; i < 20; i++) expect(await attempt("early", false, { address })).toBe(401);
      looked.length = 0;
    },
  };
}

describe("beyond the limit", () => {
  it("[HT6] codes are looked up one after the other, a pause after each wrong one; others' addresses and secrets do not wait", async () => {
    const { attempt, looked, next, overLimit } = gate();
    await overLimit();
    const wrong = [attempt("one", false), attempt("two", false)];
    const right = attempt("right", true);
    expect(await attempt("secret", true, { isCode: false })).toBe(200);
    expect(await attempt("elsewhere", true, { address: "10.0.0.8" })).toBe(200);
    expect([...looked].sort()).toEqual(["elsewhere", "one", "secret"]);
    await next();
    expect(await wrong[0]).toBe(429);
    await eventually(() => looked.includes("two"));
    await next();
    expect([await wrong[1], await right]).toEqual([429, 200]);
    // No pause after a right one.
    expect(await attempt("right again", true)).toBe(200);
  });

  it("[HT6] a thousand guesses at once are counted one by one too", async () => {
    const { attempt, looked, next } = gate();
    const guesses = Array.from({ length: 1_000 }, (_, i) => attempt(String(i), false));
    await next();
    await eventually(() => looked.length === 22);
    expect((await Promise.all(guesses.slice(0, 21))).filter((status) => status === 401)).toHaveLength(20);
  });

  it("[HT6] who has not failed goes before those who have, and is not sent away for them", async () => {
    const { attempt, looked, next, overLimit } = gate();
    await overLimit();
    const prankster = {};
    const busy = attempt("first", false, { connection: prankster });
    await next();
    expect(await busy).toBe(429);
    const flood = Array.from({ length: 40 }, (_, i) => attempt(`flood ${i}`, false, { connection: prankster }));
    const right = attempt("right", true);
    expect((await Promise.all(flood.slice(-8))).every((status) => status === 503)).toBe(true);
    await next();
    expect(await right).toBe(200);
    expect(looked).toEqual(["first", "flood 0", "right", "flood 1"]);
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
