// What part people play in a sentence: whom a goal is for stands behind a verb or a preposition; who acts opens the clause, and a word before another noun only tells what kind of thing that is.
import type { Match } from "./pattern.ts";
import { endOfClause, PREPOSITIONS, type Reading, startOfClause } from "./reading.ts";
import { isCount } from "./tokens.ts";

/** Determiners with which a lone noun may be the subject: "any nurse posts". */
const ONE_OF_MANY = new Set("every each any one no another".split(" "));
/** These look like one and mean many. */
const COLLECTIVE = new Set("staff media press public youth personnel alumni".split(" "));
/** How long what stands before the people in their own noun phrase may be: "night shift nurses". */
const LONGEST_PHRASE = 3;
/** How far behind people a verb may show that something is done for them: "nurses never get heard". */
const FEELING_REACH = 6;

/** French and Spanish verbs as they stand before their object or an inverted subject. */
const VERB_ENDING = /(?:er|ir|ez|ons|ent|ar|an|en)$/;
/** "la salle des élèves", "aparcamiento de clientes" */
const PLACES =
  /^(salle|parking|vestia|cantin|toilet|fichier|dossier|carte$|contrat|logement|sala$|aparcam|vestuar|comedor|bano|fichero|carnet|expediente|aseo)/;
const OF = /^(des?|del?|l[oa]s)$/;
const ONE = new Set("a one un une una".split(" "));
const PER = new Set("per par por".split(" "));

export interface Roles {
  readonly modifies: (match: Match) => boolean;
  readonly isAskedFor: (match: Match) => boolean;
  readonly isSubject: (match: Match) => boolean;
}

export function createRoles(reading: Reading, people: readonly Match[]): Roles {
  const { tokens, lexicon } = reading;
  const feels = lexicon.feels.find(tokens);
  const causes = lexicon.causes.find(tokens);
  const acts = [...lexicon.acts.find(tokens), ...lexicon.actsBefore.find(tokens)];
  const asked = lexicon.askCues.find(tokens);
  const isPeople = (at: number) => people.some(({ start, end }) => at >= start && at < end);
  const carriers: readonly Match[] = [lexicon.channel, lexicon.lever, lexicon.carriers].flatMap((set): readonly Match[] => set.find(tokens));
  const verbs: readonly Match[] = [lexicon.turns, lexicon.idioms, lexicon.approach].flatMap((set): readonly Match[] => set.find(tokens, isPeople));
  const { headLast } = lexicon.source;
  const isContent = (at: number, clause: number | undefined) => {
    const token = tokens[at];
    return (
      token !== undefined &&
      token.clause === clause &&
      !isCount(token) &&
      /\p{L}{2}/u.test(token.norm) &&
      !lexicon.marks.has(token.norm) &&
      !PREPOSITIONS.has(token.norm)
    );
  };
  const startsAt = (found: readonly Match[], at: number) => found.some(({ start }) => start === at);

  const isOneOfMany = ({ start }: Match) => tokens.slice(Math.max(0, start - 2), start).some(({ norm }) => ONE_OF_MANY.has(norm));

  /** "student office", "youth teams": no students, no youth. "Customer emails" do go to customers. */
  const describesNext = (match: Match) => {
    const last = tokens[match.end - 1];
    if (last === undefined || !isContent(match.end, last.clause) || isOneOfMany(match)) return false;
    if (last.norm !== last.stem && !COLLECTIVE.has(last.norm)) return false;
    return ![carriers, feels, acts].some((found) => startsAt(found, match.end));
  };
  /** "contrats fournisseurs", "candidats infirmiers". */
  const describesPrevious = (match: Match) => {
    // "socios jóvenes" are both.
    if (/^(jeune|joven)/.test(tokens[match.start]?.norm ?? "")) return false;
    let head = match.start - 1;
    while (OF.test(tokens[head]?.norm ?? "")) head--;
    if (PLACES.test(tokens[head]?.norm ?? "")) return true;
    if (!isContent(match.start - 1, tokens[match.start]?.clause) || VERB_ENDING.test(tokens[match.start - 1]?.norm ?? "")) return false;
    return ![...carriers, ...lexicon.adjectives.find(tokens), ...causes, ...verbs].some(({ start, end }) => start < match.start && end >= match.start);
  };

  return {
    modifies: headLast ? describesNext : describesPrevious,
    /** "needs 3 drivers", "one manager per site": who is asked for. */
    isAskedFor: ({ start, end: behind }) =>
      (ONE.has(tokens[start - 1]?.norm ?? "") && PER.has(tokens[behind]?.norm ?? "")) ||
      (isCount(tokens[start - 1]) && asked.some(({ end }) => end <= start - 1 && start - 1 - end <= 1 && tokens[end - 1]?.clause === tokens[start]?.clause)),
    /** "Library staff will move the shelves": who opens a clause and does something, unless something is done to them. */
    isSubject: (match) => {
      const from = startOfClause(tokens, match.start);
      const before = tokens.slice(from, match.start);
      if (before.length > LONGEST_PHRASE || before.some(({ norm }) => PREPOSITIONS.has(norm))) return false;
      if ([...causes, ...verbs].some(({ start }) => start >= from && start < match.start)) return false;
      const reach = Math.min(endOfClause(tokens, match.start), match.end + FEELING_REACH);
      if (feels.some(({ start }) => start >= match.end && start < reach)) return false;
      if (!headLast && isContent(match.end, tokens[match.start]?.clause) && startsAt(acts, match.end + 1)) return true;
      return startsAt(acts, match.end) || (headLast && isContent(match.end, tokens[match.start]?.clause) && !startsAt(carriers, match.end));
    },
  };
}
