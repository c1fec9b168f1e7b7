import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createAfterPause, PAUSE_MS } from "../../../app/suggest/after-pause.ts";

describe("reading after a pause", () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it("[SG20] many keys are one reading, a pause after the last", () => {
    let runs = 0;
    const pause = createAfterPause(() => {
      runs += 1;
    });
    for (let key = 0; key < 20; key += 1) {
      pause.call();
      vi.advanceTimersByTime(PAUSE_MS - 1);
    }
    expect(runs).toBe(0);
    vi.advanceTimersByTime(1);
    expect(runs).toBe(1);
    pause.close();
  });

  it("[SG20] nothing is read once the field is gone", () => {
    let runs = 0;
    const pause = createAfterPause(() => {
      runs += 1;
    });
    pause.call();
    pause.close();
    vi.advanceTimersByTime(PAUSE_MS * 10);
    expect(runs).toBe(0);
  });
});
