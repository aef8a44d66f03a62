import { useState } from 'react';
import { useNumbers } from '../../api/resources.ts';
import { useMember } from '../../api/session.tsx';
import { countryName, languageName } from '../../locale.ts';
import { m } from '../../messages/en.ts';
import { heightText, weightText } from '../../quantities/quantities.ts';
import { useUnits } from '../../quantities/use-units.ts';
import { hasPace } from '../profile/goal-rules.ts';
import {
  activityChoices,
  goalChoices,
  loggingChoices,
  paceChoices,
  sexChoices,
  wordOf,
} from '../profile/profile.words.ts';
import { AboutSheet } from './AboutSheet.tsx';
import { BodySheet } from './BodySheet.tsx';
import { GoalSheet } from './GoalSheet.tsx';
import { PlaceSheet } from './PlaceSheet.tsx';
import { Facts, Section } from './Section.tsx';

type Part = 'about' | 'body' | 'goal' | 'place';

export function ProfileSections() {
  const [editing, setEditing] = useState<Part | null>(null);
  const close = () => setEditing(null);
  return (
    <>
      <AboutSection onEdit={() => setEditing('about')} />
      <BodySection onEdit={() => setEditing('body')} />
      <GoalSection onEdit={() => setEditing('goal')} />
      <PlaceSection onEdit={() => setEditing('place')} />
      {editing === 'about' ? <AboutSheet onClose={close} /> : null}
      {editing === 'body' ? <BodySheet onClose={close} /> : null}
      {editing === 'goal' ? <GoalSheet onClose={close} /> : null}
      {editing === 'place' ? <PlaceSheet onClose={close} /> : null}
    </>
  );
}

function AboutSection({ onEdit }: { onEdit: () => void }) {
  const { profile } = useMember();
  return (
    <Section title={m.youAbout} onEdit={onEdit}>
      <Facts
        facts={[
          { name: m.fieldName, value: profile?.display_name ?? m.notSaid },
          { name: m.fieldBirthYear, value: String(profile?.birth_year ?? m.notSaid) },
          { name: m.fieldSex, value: wordOf(sexChoices, profile?.sex) },
        ]}
      />
    </Section>
  );
}

function BodySection({ onEdit }: { onEdit: () => void }) {
  const { profile } = useMember();
  const units = useUnits();
  const heightCm = profile?.height_cm;
  return (
    <Section title={m.youBody} onEdit={onEdit}>
      <Facts
        facts={[
          { name: m.fieldHeight, value: heightCm ? heightText(heightCm, units.height) : m.notSaid },
          { name: m.youActivity, value: wordOf(activityChoices, profile?.activity_level) },
          { name: m.youLogging, value: wordOf(loggingChoices, profile?.logging_style) },
        ]}
      />
    </Section>
  );
}

function GoalSection({ onEdit }: { onEdit: () => void }) {
  const { goal } = useMember();
  const units = useUnits();
  const numbers = useNumbers();
  const facts = [{ name: m.youGoal, value: wordOf(goalChoices, goal?.goal_type) }];
  if (goal && hasPace(goal.goal_type)) {
    facts.push({ name: m.youGoalPace, value: wordOf(paceChoices, goal.pace_preference) });
    if (goal.target_weight_kg && numbers === 'shown')
      facts.push({ name: m.youGoalTarget, value: weightText(goal.target_weight_kg, units.weight) });
  }
  return (
    <Section title={m.youGoal} onEdit={onEdit}>
      <Facts facts={facts} />
    </Section>
  );
}

function PlaceSection({ onEdit }: { onEdit: () => void }) {
  const { profile } = useMember();
  const country = profile?.country ? countryName(profile.country) : m.countryUnsaid;
  return (
    <Section title={m.youPlace} onEdit={onEdit}>
      <Facts
        facts={[
          { name: m.fieldZone, value: (profile?.timezone ?? 'UTC').replaceAll('_', ' ') },
          { name: m.fieldCountry, value: country },
          {
            name: m.fieldLanguage,
            value: profile?.locale ? languageName(profile.locale) : m.languageOfCountry,
          },
        ]}
      />
    </Section>
  );
}
