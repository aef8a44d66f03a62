import { MessageCircle } from 'lucide-react';
import type { Numbers } from '../../api/resources.ts';
import { enCoach as m } from '../../messages/en.coach.ts';

type IntroProps = {
  numbers: Numbers | undefined;
  onAsk: (question: string) => void;
  /** Set where the coach still has an earlier conversation of this tab in mind. */
  onStartNew: (() => void) | null;
};

/** Before the first question: what the coach is, and questions that it answers well. */
export function Intro({ numbers, onAsk, onStartNew }: IntroProps) {
  return (
    <div className="flex flex-col gap-6 py-4">
      <div className="flex flex-col items-start gap-3">
        <span
          aria-hidden="true"
          className="flex size-14 items-center justify-center rounded-full bg-primary-container text-on-primary-container"
        >
          <MessageCircle size={26} />
        </span>
        <h2 className="text-balance font-semibold text-section">{m.introTitle}</h2>
        <p className="max-w-[52ch] text-muted">{m.introText}</p>
      </div>
      <ul aria-label={m.starters} className="grid gap-2 sm:grid-cols-2">
        {startersFor(numbers).map((question) => (
          <li key={question}>
            <button
              type="button"
              onClick={() => onAsk(question)}
              className="min-h-12 w-full rounded-control border border-hairline bg-card px-4 py-3 text-left font-medium transition-colors duration-150 hover:border-primary hover:bg-primary-container/40"
            >
              {question}
            </button>
          </li>
        ))}
      </ul>
      {onStartNew ? (
        <p className="text-label text-muted">
          {m.remembers}{' '}
          <button
            type="button"
            onClick={onStartNew}
            className="inline-flex min-h-11 items-center font-semibold text-primary"
          >
            {m.startOver}
          </button>
        </p>
      ) : null}
    </div>
  );
}

/** Questions about numbers are offered only to those who see them. */
function startersFor(numbers: Numbers | undefined): string[] {
  const { progress, weightUp, targets, food, next, help } = m.starter;
  if (numbers === 'shown') return [progress, weightUp, targets, food, next, help];
  return numbers === 'trend_only' ? [progress, weightUp, next, help] : [progress, next, help];
}
