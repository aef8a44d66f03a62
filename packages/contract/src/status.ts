import { z } from 'zod';
import { instantOut } from './wire.ts';

/** What members use, in their order of importance. */
export const serviceParts = ['log', 'coach', 'photos', 'mail'] as const;
/** `outage`: it cannot be used at all; `major`: often not; `minor`: with restrictions. */
export const incidentImpacts = ['minor', 'major', 'outage'] as const;

export type ServicePart = (typeof serviceParts)[number];
export type IncidentImpact = (typeof incidentImpacts)[number];

const partState = z.enum(['works', 'limited', 'down', 'paused']);

const incidentOut = z.object({
  id: z.number().int(),
  title: z.string(),
  impact: z.enum(incidentImpacts),
  parts: z.array(z.enum(serviceParts)),
  opened_at: instantOut,
  closed_at: instantOut.nullable(),
  updates: z.array(z.object({ at: instantOut, words: z.string() })),
});

/** What works, what does not, since when, and what did not in the last 90 days, in words for members. */
export const serviceStatus = z.object({
  status: z.enum(['works', 'limited', 'down', 'maintenance']),
  headline: z.string(),
  as_of: instantOut,
  maintenance: z
    .object({ since: instantOut, announced_until: instantOut.nullable(), words: z.string() })
    .nullable(),
  parts: z.array(
    z.object({
      name: z.enum(serviceParts),
      title: z.string(),
      state: partState,
      /** Null where it is not known. */
      since: instantOut.nullable(),
      words: z.string(),
    }),
  ),
  incidents: z.object({
    /** When the list was last read; null where it could not be read yet. */
    known_at: instantOut.nullable(),
    open: z.array(incidentOut),
    past: z.array(incidentOut),
  }),
});

export type ServiceStatus = z.output<typeof serviceStatus>;
export type PartState = z.output<typeof partState>;
