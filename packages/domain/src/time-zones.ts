import { zonesByCountry } from './zone-countries.data.ts';

/** Tells the calendar day of a zone; made once per zone, since making a formatter costs ~50 µs. */
export type ZonedClock = {
  /** `YYYY-MM-DD` on the wall at the instant, for years 1..9999. */
  readonly dayAt: (instantMs: number) => string;
};

/** The contract's limit for the profile field. */
export const timeZoneMaxLength = 50;

const zoneNamePattern = /^[A-Za-z][A-Za-z0-9_+\-/]*$/;
const clocks = new Map<string, ZonedClock>();
// All IANA names and aliases are about 600; other spellings of the same must not grow it for ever.
const clocksKept = 1_000;

/** Whether `name` is an IANA zone or alias (`Europe/Kyiv`, `Asia/Calcutta`, `UTC`); offsets such as `+02:00` are not. */
export function isTimeZone(name: string): boolean {
  if (clocks.has(name)) return true;
  if (name.length > timeZoneMaxLength || !zoneNamePattern.test(name)) return false;
  try {
    zonedClock(name);
    return true;
  } catch {
    return false;
  }
}

/**
 * The ISO 3166 country of an IANA zone or alias, or null where a zone has none (`UTC`, `Etc/…`, `EST5EDT`).
 * A guess for choosing emergency numbers: people travel, and some zones serve several countries.
 */
export function countryOfTimeZone(zone: string): string | null {
  countries ??= readCountries();
  return countries.get(zone.toLowerCase()) ?? null;
}

/** @throws RangeError when the runtime does not know the zone. */
export function zonedClock(zone: string): ZonedClock {
  const known = clocks.get(zone);
  if (known) return known;
  const clock = createZonedClock(zone);
  if (clocks.size >= clocksKept) clocks.clear();
  clocks.set(zone, clock);
  return clock;
}

const quarterMs = 15 * 60_000;
/** From 2012 on no zone's day changes within a quarter of an hour; Newfoundland's did, at 00:01 in autumn. */
const sinceQuartersMs = Date.UTC(2012, 0, 1);

function createZonedClock(zone: string): ZonedClock {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  });
  const writtenAt = (instantMs: number): string => {
    const [month, day, year] = format.format(instantMs).split('/');
    return `${year?.padStart(4, '0')}-${month}-${day}`;
  };
  let last = { quarter: Number.NaN, day: '' };
  return {
    dayAt: (instantMs) => {
      if (!(instantMs >= sinceQuartersMs)) return writtenAt(instantMs);
      const quarter = Math.floor(instantMs / quarterMs);
      if (quarter !== last.quarter) last = { quarter, day: writtenAt(instantMs) };
      return last.day;
    },
  };
}

let countries: Map<string, string> | null = null;

function readCountries(): Map<string, string> {
  const byZone = new Map<string, string>();
  for (const [country, zones] of Object.entries(zonesByCountry)) {
    for (const zone of zones.split(' ')) byZone.set(zone.toLowerCase(), country);
  }
  return byZone;
}
