import { isLocalDay } from '@sleek/domain/days';
import type { JudgeContext } from '@sleek/domain/safety/judge-text';
import { type Direction, riskLabels, safetyActions } from '@sleek/domain/safety/judgement';

const LABELS: readonly string[] = ['ok', ...riskLabels];

export type EvaluationItem = {
  readonly id: string | number;
  readonly direction: Direction;
  readonly text: string;
  readonly context: JudgeContext;
  readonly lang: string;
  readonly label: string;
  readonly acceptable_labels: readonly string[];
  readonly acceptable_actions: readonly string[];
  readonly difficulty: string;
  readonly tags: readonly string[];
};

/** The items of a file of JSON lines; throws an error that names the first bad line and field. */
export function parseItems(content: string): EvaluationItem[] {
  const items = content
    .split('\n')
    .flatMap((line, index) => (line.trim() === '' ? [] : [parseLine(line, index + 1)]));
  if (items.length === 0) throw new Error('it holds no items');
  return items;
}

function parseLine(line: string, number: number): EvaluationItem {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    throw new Error(`line ${number} is not JSON`);
  }
  try {
    return itemOf(recordOf(value, 'item'));
  } catch (error) {
    throw new Error(`line ${number}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function itemOf(line: Record<string, unknown>): EvaluationItem {
  const { id, direction, text, lang = 'en', difficulty = 'unknown', tags = [] } = line;
  if (typeof id !== 'string' && typeof id !== 'number') throw new Error('id: must be a text or a number');
  if (direction !== 'input' && direction !== 'output') throw new Error('direction: must be input or output');
  if (typeof text !== 'string' || text === '') throw new Error('text: must be a text');
  const label = oneOf(line['label'], 'label', LABELS);
  const action = oneOf(line['expected_action'], 'expected_action', safetyActions);
  return {
    id,
    direction,
    text,
    context: contextOf(recordOf(line['context'] ?? {}, 'context')),
    lang: String(lang),
    label,
    acceptable_labels: listOf(line['acceptable_labels'] ?? [label], 'acceptable_labels', LABELS),
    acceptable_actions: listOf(line['acceptable_actions'] ?? [action], 'acceptable_actions', safetyActions),
    difficulty: String(difficulty),
    tags: listOf(tags, 'tags', null),
  };
}

function contextOf({ sex, age, weight_kg, today }: Record<string, unknown>): JudgeContext {
  return {
    sex: sex === 'male' || sex === 'female' ? sex : 'unknown',
    ageYears: typeof age === 'number' ? age : undefined,
    weightKg: typeof weight_kg === 'number' ? weight_kg : undefined,
    today: typeof today === 'string' && isLocalDay(today) ? today : undefined,
  };
}

function recordOf(value: unknown, name: string): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new Error(`${name}: must be an object`);
  return { ...value };
}

function oneOf(value: unknown, name: string, known: readonly string[]): string {
  if (typeof value !== 'string' || !known.includes(value))
    throw new Error(`${name}: must be one of ${known.join(', ')}`);
  return value;
}

function listOf(value: unknown, name: string, known: readonly string[] | null): string[] {
  if (!Array.isArray(value)) throw new Error(`${name}: must be a list`);
  return value.map((each) => (known === null ? String(each) : oneOf(each, name, known)));
}
