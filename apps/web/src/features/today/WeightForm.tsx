import { type FormEvent, useRef } from 'react';
import { Button } from '../../design/Button.tsx';
import { classes } from '../../design/classes.ts';
import { FormError } from '../../design/FormError.tsx';
import { m } from '../../messages/en.ts';
import { weightDifferenceText, weightText } from '../../quantities/quantities.ts';
import { useUnits } from '../../quantities/use-units.ts';
import { WeightField } from '../../quantities/WeightField.tsx';
import type { LogWeight } from './use-log-weight.ts';

type WeightFormProps = { log: LogWeight; autoFocus?: boolean; hero?: boolean };

/** The number, Save, and at most one soft question in between. */
export function WeightForm({ log, autoFocus, hero }: WeightFormProps) {
  const unit = useUnits().weight;
  const field = useRef<HTMLInputElement>(null);
  const send = (event: FormEvent) => {
    event.preventDefault();
    log.save();
  };
  const correct = () => {
    log.dropDoubt();
    field.current?.focus();
  };
  return (
    <form onSubmit={send} noValidate>
      <div className={classes('flex flex-col gap-3', !hero && 'sm:flex-row')}>
        <div className="min-w-0 flex-1">
          <WeightField
            label={m.weightToday}
            labelHidden={!hero}
            value={log.text}
            onValueChange={log.setText}
            unit={unit}
            error={log.fault}
            inputRef={field}
            {...(hero ? { hero } : {})}
            {...(autoFocus ? { autoFocus } : {})}
          />
        </div>
        {log.doubt ? null : (
          <Button
            type="submit"
            busy={log.busy}
            className={hero ? 'mt-1' : 'self-stretch sm:self-start sm:px-8'}
          >
            {m.weightSave}
          </Button>
        )}
      </div>
      <div role="status">{log.doubt ? <Doubt log={log} doubt={log.doubt} onCorrect={correct} /> : null}</div>
      <div className={classes(log.error !== null && 'mt-3')}>
        <FormError error={log.error} onAgain={log.again} />
      </div>
    </form>
  );
}

type DoubtProps = { log: LogWeight; doubt: NonNullable<LogWeight['doubt']>; onCorrect: () => void };

function Doubt({ log, doubt, onCorrect }: DoubtProps) {
  const unit = useUnits().weight;
  const difference = doubt.weightKg - doubt.againstKg;
  return (
    <div className="mt-3 animate-settle rounded-control bg-attention-container p-4">
      <p className="font-semibold">{m.weightAsk(weightText(doubt.weightKg, unit))}</p>
      <p className="mb-3">
        {m.weightAskWhy(weightDifferenceText(difference, unit), difference > 0 ? 'up' : 'down')}
      </p>
      <div className="flex flex-wrap gap-2">
        <Button busy={log.busy} onClick={() => log.save(true)}>
          {m.weightAskYes}
        </Button>
        <Button kind="text" onClick={onCorrect}>
          {m.weightAskNo}
        </Button>
      </div>
    </div>
  );
}
