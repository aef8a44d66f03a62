import type { DependencyName } from '@sleek/contract/health';
import { type PartState, type ServicePart, type ServiceStatus, serviceParts } from '@sleek/contract/status';
import type { Clock } from '../../platform/clock.ts';
import type { Known, LastKnown } from '../../platform/last-known.ts';
import type { Seen } from '../health/watch-dependency.ts';
import type { Health } from '../health/watch-health.ts';
import { type Incident, publicEntries } from '../incidents/incident.ts';
import type { Maintenance } from '../maintenance/read-maintenance.ts';
import { headlines, partTitles, stateWords } from './status-words.data.ts';

export type StatusDeps = {
  clock: Clock;
  health: Pick<Health, 'read'>;
  incidents: LastKnown<readonly Incident[]>;
  maintenance: LastKnown<Maintenance | null>;
  /** Who answers when every provider is down. */
  coachOnOutage: 'canned' | 'embedded';
  /** Operators have paused the coach. */
  isCoachPaused: () => Promise<boolean>;
};

/** What each part cannot do without. Without Redis members notice nothing. */
const needs: Readonly<Record<ServicePart, readonly DependencyName[]>> = {
  log: ['database'],
  coach: ['database', 'coach-provider'],
  photos: ['database', 'photo-store'],
  mail: ['mail'],
};

/** What is told of the service now. It waits for nothing that is out of order and never fails. */
export async function readStatus(deps: StatusDeps): Promise<ServiceStatus> {
  const [seen, incidents, maintenance, isCoachPaused] = await Promise.all([
    deps.health.read(),
    deps.incidents.read(),
    deps.maintenance.read(),
    deps.isCoachPaused(),
  ]);
  const open = incidents.value.filter(({ closedAt }) => closedAt === null);
  const parts = serviceParts.map((name) =>
    partStatus(name, { ...deps, seen, open, maintenance: maintenance.value, isCoachPaused }),
  );
  const status = maintenance.value === null ? worstOf(parts.map(({ state }) => state)) : 'maintenance';
  return {
    status,
    headline: headlines[status],
    as_of: deps.clock.now().toISOString(),
    maintenance: maintenance.value && {
      since: maintenance.value.since.toISOString(),
      announced_until: maintenance.value.announcedUntil?.toISOString() ?? null,
      words: maintenance.value.words,
    },
    parts,
    incidents: incidentsToWire(incidents),
  };
}

type Now = {
  seen: readonly Seen[];
  open: readonly Incident[];
  maintenance: Maintenance | null;
  isCoachPaused: boolean;
  coachOnOutage: StatusDeps['coachOnOutage'];
};
type Part = ServiceStatus['parts'][number];

function partStatus(name: ServicePart, now: Now): Part {
  const found = [...causesOf(name, now)].sort((a, b) => rank[b.state] - rank[a.state]);
  const worst = found[0] ?? { state: 'works' as const, since: null };
  return {
    name,
    title: partTitles[name],
    state: worst.state,
    since: worst.since?.toISOString() ?? null,
    words: stateWords[name][worst.state],
  };
}

type Cause = { state: Exclude<PartState, 'works'>; since: Date | null };
const rank: Readonly<Record<PartState, number>> = { works: 0, limited: 1, down: 2, paused: 3 };

/** Everything that keeps a part from working as it should. */
function* causesOf(
  name: ServicePart,
  { seen, open, maintenance, isCoachPaused, coachOnOutage }: Now,
): Generator<Cause> {
  const isReplaced = (dependency: DependencyName) =>
    dependency === 'coach-provider' && coachOnOutage === 'embedded';
  if (maintenance !== null && name !== 'mail') yield { state: 'paused', since: maintenance.since };
  if (name === 'coach' && isCoachPaused) yield { state: 'paused', since: null };
  // What is degraded still serves: a database with a full house, one provider of two.
  for (const one of seen)
    if (needs[name].includes(one.name) && one.status === 'down')
      yield { state: isReplaced(one.name) ? 'limited' : 'down', since: one.since };
  for (const { parts, impact, openedAt } of open)
    if (parts.includes(name)) yield { state: impact === 'outage' ? 'down' : 'limited', since: openedAt };
}

/** Members who can neither log in nor log are not helped by the rest. */
function worstOf(states: readonly PartState[]): 'works' | 'limited' | 'down' {
  if (states[serviceParts.indexOf('log')] === 'down') return 'down';
  return states.every((state) => state === 'works') ? 'works' : 'limited';
}

type Wire = ServiceStatus['incidents'];

function incidentsToWire({ value, readAt }: Known<readonly Incident[]>): Wire {
  const wired = value.map((incident) => ({
    id: incident.id,
    title: incident.title,
    impact: incident.impact,
    parts: incident.parts,
    opened_at: incident.openedAt.toISOString(),
    closed_at: incident.closedAt?.toISOString() ?? null,
    updates: publicEntries(incident).map(({ at, words }) => ({ at: at.toISOString(), words })),
  }));
  return {
    known_at: readAt?.toISOString() ?? null,
    open: wired.filter(({ closed_at }) => closed_at === null),
    past: wired.filter(({ closed_at }) => closed_at !== null),
  };
}
