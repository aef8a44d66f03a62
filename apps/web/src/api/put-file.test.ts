import { expect, test } from 'vitest';
import { addressHere } from './put-file.ts';

test('a signed address of this server becomes a path, one of a bucket stays whole', () => {
  const here = 'http://127.0.0.1:8000/api/v1/objects/photos/a/b.jpg?expires=1&signature=x';
  expect(addressHere(here)).toBe('/api/v1/objects/photos/a/b.jpg?expires=1&signature=x');
  const bucket = 'https://store.example/photos/a/b.jpg?X-Amz-Signature=x';
  expect(addressHere(bucket)).toBe(bucket);
});
