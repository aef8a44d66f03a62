import type { ConsentList } from '@sleek/contract/consent';
import { useConsents } from '../../api/resources.ts';
import { Page } from '../../design/Page.tsx';
import { ErrorState, Skeleton } from '../../design/States.tsx';
import { enPrivacy as m } from '../../messages/en.privacy.ts';
import { useBack } from '../../shell/use-back.ts';
import { LegalUpdate } from '../legal/LegalUpdate.tsx';
import { ConsentCard } from './ConsentCard.tsx';
import { ConsentHistory } from './ConsentHistory.tsx';
import { consentState, questionTypes } from './consent-state.ts';
import { DocumentsCard } from './DocumentsCard.tsx';

/** What each consent decides, what holds now, and how it came to be. */
export function PrivacyPage() {
  const { data, error, reload } = useConsents();
  const goBack = useBack('/you');
  return (
    <Page title={m.title} onBack={goBack}>
      <p className="-mt-2 mb-6 max-w-[60ch] text-muted">{m.intro}</p>
      {data ? <Consents list={data} /> : null}
      {!data && error ? <ErrorState error={error} onRetry={reload} /> : null}
      {!data && !error ? <Placeholder /> : null}
    </Page>
  );
}

function Consents({ list }: { list: ConsentList }) {
  return (
    <div className="flex flex-col gap-8">
      <div className="flex flex-col gap-3">
        {questionTypes.map((type) => (
          <ConsentCard
            key={type}
            type={type}
            state={consentState(list.consents, type)}
            note={type === 'web_search' ? webSearchNote(list.web_search_hosts) : null}
          />
        ))}
      </div>
      <LegalUpdate />
      <DocumentsCard consents={list.consents} />
      <ConsentHistory history={list.history} />
    </div>
  );
}

const webSearchNote = (hosts: readonly string[]) =>
  hosts.length === 0 ? m.webSearchUnused : m.webSearchUsed(hosts.join(', '));

function Placeholder() {
  return (
    <div className="flex flex-col gap-3">
      <Skeleton className="h-44" />
      <Skeleton className="h-40" />
      <Skeleton className="h-40" />
    </div>
  );
}
