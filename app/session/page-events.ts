/** What a page tells about sleep and network. */
export interface PageEvents {
  /** Awake again, visible again, or back on a network. */
  onWake(listener: () => void): void;
  close(): void;
}

const TICK_MS = 2_000;
/** A timer this late says that the machine slept. */
const JUMP_MS = 5_000;

export function createPageEvents(now: () => number): PageEvents {
  const ends: (() => void)[] = [];
  const listen = (target: EventTarget, name: string, listener: (event: Event) => void) => {
    target.addEventListener(name, listener);
    ends.push(() => target.removeEventListener(name, listener));
  };
  return {
    onWake(listener) {
      listen(document, "visibilitychange", () => document.visibilityState === "visible" && listener());
      listen(window, "pageshow", listener);
      listen(window, "online", listener);
      let last = now();
      const tick = setInterval(() => {
        const at = now();
        if (Math.abs(at - last - TICK_MS) > JUMP_MS) listener();
        last = at;
      }, TICK_MS);
      ends.push(() => clearInterval(tick));
    },
    close() {
      for (const end of ends.splice(0)) end();
    },
  };
}
