import type { SafetyState, SafetyStateUpdate, User } from '@sleek/contract/profile';
import { api } from '../../api/client.ts';
import { putResource } from '../../api/resource.ts';
import { memberChanged, useSafety } from '../../api/resources.ts';
import { useMember, useSession } from '../../api/session.tsx';
import { useSubmit } from '../../api/use-submit.ts';
import { FormError } from '../../design/FormError.tsx';
import { ErrorState, Skeleton } from '../../design/States.tsx';
import { Switch } from '../../design/Switch.tsx';
import { m } from '../../messages/en.ts';
import { startConversationAnew } from '../coach/coach-conversation.ts';
import { safetyQuestions } from '../profile/SafetyFields.tsx';
import { Section } from './Section.tsx';

export function SafetySection() {
  const { data, error, reload } = useSafety();
  return (
    <Section title={m.youSafety} hint={m.youSafetyHint}>
      {data ? <SafetySwitches state={data} /> : null}
      {!data && error ? <ErrorState error={error} onRetry={reload} /> : null}
      {!data && !error ? <Skeleton className="h-48" /> : null}
    </Section>
  );
}

function SafetySwitches({ state }: { state: SafetyState }) {
  const { id, profile } = useMember();
  const { updateUser } = useSession();
  const { error, submit } = useSubmit();
  const change = (part: SafetyStateUpdate) =>
    void submit(
      () => api.patch<SafetyState>('/me/safety', part),
      async (saved) => {
        putResource('safety', saved);
        if (part.sensitive_mode || part.eating_disorder_history) startConversationAnew(id);
        memberChanged();
        // A goal that is no longer safe may have been changed with it.
        const me = await api.get<User>('/me');
        if (me.ok && me.value.goal) updateUser({ goal: me.value.goal });
      },
    );
  const asked = safetyQuestions.filter(
    ({ name }) =>
      state[name] || profile?.sex !== 'male' || (name !== 'pregnant' && name !== 'breast_feeding'),
  );
  return (
    <>
      <div className="flex flex-col divide-y divide-hairline *:py-3 *:first:pt-0 *:last:pb-0">
        <Switch
          label={m.safetySensitive}
          hint={m.safetySensitiveHint}
          checked={state.sensitive_mode}
          onCheckedChange={(sensitive_mode) => change({ sensitive_mode })}
        />
        {asked.map(({ name, label, hint }) => (
          <Switch
            key={name}
            label={label}
            hint={hint}
            checked={state[name]}
            onCheckedChange={(checked) => change({ [name]: checked })}
          />
        ))}
      </div>
      <FormError error={error} />
    </>
  );
}
