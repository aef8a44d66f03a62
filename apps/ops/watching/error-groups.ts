/** A line of the log as it was written: one JSON object. */
export type LoggedLine = { time: string; level: string; msg: string } & Record<string, unknown>;

export type ErrorGroup = {
  event: string;
  route: string | null;
  times: number;
  firstAt: string;
  lastAt: string;
  /** Kind, code or reason of the latest one. */
  cause: string | null;
  /** Of the latest ones, newest first. */
  requestIds: string[];
};

const idsShown = 5;

/** The line as an object; null for what is no line of ours. */
export function loggedLine(text: string): LoggedLine | null {
  try {
    const line = JSON.parse(text) as Partial<LoggedLine> | null;
    const isOurs = [line?.time, line?.level, line?.msg].every((field) => typeof field === 'string');
    return isOurs ? (line as LoggedLine) : null;
  } catch {
    return null;
  }
}

/** By event and route, the one that happened last first. @param lines oldest first. */
export function groupErrors(lines: readonly LoggedLine[]): ErrorGroup[] {
  const errors = lines.filter(({ level }) => level === 'ERROR');
  const byKind = Map.groupBy(errors, (line) => JSON.stringify([line.msg, textOf(line['route'])]));
  return [...byKind.values()]
    .map(groupOf)
    .sort((one, other) => other.lastAt.localeCompare(one.lastAt) || one.event.localeCompare(other.event));
}

function groupOf(lines: readonly LoggedLine[]): ErrorGroup {
  const newest = lines.toReversed();
  const [last] = newest;
  const ids = newest.map((line) => textOf(line['request_id'])).filter((id) => id !== null);
  return {
    event: last?.msg ?? '',
    route: textOf(last?.['route']),
    times: lines.length,
    firstAt: lines[0]?.time ?? '',
    lastAt: last?.time ?? '',
    cause: last === undefined ? null : causeOf(last),
    requestIds: [...new Set(ids)].slice(0, idsShown),
  };
}

function causeOf(line: LoggedLine): string | null {
  const inner = (line['err'] ?? line['error'] ?? {}) as Record<string, unknown>;
  const parts = [
    inner['name'] ?? line['name'],
    inner['code'] ?? line['code'],
    line['reason'],
    line['status'],
  ];
  const said = parts.filter((part) => typeof part === 'string' || typeof part === 'number');
  return said.length === 0 ? null : said.join(' ');
}

const textOf = (value: unknown): string | null => (typeof value === 'string' ? value : null);
