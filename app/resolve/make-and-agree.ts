// A move that is made and agreed on in one press (MV11): first the deed, then the word, each once over any number of presses.
import type { Move } from "#core/conflicts/moves/move.ts";
import type { Command } from "#core/protocol/commands.ts";
import type { CommandOutcome, WorkshopActions } from "../state/types.ts";

export interface Making {
  readonly applyMove: WorkshopActions["applyMove"];
  readonly run: (command: Command) => Promise<CommandOutcome>;
  /** An earlier press has done the deed. */
  readonly made: boolean;
  readonly onMade: () => void;
}

/**
 * False: something was refused, and nothing is said of what was not done.
 * Cards are written and the word is queued in one task: no end of the page falls between them. On a frame the server decides first.
 */
export async function makeAndAgree({ changes, frame, frameBefore }: Move, word: Command, { applyMove, run, made, onMade }: Making): Promise<boolean> {
  if (!made) {
    if (frame !== undefined && !(await run({ type: "frame", ...frame, base: frameBefore ?? {} })).ok) return false;
    if (changes.length > 0 && !applyMove(changes)) return false;
    onMade();
  }
  return (await run(word)).ok;
}
