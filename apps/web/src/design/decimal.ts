/** A number as people type it: point or comma, spaces around it. Null when it is none. */
export function parseDecimal(text: string): number | null {
  const plain = text.trim().replace(',', '.');
  if (!/^[+-]?(\d+\.?\d*|\.\d+)$/.test(plain)) return null;
  const value = Number(plain);
  return Number.isFinite(value) ? value : null;
}

/** `value` with at most `digits` decimals, rounded half up, for a text field. */
export const decimalText = (value: number, digits: number): string => {
  const scale = 10 ** digits;
  return (Math.round((value + Number.EPSILON) * scale) / scale).toFixed(digits);
};
