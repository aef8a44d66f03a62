import { ChevronDown } from 'lucide-react';
import { enProgress as m } from '../../messages/en.progress.ts';

export function HowItWorks() {
  return (
    <details className="group rounded-card border border-hairline">
      <summary className="flex min-h-12 items-center justify-between gap-2 rounded-card px-4 py-3 font-medium marker:content-none sm:px-5">
        {m.howHeading}
        <ChevronDown
          size={20}
          aria-hidden="true"
          className="text-muted transition-transform duration-150 group-open:rotate-180"
        />
      </summary>
      <div className="flex max-w-[60ch] flex-col gap-3 px-4 pb-4 text-label text-muted sm:px-5 sm:pb-5">
        {m.how.map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
        ))}
      </div>
    </details>
  );
}
