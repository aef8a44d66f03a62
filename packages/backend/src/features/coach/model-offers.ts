import { changeFields, type ProposedChange } from '@sleek/contract/proposals';
import { askedChanges, askedLike } from '@sleek/domain/proposals/asked-changes';
import type { RequestedChange } from '@sleek/domain/proposals/read-request';
import type { Actor } from '../../edge/actor.ts';
import { type Tool, ToolRefusal } from '../../llm/tool.ts';
import type { GoalRefusal } from '../profile/goal-refusals.data.ts';
import { changeOfRequest, isUnlikely } from './offer-change.ts';
import type { Ground } from './read-ground.ts';

/**
 * What a model may offer to write: only a change that the member asked for in this very message, one an answer. Nothing
 * is written, and nothing of what the model says of it is believed: it picks, and the member's own words are offered.
 */
export type ModelOffers = {
  /** The tools of the kinds that were asked for. */
  readonly tools: readonly Tool[];
  /** What was picked; or why it may not be. */
  readonly picked: Picked | null;
};
export type Picked = { change: ProposedChange; refusal: GoalRefusal | null };
type Kind = ProposedChange['kind'];

export type OfferDeps = {
  /** Why a change would be refused; null where it would not. */
  refuseChange(actor: Actor, change: ProposedChange): Promise<GoalRefusal | null>;
};

type Asking = { ground: Pick<Ground, 'facts' | 'today' | 'tongue' | 'energy'>; message: string };

export function createModelOffers(deps: OfferDeps, { ground, message }: Asking): ModelOffers {
  const { profile } = ground.facts;
  const asked = askedChanges(message, {
    today: ground.today,
    units: profile.units,
    locale: ground.tongue.tag,
  });
  let picked: Picked | null = null;
  let isTaken = false;
  const pick = async (actor: Actor, wanted: RequestedChange) => {
    if (isTaken) throw new ToolRefusal('One change can be offered in an answer');
    const meant = askedLike(wanted, asked);
    const change = meant === null ? null : changeOfRequest(meant);
    if (change === null) throw new ToolRefusal('The member did not ask for this change in this message');
    if (isUnlikely(change, ground))
      throw new ToolRefusal('This weight is far from the trend: ask the member whether it is a slip');
    // At once, since a model may call twice in one step.
    isTaken = true;
    picked = { change, refusal: await deps.refuseChange(actor, change) };
    if (picked.refusal !== null) throw new ToolRefusal('The app does not offer this change to this member');
    return { offered: change, saved: false };
  };
  return {
    tools: kinds
      .filter((kind) => asked.some((each) => each.kind === kind))
      .map((kind) => ({
        ...offerTools[kind],
        run: (actor, input) => pick(actor, requestOf[kind](input as never)),
      })),
    get picked() {
      return picked;
    },
  };
}

export const isOfferTool = (name: string): boolean => kinds.some((kind) => offerTools[kind].name === name);

const requestOf: { [K in Kind]: (input: Input<K>) => RequestedChange } = {
  log_weight: ({ date, weight_kg: weightKg }) => ({ kind: 'log_weight', date, weightKg }),
  log_food: ({ date, calories: energyKcal, protein_g: proteinG }) => ({
    kind: 'log_food',
    date,
    energyKcal,
    proteinG,
  }),
  change_goal: ({ target_weight_kg: targetWeightKg }) => ({ kind: 'change_goal', targetWeightKg }),
};
type Input<K extends Kind> = ReturnType<(typeof changeFields)[K]['parse']>;

const common = { category: 'proposal', ttlSeconds: 0 } as const;
const rule =
  'Only what the member asks for in their last message. Nothing is saved before they confirm it, and the app tells them so by itself.';
/** Made once, so that what providers read of them is, too. */
const offerTools = {
  log_weight: {
    ...common,
    name: 'propose_log_weight',
    description: 'An offer to log a weight',
    input: changeFields.log_weight.describe(rule),
  },
  log_food: {
    ...common,
    name: 'propose_log_food',
    description: 'An offer to add food to a day',
    input: changeFields.log_food
      .extend({ protein_g: changeFields.log_food.shape.protein_g.default(null) })
      .describe(rule),
  },
  change_goal: {
    ...common,
    name: 'propose_change_goal',
    description: 'An offer to change your goal weight',
    input: changeFields.change_goal.describe(rule),
  },
} as const satisfies Record<Kind, Omit<Tool, 'run'>>;
const kinds = Object.keys(offerTools) as Kind[];
