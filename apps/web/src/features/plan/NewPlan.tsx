import { useState } from 'react';
import { useSubmit } from '../../api/use-submit.ts';
import { Button } from '../../design/Button.tsx';
import { FormError } from '../../design/FormError.tsx';
import { Sheet } from '../../design/Sheet.tsx';
import { useSnackbar } from '../../design/Snackbar.tsx';
import { enPlan as m } from '../../messages/en.plan.ts';
import { m as common } from '../../messages/en.ts';
import { makePlan, showPlan } from './use-weekly-plan.ts';

/** A new plan takes the place of the one on screen, so it is asked first. */
export function NewPlan() {
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Button kind="tonal" className="self-start" onClick={() => setAsking(true)}>
        {m.again}
      </Button>
      {asking ? <Question onClose={() => setAsking(false)} /> : null}
    </>
  );
}

function Question({ onClose }: { onClose: () => void }) {
  const { busy, error, submit, again } = useSubmit();
  const notify = useSnackbar();
  const make = () =>
    void submit(makePlan, (plan) => {
      onClose();
      showPlan(plan);
      notify({ text: m.made });
    });
  return (
    <Sheet open onClose={onClose} title={m.againQuestion}>
      <div className="flex flex-col gap-5">
        <p>{m.againText}</p>
        <FormError error={error} onAgain={() => void again()} />
        <div className="flex flex-col gap-2">
          <Button busy={busy} onClick={make} wide>
            {m.againDo}
          </Button>
          <Button kind="text" onClick={onClose} wide>
            {common.cancel}
          </Button>
        </div>
      </div>
    </Sheet>
  );
}
