// The host points: at something for everybody to come to, or at what the wall shows large. Pointing moves nobody.
import { writeSessionKey } from "#core/doc/session-doc.ts";
import type { Json } from "#core/model/json.ts";
import type { RoomTarget } from "#core/model/room.ts";
import type { Command } from "#core/protocol/commands.ts";
import { SESSION } from "#core/protocol/documents.ts";
import type { CommandContext, Done } from "./command-context.ts";
import { requireObjective } from "./room-right.ts";

/** `n` counts on when gathering ends, so that the next one is new to everybody who declined the last. */
export function gather(context: CommandContext, { to }: Extract<Command, { readonly type: "gather" }>): Done {
  requireTarget(context, to, "/to");
  const before = context.read(SESSION, (doc) => doc.getMap<unknown>("session").get("gather")) as { readonly n?: unknown } | undefined;
  const n = (typeof before?.n === "number" ? before.n : 0) + 1;
  context.edit(SESSION, (doc) => writeSessionKey(doc, "gather", { n, to: to as unknown as Json }));
  return { reply: { n }, detail: to?.kind ?? "end" };
}

export function spotlight(context: CommandContext, { on }: Extract<Command, { readonly type: "spotlight" }>): Done {
  requireTarget(context, on, "/on");
  context.edit(SESSION, (doc) => writeSessionKey(doc, "spotlight", on as unknown as Json));
  return { detail: on?.kind ?? "off" };
}

/** Conflicts and cards come and go; pointing at one that has just gone shows nothing. */
function requireTarget(context: CommandContext, target: RoomTarget | null, path: string): void {
  if (target?.kind === "objective") requireObjective(context, target.objective, `${path}/objective`);
}
