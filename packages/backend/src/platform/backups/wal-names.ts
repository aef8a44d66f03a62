/** Names of segments of the write-ahead log: timeline, and the number of the segment in two halves. */

const segmentForm = /^[0-9A-F]{24}$/;

export const isSegment = (name: string): boolean => segmentForm.test(name);

export const timelineOf = (segment: string): number => Number.parseInt(segment.slice(0, 8), 16);

/** The number of a segment, counted through all of the log. */
export const numberOf = (segment: string, segmentBytes: number): number =>
  Number.parseInt(segment.slice(8, 16), 16) * perLog(segmentBytes) + Number.parseInt(segment.slice(16), 16);

export const segmentName = (timeline: number, number: number, segmentBytes: number): string =>
  [timeline, Math.floor(number / perLog(segmentBytes)), number % perLog(segmentBytes)].map(hex8).join('');

/** The segment that holds a place in the log, such as `0/5000028`. */
export const numberOfLsn = (lsn: string, segmentBytes: number): number => {
  const [high = '', low = ''] = lsn.split('/');
  return (
    Number.parseInt(high, 16) * perLog(segmentBytes) + Math.floor(Number.parseInt(low, 16) / segmentBytes)
  );
};

/** Every segment from one to another, both counted. */
export const segmentsBetween = (first: string, last: string, segmentBytes: number): string[] => {
  const [from, to] = [numberOf(first, segmentBytes), numberOf(last, segmentBytes)];
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) =>
    segmentName(timelineOf(first), from + index, segmentBytes),
  );
};

const perLog = (segmentBytes: number): number => 0x1_0000_0000 / segmentBytes;
const hex8 = (value: number): string => value.toString(16).toUpperCase().padStart(8, '0');
