// Text from outside on its way into a file.

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that XML 1.0 forbids.
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Without the characters that XML forbids, half surrogate pairs among them. */
export function printable(text: string): string {
  return text.replace(FORBIDDEN, "");
}

/** On one line. */
export function singleLine(text: string): string {
  return printable(text).replace(/\s+/gu, " ").trim();
}

/** "2026-11-23" as people write it; anything else as it stands. */
export function longDate(iso: string): string {
  const months = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];
  const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(iso);
  const month = match ? months[Number(match[2]) - 1] : undefined;
  return match && month ? `${Number(match[3])} ${month} ${match[1]}` : iso;
}

/** `1 goal`, `2 goals`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}
