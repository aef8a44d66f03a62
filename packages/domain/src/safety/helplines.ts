import { daysBetween, type LocalDay, parseLocalDay } from '../days.ts';
import { emergencyNumbers, type Helpline, helplines } from './helplines.data.ts';
import { safetyThresholds } from './thresholds.ts';

export type HelpTopic = Helpline['topic'] | 'emergency';

/** What a reply may name: every part is safe to show. */
export type Help = {
  /** The country's ambulance number, or null where we do not know it for sure. */
  readonly emergencyNumber: string | null;
  /** Services verified within 180 days; empty until a person verified some. */
  readonly services: readonly { readonly service: string; readonly contact: string }[];
  /** A directory of helplines in most countries. */
  readonly directory: string;
};

export type HelpQuery = {
  /** ISO 3166 alpha-2, any case; null when unknown. */
  readonly country: string | null;
  readonly topic: HelpTopic;
  readonly today: LocalDay;
};

export const helplineDirectory = 'https://findahelpline.com';

/** The contacts that may be shown today. Unverified ones never are: a wrong number is worse than none. */
export function helplinesFor(query: HelpQuery, rows: readonly Helpline[] = helplines): Help {
  const country = query.country?.toUpperCase() ?? '';
  const services = rows.filter(
    (row) => row.country === country && row.topic === query.topic && isVerified(row, query.today),
  );
  return {
    emergencyNumber: Object.hasOwn(emergencyNumbers, country) ? (emergencyNumbers[country] ?? null) : null,
    services: services.map(({ service, contact }) => ({ service, contact })),
    directory: helplineDirectory,
  };
}

/** Whether a person found the contact right within the last 180 days. */
export function isVerified(row: Helpline, today: LocalDay): boolean {
  const verified = parseLocalDay(row.verified_on ?? '');
  if (!verified.ok) return false;
  const age = daysBetween(verified.value, today);
  return age >= 0 && age <= safetyThresholds.helplines.verificationDays;
}
