import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Config } from '../../config.ts';
import type { Control } from '../../platform/control/control.ts';
import { readOwner } from '../../platform/data-dir-lock.ts';
import { lookAtProcess } from '../../platform/probes/look-at-process.ts';
import { secretFileNames } from '../../platform/secrets-dir.ts';
import { within } from '../../platform/within.ts';
import type { Change } from './readings.ts';

type Asked = { config: Config; control: Control; since: Date; now: Date };

const askMs = 8000;

/** What was changed outside the database since then. A place that does not answer tells nothing. */
export async function readChanges(asked: Asked): Promise<Change[]> {
  const told = [releases(asked), secretsChanged(asked), starts(asked)];
  const all = await Promise.all(
    told.map((work) =>
      within(
        askMs,
        work.catch(() => []),
      ),
    ),
  );
  return all.flatMap((changes) => changes ?? []).filter(({ at }) => at >= asked.since && at <= asked.now);
}

async function releases({ control }: Asked): Promise<Change[]> {
  if (control.kind === 'local') return [];
  const [revisions, service] = [await control.revisions(5), await control.service()];
  const registered = revisions.ok
    ? revisions.value.flatMap(({ name, registeredAt }): Change[] =>
        registeredAt === null
          ? []
          : [{ kind: 'release', at: registeredAt, text: `release ${name} was made` }],
      )
    : [];
  const events = service.ok
    ? service.value.events
        .filter(({ text }) => /deployment|task definition|steady|unhealthy|failed/i.test(text))
        .slice(0, 5)
        .map(({ at, text }): Change => ({ kind: 'release', at, text: `the service says: ${text}` }))
    : [];
  return [...registered, ...events];
}

async function secretsChanged({ config, control }: Asked): Promise<Change[]> {
  if (control.kind === 'local' && config.secretsDir === null) return [];
  const read = secretFileNames.map(async (name): Promise<Change[]> => {
    const secret = await control.secret(name);
    if (!secret.ok || secret.value.changedAt === null) return [];
    return [{ kind: 'secret', at: secret.value.changedAt, text: `the secret ${name} was changed` }];
  });
  return (await Promise.all(read)).flat();
}

/** A process reads its configuration once, so that its start is when that came into force. */
async function starts({ config, control, now }: Asked): Promise<Change[]> {
  if (control.kind === 'aws') return [];
  const owner = readOwner(config.dataDir);
  const found: Change[] = [];
  const seen = owner === null ? null : await lookAtProcess(owner.pid, now);
  if (seen?.startedAt)
    found.push({ kind: 'start', at: seen.startedAt, text: `the server was started (pid ${seen.pid})` });
  const deeds = await stat(join(config.dataDir, 'operator-deeds.jsonl')).catch(() => null);
  if (deeds !== null)
    found.push({
      kind: 'operator',
      at: deeds.mtime,
      text: 'an order was recorded in operator-deeds.jsonl, since the audit log could not be reached',
    });
  return found;
}
