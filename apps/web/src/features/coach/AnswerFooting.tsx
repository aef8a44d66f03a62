import { ExternalLink, Eye, Gauge } from 'lucide-react';
import type { ReactNode } from 'react';
import { enCoach as m } from '../../messages/en.coach.ts';
import { footingOf, type Turn } from './conversation.ts';
import { lookedAtWords } from './looked-at.ts';
import { type SourceLink, sourcesOf } from './sources.ts';

/** What an answer rests on: what was looked at, how sure it is, what is missing, what changed. */
export function AnswerFooting({ turn }: { turn: Turn }) {
  const { sureness, missing, changed } = footingOf(turn);
  const lookedAt = lookedAtWords(turn.grounds?.tool_trace ?? null);
  const sources = sourcesOf(turn.grounds?.tool_trace ?? null);
  const disclaimers = turn.grounds?.disclaimers ?? [];
  const parts = missing.length + changed.length + sources.length + disclaimers.length;
  if (!sureness && !lookedAt && parts === 0) return null;
  return (
    <footer className="flex max-w-[68ch] flex-col gap-2 border-hairline border-t pt-3 text-label text-muted">
      {lookedAt ? <Line icon={<Eye size={16} />}>{lookedAt}</Line> : null}
      {sources.length > 0 ? <Sources sources={sources} /> : null}
      {sureness ? <Line icon={<Gauge size={16} />}>{sureness}</Line> : null}
      {changed.length > 0 ? (
        <Items heading={m.changed}>
          {changed.map((words) => (
            <li key={words}>{words}</li>
          ))}
        </Items>
      ) : null}
      {missing.length > 0 ? (
        <Items heading={m.missing}>
          {missing.map((gap) => (
            <li key={gap.description}>
              {gap.description} {gap.suggestion}
            </li>
          ))}
        </Items>
      ) : null}
      {disclaimers.map((words) => (
        <p key={words}>{words}</p>
      ))}
    </footer>
  );
}

/** Pages of others: each says where it leads before it is opened. */
function Sources({ sources }: { sources: readonly SourceLink[] }) {
  return (
    <section>
      <h3 className="font-medium">{m.sources}</h3>
      <ul>
        {sources.map(({ url, title, host }) => (
          <li key={url}>
            <a
              href={url}
              target="_blank"
              rel="noopener noreferrer nofollow"
              className="flex min-h-11 items-center gap-2 text-primary"
            >
              <span className="min-w-0 [overflow-wrap:anywhere]">
                <span className="underline underline-offset-2">{title}</span>{' '}
                <span className="text-muted">{host}</span>
              </span>
              <ExternalLink aria-label={m.opensNewTab} role="img" size={16} className="shrink-0" />
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Line({ icon, children }: { icon: ReactNode; children: ReactNode }) {
  return (
    <p className="flex items-start gap-2">
      <span aria-hidden="true" className="flex h-5 items-center">
        {icon}
      </span>
      <span className="min-w-0">{children}</span>
    </p>
  );
}

function Items({ heading, children }: { heading: string; children: ReactNode }) {
  return (
    <section>
      <h3 className="font-medium">{heading}</h3>
      <ul className="list-disc pl-5">{children}</ul>
    </section>
  );
}
