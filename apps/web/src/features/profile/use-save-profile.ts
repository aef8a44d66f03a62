import type { Profile, ProfileUpdate } from '@sleek/contract/profile';
import { api } from '../../api/client.ts';
import { memberChanged } from '../../api/resources.ts';
import { useSession } from '../../api/session.tsx';
import { type Submit, useSubmit } from '../../api/use-submit.ts';

/** Saves a part of the profile and lets everything that depends on it be read again. */
export function useSaveProfile(onSaved: () => void): Submit & { save: (part: ProfileUpdate) => void } {
  const { updateUser } = useSession();
  const submit = useSubmit();
  const save = (part: ProfileUpdate) =>
    void submit.submit(
      () => api.patch<Profile>('/me/profile', part),
      (profile) => {
        updateUser({ profile });
        memberChanged();
        onSaved();
      },
    );
  return { ...submit, save };
}
