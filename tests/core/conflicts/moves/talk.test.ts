import { describe, expect, it } from "vitest";
import type { Conflict } from "#core/conflicts/conflict.ts";
import { talkMoves } from "#core/conflicts/moves/talk.ts";
import { RULE_IDS } from "#core/conflicts/rules/all.ts";
import type { Goal } from "#core/model/goal.ts";
import { card, contextAbout } from "../../../support/move-context.ts";

const SPONSOR = ["escalate", "Let the sponsor decide, by the over-arching goal"];
const PAIR = [card("a", "hr"), card("b", "sales")];
const said = (about: Partial<Conflict>, goals: readonly Goal[] = PAIR) => talkMoves(contextAbout(about, goals)).map(({ kind, label }) => [kind, label]);
/** Rules whose words depend on no more than cards and departments of two, scope aside. */
const WORDS: readonly (readonly [Partial<Conflict>, readonly (readonly string[])[]])[] = [
  [{ rule: "opposite-direction", scope: { lever: "posts" } }, [["talk", "Agree on one measure of posts, and whose it is"], SPONSOR]],
  [{ rule: "approach-clash" }, [["talk", "Name the topics that go out freely, and those that need a second pair of eyes"], SPONSOR]],
  [{ rule: "contested-lead" }, [["talk", "Let HR and Sales lead together, and write down who breaks a tie"], SPONSOR]],
  [{ rule: "missing-lead" }, [["ask", "Ask HR and Sales who volunteers to lead"], SPONSOR]],
  [
    { rule: "empty-objective", scope: { objective: "o2" } },
    [
      ["ask", "Ask HR, Sales and Press for one card each under “Grow”"],
      ["talk", "Join “Grow” to its neighbour, or keep it for later"],
    ],
  ],
  [
    { rule: "empty-objective", scope: {} },
    [
      ["ask", "Ask HR, Sales and Press for one card each under no objective yet"],
      ["talk", "Join no objective yet to its neighbour, or keep it for later"],
    ],
  ],
  [{ rule: "over-commit" }, [["talk", "Agree on which of these waits"], SPONSOR]],
  [{ rule: "dependency-order", scope: { needs: "b" } }, [["talk", "Let a part of “B” come earlier, and split it in two cards"], SPONSOR]],
  [{ rule: "dependency-order", scope: { needs: "gone" } }, [["talk", "Let a part of it come earlier, and split it in two cards"], SPONSOR]],
  [{ rule: "dependency-order" }, [["talk", "Let a part of it come earlier, and split it in two cards"], SPONSOR]],
  [
    { rule: "dependency-cycle" },
    [
      ["talk", "Make one of them a first version and the rest a later card"],
      ["talk", "Make one joint card of them"],
    ],
  ],
  [
    { rule: "dependency-open" },
    [
      ["ask", "Ask who places what “A” needs"],
      ["ask", "Ask whether “A” still needs it"],
    ],
  ],
  [
    { rule: "dependency-open", goals: ["gone"] },
    [
      ["ask", "Ask who places what this goal needs"],
      ["ask", "Ask whether this goal still needs it"],
    ],
  ],
  [
    { rule: "crowding", scope: { channel: "blog" } },
    [
      ["talk", "Keep one shared calendar for blog"],
      ["talk", "Let one of HR and Sales speak for all on blog"],
    ],
  ],
  [
    { rule: "duplicate-effort" },
    [
      ["talk", "Keep both, and let HR and Sales share one measure"],
      ["talk", "Let HR and Sales divide it by audience"],
    ],
  ],
  [
    { rule: "unsupported" },
    [
      ["ask", "Ask what it is for, and park it if nobody knows"],
      ["talk", "Let it go"],
    ],
  ],
  [
    { rule: "unsupported", scope: { objective: "o1" } },
    [
      ["ask", "Ask what “Listen” does for the over-arching goal"],
      ["talk", "Drop “Listen”"],
    ],
  ],
  [
    { rule: "silo" },
    [
      ["ask", "Ask who else is affected, and let them put a card here"],
      ["ask", "Ask HR and Sales which part another department could take"],
    ],
  ],
  [
    { rule: "human-raised" },
    [
      ["talk", "Hear the one who raised it"],
      ["talk", "Tag the cards so that a rule can hold it"],
    ],
  ],
  [
    { rule: "voice-gap" },
    [
      ["ask", "Ask HR and Sales directly what they need from the others"],
      ["talk", "Offer HR and Sales a ready card: “We are affected by …”"],
    ],
  ],
  [{ rule: "stance-gap", scope: { department: "pr" } }, [["ask", "Ask Press for the reason first: load, fear, or no time"], SPONSOR]],
  [{ rule: "stance-gap" }, [["ask", "Ask HR and Sales for the reason first: load, fear, or no time"], SPONSOR]],
];

describe("steps to take by talking", () => {
  it.each(WORDS)("[MV1] [MV5] for a rule they are said word by word: %o", (about, expected) => {
    expect(said(about)).toEqual(expected);
  });

  it("[MV1] every rule has words of its own", () => {
    expect([...new Set(WORDS.map(([{ rule }]) => rule))].sort()).toEqual([...RULE_IDS].sort());
  });

  it("[MV1] they change nothing on the board", () => {
    expect(talkMoves(contextAbout({ rule: "over-commit" }, PAIR)).map(({ changes }) => changes)).toEqual([[], []]);
  });

  it("[MV5] who says no to a card that is needed is asked for the reason, each department once", () => {
    const no = (id: string, department: string) => card(id, department, { stance: "resist" });
    const goals = [card("a", "hr", { dependsOn: ["b", "c", "d"] }), no("b", "sales"), no("c", "sales"), no("d", "pr"), no("e", "it")];
    expect(said({ rule: "stance-gap" }, goals)[0]).toEqual(["ask", "Ask Sales and Press for the reason first: load, fear, or no time"]);
  });

  it("[MV1] a rule without words is answered by asking its departments, or the room", () => {
    const unknown = { rule: "unowned-ask" as Conflict["rule"] };
    expect(said(unknown)).toEqual([["ask", "Ask HR and Sales what would help"], SPONSOR]);
    expect(said(unknown, [])).toEqual([["ask", "Ask the room what would help"], SPONSOR]);
  });
});
