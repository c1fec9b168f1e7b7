/** Why a write was not kept. Stable, for programs. */
export type RefusalReason =
  /** The role, the lock or the phase does not let this person write here now. */
  | "read-only"
  | "locked"
  | "closed"
  /** An earlier update of this socket was not kept, so this one would hang in the air. */
  | "after-refusal"
  /** It builds on edits the server does not have. */
  | "gap"
  /** Bytes, subdocuments, embeds, XML, or a text beyond its limit. */
  | "content"
  | "too-large"
  /** The document has reached its size; deleting still works. */
  | "full"
  /** The canvas has as many cards as it may have; editing and deleting still work. */
  | "canvas-full"
  /** A presence state beyond its limit; nothing else is refused because of it. */
  | "presence";

/**
 * Message 103: varUint 103, then a varString of this JSON.
 * `mark`: the last mark this socket had sent before what was refused (0: none); what it covers is not concerned. A later mark gets another `refused` instead of `saved`.
 */
export interface Refused {
  readonly reason: RefusalReason;
  readonly mark: number;
  /** For people. */
  readonly message: string;
}
