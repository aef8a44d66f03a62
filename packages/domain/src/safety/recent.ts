/** What was made of the texts that were asked about last. */
export type Recent<Made> = (text: string, make: () => Made) => Made;

/**
 * Keeps what is costly to make for texts that are soon asked about again. It holds these texts: whoever creates one lets
 * go of it with the answer or message that they belong to.
 *
 * @example const read = createRecent<Reading>(24); read(sentence, () => readSentence(sentence));
 */
export function createRecent<Made>(most: number): Recent<Made> {
  const kept = new Map<string, Made>();
  return (text, make) => {
    const known = kept.get(text);
    if (known !== undefined) return known;
    const made = make();
    kept.set(text, made);
    const [oldest] = kept.keys();
    if (kept.size > most && oldest !== undefined) kept.delete(oldest);
    return made;
  };
}
