import { zonesByCountry } from '@sleek/domain/zone-countries.data';
import { useMemo } from 'react';
import { SelectField } from '../../design/TextField.tsx';
import { countryName } from '../../locale.ts';
import { m } from '../../messages/en.ts';

export type PlaceDraft = { zone: string; country: string };

type PlaceFieldsProps = {
  draft: PlaceDraft;
  onChange: (draft: PlaceDraft) => void;
  zoneError?: string | null;
};

export function PlaceFields({ draft, onChange, zoneError }: PlaceFieldsProps) {
  const zones = useMemo(() => zoneOptions(draft.zone), [draft.zone]);
  const countries = useMemo(countryOptions, []);
  return (
    <>
      <SelectField
        label={m.fieldZone}
        hint={m.fieldZoneHint}
        error={zoneError}
        value={draft.zone}
        onValueChange={(zone) => onChange({ ...draft, zone })}
        options={zones}
      />
      <SelectField
        label={m.fieldCountry}
        hint={m.fieldCountryHint}
        autoComplete="country"
        value={draft.country}
        onValueChange={(country) => onChange({ ...draft, country })}
        options={countries}
      />
    </>
  );
}

/** The country a zone lies in, `''` when it has none; a first guess that the member can correct. */
export function guessCountry(zone: string): string {
  const found = Object.entries(zonesByCountry).find(([, zones]) => zones.split(' ').includes(zone));
  return found?.[0] ?? '';
}

function zoneOptions(current: string) {
  const zones = new Set([...Intl.supportedValuesOf('timeZone'), 'UTC', current]);
  return [...zones].sort().map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ') }));
}

function countryOptions() {
  const countries = Object.keys(zonesByCountry).map((code) => ({ value: code, label: countryName(code) }));
  countries.sort((a, b) => a.label.localeCompare(b.label, 'en'));
  return [{ value: '', label: m.countryUnsaid }, ...countries];
}
