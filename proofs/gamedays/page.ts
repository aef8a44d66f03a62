import { availableParallelism } from 'node:os';
import type { Incident, Outcome } from './incident.ts';
import { markdownTableOf } from './table.ts';

/** What was played and what came of it, for a page that people read. */
export function pageOf(played: readonly Incident[], outcomes: readonly Outcome[]): string {
  const day = new Date().toISOString().slice(0, 10);
  const told = played.filter(({ id }) => outcomes.some(({ incident }) => incident === id));
  return `# Game days

_Written by \`npm run -s gameday -- --write\`, ${day}, on ${availableParallelism()} cores. Incidents of the runbook, played on one
machine, on real processes under load: the alarm must come first and alone (where no alarm can know of it, a sign that is named),
\`ops diagnose\` must name the cause, the fix must work in time, and no acknowledged write may be lost. Then it is played again without
the fix, and must stay broken for twice the time that the fix took. Alarms run sixty times as fast as in production (some incidents ten or
twenty times), so "noticed after" is not what an operator would see. Members are away from the first request that failed to the last, the
diagnosis included._

${markdownTableOf(outcomes)}
${told.map(partOf).join('\n')}`;
}

const partOf = ({
  id,
  symptom,
  injected,
  fixed,
  alarm,
  noticedBy,
  noticedHow,
  topic,
  diagnosis,
  recoverWithinMs,
}: Incident): string => `## ${id}

- **Seen:** ${symptom}.
- **Done to it:** ${injected}.
- **Noticed by:** ${alarm === null ? `${noticedBy}: ${noticedHow}` : `\`${alarm}\``}; \`ops diagnose ${topic}\` names \`${diagnosis}\`.
- **Put right by:** ${fixed}; well again within ${recoverWithinMs / 1000} s, or it fails.
`;
