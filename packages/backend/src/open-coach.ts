import type { Energy } from '@sleek/contract/energy';
import type { CoachConfig } from './coach-config.ts';
import type { Config } from './config.ts';
import type { Doors } from './edge/doors.ts';
import type { Events } from './events.ts';
import { weightProposals } from './features/check-ins/check-ins.proposals.ts';
import { checkInTools } from './features/check-ins/check-ins.tools.ts';
import type { CheckInDeps } from './features/check-ins/log-check-in.ts';
import { type Answerer, embeddedAnswerer } from './features/coach/choose-answerer.ts';
import { coachRoutes } from './features/coach/coach.routes.ts';
import { createCoachRuns, type RunDeps } from './features/coach/coach-runs.ts';
import { createLookCache } from './features/coach/look-cache.ts';
import { isModerationInUse, providersInUse } from './features/coach/providers-in-use.ts';
import { energyTools } from './features/energy/energy.tools.ts';
import type { EnergyDeps } from './features/energy/load-energy-input.ts';
import { readEvidence } from './features/energy/read-adherence.ts';
import { readEnergy } from './features/energy/read-energy.ts';
import type { LiveFlags } from './features/flags/live-flags.ts';
import { insightsTools } from './features/insights/insights.tools.ts';
import type { NutritionDeps } from './features/nutrition/log-nutrition-day.ts';
import { foodProposals } from './features/nutrition/nutrition.proposals.ts';
import { nutritionTools } from './features/nutrition/nutrition.tools.ts';
import { photosTools } from './features/photos/photos.tools.ts';
import { plansTools } from './features/plans/plans.tools.ts';
import { goalProposals } from './features/profile/profile.proposals.ts';
import { profileTools } from './features/profile/profile.tools.ts';
import { readMemberFacts } from './features/profile/read-member.ts';
import { keepSafetySign } from './features/profile/safety-state.ts';
import { findGoalRefusal, type GoalDeps } from './features/profile/update-goal.ts';
import { proposalsRoutes } from './features/proposals/proposals.routes.ts';
import { proposeChange } from './features/proposals/propose-change.ts';
import { recordViolation } from './features/safety-review/record-violation.ts';
import { webSearchTools } from './features/web-search/web-search.tools.ts';
import type { Moderation } from './llm/providers/moderation.ts';
import type { ModelCoachDeps } from './llm/providers/open-model-coach.ts';
import type { ModerationDeps } from './llm/providers/open-moderation.ts';
import type { WebLooks } from './llm/tool.ts';
import type { Clock } from './platform/clock.ts';
import type { LiveSecrets } from './platform/live-secrets.ts';
import { componentLog } from './platform/log.ts';
import { readDataVersion } from './platform/postgres/data-version.ts';
import { createProcessLimits } from './platform/rate-limits/process-limits.ts';
import type { RateLimits } from './platform/rate-limits/rate-limits.ts';

type Coached = Pick<RunDeps, 'log' | 'background'> & {
  deps: EnergyDeps & { events: Events };
  /** What the use cases that write the member's data are given. */
  member: CheckInDeps & NutritionDeps & GoalDeps;
  flags: LiveFlags;
  secrets: LiveSecrets;
  /** Null where requests are not counted. */
  limits: RateLimits | null;
  /** In place of those that the configuration names. */
  answerers?: readonly Answerer[];
};

/** Searches cost the operator money, so they are counted also where requests are not. */
const openWebLooks = (
  { web: config }: Pick<Config, 'web'>,
  { limits, ...parts }: { clock: Clock; secrets: LiveSecrets; limits: RateLimits | null },
): WebLooks => webSearchTools({ ...parts, config, limits: limits ?? createProcessLimits() });

