import * as decoding from "lib0/decoding";
import * as Y from "yjs";

export interface ReadUpdate {
  readonly structs: readonly (Y.Item | Y.GC | Y.Skip)[];
  readonly deletions: ReadonlyMap<number, readonly { readonly clock: number; readonly len: number }[]>;
  /** How many sections (client, then its structs) the update says it has. */
  readonly sections: number;
}

/** null: not an update, or bytes are left over. */
export type ReadsUpdate = (update: Uint8Array) => ReadUpdate | null;

/** Y.decodeUpdate, told apart from bytes that merely begin like an update. It reads lazily; Y.applyUpdate would first allocate by a length it reads (7 bytes: 264 MB). */
export function createUpdateReader(): ReadsUpdate {
  let decoder: Y.UpdateDecoderV1 | null = null;
  class KeptDecoder extends Y.UpdateDecoderV1 {
    constructor(bytes: decoding.Decoder) {
      super(bytes);
      decoder = this;
    }
  }

  return (update) => {
    try {
      const sections = decoding.readVarUint(decoding.createDecoder(update));
      const { structs, ds } = Y.decodeUpdateV2(update, KeptDecoder);
      const end = (decoder as Y.UpdateDecoderV1 | null)?.restDecoder.pos;
      return end === update.length ? { structs, deletions: ds.clients, sections } : null;
    } catch {
      return null;
    } finally {
      decoder = null;
    }
  };
}
