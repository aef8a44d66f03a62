import type { ConversationDetail } from '@sleek/contract/coach';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { MessageCircle } from 'lucide-react';
import { useState } from 'react';
import { type Numbers, useNumbers, useNumbersFailure } from '../../api/resources.ts';
import { useMember } from '../../api/session.tsx';
import { Button, buttonClasses } from '../../design/Button.tsx';
import { Page } from '../../design/Page.tsx';
import { ErrorState, Skeleton } from '../../design/States.tsx';
import { instantText } from '../../locale.ts';
import { enConversations as m } from '../../messages/en.conversations.ts';
import { useZone } from '../../quantities/use-units.ts';
import { useBack } from '../../shell/use-back.ts';
import { goOnWithConversation } from '../coach/coach-conversation.ts';
import { ConversationActions } from './ConversationActions.tsx';
import { titleFor, useConversationDetail } from './conversations.ts';
import { holdsFigure } from './figures.ts';
import { Messages } from './Messages.tsx';
import { turnsOf } from './turns-of.ts';

/** One past conversation. */
export function ConversationPage() {
  const { id } = useParams({ from: '/shell/coach/conversations/$id' });
  const numbers = useNumbers();
  const failure = useNumbersFailure();
  const zone = useZone();
  const back = useBack('/coach/conversations');
  const { data, error, reload } = useConversationDetail(id, 0);
  const known = data && numbers !== undefined ? { data, numbers } : null;
  const isGone = error !== null && (error.status === 404 || error.status === 422);
  return (
    <Page
      key={id}
      title={known ? titleFor(known.data, known.numbers, zone) : m.title}
      heading={
        known ? <span className="wrap-anywhere">{titleFor(known.data, known.numbers, zone)}</span> : undefined
      }
      onBack={back}
    >
      {known ? <Content conversation={known.data} numbers={known.numbers} /> : null}
      {!known && isGone ? <Gone /> : null}
      {!data && error && !isGone ? <ErrorState error={error} onRetry={reload} /> : null}
      {data && failure ? <ErrorState {...failure} /> : null}
      {known || error || failure ? null : <Skeleton className="h-72" />}
    </Page>
  );
}

type ContentProps = { conversation: ConversationDetail; numbers: Numbers };

function Content({ conversation, numbers }: ContentProps) {
  const zone = useZone();
  const [pages, setPages] = useState(1);
  const { id, last_message_at, message_count, messages } = conversation;
  // Of messages that were not read it can't be known.
  const mayHoldFigure = messages.total > messages.items.length || messages.items.some(holdsFigure);
  const isOpen = numbers === 'shown' || !mayHoldFigure;
  return (
    <>
      <p className="-mt-3 mb-3 text-label text-muted">
        {m.lastUsed(instantText(last_message_at, zone))} · {m.messages(message_count)}
      </p>
      <ConversationActions conversation={conversation} isOpen={isOpen} />
      {isOpen ? null : (
        <p className="mb-6 max-w-[60ch] rounded-control bg-surface-sunken px-4 py-3 text-label">
          {m.coveredWhy}
        </p>
      )}
      {messages.total === 0 ? <p className="text-muted">{m.nothingSaid}</p> : null}
      <Messages
        id={id}
        total={messages.total}
        pages={pages}
        onMore={() => setPages(pages + 1)}
        numbers={numbers}
      />
      {isOpen && messages.total > 0 ? <GoOn conversation={conversation} /> : null}
    </>
  );
}

function GoOn({ conversation: { id, messages } }: { conversation: ConversationDetail }) {
  const navigate = useNavigate();
  const memberId = useMember().id;
  const goOn = () => {
    goOnWithConversation(memberId, id, turnsOf([...messages.items].reverse()));
    void navigate({ to: '/coach' });
  };
  return (
    <Button className="mt-8" onClick={goOn}>
      <MessageCircle size={18} aria-hidden="true" />
      {m.goOn}
    </Button>
  );
}

function Gone() {
  return (
    <div role="alert" className="flex flex-col items-start gap-3 py-2">
      <p>{m.gone}</p>
      <Link to="/coach/conversations" className={buttonClasses('tonal')}>
        {m.toList}
      </Link>
    </div>
  );
}
