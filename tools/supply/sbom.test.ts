import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { keyOf, readLocked } from './lockfile.ts';
import { makeSbom } from './sbom.ts';

const root = resolve(import.meta.dirname, '../..');

test('names what the lockfile has, with the hash of what is installed, the same each time', () => {
  const commit = 'c'.repeat(40);
  const sbom = makeSbom(root, { production: true, commit });
  expect(sbom).toMatchObject({ bomFormat: 'CycloneDX', metadata: { component: { name: 'sleek-coach' } } });
  expect(JSON.stringify(sbom.metadata)).toContain(commit);
  expect(sbom.metadata).not.toHaveProperty('timestamp');
  const named = new Map(sbom.components.map((one) => [one.purl, one]));
  const shipped = readLocked(root).filter(({ isDev }) => !isDev);
  for (const one of shipped) {
    const component = named.get(`pkg:npm/${one.name.replace('@', '%40')}@${one.version}`);
    expect(component, keyOf(one)).toBeDefined();
    const [hash] = (component?.hashes ?? []) as { alg: string; content: string }[];
    expect(`sha512-${Buffer.from(hash?.content ?? '', 'hex').toString('base64')}`).toBe(one.integrity);
  }
  const refs = new Set([sbom.metadata.component, ...sbom.components].map((one) => one['bom-ref']));
  for (const { ref, dependsOn = [] } of sbom.dependencies)
    for (const one of [ref, ...dependsOn]) expect(refs, one).toContain(one);
  expect(sbom.components.map(({ name }) => name)).not.toContain('vitest');
  expect(makeSbom(root, { production: true, commit })).toEqual(sbom);
});

test('of everything has what builds and tests it too', () => {
  const sbom = makeSbom(root, { production: false, commit: null });
  expect(sbom.components.map(({ name }) => name)).toContain('vitest');
});
