/** Ms without a key before a text is read. */
export const PAUSE_MS = 300;
/** Ms that reading waits for an idle moment at most. */
const LONGEST_WAIT_MS = 600;

export interface AfterPause {
  /** Again after a pause; an earlier call that has not run is dropped. */
  call(): void;
  close(): void;
}

/** Runs `task` after the last key, when the page has nothing else to do: no key waits for it. */
export function createAfterPause(task: () => void, pauseMs = PAUSE_MS): AfterPause {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let idle: number | undefined;
  const drop = () => {
    clearTimeout(timer);
    if (idle !== undefined) cancelIdleCallback(idle);
    idle = undefined;
  };
  return {
    call() {
      drop();
      timer = setTimeout(() => {
        // Safari has no idle callback.
        if (typeof requestIdleCallback === "undefined") task();
        else idle = requestIdleCallback(task, { timeout: LONGEST_WAIT_MS });
      }, pauseMs);
    },
    close: drop,
  };
}
