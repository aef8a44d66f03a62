import type { Units } from '@sleek/contract/profile';
import { ChoiceGroup } from '../../design/ChoiceGroup.tsx';
import { m } from '../../messages/en.ts';
import { WeightField } from '../../quantities/WeightField.tsx';
import { hasPace, type LossBar } from './goal-rules.ts';
import { type GoalKind, goalChoices, type Pace, paceChoices } from './profile.words.ts';

export type GoalDraft = { goal: GoalKind | null; pace: Pace; target: string };

type GoalFieldsProps = {
  draft: GoalDraft;
  onChange: (draft: GoalDraft) => void;
  bar: LossBar | null;
  unit: Units['weight'];
  targetShown: boolean;
  goalError: string | null;
  targetError: string | null;
};

const barWords: Record<LossBar, string> = {
  minor: m.lossBarMinor,
  pregnancy: m.lossBarPregnancy,
  eating_disorder: m.lossBarEatingDisorder,
};

export function GoalFields(props: GoalFieldsProps) {
  const { draft, onChange, bar, unit, targetShown, goalError, targetError } = props;
  const offered = bar === null ? goalChoices : goalChoices.filter((choice) => choice.value !== 'fat_loss');
  const paced = draft.goal !== null && hasPace(draft.goal) && bar !== 'eating_disorder';
  return (
    <>
      <ChoiceGroup
        label={m.goalLegend}
        hint={bar ? barWords[bar] : undefined}
        error={goalError}
        value={draft.goal}
        onValueChange={(goal) => onChange({ ...draft, goal })}
        choices={offered}
      />
      {paced ? (
        <>
          <ChoiceGroup
            label={m.paceLegend}
            value={draft.pace}
            onValueChange={(pace) => onChange({ ...draft, pace })}
            choices={paceChoices}
          />
          {targetShown ? (
            <div className="max-w-72">
              <WeightField
                label={m.fieldTargetWeight}
                hint={m.fieldTargetWeightHint}
                value={draft.target}
                onValueChange={(target) => onChange({ ...draft, target })}
                unit={unit}
                error={targetError}
              />
            </div>
          ) : null}
        </>
      ) : null}
    </>
  );
}
