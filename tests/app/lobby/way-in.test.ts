import { describe, expect, it } from "vitest";
import type { LobbyReply, Membership } from "#core/protocol/roles.ts";
import { answerAtTheDoor } from "../../../app/lobby/at-the-door.ts";
import { joinWords } from "../../../app/lobby/lobby-words.ts";
import { goesStraightIn } from "../../../app/lobby/straight-in.ts";
import { NO_KEY, troubleWords } from "../../../app/lobby/trouble-words.ts";

const department = (id: string) => ({ id, title: id.toUpperCase(), initials: id, colour: "#cc6677", pattern: "plain" });
const lobby = (role: LobbyReply["role"], ...departments: readonly string[]): LobbyReply => ({
  title: "A workshop",
  role,
  phase: "align",
  departments: departments.map(department),
});
const me = (role: Membership["role"], at: string | null = null): Membership => ({ role, department: at, participantId: "p", epoch: 1 });

describe("the way in", () => {
  it.each([
    ["host link, host before", lobby("host", "a", "b"), me("host", "a"), true],
    ["wall link, wall before", lobby("wall"), me("wall"), true],
    ["department link, that department before", lobby("seat", "a"), me("seat", "a"), true],
    ["department link, another department before", lobby("seat", "a"), me("seat", "b"), false],
    ["department link, waiting at that department's door", lobby("seat", "a"), { ...me("seat", "a"), waiting: true as const }, false],
    ["link for any department", lobby("seat", "a", "b"), me("seat", "a"), false],
    ["wall link, host before", lobby("wall"), me("host"), false],
    ["host link, seat before", lobby("host", "a"), me("seat", "a"), false],
  ])("[PG4] %s", (_what, given, before, straight) => expect(goesStraightIn(given, before)).toBe(straight));

  it("[PG5] where nobody has said no, one can try again", () => {
    for (const status of [0, 429, 500, 503]) {
      expect(troubleWords({ ok: false, status, code: "x", message: "Wait a minute." }, "link")).toMatchObject({ mayPass: true, button: "Try again" });
    }
  });

  it("[PG5] a refused code and a forgotten place ask for a code, a refused link for a new link", () => {
    const refused = { ok: false, status: 401, code: "unauthorized", message: "no" } as const;
    expect(troubleWords(refused, "code")).toMatchObject({ askCode: true, mayPass: false });
    expect(troubleWords(refused, "stored")).toMatchObject({ askCode: true, mayPass: false });
    expect(troubleWords(NO_KEY, "stored")).toMatchObject({ askCode: true, title: "This address needs its link" });
    expect(troubleWords(refused, "link")).toMatchObject({ askCode: false, mayPass: false, button: "Go to the start page" });
  });

  it("[PG5] any other refusal is shown in the server's own sentence", () => {
    expect(troubleWords({ ok: false, status: 409, code: "full", message: "There are 600 people here." }, "link").text).toBe("There are 600 people here.");
  });

  it("[PG6] the button says as what one joins", () => {
    expect(joinWords("wall", null)).toBe("Join as the wall");
    expect(joinWords("host", null)).toBe("Join as host");
    expect(joinWords("host", "HR")).toBe("Join as host, speaking for HR");
    expect(joinWords("seat", "HR")).toBe("Join for HR");
  });

  it("[PG59] at the door only a clear no turns away; a lost network waits on", () => {
    const no = (status: number) => answerAtTheDoor({ ok: false, status, code: "x", message: "x" });
    expect(answerAtTheDoor({ ok: true, value: { ...me("seat", "a"), waiting: true } })).toBe("wait");
    expect(answerAtTheDoor({ ok: true, value: me("seat", "a") })).toBe("in");
    expect([0, 429, 500].map(no)).toEqual(["wait", "wait", "wait"]);
    expect([401, 403, 404].map(no)).toEqual(["away", "away", "away"]);
    expect(answerAtTheDoor(null)).toBe("away");
  });
});
