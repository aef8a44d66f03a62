import type { Control, DatabaseState } from '@sleek/backend/platform/control/control';
import { answerOf } from '../open-control.ts';

/** A look for `until`: says each state that is new, and is patient with a control plane that is busy for a moment. */
export function lookAtState(
  control: Control,
  say: (text: string) => void,
  { until, named }: { until: (state: DatabaseState) => boolean; named?: string },
): () => Promise<DatabaseState | null> {
  let told = '';
  return async () => {
    const read = await control.database(named);
    if (!read.ok && read.error.type === 'down') return null;
    const state = await answerOf(Promise.resolve(read));
    if (state.status !== told) say(`  ${state.status}`);
    told = state.status;
    return until(state) ? state : null;
  };
}
