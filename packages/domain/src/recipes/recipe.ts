/** What a page says of one recipe. Amounts are the page's, of nobody's day; null where it does not say them. */
export type Recipe = {
  readonly title: string;
  readonly servings: number | null;
  readonly minutes: number | null;
  readonly energyKcalPerServing: number | null;
  readonly proteinGPerServing: number | null;
  /** As written, one line each. */
  readonly ingredients: readonly string[];
};
