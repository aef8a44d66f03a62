import fc from 'fast-check';
import { types } from 'pg';
import { expect, test } from 'vitest';
import { isoTimestamp } from './readers.ts';

const asTheDriver = (value: string) => (types.getTypeParser(1184)(value) as Date).toISOString();

test('a timestamp as PostgreSQL prints it becomes the text that a Date of it would', () => {
  const instant = fc.date({
    min: new Date('0100-01-01'),
    max: new Date('9999-12-31T23:59:59Z'),
    noInvalidDate: true,
  });
  const fraction = fc.option(fc.stringMatching(/^\d{0,5}[1-9]$/), { nil: null });
  fc.assert(
    fc.property(instant, fraction, (date, digits) => {
      const seconds = date.toISOString().slice(0, 19).replace('T', ' ');
      const printed = `${seconds}${digits === null ? '' : `.${digits}`}+00`;
      expect(isoTimestamp(printed)).toBe(asTheDriver(printed));
    }),
  );
});

test.each(['2026-05-04 09:30:00.25+02', '2026-05-04 07:30:00.1-03:30', '12026-05-04 07:30:00+00'])(
  'what is printed in another form, %s, is read by the driver',
  (printed) => {
    expect(isoTimestamp(printed)).toBe(asTheDriver(printed));
  },
);
