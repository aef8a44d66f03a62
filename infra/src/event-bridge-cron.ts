export type EventBridgeCron = `cron(${string})`;

const weekdays = ['SUN', 'MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT'];

/**
 * A pattern of five fields as EventBridge takes it: with a year, days of the week by name, and no more than one of the two
 * kinds of day.
 *
 * @example eventBridgeCron('0 5 * * 0') === 'cron(0 5 ? * SUN *)'
 * @throws when it names days of both kinds, which EventBridge cannot say.
 */
export function eventBridgeCron(pattern: string): EventBridgeCron {
  const fields = pattern.split(' ');
  const [minute, hour, day, month, weekday] = fields;
  if (fields.length !== 5 || weekday === undefined) throw new Error(`Not five fields: ${pattern}`);
  if (weekday === '*') return `cron(${minute} ${hour} ${day} ${month} ? *)`;
  const name = weekdays[Number(weekday) % 7];
  if (day !== '*' || name === undefined) throw new Error(`EventBridge has no such pattern: ${pattern}`);
  return `cron(${minute} ${hour} ? ${month} ${name} *)`;
}
