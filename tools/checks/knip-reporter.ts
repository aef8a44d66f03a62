import type { ReporterOptions } from 'knip';

// biome-ignore lint/style/noDefaultExport: knip takes a reporter by its default export
export default ({ counters }: ReporterOptions): void => {
  process.stdout.write(`knip read ${counters.processed} files\n`);
};
