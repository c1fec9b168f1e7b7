import { describe, expect, it } from "vitest";
import { CLOSE } from "#core/protocol/close-code.ts";
import { connectionWords, savingWords, wouldLose } from "../../../app/shell/saving-words.ts";
import { stoppedWords } from "../../../app/shell/stopped-words.ts";
import type { SavingState } from "../../../app/state/types.ts";

const STATES: readonly SavingState[] = [
  { state: "saved" },
  { state: "saving" },
  { state: "unsaved", pending: 1 },
  { state: "unsaved", pending: 3 },
  { state: "cannot-save" },
  { state: "read-only" },
];

describe("what the header says", () => {
  it("[PG7] Saved is said of saved alone, and is the only green one", () => {
    expect(STATES.filter((saving) => savingWords(saving).text === "Saved").map(({ state }) => state)).toEqual(["saved"]);
    expect(STATES.filter((saving) => savingWords(saving).tone === "ok").map(({ state }) => state)).toEqual(["saved"]);
    expect(savingWords({ state: "unsaved", pending: 1 }).more).toBe("Keep this tab open. 1 change waits in this tab.");
    expect(savingWords({ state: "unsaved", pending: 3 }).more).toContain("3 changes wait");
    expect(savingWords({ state: "cannot-save" }).more).toContain("Keep this tab open");
  });

  it("[PG8] closing the tab loses something exactly while it is not on the disk", () => {
    expect(STATES.filter(wouldLose).map(({ state }) => state)).toEqual(["saving", "unsaved", "unsaved", "cannot-save"]);
  });

  it("[PG9] the banner speaks only offline, and promises a reader nothing about work", () => {
    for (const saving of STATES) {
      expect(connectionWords({ state: "online" }, saving)).toBeNull();
      expect(connectionWords({ state: "connecting" }, saving)).toBeNull();
    }
    expect(connectionWords({ state: "offline", since: 0 }, { state: "saving" })).toContain("Keep the tab open");
    expect(connectionWords({ state: "offline", since: 0 }, { state: "read-only" })).not.toContain("what you do");
  });

  it("[PG10] every close that ends a session has its words; the unknown one loads again", () => {
    const ends = Object.values(CLOSE).filter(({ retry }) => !retry);
    for (const { code } of ends) {
      const words = stoppedWords(code);
      expect(words.title.length, String(code)).toBeGreaterThan(5);
      expect(words.text).toMatch(/\.$/);
      expect(words.button).not.toBe("");
    }
    expect(stoppedWords(CLOSE.forbidden.code).does).toBe("leave");
    expect(stoppedWords(CLOSE.oldEpoch.code).does).toBe("leave");
    expect(stoppedWords(CLOSE.reload.code).does).toBe("reload");
    expect(stoppedWords(4499).does).toBe("reload");
  });
});
