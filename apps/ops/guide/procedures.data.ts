import { change, look, rehearse, type Situation } from './runbook.ts';

const onAws = { on: 'aws' } as const;
const household = { on: 'household' } as const;
const digest = `123456789012.dkr.ecr.eu-central-1.amazonaws.com/sleek-coach-api@sha256:${'f'.repeat(64)}`;

/** What is done on purpose, or beside any incident. */
export const procedures: readonly Situation[] = [
  {
    title: 'Telling members, and the timeline',
    symptom: 'Members notice something, or will.',
    look: [
      look('incident list', 'what is open, and the last 90 days'),
      look('escalate', 'whom to call, and when'),
    ],
    act: [
      change(
        'incident open --title "Photos do not load" --impact minor --parts photos --words "We are at it."',
        'on `/status` at once',
      ),
      change('incident note 1 --words "the policy of the bucket was changed at noon"', 'for operators only'),
      change('incident note 1 --public --words "Most photos load again."', 'for members too'),
      look('incident show 1', 'the whole timeline'),
      change(
        'incident close 1 --words "All photos load again."',
        'the end; writes the post-mortem to fill in',
      ),
    ],
    undo: 'What members read is corrected by a further note; an incident that was closed too soon is opened as a new one.',
    escalate: 'Level 2 after 30 minutes; level 3 for an outage of everything or lost data.',
    notes: ['`--words` is what people read; `--reason` is for the operators’ own history.'],
  },
  {
    title: 'Closing the service for work',
    symptom: 'Work that members must not write into.',
    look: [look('maintenance status', 'whether it is closed, since when and by whom')],
    act: [
      change(
        'maintenance on --until 30m --reason "a larger disk"',
        'members read --words; health and status are answered on',
      ),
      change('maintenance off', 'opens it again'),
    ],
    undo: '`ops maintenance off`; the announced end opens nothing by itself.',
    escalate:
      'When it takes longer than announced: say so with `ops maintenance on --until`, then call level 2.',
    notes: [
      'Refusals are counted as `maintenance`, not as 5xx, and fire no alarm of the server. In AWS the load balancer counts them all the same: `aws cloudwatch disable-alarm-actions --alarm-names sleek-coach-api-5xx` before, `enable-alarm-actions` after.',
    ],
  },
  {
    title: 'Answering an alarm',
    symptom: 'A page, a mail or a line of level ERROR in the log.',
    look: [
      look('alarms list --firing', 'what fires, since when, and how to find the cause'),
      look('alarms history', 'what changed, newest first'),
      look('alarms rules --for cloudwatch', 'the same alarms as AWS takes them'),
    ],
    act: [
      rehearse('alarms ack api-5xx --reason "looking at it"', 'no more pages until it has cleared'),
      change(
        'alarms silence redis-memory --minutes 60 --reason "a larger node is on its way"',
        'quiet, for so long',
      ),
      change('alarms unsilence redis-memory --reason "done"', 'ends that'),
      rehearse('alarms test', 'whether mail, webhook and log reach somebody'),
    ],
    undo: '`ops alarms unsilence`. An acknowledgement ends by itself.',
    escalate: 'A page that nobody acknowledged for 30 minutes goes to level 2.',
  },
  {
    title: 'Deploying a release, and taking it back',
    symptom: 'A release is to go out, or must come back.',
    look: [look('status', 'the release that runs, and whether a release was given up', onAws)],
    act: [
      rehearse(`deploy ${digest}`, 'migrates, replaces tasks one by one, waits until they are steady', onAws),
      rehearse(`migrate ${digest}`, 'the first half alone, as the workflow does it', onAws),
      rehearse('rollback', 'the release before', onAws),
      rehearse('rollback --to 3', 'an earlier one', onAws),
      rehearse('rollback --migrations 1', 'and undoes the last migration; what only it holds is lost', onAws),
      rehearse('smoke', 'asks the running server what members ask of it'),
    ],
    undo: '`ops rollback` takes a deployment back; `ops deploy` with the revision it names takes that back.',
    escalate: 'When a rollback does not become steady.',
    notes: [
      'An image is named by its digest, never by a tag that may move.',
      'The release before runs on the new schema: undo a migration only when it is at fault itself.',
    ],
  },
  {
    title: 'Rotating secrets',
    symptom: 'A secret is old, somebody left, or it may be known.',
    look: [
      look('config explain', 'which secrets are set and where they came from, never a secret'),
      look('data-keys list', 'what each key has sealed'),
    ],
    act: [
      rehearse('rotate db-password', 'the other login with a new password; then this one is refused', onAws),
      rehearse('rotate openai-key', 'tried first, then put, then new tasks', onAws),
      rehearse('rotate jwt', 'nobody is signed out', onAws),
      change('data-keys reseal', 'seals notes and conversations anew with the first key of DATA_KEY'),
    ],
    undo: 'Run it again: a rotation that was cut off is finished by the next one.',
    escalate: 'A secret that others know: rotate first, then call level 3.',
    notes: [
      'Two logins take turns, so that no task ever starts with a password that is refused already.',
      'A database that was restored has another address; `ops recover` puts that in place with the secret.',
    ],
  },
  {
    title: 'Backups and recovery',
    symptom: 'Data are lost or wrong, or a machine is gone.',
    look: [look('backup list', 'the backups that are whole', household)],
    act: [
      change(
        'backup',
        'database, photos, ledger of deletions and settings, while the server runs',
        household,
      ),
      look(
        'backup verify --latest',
        'restores to a scratch server and reads every row and photo there',
        household,
      ),
      rehearse('restore --latest', 'what is there is moved aside', household),
      rehearse(
        'recover --latest',
        'the six steps of a full recovery; goes on where it was cut off',
        household,
      ),
      rehearse('restore --latest', 'a database beside the one that serves, to look into', onAws),
      rehearse(
        'recover --latest',
        'the same six steps: a restored database, its address in the secret, new tasks',
        onAws,
      ),
    ],
    undo: 'What was there before lies beside DATA_DIR; `ops restore` prints the command that puts it back.',
    escalate: 'Level 3 before a restore: it decides which data are given up.',
    notes: [
      '`--to-time 2026-06-15T12:00:00Z` in place of `--latest` reaches any moment of the last seven days.',
      'A database of yours at DATABASE_URL is dumped every day where BACKUP_DIR is set (RDS aside). A dump is of one moment, so up to a day is lost with the disk: for less, have that server archive its log (pgBackRest, WAL-G, or `archive_command`), which is set up where it runs.',
      'Accounts that were deleted meanwhile stay deleted: the ledger is applied before anybody is let in. It lies in BACKUP_DIR, and in the bucket of the photos where there is one, under deletion-ledger/: a bucket that is emptied forgets them.',
      'In AWS RDS makes the backups, `ops backup list` lists them, and `--from <snapshot>` takes one of them. The database that served is never written over.',
    ],
  },
  {
    title: 'Tasks of the clock',
    symptom: 'The alarm `task-overdue` or `backup-too-old` tells the team.',
    look: [
      look('jobs list', 'each task, its last success and whether it is overdue'),
      look('jobs history', 'the latest runs'),
      look('jobs dead', 'what was given up'),
    ],
    act: [
      change('jobs run token-cleanup', 'does a task now; twice does no more'),
      rehearse('jobs retry 1', 'has a run that was given up done again'),
    ],
    undo: 'None is needed.',
    escalate: 'When a backup is overdue for two days.',
  },
  {
    title: 'An account, or an answer that somebody complains of',
    symptom:
      'Somebody must be let out or in, or an answer was wrongly stopped or let through, or a safety state is wrong.',
    look: [
      look('users find me@example.com', 'the account, with nothing that its member wrote'),
      look('safety-review state --user me@example.com', 'what withholds targets, who set it and since when'),
      look('safety-review list', 'what waits for a review, in redacted words'),
      look('safety-review export', 'what was reviewed, for the evaluation'),
    ],
    act: [
      change('users disable me@example.com', 'ends every session; data stay'),
      change('users enable me@example.com', 'lets them in again'),
      change(
        'safety-review set-state --user me@example.com --eating-disorder on --reason "a clinician asked"',
        'takes targets and praise of loss away until the member or a reviewer changes it',
      ),
      change(
        'safety-review set-state --user me@example.com --eating-disorder off --reason "marked by mistake"',
        'gives them back',
      ),
    ],
    undo: '`ops users enable`; `make-member` takes `make-admin` back; `set-state` with the other word takes one back.',
    escalate: 'Anything about a member in danger: level 3 at once.',
  },
];
