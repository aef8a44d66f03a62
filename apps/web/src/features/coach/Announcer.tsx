import { useEffect, useState } from 'react';
import { after } from '../../clock.ts';
import { enCoach as m } from '../../messages/en.coach.ts';
import { isAnswering, type Turn } from './conversation.ts';
import { firstSentence } from './rich-text.ts';

const reminderMs = 7_000;

/**
 * What a screen reader hears of an answer: that it comes, that it still comes, and its first sentence. The log
 * itself is silent, because reading out each piece as it arrives never ends.
 */
export function Announcer({ turn }: { turn: Turn | undefined }) {
  const answering = isAnswering(turn);
  const [reminders, setReminders] = useState(0);
  useEffect(() => {
    if (!answering) return setReminders(0);
    return after(reminderMs, () => setReminders(reminders + 1));
  }, [answering, reminders]);
  return (
    <p role="status" className="sr-only">
      {wordsFor(turn, answering, reminders)}
    </p>
  );
}

function wordsFor(turn: Turn | undefined, answering: boolean, reminders: number): string {
  if (turn === undefined) return '';
  if (answering && turn.reconnecting) return m.reconnecting;
  // A changed text is what makes it heard again.
  if (answering) return reminders === 0 ? m.replying : m.stillWorking + '.'.repeat(reminders % 2);
  if (turn.status === 'done') return m.replied(firstSentence(turn.text));
  return turn.status === 'stopped' ? m.stopped : '';
}
