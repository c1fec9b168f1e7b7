import type { Settings } from "#core/model/settings.ts";

export interface Question<S extends keyof Settings = keyof Settings> {
  readonly name: S;
  readonly legend: string;
  readonly options: readonly { readonly value: Settings[S]; readonly label: string }[];
  readonly hint?: string;
}

/** One question a setting; every value of every setting has its words. */
export const QUESTIONS: readonly Question[] = [
  {
    name: "doors",
    legend: "Who comes later",
    options: [
      { value: "open", label: "walks in" },
      { value: "knock", label: "knocks" },
    ],
    hint: "Knocking: one inside the department, or a host, lets them in. Department links always open.",
  },
  {
    name: "authors",
    legend: "Cards carry",
    options: [
      { value: "anonymous", label: "the department alone" },
      { value: "names", label: "the writer’s name" },
    ],
    hint: "Back at the department alone, the names are gone from every card for good.",
  },
  {
    name: "draftCounts",
    legend: "How many drafts a department has is known to",
    options: [
      { value: "nobody", label: "itself" },
      { value: "hosts", label: "hosts" },
      { value: "everyone", label: "everybody" },
    ],
  },
  {
    name: "wallCounts",
    legend: "The wall shows these numbers",
    options: [
      { value: false, label: "no" },
      { value: true, label: "yes" },
    ],
  },
  {
    name: "sensitivity",
    legend: "The wall brings up",
    options: [
      { value: "quiet", label: "only the gravest" },
      { value: "normal", label: "what matters" },
      { value: "all", label: "everything" },
    ],
    hint: "The gravest: what cannot hold as placed. What matters: also what needs an agreement, and one question at a time. Everything: every question, voices and attitudes, too.",
  },
  {
    name: "hideCursors",
    legend: "Others’ pointers on the canvas",
    options: [
      { value: false, label: "shown" },
      { value: true, label: "hidden" },
    ],
  },
];
