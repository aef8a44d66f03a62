import { Link } from '@tanstack/react-router';
import { ArrowDown, History, SquarePen } from 'lucide-react';
import { useRef } from 'react';
import { useNumbers } from '../../api/resources.ts';
import { IconButton } from '../../design/Button.tsx';
import { Page } from '../../design/Page.tsx';
import { enCoach as m } from '../../messages/en.coach.ts';
import { enConversations as past } from '../../messages/en.conversations.ts';
import { enPrivacy as privacy } from '../../messages/en.privacy.ts';
import { YouLink } from '../../shell/YouLink.tsx';
import { HealthDataOff } from '../privacy/HealthDataOff.tsx';
import { Announcer } from './Announcer.tsx';
import { Composer, type ComposerHandle } from './Composer.tsx';
import { useConversation } from './coach-conversation.ts';
import { isAnswering } from './conversation.ts';
import { Intro } from './Intro.tsx';
import { TurnView } from './TurnView.tsx';
import { useFollowLatest } from './use-follow-latest.ts';

/** A talk with the coach about the member's own data. */
export function CoachPage() {
  const [{ sessionId, turns }, store] = useConversation();
  const numbers = useNumbers();
  const composer = useRef<ComposerHandle>(null);
  const last = turns.at(-1);
  const { atEnd, jump } = useFollowLatest(turns, last?.id);
  const startNew = () => {
    store.startNew();
    composer.current?.focus();
  };
  const ask = (question: string) => {
    store.send(question);
    composer.current?.focus();
  };
  return (
    <Page
      title={m.title}
      aside={
        <div className="flex items-center gap-1">
          {turns.length > 0 ? (
            <IconButton label={m.newConversation} title={m.newConversation} onClick={startNew}>
              <SquarePen size={22} aria-hidden="true" />
            </IconButton>
          ) : null}
          <Link
            to="/coach/conversations"
            aria-label={past.open}
            title={past.open}
            className="inline-flex size-12 shrink-0 items-center justify-center rounded-full transition-colors duration-150 hover:bg-primary-container/60"
          >
            <History size={22} aria-hidden="true" />
          </Link>
          <YouLink className="wide:hidden" />
        </div>
      }
    >
      <div className="flex min-h-[calc(100dvh-14.5rem)] flex-col wide:min-h-[calc(100dvh-9.5rem)]">
        <HealthDataOff text={privacy.bannerCoach} />
        {turns.length === 0 ? (
          <Intro numbers={numbers} onAsk={ask} onStartNew={sessionId === null ? null : startNew} />
        ) : null}
        <div
          role="log"
          aria-live="off"
          aria-label={m.conversation}
          className="flex flex-col gap-8 empty:hidden"
        >
          {turns.map((turn) => (
            <TurnView key={turn.id} turn={turn} onRetry={store.retry} onDecided={store.keepDecided} />
          ))}
        </div>
        <Announcer turn={last} />
        <div className="sticky bottom-[calc(min(4rem,20vw)+1px+env(safe-area-inset-bottom))] -mx-[min(1rem,5vw)] mt-auto mb-[calc(min(4rem,20vw)+1px-8.5rem)] px-[min(1rem,5vw)] pt-6 wide:bottom-0 wide:-mx-8 wide:-mb-10 wide:px-8">
          {atEnd || turns.length === 0 ? null : <JumpButton onJump={jump} />}
          <div className="-mx-[min(1rem,5vw)] bg-surface px-[min(1rem,5vw)] pb-2 wide:-mx-8 wide:px-8 wide:pb-4">
            <Composer ref={composer} answering={isAnswering(last)} onSend={store.send} onStop={store.stop} />
            <p className="mt-2 text-center text-caption text-muted">{m.aiNotice}</p>
          </div>
        </div>
      </div>
    </Page>
  );
}

function JumpButton({ onJump }: { onJump: () => void }) {
  return (
    <div className="pointer-events-none mb-3 flex justify-center">
      <button
        type="button"
        onClick={onJump}
        className="pointer-events-auto inline-flex min-h-11 items-center gap-2 rounded-full border border-hairline bg-card px-4 font-medium text-label shadow-sheet"
      >
        <ArrowDown size={18} aria-hidden="true" />
        {m.jumpToLatest}
      </button>
    </div>
  );
}
