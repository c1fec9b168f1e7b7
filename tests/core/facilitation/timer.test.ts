import { describe, expect, it } from "vitest";
import { addToTimer, clockWords, hasRunOut, pauseTimer, remainingMs, resumeTimer, startTimer, untilNextSecond } from "#core/facilitation/timer.ts";

const AT = 1_700_000_000_000;

describe("timer", () => {
  it("[FA20] clients whose clocks are ten minutes off show the same remainder", () => {
    const timer = startTimer(300, AT);
    const trueNow = AT + 12_345;
    for (const offBy of [-600_000, 0, 600_000]) {
      const ownClock = trueNow + offBy;
      const clockOffsetMs = -offBy;
      expect(remainingMs(timer, ownClock + clockOffsetMs)).toBe(300_000 - 12_345);
    }
  });

  it("[FA20] paused it stands still, and resumed it goes on with what was left", () => {
    const paused = pauseTimer(startTimer(60, AT), AT + 20_000);
    expect(remainingMs(paused, AT + 500_000)).toBe(40_000);
    expect(pauseTimer(paused, AT + 30_000)).toBe(paused);
    const resumed = resumeTimer(paused, AT + 100_000);
    expect(remainingMs(resumed, AT + 110_000)).toBe(30_000);
    expect(resumeTimer(resumed, AT)).toBe(resumed);
  });

  it("[FA21] a minute more: while it runs, paused, after its end, and without one", () => {
    const timer = startTimer(60, AT);
    expect(addToTimer(timer, 60, AT + 10_000)).toEqual({ state: "running", endsAt: AT + 120_000, totalMs: 120_000 });
    expect(addToTimer(timer, 60, AT + 90_000)).toEqual({ state: "running", endsAt: AT + 150_000, totalMs: 120_000 });
    expect(addToTimer(pauseTimer(timer, AT), 60, AT + 90_000)).toEqual({ state: "paused", remainingMs: 120_000, totalMs: 120_000 });
    expect(addToTimer(null, 60, AT)).toEqual(timer);
    expect(remainingMs(addToTimer(startTimer(28_800, AT), 28_800, AT), AT)).toBe(28_800_000);
  });

  it("[FA22] it ends at 0:00 and stays there", () => {
    const timer = startTimer(1, AT);
    expect([remainingMs(timer, AT + 999), remainingMs(timer, AT + 1000), remainingMs(timer, AT + 9999)]).toEqual([1, 0, 0]);
    expect([hasRunOut(timer, AT + 999), hasRunOut(timer, AT + 1000)]).toEqual([false, true]);
    expect([untilNextSecond(timer, AT), untilNextSecond(timer, AT + 400), untilNextSecond(timer, AT + 1000)]).toEqual([1000, 600, null]);
  });

  it.each([
    [0, "0:00"],
    [1, "0:01"],
    [59_001, "1:00"],
    [61_000, "1:01"],
    [3_600_000, "1:00:00"],
    [3_725_000, "1:02:05"],
  ])("[FA20] %i ms reads %s", (ms, words) => expect(clockWords(ms)).toBe(words));
});
