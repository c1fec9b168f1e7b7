import type * as Y from "yjs";
import { ORIGIN } from "../origins.ts";
import { raisedOf } from "../raised.ts";

export function withdrawRaise(canvas: Y.Doc, id: string): void {
  canvas.transact(() => raisedOf(canvas).delete(id), ORIGIN.local);
}
