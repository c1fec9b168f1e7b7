// One host's edit of the frame while others edit it, too: at each change of the frame the edit is laid on what stands there now.
import type { Frame } from "#core/model/frame.ts";
import { clashWords } from "#core/model/frame-clash.ts";
import { mergeFrame } from "#core/model/frame-merge.ts";
import { changedParts } from "./frame-draft.ts";

export interface FrameEditing {
  /** The frame for everybody, as far as this edit has heard of it. */
  readonly base: Frame;
  readonly draft: Frame;
  /** What another host decided otherwise since the editor was opened; a sentence each. */
  readonly told: readonly string[];
}

export function editingOf(frame: Frame): FrameEditing {
  return { base: frame, draft: frame, told: [] };
}

export function edited(editing: FrameEditing, part: Partial<Frame>): FrameEditing {
  return { ...editing, draft: { ...editing.draft, ...part } };
}

export function rebased({ base, draft, told }: FrameEditing, now: Frame): FrameEditing {
  const { frame, clashes } = mergeFrame(base, changedParts(base, draft) ?? {}, now);
  return { base: now, draft: frame, told: [...new Set([...told, ...clashes.map(clashWords)])] };
}

/** What to send; undefined: nothing differs. `base` names the same parts, so that the server can see what others did in between. */
export function frameChange({ base, draft }: FrameEditing): (Partial<Frame> & { readonly base: Partial<Frame> }) | undefined {
  const changes = changedParts(base, draft);
  if (changes === undefined) return undefined;
  return { ...changes, base: Object.fromEntries((Object.keys(changes) as (keyof Frame)[]).map((part) => [part, base[part]])) };
}
