import { describe, expect, it } from "vitest";
import { markdownOf } from "#core/report/export-formats.ts";
import { spokenRecord } from "../../support/spoken-record.ts";

describe("what departments said, in the Markdown record", () => {
  const markdown = markdownOf(spokenRecord());
  const section = (heading: string) => {
    const from = markdown.indexOf(`## ${heading}\n`);
    expect(from, heading).toBeGreaterThan(0);
    const to = markdown.indexOf("\n## ", from);
    return markdown.slice(from, to < 0 ? undefined : to);
  };

  it("[RP18] dissent stands beside the decision and in the minority report, by department, as text", () => {
    expect(section("Settled")).toContain("  - Dissent of HR: Too soon");
    expect(section("Minority report")).toContain("- **HR** on the conflict “");
    expect(section("Minority report")).toContain("- **Public \\*relations\\*** on a card that is gone: Not \\*this\\* one");
  });

  it("[RP7] a definition settled its conflict; a question of words without one settled nothing", () => {
    expect(section("Settled")).toContain("- **Defined: Crowding**");
    expect(section("Settled")).not.toContain("Silo");
  });

  it("[RP18] stances before and after, both voices, and who moved", () => {
    expect(section("Stances")).toContain("- **HR** on Listen first: resist before, commit after, moved");
    expect(section("Stances")).toContain("- **HR** (second voice) on Listen first: explore before, not said after\n");
  });

  it("[RP18] who signed what", () => {
    expect(section("Signed")).toContain("- **The whole plan:** HR\n- **Listen first:** Public \\*relations\\*");
  });

  it("[RP18] closed ballots of every kind, with and without a result", () => {
    const ballots = section("Ballots");
    expect(ballots).toContain("- **Which first?** (dot vote, 3 ballots)\n  - Blog: 5 dots\n  - Shop: 1 dot\n");
    expect(ballots).toContain("  - 5 fingers: 2\n  - 4 fingers: 0");
    expect(ballots).toContain("  - consent: 3\n  - object: 1\n  - abstain: 0\n  - Objection: Costs too much");
    expect(ballots).toContain("- **Left** (consent, 1 ballot)\n  - Closed without a result.");
  });

  it("[RP18] learnings with their links, the glossary with who agreed, and no draft quoted anywhere", () => {
    expect(section("Learnings")).toContain("- **HR:** Staff posts are read (Conference)\n  - supports: “Card a”\n  - contradicts: Listen first");
    expect(section("Glossary")).toContain("- **Engagement:** Replies per post (agreed by HR, Public \\*relations\\*)");
    expect(markdown).not.toContain("Card draft");
  });
});
