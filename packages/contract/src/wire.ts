import { type LocalDay, parseLocalDay } from '@sleek/domain/days';
import { z } from 'zod';

/**
 * The scalar forms of the wire. Existing clients send numbers as strings, days as midnight datetimes and
 * instants without a zone; everything else is refused rather than coerced.
 */

const decimalText = /^\s*[+-]?(\d+\.?\d*|\.\d+)\s*$/;
const readNumber = (value: unknown) =>
  typeof value === 'string' && decimalText.test(value) ? Number(value) : value;

/** A finite number within [min, max]; numeric text is accepted. */
export const numberBetween = (min: number, max: number) =>
  z.preprocess(readNumber, z.number().min(min).max(max)).meta({ type: 'number', minimum: min, maximum: max });

/** A whole number within [min, max]; `150.0` and numeric text are accepted, `1.5` is not. */
export const wholeBetween = (min: number, max: number) =>
  z
    .preprocess(
      readNumber,
      z
        .number()
        .refine(Number.isInteger, { error: 'Expected a whole number', params: { type: 'int_from_float' } })
        .min(min)
        .max(max),
    )
    .meta({ type: 'integer', minimum: min, maximum: max });

/** Text that every part of the system can store: well-formed UTF-16 without NUL. */
export const text = (max: number, min = 0) =>
  z
    .string()
    .min(min)
    .max(max)
    .refine((value) => !value.includes('\u0000') && value.isWellFormed(), {
      error: 'Text contains a character that cannot be stored',
      params: { type: 'value_error' },
    });

const midnight = /^(\d{4}-\d{2}-\d{2})[T ]00:00(?::00(?:\.0{1,9})?)?(?:Z|[+-]00:?00)?$/;

/** A calendar day `YYYY-MM-DD`; a midnight datetime counts as its day. */
export const day = z
  .string()
  .transform((value, context): LocalDay => {
    const parsed = parseLocalDay(midnight.exec(value)?.[1] ?? value);
    if (parsed.ok) return parsed.value;
    const inexact = /^\d{4}-\d{2}-\d{2}[T ]/.test(value);
    context.addIssue({
      code: 'custom',
      message: 'Expected a day as YYYY-MM-DD',
      params: { type: inexact ? 'date_from_datetime_inexact' : 'date_from_datetime_parsing' },
    });
    return z.NEVER;
  })
  .meta({ type: 'string', format: 'date' });

/** A bound as existing clients name it. */
export const otherSpelling = day.optional().meta({ deprecated: true });

const instantForm =
  /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2})(:\d{2})?(?:[.,](\d{1,9}))?\s*(Z|[+-]\d{2}:?\d{2})?)?$/i;

/** An instant: `Z`, an offset, or naive (which means UTC); a bare day is its first moment in UTC. */
export const instant = z
  .string()
  .transform((value, context): Date => {
    const parsed = parseInstant(value);
    if (parsed !== null) return parsed;
    context.addIssue({
      code: 'custom',
      message: 'Expected a date and time in ISO 8601',
      params: { type: 'value_error' },
    });
    return z.NEVER;
  })
  .meta({ type: 'string', format: 'date-time' });

/** Milliseconds are kept, finer digits dropped; null when the text is no instant between 1900 and 2100. */
export const parseInstant = (value: string): Date | null => {
  const match = instantForm.exec(value.trim());
  if (!match?.[1] || !parseLocalDay(match[1]).ok) return null;
  const fraction = (match[4] ?? '').slice(0, 3).padEnd(3, '0');
  const zone = (match[5] ?? 'Z').toUpperCase().replace(/^([+-]\d{2})(\d{2})$/, '$1:$2');
  const parsed = new Date(`${match[1]}T${match[2] ?? '00:00'}${match[3] ?? ':00'}.${fraction}${zone}`);
  return Number.isNaN(parsed.getTime()) ? null : parsed;
};

/** Any RFC 9562 uuid, lower-cased. */
export const uuid = z
  .string()
  .regex(/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i, { error: 'Expected a uuid' })
  .toLowerCase()
  .meta({ format: 'uuid' });

/** `true`, `1`, `yes`, `on` and their opposites in a query string. */
export const flag = z.preprocess((value) => {
  const word = typeof value === 'string' ? value.toLowerCase() : value;
  if (word === 'true' || word === '1' || word === 'yes' || word === 'on') return true;
  if (word === 'false' || word === '0' || word === 'no' || word === 'off') return false;
  return value;
}, z.boolean());

/** How a day and an instant leave the server. */
export const dayOut = z.string().meta({ format: 'date' });
export const instantOut = z.string().meta({ format: 'date-time' });

export const message = z.object({ message: z.string() });
/** A range `[low, high]` that holds the truth in nine of ten cases. */
export const interval = z.tuple([z.number(), z.number()]);
