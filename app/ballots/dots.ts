export type Dots = { readonly [option: string]: number };

export function dotsLeft(budget: number, dots: Dots): number {
  return budget - Object.values(dots).reduce((sum, given) => sum + given, 0);
}

/** One more or one less on an option; never below none, never over the budget. Options without a dot are left out. */
export function withDot(dots: Dots, option: string, by: 1 | -1, budget: number): Dots {
  const given = (dots[option] ?? 0) + by;
  if (given < 0 || (by === 1 && dotsLeft(budget, dots) <= 0)) return dots;
  const { [option]: _, ...others } = dots;
  return given === 0 ? others : { ...others, [option]: given };
}
