// What stands under the canvas: open conflicts, shared ideas, what was settled, what departments said, and how to read it all.
import type { Conflict } from "../conflicts/conflict.ts";
import { identityOf } from "../conflicts/identity.ts";
import { type Block, columnsIn, drawParagraphs, entrySheet, PAD, paragraph, paragraphsHeight, type Section, section, sentence } from "./blocks.ts";
import { badge, badgeWidth } from "./card-block.ts";
import { FONT, INK, severityShape, TONE_COLOUR, TONE_WORDS, TONES, toneOf } from "./look.ts";
import { singleLine } from "./printable-text.ts";
import { ruleTitle, SETTLED_WORDS, type Settlement, settlementDetails, settlements, type WorkshopRecord } from "./record.ts";
import type { RecordNames } from "./record-names.ts";
import { group, type MeasureText, type SceneNode } from "./scene.ts";
import { dissentOn } from "./voices.ts";
import { voicesSections } from "./voices-drawing.ts";

/** `numbered` are drawn in full; `unshown` more are only counted. */
export function recordSections(
  record: WorkshopRecord,
  numbered: readonly Conflict[],
  unshown: number,
  width: number,
  names: RecordNames,
  measure: MeasureText,
): readonly Section[] {
  const { columns, blockWidth } = columnsIn(width);
  const entry = (conflict: Conflict) => conflictBlock(record, conflict, numbered.indexOf(conflict) + 1, blockWidth, names, measure);
  const conflicts = numbered.filter(({ kind }) => kind === "conflict");
  const ideas = numbered.filter(({ kind }) => kind === "synergy");
  const settled = settlements(record);
  return [
    section(
      "Open conflicts",
      conflicts.map(entry),
      columns,
      blockWidth,
      conflicts.length > 0 ? "" : record.workshop.goals.length > 0 ? "No conflict is open." : "Conflicts show here once goals stand on the canvas.",
    ),
    ...(unshown > 0 ? [sentence(`${unshown} more are open; the Markdown record names them all.`)] : []),
    ...(ideas.length > 0 ? [section("Shared ideas", ideas.map(entry), columns, blockWidth, "")] : []),
    ...(settled.length > 0
      ? [
          section(
            "Settled",
            settled.map((settlement) => settlementBlock(record, settlement, blockWidth, names, measure)),
            columns,
            blockWidth,
            "",
          ),
        ]
      : []),
    ...voicesSections(record, width, names, measure),
    legend(record, width, names, measure),
  ];
}

function conflictBlock(record: WorkshopRecord, conflict: Conflict, number: number, width: number, names: RecordNames, measure: MeasureText): Block {
  const { name, sentence: said, question } = record.explain(conflict);
  const tone = toneOf(conflict);
  const looks = conflict.departments.map((department) => names.look(department));
  const inner = width - PAD * 2 - 4;
  const badges = looks.reduce((sum, look) => sum + badgeWidth(look, measure) + 4, 0);
  const head = paragraph(name, FONT.name, INK.text, inner - 32 - Math.min(badges, inner / 2), measure);
  const paragraphs = [
    paragraph(said, FONT.sentence, INK.text, inner, measure),
    paragraph(question, FONT.body, INK.soft, inner, measure),
    paragraph(goalsLine(conflict, names), FONT.small, INK.soft, inner, measure),
  ];
  const headHeight = Math.max(26, head.lines.length * head.leading + 6);
  const height = PAD + headHeight + paragraphsHeight(paragraphs) + PAD - 6;
  return {
    height,
    draw(x, y) {
      let right = x + width - PAD;
      const drawnBadges = looks.flatMap((look) => {
        right -= badgeWidth(look, measure);
        const nodes = right < x + PAD + inner / 2 ? [] : badge(right, y + PAD + 1, look, measure);
        right -= 4;
        return nodes;
      });
      return group(
        { "conflict-entry": conflict.identity, rule: conflict.rule, severity: conflict.severity },
        [
          ...entrySheet(x, y, width, height, TONE_COLOUR[tone]),
          ...severityShape(tone, x + PAD + 2, y + PAD - 1, 21, String(number)),
          ...drawParagraphs([head], x + PAD + 32, y + PAD),
          ...drawnBadges,
          ...drawParagraphs(paragraphs, x + PAD + 2, y + PAD + headHeight),
        ],
        name,
      );
    },
  };
}

