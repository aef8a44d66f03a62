import { change, look, rehearse, type Situation } from './runbook.ts';

const onAws = { on: 'aws' } as const;

/** The six kinds of incident, in the order of the runbook. */
export const incidents: readonly Situation[] = [
  {
    title: '1. The API answers with errors, or not at all',
    symptom:
      'The alarm `api-5xx` or `database-unavailable` pages; `/health/ready` is 503; members read that something went wrong, or wait.',
    look: [
      look('status', 'the whole on one page; exit code 1 where not all is well', { exits: 1 }),
      look('diagnose 5xx', 'the likely cause, with its evidence and what to type'),
      look('errors --since 30m', 'what fails, by route, the latest first'),
    ],
    act: [
      rehearse('rollback', 'where it began with a release', onAws),
      rehearse('restart', 'where tasks hang or hold connections: one by one, members are served on', onAws),
      rehearse('scale 4', 'where there is more to do than the tasks can', onAws),
    ],
    undo: 'Each of them prints its way back: the revision or the number of tasks before. A restart needs none.',
    escalate: 'After 30 minutes without a cause, or at once where acknowledged data may be lost.',
    notes: [
      'A process whose loop stands still, or whose memory nears its cap, ends by itself and is started again; the log says which. `ops restart` is for what that does not catch.',
      'A release that fails its health check is taken back by ECS itself; `ops status` tells of it.',
      'On one machine a restart is Ctrl-C and `npm start`.',
    ],
  },
  {
    title: '2. The database refuses, waits or is slow',
    symptom:
      'The alarm `database-connections`, `database-cpu` or `disk-space-low` fires; requests wait for a connection; answers are 503.',
    look: [
      look('diagnose db', 'connections, who blocks whom, long statements, disk, standby'),
      look('db connections', 'who is connected and whether one waits for another'),
      look('db shell --command "select count(*) from pg_stat_activity"', 'one statement that only reads'),
      look('db shell', 'the way to the production database, without a bastion', onAws),
    ],
    act: [
      rehearse('restart', 'gives connections free that nobody uses any more', onAws),
      rehearse('db end-session 4711', 'ends a connection that holds up others; `diagnose db` names it'),
      rehearse('db scale db.r6g.xlarge', 'a larger instance; it is away for a minute or two', onAws),
      rehearse('db failover', 'has the standby take over from a primary that answers badly', onAws),
    ],
    undo: '`ops db scale` with the class before; it prints it. `ops db failover` once more. What a session had begun is undone when it is ended.',
    escalate: 'At once where the disk is full or a failover does not end within five minutes.',
    notes: [
      'A failover is waited for: connections are made anew by themselves, and what was acknowledged is there.',
      '`max_connections` and storage are changed in AWS; storage of RDS only grows.',
    ],
  },
  {
    title: '3. Redis is away or full',
    symptom: 'The alarm `redis-unavailable` or `redis-memory` tells the team; members notice nothing.',
    look: [
      look('diagnose redis', 'memory, clients, what is refused'),
      look('status', 'the nodes, and how they are', onAws),
      look('alarms history redis-unavailable', 'when it went and came back'),
    ],
    act: [],
    undo: 'Nothing is done, so there is nothing to take back.',
    escalate: 'Nobody at night. Tell the team in the morning.',
    notes: [
      'Limits stay on without Redis: each process counts for itself, more strictly. The cache is asked again once Redis answers.',
      'In AWS the cache is a replication group: `aws elasticache describe-replication-groups` tells of it.',
    ],
  },
  {
    title: '4. Photos cannot be sent or seen',
    symptom: 'The alarm `photo-store-unavailable` tells the team; photos are 503, everything else works.',
    look: [
      look('diagnose photos', 'role, policy, CORS, region and clock told apart'),
      look('photos status', 'how many wait, and how many were given up'),
    ],
    act: [change('photos retry', 'takes up again what was given up, once the store is well')],
    undo: 'None is needed: a photo is drawn once.',
    escalate: 'Where photos that were there are gone: at once, and before anything is written to the bucket.',
    notes: [
      'Roles, bucket policies and CORS rules are changed in AWS; `diagnose photos` names which of them.',
      'A photo that waits for the store is tried until the store is back; the member need not do anything.',
    ],
  },
  {
    title: '5. The coach does not answer',
    symptom:
      'The alarm `coach-provider-unavailable` or `ai-spend` tells the team; members read that advice is not available just now.',
    look: [
      look('diagnose coach', 'each provider, its failures, slow looks, switched flags'),
      look('flags list', 'what is switched off, by whom and why'),
    ],
    act: [
      change(
        'coach switch-provider embedded --reason "both providers fail"',
        'the coach without a model answers everybody',
      ),
      change('flags set coach off --reason "answers are wrong"', 'stops the coach; it says so'),
      change('flags set coach on --reason "mended"', 'lets it answer again'),
      rehearse('rotate openai-key', 'where the key has expired: it is tried before it is put', onAws),
    ],
    undo: '`ops coach switch-provider openai` or `anthropic`; `ops flags set coach on`. No deployment is needed.',
    escalate: 'At once where an answer harmed or could harm a member: stop the coach first.',
    notes: [
      'A provider that fails is left in peace and tried again by itself; the other one answers meanwhile.',
      'The status pages of providers are no evidence: `diagnose coach` looks at what answers us.',
    ],
  },
  {
    title: '6. Everything is slow',
    symptom:
      'The alarm `api-latency-p95` tells the team, or `api-cpu` fires: in AWS its policy adds tasks by itself, on one host you are told; members say that it is slow.',
    look: [
      look('diagnose latency', 'processor, event loop, pool, slowest statements with their plans'),
      look('perf', 'each route since the start', {}),
      look('perf', 'the last hour of service and database', onAws),
      look('metrics --since 24h --routes', 'the day, route by route'),
    ],
    act: [
      change('db make-indexes', 'makes indexes anew that were lost, while members are served'),
      rehearse('scale 4', 'where the processor of the tasks is busy', onAws),
      rehearse('db scale db.r6g.xlarge', 'where that of the database is', onAws),
    ],
    undo: '`ops scale` and `ops db scale` with what was there before; both print it.',
    escalate: 'When it lasts for 30 minutes, or load is turned away (503 with Retry-After).',
    notes: ['`diagnose latency` names an index that is missing, and the slowest statements.'],
  },
];
