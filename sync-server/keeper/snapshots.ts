// The snapshot of a document as our own client fetches it: update v2, brotli. Made once per compaction, never per joiner, and without a Y.Doc.
import { promisify } from "node:util";
import { brotliCompress, constants } from "node:zlib";
import * as Y from "yjs";
import { type DocumentRef, documentKey } from "#core/protocol/documents.ts";
import { crc32 } from "../storage/crc32.ts";
import type { Documents } from "./documents.ts";
import type { SnapshotV2 } from "./keeper.ts";

const compress = promisify(brotliCompress);
/** 246 KB of 607 in 16 ms; higher ones take far longer for little. */
const QUALITY = 5;
const MAX_CACHED = 64;

export interface Snapshots {
  of(ref: DocumentRef): Promise<SnapshotV2>;
  /** The stored snapshot is another one now. */
  forget(ref: DocumentRef): void;
}

export function createSnapshots(documents: Documents): Snapshots {
  const cache = new Map<string, Promise<SnapshotV2>>();

  async function make(ref: DocumentRef): Promise<SnapshotV2> {
    const { snapshot, snapshotSeq: seq } = documents.stored(ref);
    const update = Y.convertUpdateFormatV1ToV2(snapshot);
    const brotli = await compress(update, { params: { [constants.BROTLI_PARAM_QUALITY]: QUALITY, [constants.BROTLI_PARAM_SIZE_HINT]: update.length } });
    return { update, brotli: new Uint8Array(brotli), seq, etag: `"${seq}-${crc32(snapshot).toString(16)}"` };
  }

  return {
    of(ref) {
      const key = documentKey(ref);
      const known = cache.get(key);
      if (known !== undefined) return known;
      const made = make(ref);
      cache.set(key, made);
      made.catch(() => cache.delete(key));
      for (const oldest of cache.keys()) {
        if (cache.size <= MAX_CACHED) break;
        cache.delete(oldest);
      }
      return made;
    },
    forget: (ref) => void cache.delete(documentKey(ref)),
  };
}
