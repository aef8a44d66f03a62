import { ChoiceGroup } from '../../design/ChoiceGroup.tsx';
import { m } from '../../messages/en.ts';
import { type LoggingStyle, loggingChoices } from './profile.words.ts';

type LoggingFieldProps = { value: LoggingStyle | null; onValueChange: (style: LoggingStyle) => void };

export function LoggingField({ value, onValueChange }: LoggingFieldProps) {
  return (
    <ChoiceGroup
      label={m.loggingLegend}
      hint={m.loggingHint}
      value={value}
      onValueChange={onValueChange}
      choices={loggingChoices}
    />
  );
}
