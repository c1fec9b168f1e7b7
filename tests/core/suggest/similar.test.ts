import { describe, expect, it } from "vitest";
import type { Facets, Goal } from "#core/model/goal.ts";
import { createSimilar } from "#core/suggest/similar.ts";
import { createSuggest } from "#core/suggest/suggest.ts";
import { hostileTexts } from "../../support/records.ts";

const goal = (id: string, title: string, facets: Facets = {}): Goal => ({ id, department: "d", title, facets, placement: null });
const board = [
  goal("reviews", "Answer every review within a day", { lever: "response-time", direction: "lower" }),
  goal("insta", "More followers on Instagram", { lever: "followers", direction: "raise", channel: ["instagram"] }),
  goal("nurses", "Recruit forty nurses before the summer", { lever: "hires", direction: "raise" }),
  goal("news", "Monthly newsletter to alumni", { lever: "newsletters", channel: ["email"], audience: ["alumni"] }),
  goal("churn", "Keep our members", { lever: "customer churn", direction: "lower" }),
  goal("bikes", "Every employee knows the bike scheme"),
];
const suggest = createSuggest();
const similar = createSimilar();
const ids = (text: string, goals: readonly Goal[] = board) => similar.goals(text, goals, { said: suggest(text) }).map((found) => found.goal.id);

describe("similar goals", () => {
  it.each([
    ["answer all reviews in one day", "reviews"],
    ["Answering every reveiw within the day", "reviews"],
    ["recruiting 40 nurses before summer", "nurses"],
    ["get more folowers on insta", "insta"],
    ["Plus d'abonnés sur Instagram", "insta"],
    ["Más seguidores en insta", "insta"],
    ["a newsletter for alumni every month", "news"],
    ["recruit nur", "nurses"],
  ])("[SG14] %j is offered %j first", (text, id) => {
    expect(ids(text)[0]).toBe(id);
  });

  it.each([
    "",
    "the",
    "Every",
    "more",
    "answer the phone at night",
    "Grow the choir",
    "newsletter to suppliers",
    "fewer followers on tiktok",
    "Plant trees in the yard",
  ])("[SG14] nothing is offered for %j", (text) => {
    expect(ids(text)).toEqual([]);
  });

  it("[SG14] a goal is no twin of itself, and the same words score 1", () => {
    const text = "Every employee knows the bike scheme";
    expect(similar.goals(text, board).map(({ goal: { id }, score }) => [id, score])).toEqual([["bikes", 1]]);
    expect(similar.goals(text, board, { except: "bikes" })).toEqual([]);
  });

  it("[SG14] at most three, the best first, ties in the order of their ids", () => {
    const many = ["d", "b", "e", "a", "c"].map((id) => goal(id, "Recruit forty nurses"));
    expect(ids("recruit forty nurses", [...many, goal("z", "Recruit forty nurses for the night shift")])).toEqual(["a", "b", "c"]);
  });

  it("[SG14] an edited goal is read anew", () => {
    const other = createSimilar();
    expect(other.goals("recruit forty nurses", board)[0]?.goal.id).toBe("nurses");
    expect(other.goals("recruit forty nurses", [goal("nurses", "Paint the stairs")])).toEqual([]);
  });

  it("[SG14] answers hostile texts and titles", () => {
    const hostile = [...hostileTexts(100), "no ".repeat(5000)];
    const goals = hostile.map((text, i) => goal(String(i), text));
    for (const text of hostile) expect(similar.goals(text, goals).length).toBeLessThanOrEqual(3);
  });
});

describe("similar levers", () => {
  it.each([
    ["churn", ["customer churn"]],
    ["folowers", ["followers"]],
    ["follow", ["followers"]],
    ["Response time", ["response-time"]],
    ["respon", ["response-time"]],
    ["time", ["response-time"]],
    ["beds", []],
    ["", []],
    ["delivery time", []],
  ])("[SG15] %j may mean %j", (typed, levers) => {
    expect(similar.levers(typed, board)).toEqual(levers);
  });
});
