/** Words with a sign in between where others put a space. */
const joined = /(?<![a-z0-9@])[a-z]+(?:[._/|*+~]+[a-z]+)+(?![a-z0-9@])/g;
const grave =
  /(?:^|[._/|*+~])(?:kill|die|dead|suicide|myself|self|hang|hurt|cut|vomit|starve|purge)(?:[._/|*+~]|$)/;

/**
 * "kill.my.self" as it is meant, place for place: where words are joined by signs, and one of them is grave, the signs are
 * read as spaces.
 */
export function withoutJoints(text: string): string {
  return text.replace(joined, (words) => (grave.test(words) ? words.replace(/[^a-z]/g, ' ') : words));
}
