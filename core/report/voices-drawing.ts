// What departments said and signed, on the sheet under the canvas.
import { type Block, columnsIn, drawParagraphs, entrySheet, PAD, paragraph, paragraphsHeight, type Section, section, sentence } from "./blocks.ts";
import { ACCENT, FONT, INK } from "./look.ts";
import { singleLine } from "./printable-text.ts";
import type { WorkshopRecord } from "./record.ts";
import type { RecordNames } from "./record-names.ts";
import { group, type MeasureText } from "./scene.ts";
import { type VoiceEntry, type Voices, voicesIn } from "./voices.ts";

/** Of each kind; the rest is counted, and stands in the Markdown record. */
const MAX_SAID = 100;

export function voicesSections(record: WorkshopRecord, width: number, names: RecordNames, measure: MeasureText): readonly Section[] {
  const { columns, blockWidth } = columnsIn(width);
  return voicesIn(record, names, singleLine).flatMap(({ kind, heading, entries }) => {
    const blocks = entries.slice(0, MAX_SAID).map((entry) => voiceBlock(kind, entry, blockWidth, measure));
    const more = entries.length - blocks.length;
    return [section(heading, blocks, columns, blockWidth, ""), ...(more > 0 ? [sentence(`${more} more were said; the Markdown record has them all.`)] : [])];
  });
}

function voiceBlock(kind: Voices["kind"], { lead, rest, lines }: VoiceEntry, width: number, measure: MeasureText): Block {
  const inner = width - PAD * 2;
  const paragraphs = [
    paragraph(lead, FONT.name, INK.text, inner, measure),
    paragraph(rest, FONT.sentence, INK.text, inner, measure),
    ...lines.map((line) => paragraph(line, FONT.body, INK.soft, inner, measure)),
  ];
  const height = PAD + paragraphsHeight(paragraphs) + PAD - 6;
  return {
    height,
    draw: (x, y) => group({ said: kind }, [...entrySheet(x, y, width, height, ACCENT.line), ...drawParagraphs(paragraphs, x + PAD, y + PAD)]),
  };
}
