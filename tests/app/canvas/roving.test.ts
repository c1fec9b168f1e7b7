import { describe, expect, it } from "vitest";
import { columnsOf, nextCard } from "../../../app/canvas/roving.ts";
import { FRAME } from "./board.ts";

const cells = new Map([
  ["listen|q1", ["a", "b"]],
  ["listen|q3", ["c"]],
  ["trade|q1", ["d"]],
  ["trade|q3", ["e", "f"]],
  ["|q2", ["z"]],
]);
const board = { frame: FRAME, cells };

describe("arrow keys from card to card", () => {
  it("[CV10] up and down follow the objective through its times", () => {
    expect(nextCard(board, "a", "down")).toBe("b");
    expect(nextCard(board, "b", "down")).toBe("c");
    expect(nextCard(board, "c", "up")).toBe("b");
    expect(nextCard(board, "c", "down")).toBe("c");
  });

  it("[CV11] left and right go to the next objective that has cards, to the card nearest in time", () => {
    expect(nextCard(board, "a", "right")).toBe("d");
    expect(nextCard(board, "c", "right")).toBe("e");
    expect(nextCard(board, "f", "right")).toBe("z");
    expect(nextCard(board, "z", "left")).toBe("d");
    expect(nextCard(board, "a", "left")).toBe("a");
  });

  it("[CV12] without a card to come from, or with one that is gone, it is the first card; on an empty board none", () => {
    expect(nextCard(board, null, "down")).toBe("a");
    expect(nextCard(board, "gone", "down")).toBe("a");
    expect(nextCard({ frame: FRAME, cells: new Map() }, null, "down")).toBeNull();
    expect(columnsOf(board)).toEqual([["a", "b", "c"], ["d", "e", "f"], ["z"]]);
  });
});
