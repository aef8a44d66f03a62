import type { RateLimitName } from '@sleek/contract/rate-limits';
import type { ModerationAttempt } from './llm/providers/moderation.ts';
import type { Attempt, ProviderName } from './llm/providers/provider.ts';
import type { Counters } from './platform/counters.ts';
import { kindOf } from './platform/defect.ts';
import { componentLog, type Log } from './platform/log.ts';
import type { LabelsOf } from './platform/telemetry/metrics.ts';

/**
 * What happens in the business, one helper an event: each writes its log line and its counter, so that neither can
 * be forgotten. Ids go to the log only as far as they are no person's; health data goes nowhere.
 */
export type Events = ReturnType<typeof createEvents>;
type AccountChange = LabelsOf<'account_changes'>['change'];

export function createEvents({ log, counters }: { log: Log; counters: Counters }) {
  const logInFailed = (reason: 'wrong-credentials' | 'rate-limited') => {
    log.warn({ reason }, 'log_in_failed');
    counters.add('log_ins_failed', { reason });
  };
  return {
    memberRegistered: () => {
      log.info({}, 'member_registered');
      counters.add('members_registered');
    },
    loggedIn: () => {
      log.info({}, 'logged_in');
      counters.add('log_ins');
    },
    logInFailed,
    rateLimited: (limit: RateLimitName) => {
      counters.add('rate_limited', { limit });
      if (limit === 'login' || limit === 'login-address') logInFailed('rate-limited');
    },
    refreshTokenReused: (sessionsEnded: number) => {
      log.warn({ sessions_ended: sessionsEnded }, 'refresh_token_reused');
      counters.add('refresh_tokens_reused');
    },
    /** Whose, and what ended with it, stands in the audit log. */
    accountChanged: (change: AccountChange) => {
      log.info({ change }, 'account_changed');
      counters.add('account_changes', { change });
    },
    // What members do all day is counted only: the request's own line tells the rest.
    checkInLogged: () => counters.add('check_ins_logged'),
    nutritionDayLogged: () => counters.add('nutrition_days_logged'),
    ...coachEvents({ log: componentLog(log, 'coach'), counters }),
    ...photoEvents({ log, counters }),
    deletionMailFailed: (error: unknown) => {
      log.error({ name: nameOf(error) }, 'deletion_mail_failed');
      counters.add('deletion_mails_failed');
    },
    ledgerCopyFailed: (error: unknown) => {
      log.error({ name: nameOf(error) }, 'ledger_copy_failed');
      counters.add('ledger_copies_failed');
    },
    memberPurged: () => {
      log.info({}, 'member_purged');
      counters.add('members_purged');
    },
    memberPurgeFailed: (error: unknown) => {
      log.error({ name: nameOf(error) }, 'member_purge_failed');
      counters.add('member_purges_failed');
    },
    taskSucceeded: (task: string) => counters.add('task_runs', { task, outcome: 'succeeded' }),
    taskFailed: (outcome: 'again-later' | 'given-up', task: string, error: unknown) => {
      log.error({ task, outcome, ...kindOf(error) }, 'task_failed');
      counters.add('task_runs', { task, outcome: 'failed' });
    },
    oldRecordsForgotten: (counts: Record<string, number>) => log.info(counts, 'old_records_forgotten'),
  };
}

/** Of photos only that there was one: no key, no address, no member. */
function photoEvents({ log, counters }: { log: Log; counters: Counters }) {
  const count = (outcome: LabelsOf<'photos'>['outcome']) => counters.add('photos', { outcome });
  return {
    photoCommitted: () => count('committed'),
    photoReady: () => count('ready'),
    photoRefused: (why: 'at-commit' | 'not-an-image' | 'damaged' | 'too-many-pixels') => {
      log.info({ why }, 'photo_refused');
      count('refused');
    },
    photoWorkFailed: (outcome: 'again-later' | 'given-up', error: unknown) => {
      log.error({ outcome, ...kindOf(error) }, 'photo_work_failed');
      count(outcome);
    },
    photoStoreFailed: (error: unknown) => {
      log.warn(kindOf(error), 'photo_store_failed');
      counters.add('photo_store_failures');
    },
    photosSwept: (counts: { unused: number; orphans: number }) => log.info(counts, 'photos_swept'),
  };
}

