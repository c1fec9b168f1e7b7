import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { createSuggest } from "#core/suggest/suggest.ts";
import type { Suggestion } from "#core/suggest/suggestion.ts";
import { withoutAccents } from "#core/suggest/tokens.ts";
import { hostileTexts } from "../../support/records.ts";

const suggest = createSuggest();

describe("suggest", () => {
  it.each([["Become carbon neutral"], [""], ["   "], ["zzz qqq"], ["!!! ??? 😀"], ["Better coffee in the canteen"]])("[SG1] %j supports nothing", (text) => {
    expect(suggest(text)).toEqual({});
  });

  it("[SG2] reads the workshop's own words, and each word once", () => {
    const own = createSuggest({ channel: ["Mastodon"], audience: ["Season-ticket holders"], lever: ["beds"] });
    expect(own("More beds: tell season ticket holders on mastodon, on Mastodon!")).toEqual({
      channel: ["Mastodon"],
      audience: ["Season-ticket holders"],
      lever: "beds",
      direction: "raise",
    });
    expect(suggest("mastodon")).toEqual({});
    expect(suggest("insta, Instagram and fb").channel).toEqual(["instagram", "facebook"]);
  });

  it.each([
    "Make customer service faster to reach",
    "a new print server",
    "members of the board meet",
    "use social media",
    "x-ray machine",
    "phone numbers in the crm",
    "student union elects a treasurer",
    "the volunteer hut needs paint",
    "the radio mast blocks the view",
    "archiver les contrats fournisseurs",
    "panne de téléphone à la réception",
    "el contrato del teléfono caduca",
    "repaint the conference room",
    "events team needs a van",
    "Press brake needs a new motor",
    "la presse hydraulique tombe en panne",
    "la prensa hidráulica pierde aceite",
    "repeindre la salle de réunion",
    "réparer la radio du camion",
    "la radio del camión no funciona",
    "salle des élèves à repeindre",
    "aparcamiento de clientes más grande",
  ])("[SG3] %j holds no channel and no audience", (text) => {
    const { channel, audience } = suggest(text);
    expect([channel, audience]).toEqual([undefined, undefined]);
  });

  it.each([
    ["not on tiktok", undefined],
    ["pas sur tiktok", undefined],
    ["en facebook no, por favor", undefined],
    ["Answer on WhatsApp instead of by phone", ["whatsapp"]],
    ["répondre sur whatsapp plutôt que par téléphone", ["whatsapp"]],
    ["Stop posting on Facebook", ["facebook"]],
    ["no more ads on youtube", ["youtube"]],
    ["no more printed catalogue", undefined],
    ["nobody answers the phone after 5", ["phone"]],
    ["They don't understand our website", ["website"]],
    ["neither facebook nor instagram, just a good newsletter", ["email"]],
    ["ni facebook ni tiktok, juste le bouche à oreille", undefined],
    ["ni facebook ni tiktok, solo el boca a boca", undefined],
    ["not another brochure", undefined],
  ])("[SG4] %j gives %j", (text, channel) => {
    expect(suggest(text).channel).toEqual(channel);
  });

  it.each([
    ["Let staff answer reviews", undefined],
    ["A blog written by nurses", undefined],
    ["nurses should blog under their own names", undefined],
    ["Train staff in giving interviews", ["staff"]],
    ["Ask staff what they think", ["staff"]],
    ["Let customers vote on the next flavour", ["customers"]],
    ["Kitchen staff to clock out on time", undefined],
    ["Managers rotate every two years", undefined],
    ["We need 5 volunteers for the fair", undefined],
    ["un directeur par site", undefined],
    ["Les conducteurs doivent porter un gilet", undefined],
    ["los empleados deben fichar a las ocho", undefined],
    ["nurses want a say in the rota", ["staff"]],
    ["the suppliers deliver too late on Mondays", undefined],
    ["les fournisseurs livrent en retard", undefined],
    ["los proveedores llegan tarde", undefined],
    ["no more asking the manager before a refund", undefined],
    ["un message de la directrice aux parents", ["families"]],
    ["un mensaje del director a todas las familias", ["families"]],
    ["we hold 900 followers on TikTok", undefined],
    ["atteindre 5000 abonnés sur insta", undefined],
    ["show the regulator our new filters", ["regulators"]],
  ])("[SG5] the audience of %j is %j", (text, audience) => {
    expect(suggest(text).audience).toEqual(audience);
  });

  it.each([
    ["answer within 4 hours", "response-time", "lower"],
    ["improve response times", "response-time", "lower"],
    ["Stop losing donors", "retention", "raise"],
    ["Perder menos donantes", "retention", "raise"],
    ["fidéliser nos adhérents", "retention", "raise"],
    ["bring churn down", "churn", "lower"],
    ["Do not reduce the number of training days", "training", "hold"],
    ["no growth in headcount", "headcount", "hold"],
    ["Ne pas augmenter la charge de travail", "workload", "hold"],
    ["bring customer satisfaction from 7 to 8.5", "satisfaction", "raise"],
    ["keep costs of events down", "cost", "lower"],
    ["Fewer, better newsletters", "newsletters", "lower"],
    ["stop the decline in subscribers", "subscribers", "raise"],
    ["cost per lead below 40", "cost-per-lead", "lower"],
    ["donations x2", "donations", "raise"],
    ["hit 2000 newsletter subscribers", "subscribers", "raise"],
    ["Too many complaints at the desk, halve them", "complaints", "lower"],
    ["our rating: from 3.9 to 4.3", "rating", "raise"],
    ["newsletter subscribers: 1200 today, 2000 in a year", "subscribers", "raise"],
    ["abonnés à la newsletter : 1200 aujourd'hui, 2000 dans un an", "subscribers", "raise"],
    ["ventas x2 en 2028", "sales", "raise"],
    ["queue at the till: 3 minutes at most", "response-time", "lower"],
    ["Turnover among nurses has to come down", "turnover", "lower"],
    ["Visits to the site are slipping, get them back up", "traffic", "raise"],
    ["les ventes sont en baisse, il faut les relancer", "sales", "raise"],
    ["las ventas están cayendo, hay que relanzarlas", "sales", "raise"],
    ["demasiadas reuniones, reducirlas a la mitad", "meetings", "lower"],
    ["l'appli doit passer de 3,2 à 4,5 étoiles", "rating", "raise"],
  ])("[SG6] %j: %s %s", (text, lever, direction) => {
    expect(suggest(text)).toMatchObject({ lever, direction });
  });

  it.each([
    ["more tips for followers", "tips", "raise", "followers"],
    ["lower fees for our members", "fees", "lower", "members"],
    ["fewer forms for new volunteers", "forms", "lower", "volunteers"],
    ["posters for volunteers: too many, halve them", "posters", "lower", "volunteers"],
    ["plus de conseils pour les abonnés", "conseils", "raise", "followers"],
    ["más consejos para los seguidores", "consejos", "raise", "followers"],
    ["no more posters for volunteers", undefined, undefined, "volunteers"],
    ["no more pdf handouts for members", undefined, undefined, "members"],
    ["do more for our members", undefined, undefined, "members"],
  ])("[SG7] %j moves %s, not whom it is for", (text, lever, direction, audience) => {
    const said = suggest(text);
    expect([said.lever, said.direction, said.audience]).toEqual([lever, direction, [audience]]);
  });

  it.each([
    ["aim for 5000 followers", "followers", "raise"],
    ["look for more volunteers", "volunteers", "raise"],
    ["win new members for the choir", "members", "raise"],
    ["améliorer pour de bon notre image", "sentiment", "raise"],
  ])("[SG7] %j: what is aimed for is moved, %s %s", (text, lever, direction) => {
    expect(suggest(text)).toMatchObject({ lever, direction });
  });

  it.each(["Keep our LinkedIn posts personal", "stop spamming our subscribers", "never leave a comment unanswered"])("[SG7] %j moves no lever", (text) => {
    expect(suggest(text)).not.toHaveProperty("direction");
  });

  it.each([
    ["halve the number of broken bikes", "broken bikes", "lower"],
    ["get the waiting list below 6 weeks", "waiting list", "lower"],
    ["twice as many evening classes", "evening classes", "raise"],
    ["doubler le nombre de stagiaires", "stagiaires", "raise"],
    ["keep the number of buses stable", "buses", "hold"],
    ["don't let response time slip", "response-time", "hold"],
    ["less sugar in the canteen desserts", "sugar", "lower"],
    ["energy use -10%", "energy use", "lower"],
    ["keep prices as they are", "prices", "hold"],
    ["hold waste at 2%", "waste", "hold"],
    ["the queue at the gate is too long, halve it", "response-time", "lower"],
    ["les délais passent de 10 à 4 jours", "délais", "lower"],
    ["el número de becas sigue igual", "becas", "hold"],
    ["200 adhérents de plus d'ici juin", "adhérents", "raise"],
    ["200 socios más antes de junio", "socios", "raise"],
    ["the number of accidents has to go down", "accidents", "lower"],
    ["energy bills 10% lower by 2028", "energy bills", "lower"],
    ["no tocar el precio del comedor", "precio del comedor", "hold"],
  ])("[SG16] %j: any noun under a word of amount is a lever, %s %s", (text, lever, direction) => {
    expect(suggest(text)).toMatchObject({ lever, direction });
  });

  it.each([
    "open from 9 to 17",
    "less formal on insta",
    "send the newsletter to 300 shops",
    "refunds up to 50 euro",
    "meet suppliers twice a year",
    "more often in the news",
    "look it up",
    "no more ads on youtube",
  ])("[SG16] %j raises nothing", (text) => {
    expect(suggest(text).direction).not.toBe("raise");
  });

  it.each([
    ["every post signed off by legal", { control: "pre-approve" }],
    ["let branches post without asking", { control: "empower" }],
    ["no tweets unless comms agrees", { control: "pre-approve" }],
    ["We do not check every post", { control: "empower" }],
    ["one newsroom for all", { locus: "central" }],
    ["ask customers what they want", { voice: "listen" }],
    ["boost posts with ad money", { spend: "paid" }],
    ["no paid ads, just word of mouth", { spend: "organic" }],
    ["let customers choose the flavour", { voice: "listen" }],
    ["ask the drivers what they need", { voice: "listen" }],
    ["every shop shows its work on its own page", { locus: "local" }],
    ["approve the budget before june", undefined],
    ["tell parents about the new timetable", { voice: "push" }],
    ["Comms no longer signs off LinkedIn posts", { control: "empower" }],
    ["plus besoin de l'aval du siège pour publier", { control: "empower" }],
    ["ya no hace falta el visto bueno de la sede", { control: "empower" }],
    ["Customers should be able to ask us anything on Fridays", { voice: "listen" }],
    ["les clients doivent pouvoir poser leurs questions en direct", { voice: "listen" }],
    ["remind parents of the fee every month", { voice: "push" }],
    ["recordar a los padres la fecha de la fiesta", { voice: "push" }],
    ["one account for the whole group", { locus: "central" }],
    ["un groupe whatsapp par service", { locus: "local" }],
    ["un grupo de whatsapp por planta", { locus: "local" }],
    ["drop google ads altogether", { spend: "organic" }],
    ["the council votes on the budget in May", undefined],
    ["la gare centrale est sale", undefined],
    ["entrada gratuita los domingos", undefined],
    ["far too many mails go out to our clients", undefined],
    ["answer within 4 hours", undefined],
    ["contestar en 24 horas", undefined],
    ["répondre sous 4 h", undefined],
    ["answer clients within 4 hours", { voice: "listen" }],
    ["answer within 4 hours on facebook", { voice: "listen" }],
  ])("[SG8] %j is read as %j", (text, approach) => {
    expect(suggest(text).approach).toEqual(approach);
  });

  it.each([
    ["no paid ads, only organic growth", { spend: "organic" }],
    ["sin publicidad de pago", { spend: "organic" }],
    ["word of mouth instead of adverts", { spend: "organic" }],
    ["Nothing goes out without approval", { control: "pre-approve" }],
    ["no approval needed for everyday posts", { control: "empower" }],
    ["Laisser les équipes publier librement", { control: "empower" }],
    ["Todo pasa antes por el departamento legal", { control: "pre-approve" }],
    ["one central account", { locus: "central" }],
    ["chaque magasin gère sa propre page", { locus: "local" }],
    ["Listen to patients, and broadcast every release", undefined],
  ])("[SG8] %j takes %j", (text, approach) => {
    expect(suggest(text).approach).toEqual(approach);
  });

  it.each([
    [
      "needs 2 designers and 20k budget",
      [
        { pool: "designer", amount: 2 },
        { pool: "budget", amount: 20000 },
      ],
    ],
    [
      "besoin de 2 graphistes et 15k de budget",
      [
        { pool: "graphiste", amount: 2 },
        { pool: "budget", amount: 15000 },
      ],
    ],
    [
      "necesitamos 2 diseñadores y 20 mil euros",
      [
        { pool: "diseñador", amount: 2 },
        { pool: "budget", amount: 20000 },
      ],
    ],
    ["presupuesto: 8.000 € para anuncios", [{ pool: "budget", amount: 8000 }]],
    ["budget : 8 000 € pour la campagne", [{ pool: "budget", amount: 8000 }]],
    ["necesito 2 community managers", [{ pool: "community manager", amount: 2 }]],
    ["6 designer days for the trade fair", [{ pool: "designer", amount: 6, unit: "days" }]],
    ["needs half a developer", [{ pool: "developer", amount: 0.5 }]],
    ["get 3 weeks of a video editor", [{ pool: "video editor", amount: 3, unit: "weeks" }]],
    ["Get 300 followers in 4 weeks", undefined],
    ["Answer 20 questions within 4 hours", undefined],
    ["Lower our cost per lead from 80 to 50 euros", undefined],
  ])("[SG9] %j asks for %j", (text, asks) => {
    expect(suggest(text).asks).toEqual(asks);
  });

  it.each([
    ["launch in Q1", "Q1"],
    ["lancer au T2", "Q2"],
    ["premier trimestre", "Q1"],
    ["segundo semestre", "H2"],
    ["h2 roadmap", "H2"],
    ["By March 2027 all dealers know", "2027-03"],
    ["avant l'été", "before-summer"],
    ["antes del verano", "before-summer"],
    ["a podcast every week", "weekly"],
    ["cada semana un podcast", "weekly"],
    ["newsletter mensuelle", "monthly"],
    ["In 2027 everything is electronic", "2027"],
    ["stop the daily mails, once a week is enough", "weekly"],
    ["answer within a week", undefined],
    ["show daily life at the plant", undefined],
  ])("[SG10] %j is %j", (text, timing) => {
    expect(suggest(text).timing).toBe(timing);
  });

  it("[SG11] reads what thumbs type, and corrects no real word", () => {
    expect(suggest("more folowers on insta")).toMatchObject({ channel: ["instagram"], lever: "followers", direction: "raise" });
    expect(suggest("cusotmer emails").audience).toEqual(["customers"]);
    expect(suggest("newsltter to membrs")).toMatchObject({ channel: ["email"], audience: ["members"] });
    expect(suggest("be a cool employer")).toEqual({});
    expect(suggest("protect our patents")).toEqual({});
    expect(suggest("ouvrir plus tôt le samedi").audience).toBeUndefined();
    expect(suggest("ask for the painting back").channel).toBeUndefined();
  });

  it("[SG13] answers hostile and endless texts", () => {
    for (const text of [...hostileTexts(300), "customers ".repeat(100_000), "no ".repeat(5000), "~ # @ * | , ".repeat(50)]) {
      expect(typeof suggest(text)).toBe("object");
    }
  });
});

