import { afterEach, describe, expect, it } from "vitest";
import { createClockOffset } from "../../../app/session/clock-offset.ts";
import { eventually } from "../../support/eventually.ts";
import { openSessionRoom, type SessionRoom } from "../../support/session-room.ts";

/** A screen whose clock is `offBy` ms ahead of the server's, and a line of so many ms each way. */
function screen(offBy: number) {
  let server = 1_000_000;
  let off = offBy;
  const clock = createClockOffset(() => server + off);
  return {
    clock,
    jump(ms: number) {
      off += ms;
    },
    exchange(there: number, back: number) {
      const n = clock.asks();
      server += there;
      const said = server;
      server += back;
      return clock.answered(n, said);
    },
    heard(underWay: number) {
      const said = server;
      server += underWay;
      return clock.heard(said);
    },
  };
}

describe("the server's clock", () => {
  it("[FA20] a line of a second is no second: half of the round trip is taken off, ten minutes off or not", () => {
    for (const offBy of [-600_000, 0, 600_000]) {
      const one = screen(offBy);
      expect(one.heard(1_000)).toBe(-offBy - 1_000);
      expect(one.exchange(1_000, 1_000)).toBe(0 - offBy);
      // What comes unasked knows less.
      expect(one.heard(5_000)).toBe(0 - offBy);
    }
  });

  it("[FA20] a packet that was late one way moves nothing, a clock that has jumped is followed at once", () => {
    const one = screen(0);
    expect(one.exchange(40, 40)).toBe(0);
    expect([one.exchange(900, 100), one.exchange(0, 2_000)]).toEqual([0, 0]);
    one.jump(60_000);
    expect(one.exchange(50, 50)).toBe(-60_000);
    expect(one.exchange(300, 900)).toBe(-60_000);
  });

  it("[FA20] a line that has become slow for good is weighed by what it is, and stray answers say nothing", () => {
    const one = screen(5_000);
    one.exchange(10, 10);
    for (let n = 0; n < 6; n++) one.exchange(500, 500);
    expect(one.exchange(500, 600)).toBe(-5_000);
    expect([one.clock.answered(99, 0), one.clock.answered(1, 0)]).toEqual([null, null]);
  });
});

describe("a screen at the end of a slow line", () => {
  let room: SessionRoom | undefined;
  afterEach(() => room?.close());

  it("[FA20] [SY35] knows the server's clock to far less than its line is long", async () => {
    room = await openSessionRoom();
    const aheadMs = 600_000;
    const slow = await room.person({ link: "wall", lineMs: 400, aheadMs });
    await eventually(() => Math.abs(slow.session.status.getState().clockOffsetMs + aheadMs) < 200);
  });
});
