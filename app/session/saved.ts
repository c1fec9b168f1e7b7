// Saved means saved: a mark follows this person's edits, and only the server's answer after COMMIT clears it.

export interface SavedTracker {
  /** This person's edit of the document, just made; `touched` = ids of what it changed. */
  edited(touched: Iterable<string>): void;
  /** The server asked what we have and was answered: from here on a mark covers everything before it. */
  asked(): void;
  /** The socket is gone: marks wait until the next `asked`. */
  lost(): void;
  saved(mark: number): void;
  /** Edits not on disk yet, when the oldest was made (ms), and what they touched. */
  pending(): { readonly edits: number; readonly since: number | null; readonly touched: ReadonlySet<string> };
  close(): void;
}

export interface SavedTrackerDeps {
  readonly sendMark: (mark: number) => void;
  readonly onChange: () => void;
  /** One mark covers the edits of a frame. Returns a cancel. */
  readonly schedule: (task: () => void) => () => void;
  /** ms */
  readonly now: () => number;
}

interface Batch {
  readonly mark: number;
  readonly since: number;
  edits: number;
  readonly touched: Set<string>;
}

/** Marks count for the life of one Y.Doc and go on over reconnects. */
export function createSavedTracker({ sendMark, onChange, schedule, now }: SavedTrackerDeps): SavedTracker {
  const sent: Batch[] = [];
  let open: Batch | null = null;
  let last = 0;
  let mayMark = false;
  let cancel: (() => void) | null = null;

  function seal(): void {
    cancel?.();
    cancel = null;
    if (open === null) return;
    sent.push(open);
    last = open.mark;
    open = null;
    if (mayMark) sendMark(last);
  }

  return {
    edited(touched) {
      open ??= { mark: last + 1, since: now(), edits: 0, touched: new Set() };
      open.edits += 1;
      for (const id of touched) open.touched.add(id);
      cancel ??= schedule(seal);
      onChange();
    },
    asked() {
      mayMark = true;
      if (open !== null) seal();
      else if (sent.length > 0) sendMark(last);
    },
    lost() {
      mayMark = false;
    },
    saved(mark) {
      while (sent[0] !== undefined && sent[0].mark <= mark) sent.shift();
      onChange();
    },
    pending() {
      const batches = open === null ? sent : [...sent, open];
      return {
        edits: batches.reduce((sum, { edits }) => sum + edits, 0),
        since: batches[0]?.since ?? null,
        touched: new Set(batches.flatMap((batch) => [...batch.touched])),
      };
    },
    close() {
      cancel?.();
      cancel = null;
    },
  };
}
