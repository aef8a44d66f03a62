import { Page } from '../../design/Page.tsx';
import { enData as m } from '../../messages/en.data.ts';
import { useBack } from '../../shell/use-back.ts';
import { DeleteSection } from './DeleteSection.tsx';
import { ExportSection } from './ExportSection.tsx';

export function DataPage() {
  return (
    <Page title={m.title} onBack={useBack('/you')}>
      <div className="flex flex-col gap-8">
        <ExportSection />
        <DeleteSection />
      </div>
    </Page>
  );
}