it("[SG17] no test sentence stands in the lexicon", () => {
  const folder = new URL("../../fixtures/", import.meta.url);
  const lexicon = ["english", "french", "spanish", "shared"]
    .map((name) => readFileSync(new URL(`../../../core/suggest/lexicon/${name}.ts`, import.meta.url), "utf8"))
    .join("\n");
  const files = readdirSync(folder).filter((name) => /^suggest-.*\.json$/.test(name));
  expect(files.length).toBeGreaterThanOrEqual(5);
  const plain = (text: string) =>
    withoutAccents(text.toLowerCase())
      .replace(/[^a-z0-9]+/g, " ")
      .trim();
  const held = plain(lexicon);
  for (const file of files) {
    for (const { text } of JSON.parse(readFileSync(new URL(file, folder), "utf8")) as readonly { readonly text: string }[]) {
      // Two words or three may well be an expression of the language.
      if (plain(text).split(" ").length >= 4) expect(held.includes(plain(text)), text).toBe(false);
    }
  }
});

describe("over the development texts", () => {
  const read = (name: string) =>
    JSON.parse(readFileSync(new URL(`../../fixtures/suggest-${name}.json`, import.meta.url), "utf8")) as readonly {
      readonly lang: string;
      readonly text: string;
      readonly facets: Suggestion;
    }[];
  const texts = [
    "development",
    "fresh-1",
    "fresh-2",
    "fresh-3",
    "fresh-4",
    "fresh-5",
    "fresh-6",
    "fresh-7",
    "fresh-8",
    "fresh-9",
    "fresh-10",
    "fresh-11",
    "fresh-12",
    "fresh-13",
    "fresh-14",
    "fresh-15",
    "fresh-16",
    "fresh-17",
    "fresh-18",
  ].flatMap(read);
  const statements = (facet: "channel" | "audience" | "direction" | "approach", said: Suggestion): readonly string[] => {
    const value = said[facet];
    if (value === undefined) return [];
    if (typeof value === "string") return [value];
    return Array.isArray(value) ? value : Object.entries(value).map(([axis, side]) => `${axis}=${side}`);
  };

  const scoreOf = (tagged: ReturnType<typeof read>, facet: Parameters<typeof statements>[0]) => {
    let [hit, got, wanted] = [0, 0, 0];
    for (const { text, facets } of tagged) {
      const [is, should] = [statements(facet, suggest(text)), statements(facet, facets)];
      hit += is.filter((word) => should.includes(word)).length;
      got += is.length;
      wanted += should.length;
    }
    return { precision: hit / got, f1: (2 * hit) / (got + wanted) };
  };

  it.each([
    ["channel", 0.85],
    ["audience", 0.85],
    ["direction", 0.75],
    ["approach", 0.75],
  ] as const)("[SG12] %s: precision at least 0.9, F1 at least %d, in each language", (facet, leastF1) => {
    expect(texts.length).toBeGreaterThanOrEqual(150);
    for (const lang of ["en", "fr", "es"]) {
      const { precision, f1 } = scoreOf(
        texts.filter((tagged) => tagged.lang === lang),
        facet,
      );
      expect(precision, `precision ${lang}`).toBeGreaterThanOrEqual(0.9);
      expect(f1, `F1 ${lang}`).toBeGreaterThanOrEqual(leastF1);
    }
  });

  it.each([
    ["held-out", "channel", 0.9, 0.85],
    ["held-out", "audience", 0.9, 0.85],
    ["held-out", "direction", 0.9, 0.75],
    ["held-out", "approach", 0.9, 0.75],
    ["fresh-18", "channel", 0.9, 0.85],
    ["fresh-18", "audience", 69 / 77, 0.85],
    ["fresh-18", "direction", 0.9, 0.75],
    ["fresh-18", "approach", 0.9, 0.75],
    ["fresh-19", "channel", 0.9, 0.85],
    ["fresh-19", "audience", 0.9, 0.85],
    ["fresh-19", "direction", 0.9, 0.75],
    ["fresh-19", "approach", 0.9, 0.75],
  ] as const)("[SG19] %s by itself, %s: precision at least %d, F1 at least %d", (file, facet, leastPrecision, leastF1) => {
    const { precision, f1 } = scoreOf(read(file), facet);
    expect(precision).toBeGreaterThanOrEqual(leastPrecision);
    expect(f1).toBeGreaterThanOrEqual(leastF1);
  });
});
