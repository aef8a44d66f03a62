import { grantConsent, withdrawConsent } from '../../api/consents.ts';
import { useSubmit } from '../../api/use-submit.ts';
import { Card } from '../../design/Card.tsx';
import { FormError } from '../../design/FormError.tsx';
import { useSnackbar } from '../../design/Snackbar.tsx';
import { Switch } from '../../design/Switch.tsx';
import { instantText } from '../../locale.ts';
import { type ConsentWords, enPrivacy as m } from '../../messages/en.privacy.ts';
import { m as common } from '../../messages/en.ts';
import { useZone } from '../../quantities/use-units.ts';
import type { ConsentState, QuestionType } from './consent-state.ts';

/** `note`: what the answer decides on this server, where that differs from server to server. */
type ConsentCardProps = { type: QuestionType; state: ConsentState; note?: string | null };

export function ConsentCard({ type, state, note = null }: ConsentCardProps) {
  const words: ConsentWords = m[type];
  const { error, choose } = useConsentSwitch(type, state, words.name);
  return (
    <Card>
      <Switch
        label={words.name}
        hint={<StateLine state={state} />}
        checked={state.on}
        onCheckedChange={choose}
      />
      <div className="mt-3 grid gap-1.5 border-hairline border-t pt-3 text-label">
        <Meaning when={m.whenOn} text={words.on} holds={state.on} />
        <Meaning when={m.whenOff} text={words.off} holds={!state.on} />
        {words.note ? <p className="text-muted">{words.note}</p> : null}
        {note === null ? null : <p className="text-muted">{note}</p>}
      </div>
      {type === 'health_data' ? <div role="status">{state.on ? null : <HealthOff />}</div> : null}
      <div className={error ? 'mt-3' : undefined}>
        <FormError error={error} />
      </div>
    </Card>
  );
}

/** Says yes or no at once, and offers the way back. */
function useConsentSwitch(type: QuestionType, state: ConsentState, name: string) {
  const notify = useSnackbar();
  const { error, submit } = useSubmit();
  const undo = async (granted: boolean) => {
    const answer = await (granted ? withdrawConsent(type) : grantConsent(type, state.version ?? undefined));
    notify({ text: answer.ok ? common.undone : m.undoFailed });
  };
  const choose = (granted: boolean) =>
    void submit(
      () => (granted ? grantConsent(type) : withdrawConsent(type)),
      () =>
        notify({
          text: granted ? m.turnedOn(name) : m.turnedOff(name),
          action: { label: common.undo, run: () => void undo(granted) },
        }),
    );
  return { error, choose };
}

function StateLine({ state }: { state: ConsentState }) {
  const zone = useZone();
  if (state.since === null) return state.on ? m.stateAssumed : m.stateNever;
  const since = instantText(state.since, zone);
  return state.on ? m.stateOn(since) : m.stateOff(since);
}

function Meaning({ when, text, holds }: { when: string; text: string; holds: boolean }) {
  return (
    <p className={holds ? undefined : 'text-muted'}>
      <span className="font-semibold">{when}</span> {text}
    </p>
  );
}

function HealthOff() {
  return (
    <div className="mt-3 rounded-control bg-attention-container px-4 py-3 text-label">
      <p className="font-semibold">{m.healthOffHeading}</p>
      <ul className="mt-1 list-disc space-y-1 pl-5">
        {m.healthOff.map((consequence) => (
          <li key={consequence}>{consequence}</li>
        ))}
      </ul>
    </div>
  );
}
