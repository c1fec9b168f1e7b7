// What the keys do on a card, for who reads it aloud: those of the phase, and no others.
import type { Tool } from "#core/facilitation/phase-tools.ts";
import { hasCardTools } from "../state/rights.ts";

type Tools = ReadonlySet<Tool>;

function menuKeys(tools: Tools): string {
  const keys = [
    ...(tools.has("move") ? ["M moves it by a list"] : hasCardTools(tools) ? ["M opens its menu"] : []),
    ...(tools.has("edit") ? ["Delete removes it"] : []),
  ];
  return keys.map((key) => `, ${key}`).join("");
}

export function boardKeys(tools: Tools): string {
  const lift = tools.has("move") ? " Space lifts a card, arrows move it from cell to cell, Space drops it, Escape puts it back." : "";
  return `Arrow keys go from card to card.${lift} Enter opens it${menuKeys(tools)}.`;
}

export function listKeys(tools: Tools): string {
  return `Enter opens a card${menuKeys(tools)}.`;
}

export function outlineKeys(tools: Tools): string {
  const opens = tools.has("edit") ? "Enter edits" : "Enter opens it";
  return `Arrow keys go through it, Right opens, Left closes. On a goal, ${opens}${menuKeys(tools)}.`;
}