/** Puts the coach together: who answers, what it may look at, and what it may offer to write. @returns how it looks at the web. */
export async function openCoach(
  doors: Doors,
  config: Pick<Config, 'coach' | 'coachTokens' | 'database' | 'web'>,
  { deps, member, flags, secrets, limits, ...parts }: Coached,
): Promise<WebLooks> {
  const web = openWebLooks(config, { ...deps, secrets, limits });
  const answerers = parts.answerers ?? (await openAnswerers(config, { ...deps, secrets, flags }));
  const { background } = parts;
  const log = componentLog(parts.log, 'coach');
  const coach = coachDeps({ ...deps, log, flags, background, answerers, web }, config, member);
  coachRoutes(doors, { ...coach, runs: createCoachRuns(coach) });
  proposalsRoutes(doors, {
    ...deps,
    writers: {
      log_weight: weightProposals(member),
      log_food: foodProposals(member),
      change_goal: goalProposals(member),
    },
  });
  return web;
}

/**
 * Who answers the coach's members, in the order of use: model providers where there are some, then it by itself. What
 * models need is loaded only where there are some.
 */
async function openAnswerers(
  { coach }: Pick<Config, 'coach'>,
  {
    flags,
    ...deps
  }: Omit<ModelCoachDeps, 'providersInUse'> & Omit<ModerationDeps, 'isInUse'> & { flags: LiveFlags },
): Promise<Answerer[]> {
  if (coach.order.length === 0) return [embeddedAnswerer];
  const [{ openModelCoach }, { modelAnswerer }] = await Promise.all([
    import('./llm/providers/open-model-coach.ts'),
    import('./features/coach/answer-with-model.ts'),
  ]);
  const model = openModelCoach(coach, {
    ...deps,
    providersInUse: (configured) => providersInUse(flags, configured),
  });
  const moderation = await openModerationOf(coach, { ...deps, isInUse: () => isModerationInUse(flags) });
  return [modelAnswerer({ coach: model, moderation, onOutage: coach.onOutage }), embeddedAnswerer];
}

/** Who has not named OpenAI as a provider has nothing sent there. */
async function openModerationOf(coach: CoachConfig, deps: ModerationDeps): Promise<Moderation | null> {
  if (!coach.moderation.isOn || !coach.order.includes('openai')) return null;
  const { openModeration } = await import('./llm/providers/open-moderation.ts');
  return openModeration(coach, deps);
}

/** What every answer is made from; it is no look, and so not one that was taken before. */
const energyOfAnswer = { tool: { name: 'energy of an answer', ttlSeconds: 300 }, input: {} };

/** The coach looks at the member's data through each slice's tools. */
function coachDeps(
  {
    flags,
    ...deps
  }: EnergyDeps & { events: Events; flags: LiveFlags } & Pick<
      RunDeps,
      'log' | 'background' | 'answerers' | 'web'
    >,
  { coach, coachTokens, database }: Pick<Config, 'coach' | 'coachTokens' | 'database'>,
  member: GoalDeps & Parameters<typeof keepSafetySign>[0],
): RunDeps {
  const lookCache = createLookCache({ ...deps, readVersion: readDataVersion, size: 2000 });
  return {
    ...deps,
    isPaused: async () => !(await flags.isOn('coach')),
    tokenLimits: coachTokens,
    // The embedded database has one server; another one may have several.
    elsewhereMs: database.mode === 'external' ? coach.totalTimeoutMs + 10_000 : 0,
    lookCache,
    toolTimeoutMs: 3000,
    tools: [
      ...profileTools(deps),
      ...checkInTools(deps),
      ...nutritionTools(deps),
      ...energyTools(deps),
      ...insightsTools(deps),
      ...plansTools(deps),
      ...photosTools(deps),
    ],
    readFacts: readMemberFacts,
    readEnergy: async (actor) => {
      const kept = await lookCache.find(actor, energyOfAnswer, () => readEnergy(deps, actor));
      return kept.result as Energy;
    },
    readEvidence: (actor) => readEvidence(deps, actor),
    recordViolation: (actor, violation) => recordViolation(deps, actor, violation),
    refuseChange: async (actor, change) =>
      change.kind === 'change_goal' ? findGoalRefusal(member, actor, change) : null,
    propose: (actor, offer) => proposeChange(deps, actor, offer),
    markEatingDisorder: (actor) =>
      keepSafetySign(member, actor, { by: 'coach', change: { eating_disorder_history: true } }),
  };
}
