import { readFileSync } from 'node:fs';

/** What is read of a systemd unit: the service's settings, each with all its values in order. */
export type Unit = Record<string, string[]>;

/** @throws at a line that is none of a unit's. */
export function readUnit(path: string): Unit {
  const unit: Unit = {};
  for (const line of readFileSync(path, 'utf8').split('\n')) {
    if (line === '' || line.startsWith('#') || /^\[\w+\]$/.test(line)) continue;
    const [, name = '', value = ''] = /^(\w+)=(.*)$/.exec(line) ?? [];
    if (name === '') throw new Error(`${path}: ${line}`);
    unit[name] = [...(unit[name] ?? []), value];
  }
  return unit;
}

/** `NAME=value` lines, as systemd and Node both read them. */
export function readEnvironmentFile(path: string): Record<string, string> {
  const lines = readFileSync(path, 'utf8').split('\n');
  return Object.fromEntries(
    lines.flatMap((line) => {
      const [, name = '', value = ''] = /^([A-Z_0-9]+)=(.*)$/.exec(line) ?? [];
      return name === '' ? [] : [[name, value.replace(/^"(.*)"$/, '$1')]];
    }),
  );
}
