// The end of an update, written as Yjs does: after the structs, which deletions there are.
import * as encoding from "lib0/encoding";

export interface Deletion {
  readonly client: number;
  readonly start: number;
  readonly end: number;
}

export function encodeUpdate(structs: Uint8Array, deletions: readonly Deletion[]): Uint8Array {
  const byClient = new Map<number, Deletion[]>();
  for (const deletion of deletions) {
    const list = byClient.get(deletion.client);
    if (list === undefined) byClient.set(deletion.client, [deletion]);
    else list.push(deletion);
  }
  const encoder = encoding.createEncoder();
  encoding.writeUint8Array(encoder, structs);
  encoding.writeVarUint(encoder, byClient.size);
  for (const [client, list] of byClient) {
    encoding.writeVarUint(encoder, client);
    encoding.writeVarUint(encoder, list.length);
    for (const { start, end } of list) {
      encoding.writeVarUint(encoder, start);
      encoding.writeVarUint(encoder, end - start);
    }
  }
  return encoding.toUint8Array(encoder);
}
