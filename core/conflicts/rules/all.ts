// The only list of rules: who they are, and their order in messages, follows from it.
import { approachClash } from "./approach-clash.ts";
import { contestedLead } from "./contested-lead.ts";
import { crowding } from "./crowding.ts";
import { dependencyCycle } from "./dependency-cycle.ts";
import { dependencyOpen } from "./dependency-open.ts";
import { dependencyOrder } from "./dependency-order.ts";
import { duplicateEffort } from "./duplicate-effort.ts";
import { emptyObjective } from "./empty-objective.ts";
import { humanRaised } from "./human-raised.ts";
import { missingLead } from "./missing-lead.ts";
import { oppositeDirection } from "./opposite-direction.ts";
import { overCommit } from "./over-commit.ts";
import { silo } from "./silo.ts";
import { stanceGap } from "./stance-gap.ts";
import { unsupported } from "./unsupported.ts";
import { voiceGap } from "./voice-gap.ts";

export const RULES = [
  oppositeDirection,
  approachClash,
  contestedLead,
  missingLead,
  emptyObjective,
  overCommit,
  dependencyOrder,
  dependencyCycle,
  dependencyOpen,
  crowding,
  duplicateEffort,
  unsupported,
  silo,
  stanceGap,
  humanRaised,
  voiceGap,
] as const;

export type RuleId = (typeof RULES)[number]["id"];
export const RULE_IDS: readonly RuleId[] = RULES.map(({ id }) => id);
