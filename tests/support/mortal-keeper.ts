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
  /** The write it does not live to see; one after the last: killed with everything on disk, before it can answer. */
  readonly dieAt: number;
}

const { dataDir, session, command, key, dieAt } = JSON.parse(process.argv[2] ?? "") as MortalCall;
const die = () => {
  process.kill(process.pid, "SIGKILL");
};
const failing = failingAt(openLibsqlStorage(dataDir), die);
const keeper = createKeeper({ storage: failing.storage, random: systemRandom, now: Date.now, log: silent });
const grant = await keeper.grantOf(session);
if (grant === null) throw new Error("no grant");
failing.arm(dieAt);
const outcome = await keeper.command(grant, command, key, "");
if (failing.calls + 1 === dieAt) die();
process.stdout.write(JSON.stringify(outcome));
process.exit(0);
