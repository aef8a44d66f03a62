import type { Intent, IntentId } from './intent.ts';
import { intents } from './intents.data.ts';
import { type Clause, readMessage } from './read-message.ts';

/** Said in answer to a greeting or thanks; it looks at nothing. */
const greeting: Intent = { id: 'greeting', patterns: [], calls: [], needs: [] };

/**
 * The intent of a message, the first in the order of the table that any clause asks for; a bare follow-up keeps
 * to the previous one.
 * @returns null when it is none of them: then the coach asks back.
 */
export function findIntent(message: string, previous: IntentId | null): Intent | null {
  const { greets, clauses } = readMessage(message);
  const followed = previous === null ? null : intentOf(previous);
  if (followed !== null && clauses.length > 0 && clauses.every(isFollowUp)) return followed;
  if (/^[\s?]*\?[\s?]*$/.test(message)) return intentOf('help');
  return (
    intents.find((intent) => clauses.some((clause) => asksFor(clause, intent))) ?? (greets ? greeting : null)
  );
}

export function intentOf(id: IntentId): Intent | null {
  return intents.find((intent) => intent.id === id) ?? null;
}

function asksFor(clause: Clause, { patterns, openPatterns = [], never }: Intent): boolean {
  if (never?.test(clause)) return false;
  return (
    (!clause.includes('*') && patterns.some((pattern) => pattern.test(clause))) ||
    openPatterns.some((pattern) => {
      const match = pattern.exec(clause);
      return match !== null && !clause.slice(0, match.index + match[0].length).includes('*');
    })
  );
}

const followUps =
  /^(and |but |so )?(why|why not|why is (that|this|it)( so)?|tell me more|more|go on|explain|explain (it|that|this|more)|how so|how come|what do you mean|what does (that|this|it) mean|can you explain|say more|and|continue|keep going)( please| then| again)?$/;

const isFollowUp = (clause: Clause): boolean => followUps.test(clause);
