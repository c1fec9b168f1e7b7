import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import { createCredentials } from "../../../app/session/credentials.ts";
import { createHttpClient, isLater } from "../../../app/session/http-client.ts";
import { createDoor } from "../../../app/session/join.ts";

const ends: (() => void)[] = [];
afterEach(() => {
  for (const end of ends.splice(0)) end();
});
async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  ends.push(() => {
    server.close();
    server.closeAllConnections();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
const memory = () => {
  const map = new Map<string, string>();
  return {
    map,
    getItem: (key: string) => map.get(key) ?? null,
    setItem: (key: string, value: string) => void map.set(key, value),
    removeItem: (key: string) => void map.delete(key),
  };
};

describe("the HTTP client", () => {
  it("[SC4] an error is a value with the server's code and sentence", async () => {
    const base = await serve((_request, response) => {
      response.writeHead(422, { "Content-Type": "application/json" });
      response.end(JSON.stringify({ ok: false, code: "department-required", message: "Choose a department.", path: "/department" }));
    });
    const reply = await createHttpClient({ base }).join("w", { code: "ABC" });
    expect(reply).toEqual({ ok: false, status: 422, code: "department-required", message: "Choose a department.", path: "/department" });
    expect(!reply.ok && isLater(reply)).toBe(false);
  });

  it.each([
    ["nobody listens", null, 0],
    ["a proxy's page", (_: unknown, response: Parameters<RequestListener>[1]) => response.writeHead(502).end("<h1>Bad gateway</h1>"), 502],
    ["a login page with 200", (_: unknown, response: Parameters<RequestListener>[1]) => response.end("<h1>Welcome to the hotel</h1>"), 0],
    [
      "an answer cut short",
      (_: unknown, response: Parameters<RequestListener>[1]) => {
        response.writeHead(200, { "Content-Length": 500 }).write("{");
        response.destroy();
      },
      0,
    ],
    ["no answer in time", () => {}, 0],
  ])("[SC4] %s is a sentence, never an exception, and worth another try", async (_, listener, status) => {
    const base = listener === null ? "http://127.0.0.1:9" : await serve(listener as RequestListener);
    const reply = await createHttpClient({ base, timeoutMs: 300 }).templates();
    if (reply.ok) throw new Error("it was no answer of the server");
    expect([reply.status, isLater(reply), reply.message.endsWith(".")]).toEqual([status, true, true]);
  });

  it("[SC3] the tab's session goes before the device's; one that ended is forgotten where it is still kept", async () => {
    const [tab, otherTab, device] = [memory(), memory(), memory()];
    const mine = createCredentials(tab, device);
    const theirs = createCredentials(otherTab, device);
    mine.keepSession("w", "one");
    theirs.keepSession("w", "two");
    expect([mine.session("w"), theirs.session("w"), createCredentials(memory(), device).session("w")]).toEqual(["one", "two", "two"]);
    mine.forgetSession("w", "one");
    expect([mine.session("w"), theirs.session("w")]).toEqual(["two", "two"]);
  });

  it("[SC3] a store that refuses does not stop anybody", () => {
    const broken = {
      getItem: () => {
        throw new Error("SecurityError");
      },
      setItem: () => {
        throw new Error("QuotaExceededError");
      },
      removeItem: () => {},
    };
    const credentials = createCredentials(broken, broken);
    credentials.keepSession("w", "one");
    expect([credentials.session("w"), credentials.created("w")]).toEqual([null, null]);
  });

  it("[SC3] the door joins, remembers, and opens again with what it remembers", async () => {
    const base = await serve((request, response) => {
      const body = request.url?.endsWith("/me")
        ? { role: "seat", department: "hr", participantId: "p", epoch: 1 }
        : { session: "token", role: "seat", department: "hr", participantId: "p", epoch: 1 };
      const allowed = !request.url?.endsWith("/me") || request.headers.authorization === "Bearer token";
      response.writeHead(allowed ? 200 : 401, { "Content-Type": "application/json" }).end(JSON.stringify(body));
    });
    const credentials = createCredentials(memory(), memory());
    const entries: unknown[] = [];
    const door = createDoor({
      http: createHttpClient({ base }),
      credentials,
      openWorkshop: async (entry) => {
        entries.push(entry);
        return { close() {} } as never;
      },
    });
    expect(await door.open("w")).toBe(null);
    expect((await door.join("w", { secret: "s" }, { department: "hr" })).ok).toBe(true);
    expect((await door.open("w"))?.ok).toBe(true);
    expect(entries).toEqual([{ workshop: "w", session: "token", me: { role: "seat", department: "hr", participantId: "p", epoch: 1 } }]);
    door.forget("w");
    expect(await door.open("w")).toBe(null);
  });
});
