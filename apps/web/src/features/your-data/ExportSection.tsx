import { Download } from 'lucide-react';
import { Button } from '../../design/Button.tsx';
import { FormError } from '../../design/FormError.tsx';
import { enData as m } from '../../messages/en.data.ts';
import { Section } from '../you/Section.tsx';
import { sizeText } from './file-size.ts';
import { type ExportState, useExport } from './use-export.ts';

export function ExportSection() {
  const { state, start, stop } = useExport();
  const running = state.status === 'running';
  return (
    <Section title={m.exportHeading}>
      <p className="max-w-[60ch]">{m.exportText}</p>
      <p className="mt-2 max-w-[60ch] text-label text-muted">{m.exportCare}</p>
      <div className="mt-4 flex flex-wrap items-center gap-x-4 gap-y-2">
        <Button busy={running} onClick={start}>
          <Download size={20} aria-hidden="true" />
          {m.exportStart}
        </Button>
        {running ? (
          <Button kind="text" onClick={stop}>
            {m.exportCancel}
          </Button>
        ) : null}
        <Progress state={state} />
      </div>
      <FormError error={state.status === 'failed' ? state.error : null} />
    </Section>
  );
}

/** The phases are read out; the running count is for the eye only. */
function Progress({ state }: { state: ExportState }) {
  const size = state.status === 'running' && state.bytes > 0 ? sizeText(state.bytes) : null;
  return (
    <p className="min-w-0 text-label text-muted empty:hidden">
      <span role="status" className="wrap-anywhere">
        {phaseText(state)}
      </span>
      {size ? <span aria-hidden="true"> {m.exportSoFar(size)}</span> : null}
    </p>
  );
}

function phaseText(state: ExportState): string | null {
  if (state.status === 'running') return m.exportCollecting;
  if (state.status === 'done') return m.exportDone(state.fileName);
  return state.status === 'stopped' ? m.exportStopped : null;
}
