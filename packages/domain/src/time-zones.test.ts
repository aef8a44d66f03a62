import { describe, expect, test } from 'vitest';
import { addDays, type LocalDay, localDay, localDayAt, startOfLocalDay } from './days.ts';
import { countryOfTimeZone, isTimeZone } from './time-zones.ts';

const zones = Intl.supportedValuesOf('timeZone');
const hourMs = 3_600_000;

// Newfoundland, Labrador, New Brunswick and Guam set clocks back at 00:01, into the day before;
// Samoa, Tokelau and Kwajalein skipped a day when they crossed the date line.
const knownJumps = [
  'America/Goose_Bay 1993-10-31 1993-10-30',
  'America/Goose_Bay 2008-11-02 2008-11-01',
  'America/Moncton 1993-10-31 1993-10-30',
  'America/St_Johns 1993-10-31 1993-10-30',
  'America/St_Johns 2008-11-02 2008-11-01',
  'Pacific/Apia 2011-12-29 2011-12-31',
  'Pacific/Fakaofo 2011-12-29 2011-12-31',
  'Pacific/Guam 1969-01-26 1969-01-25',
  'Pacific/Kwajalein 1993-08-20 1993-08-22',
  'Pacific/Saipan 1969-01-26 1969-01-25',
];

describe('isTimeZone', () => {
  test('accepts every zone of the list', () => {
    expect(zones.filter((zone) => !isTimeZone(zone))).toEqual([]);
  });

  test.each(['UTC', 'GMT', 'Etc/GMT+5', 'Europe/Kyiv', 'Europe/Kiev', 'Asia/Calcutta', 'US/Eastern'])(
    'accepts the alias %s',
    (zone) => {
      expect(isTimeZone(zone)).toBe(true);
    },
  );

  test.each(['+02:00', '-0500', '+02', '', ' UTC', 'Mars/Base', 'Europe/Berlin\0', 'UTC+2', 'x'.repeat(51)])(
    'refuses %j',
    (zone) => {
      expect(isTimeZone(zone)).toBe(false);
    },
  );
});

describe('countryOfTimeZone', () => {
  test('knows the country of every zone of a place', () => {
    const places = zones.filter((zone) => zone.includes('/') && !zone.startsWith('Etc/'));
    expect(places.length).toBeGreaterThan(400);
    expect(places.filter((zone) => !/^[A-Z]{2}$/.test(countryOfTimeZone(zone) ?? ''))).toEqual([]);
  });

  test.each([
    ['Europe/Berlin', 'DE'],
    ['Asia/Calcutta', 'IN'],
    ['Asia/Kolkata', 'IN'],
    ['Europe/Kiev', 'UA'],
    ['US/Pacific', 'US'],
    ['america/new_york', 'US'],
    ['Iceland', 'IS'],
    ['Atlantic/Reykjavik', 'IS'],
    ['America/Virgin', 'VI'],
  ])('%s lies in %s', (zone, country) => {
    expect(countryOfTimeZone(zone)).toBe(country);
  });

  test.each(['UTC', 'Etc/GMT+5', 'EST5EDT', 'nowhere', 'constructor'])('%s has no country', (zone) => {
    expect(countryOfTimeZone(zone)).toBeNull();
  });
});

