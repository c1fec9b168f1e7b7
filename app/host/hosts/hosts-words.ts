/** `hosts`: how many are here, oneself among them; names may be fewer. */
export function hostsWords(hosts: number, names: readonly string[]): string {
  if (hosts <= 1) return "You lead this workshop alone. If your laptop goes, nothing stops: the timer, the phase and every ballot go on.";
  const known = [...new Set(names.map((name) => name.trim()).filter((name) => name !== ""))];
  return `${hosts} hosts are here${known.length === 0 ? "" : `: ${known.join(", ")}`}. Each may do everything; nothing hangs on one of them.`;
}
