const titleCharacters = 60;

/** The beginning of a message as the title of its conversation: one line, cut between words. */
export function titleOf(message: string): string | null {
  const line = message.replaceAll(/\s+/g, ' ').trim();
  if (line === '') return null;
  const characters = [...line];
  if (characters.length <= titleCharacters) return line;
  const cut = characters.slice(0, titleCharacters).join('');
  const space = cut.lastIndexOf(' ');
  return `${cut.slice(0, space > titleCharacters / 2 ? space : cut.length).trimEnd()}…`;
}
