import { Link } from '@tanstack/react-router';
import { keepHealthData, useHealthDataKept } from '../../api/consents.ts';
import { useSubmit } from '../../api/use-submit.ts';
import { Button, buttonClasses } from '../../design/Button.tsx';
import { FormError } from '../../design/FormError.tsx';
import { useSnackbar } from '../../design/Snackbar.tsx';
import { useKeepFocus } from '../../design/use-keep-focus.ts';
import { enPrivacy as m } from '../../messages/en.privacy.ts';

/** Says before anybody types that nothing can be saved, and turns the consent on again. */
export function HealthDataOff({ text = m.bannerLog }: { text?: string }) {
  return useHealthDataKept() === false ? <Notice text={text} /> : null;
}

function Notice({ text }: { text: string }) {
  const place = useKeepFocus<HTMLElement>();
  const notify = useSnackbar();
  const { busy, error, submit } = useSubmit();
  const turnOn = () => void submit(keepHealthData, () => notify({ text: m.turnedOn(m.health_data.name) }));
  return (
    <section ref={place} className="mb-3 rounded-card bg-attention-container p-[min(1rem,5vw)] sm:p-5">
      <h2 className="font-semibold">{m.bannerHeading}</h2>
      <p className="mt-1 max-w-[60ch] text-label">{text}</p>
      <div className="mt-3 flex flex-wrap gap-2">
        <Button kind="tonal" busy={busy} onClick={turnOn}>
          {m.bannerOn}
        </Button>
        <Link to="/you/privacy" className={buttonClasses('text')}>
          {m.bannerMore}
        </Link>
      </div>
      <FormError error={error} />
    </section>
  );
}
