import { type Department, PATTERNS, type Pattern } from "#core/model/frame.ts";
import { MAX_FRAME_TITLE_CHARS } from "#core/model/limits.ts";
import { lookOf, PALETTE } from "#core/model/palette.ts";
import { DepartmentBadge } from "../ui/DepartmentBadge.tsx";
import { Popup } from "../ui/Popup.tsx";
import styles from "./FrameDialog.module.css";

const COLOUR_WORDS: readonly string[] = ["rose", "teal", "indigo", "wine", "olive", "green", "blue", "sand", "purple"];

/** A department's name and its letters, colour and pattern. */
export function DepartmentRow({
  department,
  place,
  onChange,
}: {
  readonly department: Department;
  readonly place: number;
  readonly onChange: (department: Department) => void;
}) {
  const look = lookOf(department, place);
  return (
    <div className={styles.line}>
      <Popup look="quiet" small label={`Look of ${department.title || "this department"}`} align="start" button={<DepartmentBadge look={look} />}>
        {() => (
          <div className={styles.look}>
            <label className={styles.letters}>
              Letters on the badge
              <input
                value={department.initials ?? ""}
                placeholder={look.initials}
                maxLength={4}
                onChange={(event) => {
                  const { initials: _, ...rest } = department;
                  onChange(event.target.value.trim() === "" ? rest : { ...department, initials: event.target.value });
                }}
              />
            </label>
            <fieldset className={styles.swatches}>
              <legend>Colour</legend>
              {PALETTE.map(([colour], index) => (
                <label key={colour} className={styles.swatch} title={COLOUR_WORDS[index]} style={{ background: colour }}>
                  <input
                    type="radio"
                    name={`colour-${department.id}`}
                    aria-label={COLOUR_WORDS[index]}
                    checked={look.colour.toLowerCase() === colour}
                    onChange={() => onChange({ ...department, colour, pattern: look.pattern })}
                  />
                </label>
              ))}
            </fieldset>
            <label className={styles.letters}>
              Pattern
              <select value={look.pattern} onChange={(event) => onChange({ ...department, colour: look.colour, pattern: patternOf(event.target.value) })}>
                {PATTERNS.map((pattern) => (
                  <option key={pattern} value={pattern}>
                    {pattern}
                  </option>
                ))}
              </select>
            </label>
          </div>
        )}
      </Popup>
      <input
        aria-label="Department"
        value={department.title}
        maxLength={MAX_FRAME_TITLE_CHARS}
        onChange={(event) => onChange({ ...department, title: event.target.value })}
      />
    </div>
  );
}

function patternOf(value: string): Pattern {
  return PATTERNS.find((pattern) => pattern === value) ?? "plain";
}
