import type { Proposal } from '@sleek/contract/proposals';
import { languageOf } from '@sleek/domain/conversation/language-of';
import { memo } from 'react';
import { Button } from '../../design/Button.tsx';
import { enCoach as m } from '../../messages/en.coach.ts';
import { AnswerFooting } from './AnswerFooting.tsx';
import { isAnswering, type Turn } from './conversation.ts';
import { lookingWords } from './looked-at.ts';
import { ProposalCard } from './ProposalCard.tsx';
import { RichText } from './RichText.tsx';

type TurnViewProps = {
  turn: Turn;
  onRetry: (turnId: number) => void;
  onDecided: (decided: Proposal) => void;
};

/** A question and its answer. */
export const TurnView = memo(function TurnView({ turn, onRetry, onDecided }: TurnViewProps) {
  const answering = isAnswering(turn);
  return (
    <div className="flex flex-col gap-4">
      <article aria-label={m.you} className="flex justify-end">
        <p
          lang={langOf(turn.question)}
          className="max-w-[85%] whitespace-pre-line rounded-card rounded-br-[0.25rem] bg-primary-container px-4 py-3 text-on-primary-container"
        >
          {turn.question}
        </p>
      </article>
      <article aria-label={m.coach} aria-busy={answering} className="flex flex-col gap-3">
        {turn.text === '' ? null : (
          <div lang={langOf(turn.text)}>
            <RichText text={turn.text} />
          </div>
        )}
        {answering ? <Activity turn={turn} /> : null}
        {(turn.grounds?.proposals ?? []).map((proposal) => (
          <ProposalCard key={proposal.id} proposal={proposal} onDecided={onDecided} />
        ))}
        {turn.status === 'done' ? <AnswerFooting turn={turn} /> : null}
        {turn.problem === null ? null : <Problem turn={turn} onRetry={onRetry} />}
      </article>
    </div>
  );
});

/** What a reader aloud needs to know of a text; of one that tells too little it reads as of the page. */
function langOf(text: string): string | undefined {
  const language = languageOf(text);
  return language === null || language === 'other' ? undefined : language;
}

function Activity({ turn }: { turn: Turn }) {
  const words = turn.looking ? lookingWords(turn.looking) : m.thinking;
  return (
    <p className="flex items-center gap-3 text-label text-muted">
      <span aria-hidden="true" className="flex gap-1">
        {[0, 1, 2].map((dot) => (
          <span
            key={dot}
            className="size-1.5 animate-pulse rounded-full bg-primary"
            style={{ animationDelay: `${dot * 200}ms` }}
          />
        ))}
      </span>
      {turn.reconnecting ? m.reconnecting : words}
    </p>
  );
}

function Problem({ turn, onRetry }: Omit<TurnViewProps, 'onDecided'>) {
  return (
    <div
      role={turn.status === 'stopped' ? undefined : 'alert'}
      className="flex items-center justify-between gap-3 rounded-control bg-surface-sunken py-1.5 pr-1.5 pl-4 text-label"
    >
      <p className="min-w-0 py-1.5">{turn.problem}</p>
      <Button kind="text" className="min-h-11! shrink-0 px-3! text-label!" onClick={() => onRetry(turn.id)}>
        {turn.status === 'interrupted' ? m.goOn : m.sendAgain}
      </Button>
    </div>
  );
}
