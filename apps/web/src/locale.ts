/** Dates are written in the app's language, English, in the order that the member's region is used to. */
let tag = 'en-GB';
const formats = new Map<string, Intl.DateTimeFormat>();

type Region = { locale: string | null; country: string | null };

/** The English of a region: of the chosen language tag, else of the country, else British. */
export function englishOf({ locale, country }: Region): string {
  const wanted = `en-${regionOf(locale) ?? country ?? 'GB'}`;
  try {
    // Regions without an English of their own would fall back to the American one.
    const resolved = new Intl.DateTimeFormat(wanted).resolvedOptions().locale;
    return resolved === 'en' ? 'en-GB' : resolved;
  } catch {
    return 'en-GB';
  }
}

/** From now on dates are written for this member. */
export function writeDatesFor(region: Region | null): void {
  const next = region ? englishOf(region) : 'en-GB';
  if (next === tag) return;
  tag = next;
  formats.clear();
}

export function dateFormat(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = JSON.stringify(options);
  const known = formats.get(key) ?? new Intl.DateTimeFormat(tag, options);
  formats.set(key, known);
  return known;
}

/** `25 Nov 2026, 13:05` in the member's zone. */
export const instantText = (instant: string, zone: string): string =>
  dateFormat({ dateStyle: 'medium', timeStyle: 'short', timeZone: zone }).format(Date.parse(instant));

const offered = ['en-GB', 'en-US', 'en-AU', 'en-CA', 'en-IE', 'en-IN', 'en-NZ', 'en-ZA'];

/** Languages to choose from, each with how it writes a date; one that another app chose stays on offer. */
export function languageOptions(chosen: string | null): { value: string; label: string }[] {
  const tags = chosen === null || offered.includes(chosen) ? offered : [chosen, ...offered];
  return tags.map((value) => ({ value, label: `${languageName(value)}: ${sampleDate(value)}` }));
}

/** `American English`; a tag that means nothing is shown as it is. */
export function languageName(language: string): string {
  try {
    languages ??= new Intl.DisplayNames('en', { type: 'language' });
    return languages.of(language) ?? language;
  } catch {
    return language;
  }
}

/** `Germany` for `DE`. */
export function countryName(country: string): string {
  regions ??= new Intl.DisplayNames('en', { type: 'region' });
  return regions.of(country) ?? country;
}

// Made when first asked for: few pages do, and each is slow to make.
let languages: Intl.DisplayNames | null = null;
let regions: Intl.DisplayNames | null = null;

function sampleDate(language: string): string {
  const english = englishOf({ locale: language, country: null });
  const format = new Intl.DateTimeFormat(english, { dateStyle: 'medium', timeZone: 'UTC' });
  return format.format(Date.UTC(2026, 10, 25));
}

function regionOf(locale: string | null): string | null {
  if (locale === null) return null;
  try {
    return new Intl.Locale(locale).region ?? null;
  } catch {
    return null;
  }
}
