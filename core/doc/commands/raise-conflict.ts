import type * as Y from "yjs";
import type { Json } from "../../model/json.ts";
import type { Raised } from "../../model/workshop.ts";
import { ORIGIN } from "../origins.ts";
import { raisedOf } from "../raised.ts";

export function raiseConflict(canvas: Y.Doc, { id, goals, severity, text, extra }: Raised): void {
  const record: { [key: string]: Json } = { id, goals, text, ...(severity === undefined ? {} : { severity }), ...(extra === undefined ? {} : { extra }) };
  canvas.transact(() => raisedOf(canvas).set(id, record), ORIGIN.local);
}
