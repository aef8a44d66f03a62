/** What shows as nothing, or turns around what stands beside it; the joiner holds emoji together. */
const unprintable = /(?![\n\t\u200d])[\p{Cc}\p{Cf}\p{Co}\ufffd]/gu;

/** A text without characters that nobody sees: what is judged is then what is read. */
export const printable = (text: string): string => text.toWellFormed().replace(unprintable, '');
