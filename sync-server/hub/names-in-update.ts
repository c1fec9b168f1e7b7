// Under `anonymous` a writer's name is taken out of an update before it is stored or shown to anybody (docs/spec/facilitation.md FA47).
// The items keep their ids and lengths, so what hangs on them still fits; the server then writes them once more, for the writer's own copy.
import * as encoding from "lib0/encoding";
import * as Y from "yjs";
import { isSigned, unsigned } from "#core/doc/authors.ts";
import { type Deletion, encodeUpdate } from "./encode-update.ts";

type Struct = Y.Item | Y.GC | Y.Skip;

/** Which key an item stands under is often told by its neighbour alone, so any JSON value that says an `author` counts. */
export function itemsWithName(structs: readonly Struct[]): readonly Y.Item[] {
  return structs.filter((struct): struct is Y.Item => struct instanceof Y.Item && struct.content instanceof Y.ContentAny && struct.content.arr.some(isSigned));
}

/** The update of these structs and deletions; `signed` are some of the structs, which change. */
export function withoutNames(structs: readonly Struct[], signed: readonly Y.Item[], deletions: readonly Deletion[]): Uint8Array {
  for (const item of signed) {
    const { arr } = item.content as Y.ContentAny;
    item.content = new Y.ContentAny(arr.map((value) => (isSigned(value) ? unsigned(value) : value)));
  }
  const sections = new Map<number, Struct[]>();
  for (const struct of structs) {
    const section = sections.get(struct.id.client);
    if (section === undefined) sections.set(struct.id.client, [struct]);
    else section.push(struct);
  }
  const encoder = new Y.UpdateEncoderV1();
  encoding.writeVarUint(encoder.restEncoder, sections.size);
  for (const [client, section] of sections) {
    encoding.writeVarUint(encoder.restEncoder, section.length);
    encoder.writeClient(client);
    encoding.writeVarUint(encoder.restEncoder, section[0]?.id.clock ?? 0);
    for (const struct of section) struct.write(encoder, 0);
  }
  return encodeUpdate(encoding.toUint8Array(encoder.restEncoder), deletions);
}
