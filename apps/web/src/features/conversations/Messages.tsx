import type { ConversationMessage } from '@sleek/contract/coach';
import { localDayAt } from '@sleek/domain/days';
import type { Numbers } from '../../api/resources.ts';
import { dayText } from '../../days-text.ts';
import { Button } from '../../design/Button.tsx';
import { ErrorState, Skeleton } from '../../design/States.tsx';
import { useKeepFocus } from '../../design/use-keep-focus.ts';
import { enCoach } from '../../messages/en.coach.ts';
import { enConversations as m } from '../../messages/en.conversations.ts';
import { useZone } from '../../quantities/use-units.ts';
import { RichText } from '../coach/RichText.tsx';
import { pageSize, useConversationDetail } from './conversations.ts';
import { holdsFigure } from './figures.ts';

type MessagesProps = { id: string; total: number; pages: number; onMore: () => void; numbers: Numbers };

/** What was said, oldest first; earlier pages come above when asked for. */
export function Messages({ id, total, pages, onMore, numbers }: MessagesProps) {
  return (
    <section aria-label={m.conversation} className="flex flex-col gap-5">
      {pages * pageSize < total ? <Earlier onMore={onMore} /> : null}
      {Array.from({ length: pages }, (_, index) => pages - 1 - index).map((page) => (
        <MessagePage key={page} id={id} page={page} numbers={numbers} />
      ))}
    </section>
  );
}

function Earlier({ onMore }: { onMore: () => void }) {
  const place = useKeepFocus<HTMLDivElement>();
  return (
    <div ref={place} className="flex justify-center">
      <Button kind="tonal" onClick={onMore}>
        {m.showEarlier}
      </Button>
    </div>
  );
}

function MessagePage({ id, page, numbers }: { id: string; page: number; numbers: Numbers }) {
  const zone = useZone();
  const { data, error, reload } = useConversationDetail(id, page);
  if (!data) return error ? <ErrorState error={error} onRetry={reload} /> : <Skeleton className="h-72" />;
  const oldestFirst = [...data.messages.items].reverse();
  const days = oldestFirst.map(({ created_at }) => localDayAt(Date.parse(created_at), zone));
  return oldestFirst.map((message, index) => {
    const day = days[index];
    return (
      <div key={message.id} className="flex flex-col gap-5">
        {day !== undefined && day !== days[index - 1] ? (
          <h2 className="text-center text-label text-muted">{dayText(day, 'full')}</h2>
        ) : null}
        <Message message={message} isCovered={numbers !== 'shown' && holdsFigure(message)} />
      </div>
    );
  });
}

function Message({ message, isCovered }: { message: ConversationMessage; isCovered: boolean }) {
  const covered = <p className="text-label text-muted italic">{m.covered}</p>;
  if (message.role === 'user') {
    return (
      <article aria-label={enCoach.you} className="flex justify-end">
        {isCovered ? (
          covered
        ) : (
          <p className="wrap-anywhere max-w-[85%] whitespace-pre-line rounded-card rounded-br-[0.25rem] bg-primary-container px-4 py-3 text-on-primary-container">
            {message.content}
          </p>
        )}
      </article>
    );
  }
  return (
    <article aria-label={enCoach.coach}>{isCovered ? covered : <RichText text={message.content} />}</article>
  );
}
