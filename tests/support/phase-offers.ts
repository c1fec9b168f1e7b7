// What people find in each phase, written down a second time for the browser tests, which read nothing of the product's own tables.

export interface PhaseOffer {
  readonly phase: string;
  /** What a seat's screen holds out, sorted; "card" stands for all that is done to one. */
  readonly seat: readonly string[];
  readonly now: { readonly board: RegExp; readonly phone: RegExp; readonly outline: RegExp; readonly host: RegExp };
  /** Of a host without a department. */
  readonly hostButtons: readonly string[];
}

const everywhere = (seat: RegExp, host: RegExp) => ({ board: seat, phone: seat, outline: seat, host });

export const PHASE_OFFERS: readonly PhaseOffer[] = [
  {
    phase: "frame",
    seat: ["draft", "learn", "object", "stance"],
    now: everywhere(/The frame is being set/, /Write the over-arching goal/),
    hostButtons: ["Edit the frame"],
  },
  {
    phase: "draft",
    seat: ["card", "draft", "learn", "object", "stance"],
    now: everywhere(/Nobody outside it can read this yet/, /Departments write in private/),
    hostButtons: ["Edit the frame", "Reveal drafts…"],
  },
  {
    phase: "align",
    seat: ["card", "define", "draft", "learn", "object", "raise", "stance", "vote"],
    now: { board: /Drag your goals/, phone: /tap ⋯ on one/, outline: /M on one/, host: /Let cards be placed/ },
    hostButtons: ["Edit the frame", "Reveal drafts…", "Raise one yourself"],
  },
  {
    phase: "resolve",
    seat: ["card", "define", "draft", "learn", "object", "raise", "stance", "vote"],
    now: everywhere(/Say what this conflict is to you/, /Take one conflict at a time/),
    hostButtons: ["Raise one yourself"],
  },
  {
    phase: "commit",
    seat: ["draft", "object", "stance", "vote"],
    now: everywhere(/Say where your department stands now/, /Ask for stances/),
    hostButtons: [],
  },
  { phase: "closed", seat: [], now: everywhere(/You can read it here/, /The workshop is closed\. Hand out the record/), hostButtons: [] },
];
