import { FormError } from '../../design/FormError.tsx';
import { m } from '../../messages/en.ts';
import { useUnits } from '../../quantities/use-units.ts';
import { UnitsFields } from '../profile/BodyFields.tsx';
import { useSaveProfile } from '../profile/use-save-profile.ts';
import { Section } from './Section.tsx';
import { useSaved } from './use-saved.ts';

export function UnitsSection() {
  const units = useUnits();
  const { error, save } = useSaveProfile(useSaved());
  return (
    <Section title={m.youUnits}>
      <UnitsFields units={units} onChange={(next) => save({ units: next })} />
      <FormError error={error} />
    </Section>
  );
}