function goalsLine(conflict: Conflict, names: RecordNames): string {
  const titles = conflict.goals.map((id) => names.liveGoal(id)).filter((title) => title !== null);
  const shown = titles.slice(0, 4).map((title) => `“${title}”`);
  return [...shown, ...(titles.length > 4 ? [`${titles.length - 4} more`] : [])].join(" · ");
}

function settlementBlock(record: WorkshopRecord, settlement: Settlement, width: number, names: RecordNames, measure: MeasureText): Block {
  const { conflict, entry, kind } = settlement;
  const inner = width - PAD * 2;
  const what = conflict ? record.explain(conflict) : null;
  const text = kind === "agreed" || kind === "parked" ? (entry.text ?? "") : "";
  const paragraphs = [
    paragraph(`${SETTLED_WORDS[kind]}: ${what?.name ?? ruleTitle(entry.rule)}`, FONT.name, "#2c6e3f", inner, measure),
    paragraph(text, FONT.sentence, INK.text, inner, measure),
    paragraph(what?.sentence ?? "", FONT.body, INK.soft, inner, measure),
    paragraph(singleLine(settlementDetails(settlement, (department) => names.look(department).title)), FONT.small, INK.soft, inner, measure),
    ...dissentOn(record, identityOf(entry), names, singleLine).map((line) => paragraph(line, FONT.body, INK.text, inner, measure)),
  ];
  const height = PAD + paragraphsHeight(paragraphs) + PAD - 6;
  return {
    height,
    draw: (x, y) =>
      group({ settled: kind, rule: entry.rule }, [...entrySheet(x, y, width, height, "#2c6e3f"), ...drawParagraphs(paragraphs, x + PAD, y + PAD)]),
  };
}

function legend({ workshop }: WorkshopRecord, width: number, names: RecordNames, measure: MeasureText): Section {
  const items: { readonly width: number; readonly nodes: (x: number, y: number) => readonly SceneNode[] }[] = [
    ...workshop.departments.map(({ id }) => {
      const look = names.look(id);
      const start = badgeWidth(look, measure) + 24;
      const title = singleLine(look.title);
      return {
        width: start + measure(title, FONT.small) + 30,
        nodes: (x: number, y: number): readonly SceneNode[] => [
          group({ department: id }, [
            { kind: "rect", x, y, width: 9, height: 17, radius: 2, fill: { pattern: look.pattern, colour: look.colour } },
            ...badge(x + 15, y, look, measure),
            { kind: "text", x: x + start, y: y + 13, text: title, font: FONT.small, fill: INK.soft },
          ]),
        ],
      };
    }),
    ...TONES.map((tone) => ({
      width: 26 + measure(TONE_WORDS[tone], FONT.small) + 30,
      nodes: (x: number, y: number): readonly SceneNode[] => [
        ...severityShape(tone, x, y - 1, 19, ""),
        { kind: "text", x: x + 26, y: y + 13, text: TONE_WORDS[tone], font: FONT.small, fill: INK.soft },
      ],
    })),
  ];
  let x = 0;
  let y = 22;
  const placed = items.map((item) => {
    if (x > 0 && x + item.width - 30 > width) {
      x = 0;
      y += 30;
    }
    const at = { x, y, nodes: item.nodes };
    x += item.width;
    return at;
  });
  return {
    height: y + 40,
    draw: (left, top) => [
      {
        kind: "path",
        steps: [
          ["M", left, top],
          ["L", left + width, top],
        ],
        stroke: { colour: INK.line2, width: 1 },
      },
      ...placed.flatMap((item) => item.nodes(left + item.x, top + item.y)),
    ],
  };
}
