// A keeper over the real database that runs one command and is killed on the way. A process of its own, bundled by server-process.ts.
import type { Command } from "#core/protocol/commands.ts";
import { createKeeper } from "../../sync-server/keeper/create-keeper.ts";
import { systemRandom } from "../../sync-server/keeper/secrets.ts";
import { openLibsqlStorage } from "../../sync-server/storage/libsql-storage.ts";
import { failingAt, silent } from "./keeper-room.ts";

export interface MortalCall {
  readonly dataDir: string;
  readonly session: string;
  readonly command: Command;
  readonly key: string;
  /** The write it does not live to see; one after the last: killed with everything on disk, before it can answer. Or what comes after COMMIT. */
  readonly dieAt: number | "scrub" | "erased";
}

const { dataDir, session, command, key, dieAt } = JSON.parse(process.argv[2] ?? "") as MortalCall;
const die = () => {
  process.kill(process.pid, "SIGKILL");
};
const failing = failingAt(openLibsqlStorage(dataDir), die);
/** Its start cleans up as well, and it lives to see that. */
let isArmed = false;
const storage = new Proxy(failing.storage, {
  get(target, property) {
    if (isArmed && property === dieAt) die();
    return Reflect.get(target, property) as unknown;
  },
});
const keeper = createKeeper({ storage, random: systemRandom, now: Date.now, log: silent });
const grant = await keeper.grantOf(session);
if (grant === null) throw new Error("no grant");
if (typeof dieAt === "number") failing.arm(dieAt);
isArmed = true;
const outcome = await keeper.command(grant, command, key, "");
if (failing.calls + 1 === dieAt) die();
process.stdout.write(JSON.stringify(outcome));
process.exit(0);
