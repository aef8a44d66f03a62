import { enCharts as m } from '../messages/en.progress.ts';
import type { BandPoint } from './band-series.ts';
import type { BandWords } from './band-words.ts';
import { dayWords } from './spoken-quantities.ts';

/** The same days as text, newest first. */
export function BandTable({ points, words }: { points: readonly BandPoint[]; words: BandWords }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by key
    <section className="max-h-96 overflow-y-auto rounded-small" tabIndex={0} aria-label={words.name}>
      <table className="numerals w-full border-collapse text-left text-label">
        <caption className="sr-only">{words.name}</caption>
        <thead className="sticky top-0 bg-card text-muted">
          <tr>
            {[m.tableDay, words.lineLabel, m.plausibleRange, words.extraLabel].map((heading) => (
              <th
                key={heading}
                scope="col"
                className="border-hairline border-b py-2 pr-3 font-medium first-letter:uppercase"
              >
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {points.toReversed().map((point) => (
            <tr key={point.day}>
              <th scope="row" className="whitespace-nowrap border-hairline border-b py-2 pr-3 font-normal">
                {dayWords(point.day, 'short')}
              </th>
              <td className="border-hairline border-b py-2 pr-3 font-medium">{words.value(point)}</td>
              <td className="border-hairline border-b py-2 pr-3">{words.range(point)}</td>
              <td className="border-hairline border-b py-2 text-muted">
                {words.extra(point) ?? words.noExtra}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
