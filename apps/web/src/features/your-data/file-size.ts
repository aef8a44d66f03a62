import { enData as m } from '../../messages/en.data.ts';

const whole = new Intl.NumberFormat('en', { maximumFractionDigits: 0 });
const tenths = new Intl.NumberFormat('en', { minimumFractionDigits: 1, maximumFractionDigits: 1 });

export const sizeText = (bytes: number): string =>
  bytes < 1_000_000
    ? m.kilobytes(whole.format(Math.ceil(bytes / 1000)))
    : m.megabytes(tenths.format(bytes / 1e6));
