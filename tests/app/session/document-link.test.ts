import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Awareness } from "y-protocols/awareness";
import * as Y from "yjs";
import { createDocumentLink, type DocumentLinkEvents } from "../../../app/session/document-link.ts";

/** A network that refuses every socket, and how often it was asked. */
function refusingNetwork() {
  const network = { tries: 0 };
  class Socket {
    onclose: ((event: unknown) => void) | null = null;
    readyState = 3;
    constructor() {
      network.tries += 1;
      queueMicrotask(() => this.onclose?.({ code: 1006, reason: "" }));
    }
    close() {}
    send() {}
  }
  return { network, Socket: Socket as unknown as typeof WebSocket };
}
const DEAF = new Proxy({}, { get: () => () => {} }) as DocumentLinkEvents;

describe("a document's socket", () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it("[SC6] [SC7] waits twice as long after each failure; who wakes up tries at once, and counts from the shortest wait again", async () => {
    const { network, Socket } = refusingNetwork();
    const doc = new Y.Doc();
    const awareness = new Awareness(doc);
    const link = createDocumentLink({
      ...{ url: "ws://nowhere", room: "w/1/canvas", session: "s", doc, awareness, shares: false, writes: true, since: null },
      ...{ events: DEAF, WebSocket: Socket, random: () => 1 },
    });
    const triesIn = async (ms: number) => {
      const before = network.tries;
      await vi.advanceTimersByTimeAsync(ms);
      return network.tries - before;
    };
    await triesIn(0);
    expect(network.tries).toBe(1);
    for (const wait of [400, 800, 1_600, 3_200]) expect([await triesIn(wait - 1), await triesIn(1)]).toEqual([0, 1]);
    link.probe();
    expect(await triesIn(0)).toBe(1);
    expect([await triesIn(399), await triesIn(1)]).toEqual([0, 1]);
    link.close();
    awareness.destroy();
    doc.destroy();
  });
});