describe('localDayAt over all zones', () => {
  const years = [1969, 1993, 2008, 2011, 2026, 2027];

  test('agrees with the wall clock around every change, and only jumps where the clocks did', () => {
    let changes = 0;
    const jumps = new Set<string>();
    for (const zone of zones) {
      const wall = wallClock(zone);
      for (const changeMs of years.flatMap((year) => changesIn(year, wall))) {
        changes += 1;
        for (const jump of jumpsAround(changeMs, zone, wall)) jumps.add(jump);
      }
    }
    expect(changes).toBeGreaterThan(1_000);
    expect([...jumps].sort()).toEqual(knownJumps);
  }, 120_000);

  test('is the day of each minute around every change, though a quarter of an hour is asked for once', () => {
    for (const zone of zones) {
      const wall = wallClock(zone);
      for (const changeMs of [2012, 2019, 2026].flatMap((year) => changesIn(year, wall)))
        for (let instantMs = changeMs - hourMs / 2; instantMs < changeMs + hourMs / 2; instantMs += 60_000)
          if (localDayAt(instantMs, zone) !== wall(instantMs).day)
            expect.fail(`${zone} ${new Date(instantMs).toISOString()}`);
    }
  }, 120_000);

  function jumpsAround(changeMs: number, zone: string, wall: WallClock): string[] {
    const jumps: string[] = [];
    let previous: LocalDay | null = null;
    for (
      let instantMs = changeMs - 26 * hourMs;
      instantMs <= changeMs + 26 * hourMs;
      instantMs += hourMs / 2
    ) {
      for (const probeMs of [instantMs - 1, instantMs]) {
        const day = localDayAt(probeMs, zone);
        if (day !== wall(probeMs).day) jumps.push(`${zone} ${day} is not ${wall(probeMs).day}`);
        if (previous && (day < previous || day > addDays(previous, 1)))
          jumps.push(`${zone} ${previous} ${day}`);
        previous = day;
      }
    }
    return jumps;
  }
});

describe('startOfLocalDay', () => {
  test('is the first instant of its day in every zone, on days with and without a change', () => {
    const days = ['2026-03-08', '2026-03-29', '2026-07-01', '2026-10-25', '2026-11-01'].map(localDay);
    for (const zone of zones) {
      for (const day of days) {
        const startMs = startOfLocalDay(day, zone);
        expect(`${zone} ${localDayAt(startMs, zone)}`).toBe(`${zone} ${day}`);
        expect(`${zone} ${localDayAt(startMs - 1, zone)}`).toBe(`${zone} ${addDays(day, -1)}`);
      }
    }
  });

  test('knows short, long and missing days', () => {
    const hours = (day: string, zone: string): number =>
      (startOfLocalDay(addDays(localDay(day), 1), zone) - startOfLocalDay(localDay(day), zone)) / hourMs;
    expect(hours('2026-03-29', 'Europe/Berlin')).toBe(23);
    expect(hours('2026-10-25', 'Europe/Berlin')).toBe(25);
    expect(hours('2026-10-04', 'Australia/Lord_Howe')).toBe(23.5);
    expect(hours('2011-12-30', 'Pacific/Apia')).toBe(0);
    expect(hours('2011-12-29', 'Pacific/Apia')).toBe(24);
  });

  test('starts at one in the morning where midnight was skipped', () => {
    expect(new Date(startOfLocalDay(localDay('2018-11-04'), 'America/Sao_Paulo')).toISOString()).toBe(
      '2018-11-04T03:00:00.000Z',
    );
  });
});

type WallClock = (instantMs: number) => { day: string; offsetMs: number };

/** An oracle that reads the whole wall clock, so that offset and day come from one formatting. */
function wallClock(zone: string): WallClock {
  const format = new Intl.DateTimeFormat('sv-SE', {
    timeZone: zone,
    dateStyle: 'short',
    timeStyle: 'medium',
  });
  return (instantMs) => {
    const text = format.format(instantMs);
    return {
      day: text.slice(0, 10),
      offsetMs: Date.parse(`${text.replace(' ', 'T')}Z`) - floorSecond(instantMs),
    };
  };
}

function floorSecond(instantMs: number): number {
  return Math.floor(instantMs / 1_000) * 1_000;
}

function changesIn(year: number, wall: WallClock): number[] {
  const changes: number[] = [];
  const endMs = Date.UTC(year + 1, 0, 1);
  const stepMs = 5 * 24 * hourMs;
  for (let fromMs = Date.UTC(year, 0, 1); fromMs < endMs; fromMs += stepMs) {
    if (wall(fromMs).offsetMs !== wall(fromMs + stepMs).offsetMs)
      changes.push(changeBetween(fromMs, stepMs, wall));
  }
  return changes;
}

function changeBetween(fromMs: number, stepMs: number, wall: WallClock): number {
  const before = wall(fromMs).offsetMs;
  let low = fromMs;
  let high = fromMs + stepMs;
  while (high - low > 1_000) {
    const middle = floorSecond((low + high) / 2);
    if (wall(middle).offsetMs === before) low = middle;
    else high = middle;
  }
  return high;
}
