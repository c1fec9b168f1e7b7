/** Hidden pages get no animation frames; their marks and stores must go on. */
const HIDDEN_MS = 60;

/** Runs the task at the next animation frame, or soon where there are none. Returns a cancel. */
export function nextFrame(task: () => void): () => void {
  let frame = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const run = () => {
    cancel();
    task();
  };
  const cancel = () => {
    if (frame !== 0 && typeof cancelAnimationFrame === "function") cancelAnimationFrame(frame);
    clearTimeout(timer);
  };
  if (typeof requestAnimationFrame === "function") frame = requestAnimationFrame(run);
  timer = setTimeout(run, HIDDEN_MS);
  return cancel;
}