function coachEvents({ log, counters }: { log: Log; counters: Counters }) {
  return {
    coachAnswered: (outcome: 'done' | 'failed' | 'cancelled') => counters.add('coach_answers', { outcome }),
    /** Never logged: beside a request id it would say something of a person's health. */
    coachNarrowed: () => counters.add('coach_care', { place: 'narrowed' }),
    careGiven: (place: 'instead' | 'before' | 'targets') => counters.add('coach_care', { place }),
    /** Counted and never logged, for the same reason. */
    coachDraftHeldBack: (why: LabelsOf<'coach_drafts_held_back'>['why']) =>
      counters.add('coach_drafts_held_back', { why }),
    violationNotRecorded: notKept({ log, counters }, 'violation_not_recorded', 'violations_not_recorded'),
    toldNotKept: notKept({ log, counters }, 'told_not_kept', 'told_not_kept'),
    lookNotLogged: notKept({ log, counters }, 'look_not_logged', 'looks_not_logged'),
    /** What a request to a model provider cost and how it ended; not a word of what was said. */
    coachProviderAsked: ({ provider, tier, outcome, durationMs, tokens }: Attempt) => {
      const { input, output, estimated } = tokens;
      const durationWhole = Math.round(durationMs);
      log.info(
        {
          provider,
          tier,
          outcome,
          duration_ms: durationWhole,
          input_tokens: input,
          output_tokens: output,
          estimated,
        },
        'coach_provider_asked',
      );
      counters.add('coach_provider_requests', { provider, outcome });
      counters.observe('coach_provider_duration_seconds', durationMs / 1000, { provider });
      counters.observe('coach_provider_tokens', input, { provider, tier, direction: 'input' });
      counters.observe('coach_provider_tokens', output, { provider, tier, direction: 'output' });
    },
    /** Nothing of its verdict: beside a request id it would say something of a person's health. */
    coachModerationAsked: ({ outcome, durationMs }: ModerationAttempt) => {
      log.info({ outcome, duration_ms: Math.round(durationMs) }, 'coach_moderation_asked');
      counters.add('coach_moderation_requests', { outcome });
      counters.observe('coach_moderation_duration_seconds', durationMs / 1000);
    },
    coachModerationRests: (restMs: number) => {
      log.warn({ rest_ms: restMs }, 'coach_moderation_rests');
      counters.set('coach_moderation_available', 0);
    },
    coachModerationBack: () => {
      log.info({}, 'coach_moderation_back');
      counters.set('coach_moderation_available', 1);
    },
    coachProviderRests: (provider: ProviderName, restMs: number) => {
      log.warn({ provider, rest_ms: restMs }, 'coach_provider_rests');
      counters.set('coach_provider_available', 0, { provider });
    },
    coachProviderBack: (provider: ProviderName) => {
      log.info({ provider }, 'coach_provider_back');
      counters.set('coach_provider_available', 1, { provider });
    },
  };
}

/** Messages can quote an address or a stored value, so only the kind of an error is told. */
const nameOf = (error: unknown) => (error instanceof Error ? error.name : 'unknown');

function notKept(
  { log, counters }: { log: Log; counters: Counters },
  event: string,
  counter: 'violations_not_recorded' | 'told_not_kept' | 'looks_not_logged',
) {
  return (error: unknown) => {
    // Without its request: beside one it would say something of a person's health.
    log.error({ name: nameOf(error), request_id: undefined }, event);
    counters.add(counter);
  };
}
