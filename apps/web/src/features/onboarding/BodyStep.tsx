import type { Profile, Units } from '@sleek/contract/profile';
import { useState } from 'react';
import { api } from '../../api/client.ts';
import { useMember, useSession } from '../../api/session.tsx';
import { useSubmit } from '../../api/use-submit.ts';
import { deviceZone } from '../../clock.ts';
import { m } from '../../messages/en.ts';
import { defaultUnits, heightFieldText, readHeightField } from '../../quantities/quantities.ts';
import { type BodyDraft, BodyFields, UnitsFields } from '../profile/BodyFields.tsx';
import { guessUnits } from '../profile/guess-units.ts';
import { guessCountry, type PlaceDraft, PlaceFields } from '../profile/PlaceFields.tsx';
import { StepFrame } from './StepFrame.tsx';
import type { StepProps } from './step-props.ts';

export function BodyStep({ onDone, ...frame }: StepProps) {
  const { profile } = useMember();
  const { updateUser } = useSession();
  const { busy, error, submit } = useSubmit();
  const [place, setPlace] = useState<PlaceDraft>(() => firstPlace(profile));
  const [units, setUnits] = useState<Units>(() => firstUnits(profile, place.country));
  const [draft, setDraft] = useState<BodyDraft>({
    height: heightFieldText(profile?.height_cm, units.height),
    activity: profile?.activity_level ?? null,
  });
  const [heightFault, setHeightFault] = useState<string | null>(null);

  const changeUnits = (next: Units) => {
    const height = readHeightField(draft.height, units.height);
    if (height.ok) setDraft({ ...draft, height: heightFieldText(height.value, next.height) });
    setUnits(next);
  };
  const save = (body: object) =>
    submit(
      () => api.patch<Profile>('/me/profile', { ...body, ...placeFields(place), units }),
      (saved) => {
        updateUser({ profile: saved });
        onDone();
      },
    );
  const send = () => {
    const height = readHeightField(draft.height, units.height);
    const odd = !height.ok && height.error !== 'empty';
    setHeightFault(odd ? m.heightOdd : null);
    if (odd) return;
    void save({ height_cm: height.ok ? height.value : null, activity_level: draft.activity });
  };
  return (
    <StepFrame
      {...frame}
      title={m.stepBodyTitle}
      why={m.stepBodyWhy}
      busy={busy}
      error={error}
      onContinue={send}
      skip={{ label: m.onboardingSkip, run: () => void save({}) }}
    >
      <UnitsFields units={units} onChange={changeUnits} />
      <BodyFields draft={draft} onChange={setDraft} unit={units.height} heightError={heightFault} />
      <details className="group rounded-card border border-hairline bg-card px-4">
        <summary className="flex min-h-12 items-center py-2 font-medium text-label">
          {m.stepBodyPlace(place.zone)}
        </summary>
        <div className="flex flex-col gap-5 pt-2 pb-4">
          <PlaceFields draft={place} onChange={setPlace} />
        </div>
      </details>
    </StepFrame>
  );
}

function firstPlace(profile: Profile | null): PlaceDraft {
  // UTC is what an account starts with, before anybody has chosen.
  const zone = profile && profile.timezone !== 'UTC' ? profile.timezone : deviceZone();
  return { zone, country: profile?.country ?? guessCountry(zone) };
}

const isUntouched = (units: Units): boolean =>
  units.weight === defaultUnits.weight &&
  units.height === defaultUnits.height &&
  units.energy === defaultUnits.energy;

const firstUnits = (profile: Profile | null, country: string): Units =>
  profile && !isUntouched(profile.units) ? profile.units : guessUnits(country);

const placeFields = ({ zone, country }: PlaceDraft) => ({ timezone: zone, country: country || null });
