import { ok } from '@sleek/domain/result';
import { grantConsent } from '../../api/consents.ts';
import type { Outcome } from '../../api/request.ts';
import { useConsents } from '../../api/resources.ts';
import { useSubmit } from '../../api/use-submit.ts';
import { Button, buttonClasses } from '../../design/Button.tsx';
import { FormError } from '../../design/FormError.tsx';
import { useSnackbar } from '../../design/Snackbar.tsx';
import { useKeepFocus } from '../../design/use-keep-focus.ts';
import { enLegal as m } from '../../messages/en.legal.ts';
import { DocumentLink } from './DocumentLink.tsx';
import { useLegalVersions } from './legal-documents.ts';
import { type Answer, type Outdated, outdatedDocuments } from './outdated.ts';

/** Asks about the documents in force that the member has not accepted. It never blocks the way. */
export function LegalUpdate() {
  const consents = useConsents().data?.consents;
  const versions = useLegalVersions().data;
  const outdated = consents && versions ? outdatedDocuments(consents, versions) : [];
  return outdated.length === 0 ? null : <Question outdated={outdated} />;
}

function Question({ outdated }: { outdated: readonly Outdated[] }) {
  const place = useKeepFocus<HTMLElement>();
  const notify = useSnackbar();
  const { busy, error, submit } = useSubmit();
  const accept = () =>
    void submit(
      () => acceptAll(outdated),
      () => notify({ text: m.accepted }),
    );
  return (
    <section
      ref={place}
      aria-labelledby="legal-update"
      className="mb-3 rounded-card border border-hairline bg-card p-[min(1rem,5vw)] sm:p-5"
    >
      <h2 id="legal-update" className="font-semibold">
        {outdated.every(({ answer }) => answer === 'older') ? m.updateHeading : m.unacceptedHeading}
      </h2>
      <p className="mt-1 max-w-[60ch] text-label">
        {answersText(outdated)} {m.updateAsk}
      </p>
      <div className="mt-3 flex flex-wrap gap-2">
        {outdated.map(({ type }) => (
          <DocumentLink key={type} type={type} className={buttonClasses('text')}>
            {m.read(m[type])}
          </DocumentLink>
        ))}
        <Button kind="tonal" busy={busy} onClick={accept}>
          {m.accept}
        </Button>
      </div>
      <FormError error={error} />
    </section>
  );
}

/** One sentence for each way in which documents are not accepted. */
function answersText(outdated: readonly Outdated[]): string {
  const answers = [...new Set(outdated.map(({ answer }) => answer))];
  const namesOf = (answer: Answer) =>
    outdated.filter((document) => document.answer === answer).map(({ type }) => m[type]);
  return answers.map((answer) => m.answers[answer](namesOf(answer).join(m.and))).join(' ');
}

async function acceptAll(outdated: readonly Outdated[]): Promise<Outcome<unknown>> {
  let answer: Outcome<unknown> = ok(null);
  for (const { type, version } of outdated) {
    answer = await grantConsent(type, version);
    if (!answer.ok) break;
  }
  return answer;
}
