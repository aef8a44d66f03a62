import type { Conversation } from '@sleek/contract/coach';
import { Link, useLocation, useNavigate } from '@tanstack/react-router';
import { MessagesSquare } from 'lucide-react';
import { useState } from 'react';
import { type Numbers, useNumbers, useNumbersFailure } from '../../api/resources.ts';
import { Button, buttonClasses } from '../../design/Button.tsx';
import { Card } from '../../design/Card.tsx';
import { Page } from '../../design/Page.tsx';
import { SegmentedControl } from '../../design/SegmentedControl.tsx';
import { EmptyState, ErrorState, Skeleton } from '../../design/States.tsx';
import { useKeepFocus } from '../../design/use-keep-focus.ts';
import { instantText } from '../../locale.ts';
import { enConversations as m } from '../../messages/en.conversations.ts';
import { useZone } from '../../quantities/use-units.ts';
import { useBack } from '../../shell/use-back.ts';
import { pageSize, titleFor, useConversationList } from './conversations.ts';

type Kind = 'current' | 'archived';

const kinds = [
  { value: 'current', label: m.current },
  { value: 'archived', label: m.archived },
] as const;

/** What was talked about with the coach, to be read again, gone on with, or deleted. */
export function ConversationsPage() {
  const back = useBack('/coach');
  const { hash } = useLocation();
  const navigate = useNavigate();
  const kind: Kind = hash === 'archived' ? 'archived' : 'current';
  const choose = (next: Kind) =>
    void navigate({
      to: '/coach/conversations',
      ...(next === 'archived' ? { hash: next } : {}),
      replace: true,
      resetScroll: false,
    });
  return (
    <Page title={m.title} onBack={back}>
      <div className="mb-4 max-w-sm">
        <SegmentedControl label={m.which} value={kind} onValueChange={choose} segments={kinds} />
      </div>
      <Conversations key={kind} archived={kind === 'archived'} />
    </Page>
  );
}

function Conversations({ archived }: { archived: boolean }) {
  const [pages, setPages] = useState(1);
  const numbers = useNumbers();
  const failure = useNumbersFailure();
  const { data, error, reload } = useConversationList(archived, 0);
  if (error && !data) return <ErrorState error={error} onRetry={reload} />;
  if (failure) return <ErrorState {...failure} />;
  if (!data || numbers === undefined) return <Skeleton className="h-72" />;
  if (data.total === 0) return <Nothing archived={archived} />;
  return (
    <>
      <Card className="py-0! sm:py-0!">
        <ul aria-label={m.list} className="divide-y divide-hairline">
          {Array.from({ length: pages }, (_, page) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a page is its number
            <Rows key={page} archived={archived} page={page} numbers={numbers} />
          ))}
        </ul>
      </Card>
      {pages * pageSize < data.total ? <More onMore={() => setPages(pages + 1)} /> : null}
    </>
  );
}

function More({ onMore }: { onMore: () => void }) {
  const place = useKeepFocus<HTMLDivElement>();
  return (
    <div ref={place} className="mt-4 flex justify-center">
      <Button kind="tonal" onClick={onMore}>
        {m.showMore}
      </Button>
    </div>
  );
}

type RowsProps = { archived: boolean; page: number; numbers: Numbers };

function Rows({ archived, page, numbers }: RowsProps) {
  const { data, error, reload } = useConversationList(archived, page);
  if (data) return data.items.map((item) => <Row key={item.id} conversation={item} numbers={numbers} />);
  return (
    <li>{error ? <ErrorState error={error} onRetry={reload} /> : <Skeleton className="my-3 h-40" />}</li>
  );
}

function Row({ conversation, numbers }: { conversation: Conversation; numbers: Numbers }) {
  const zone = useZone();
  const { id, last_message_at, message_count } = conversation;
  return (
    <li>
      <Link
        to="/coach/conversations/$id"
        params={{ id }}
        className="group flex min-h-16 flex-col justify-center gap-0.5 py-3"
      >
        <span className="wrap-anywhere font-medium group-hover:text-primary">
          {titleFor(conversation, numbers, zone)}
        </span>
        <span className="text-label text-muted">
          {instantText(last_message_at, zone)} · {m.messages(message_count)}
        </span>
      </Link>
    </li>
  );
}

function Nothing({ archived }: { archived: boolean }) {
  return (
    <EmptyState
      icon={<MessagesSquare size={26} />}
      text={archived ? m.emptyArchived : m.emptyCurrent}
      action={
        archived ? null : (
          <Link to="/coach" className={buttonClasses('tonal')}>
            {m.ask}
          </Link>
        )
      }
    />
  );
}
