export type KeeperErrorCode =
  /** No such workshop, epoch or document. */
  | "no-document"
  /** Stored bytes are damaged: close 4500. */
  | "damaged"
  /** The workshop has a newer epoch: close 4410. */
  | "old-epoch"
  /** It carries a name, and the workshop is anonymous: the hub heard of it too late. */
  | "named"
  /** The database refused: close 4507 if it stays so. */
  | "cannot-save"
  /** Not a Yjs state vector: close 4400. */
  | "bad-state-vector"
  | "closed";

/** Why a keeper call about documents was rejected. Survives the way between threads (keeper-client.ts). */
export class KeeperError extends Error {
  override readonly name = "KeeperError";
  readonly code: KeeperErrorCode;
  constructor(code: KeeperErrorCode, message: string) {
    super(message);
    this.code = code;
  }
}
