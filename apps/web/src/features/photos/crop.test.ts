import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { aspect, boxOf, drawnSize, movedTo, pushed, travelled, wholeCrop, within } from './crop.ts';

const landscape = { width: 4000, height: 3000 };
const portrait = { width: 1200, height: 2400 };

describe('boxOf', () => {
  test('takes the widest 3:4 from the middle', () => {
    expect(boxOf(wholeCrop, landscape)).toEqual({ left: 875, top: 0, width: 2250, height: 3000 });
    expect(boxOf(wholeCrop, portrait)).toEqual({ left: 0, top: 400, width: 1200, height: 1600 });
  });

  test('zoomed in, takes less around the same middle', () => {
    expect(boxOf({ zoom: 2, x: 0.5, y: 0.5 }, landscape)).toEqual({
      left: 1437.5,
      top: 750,
      width: 1125,
      height: 1500,
    });
  });

  test('never leaves the picture, whatever is asked for, and is always 3:4', () => {
    const size = fc.record({
      width: fc.integer({ min: 1, max: 9000 }),
      height: fc.integer({ min: 1, max: 9000 }),
    });
    const number = fc.double({ min: -3, max: 9, noNaN: true });
    fc.assert(
      fc.property(size, fc.record({ zoom: number, x: number, y: number }), (picture, asked) => {
        const box = boxOf(within(asked, picture), picture);
        expect(box.left).toBeGreaterThan(-0.01);
        expect(box.top).toBeGreaterThan(-0.01);
        expect(box.left + box.width).toBeLessThan(picture.width + 0.01);
        expect(box.top + box.height).toBeLessThan(picture.height + 0.01);
        expect(box.width / box.height).toBeCloseTo(aspect, 6);
      }),
    );
  });
});

describe('pushed', () => {
  test('follows the finger: a push to the right shows more of the left', () => {
    // The frame of 225 px shows 2250 px, so one on screen is ten of the picture.
    const crop = pushed(wholeCrop, landscape, { x: 50, y: 80, frameWidth: 225 });
    expect(crop).toEqual({ zoom: 1, x: 0.375, y: 0.5 });
  });

  test('ends at the edge', () => {
    expect(boxOf(pushed(wholeCrop, landscape, { x: 9999, y: 0, frameWidth: 225 }), landscape).left).toBe(0);
  });
});

describe('travelled', () => {
  test('runs from one edge to the other, and is null where there is no room', () => {
    expect(travelled(wholeCrop, landscape, 'x')).toBeCloseTo(0.5);
    expect(travelled(wholeCrop, landscape, 'y')).toBeNull();
    const left = movedTo(wholeCrop, landscape, { side: 'x', share: 0 });
    expect([boxOf(left, landscape).left, travelled(left, landscape, 'x')]).toEqual([0, 0]);
    const right = movedTo(wholeCrop, landscape, { side: 'x', share: 1 });
    expect(boxOf(right, landscape).left).toBe(1750);
  });
});

describe('drawnSize', () => {
  test.each([
    [
      { width: 2250, height: 3000 },
      { width: 1200, height: 1600 },
    ],
    [
      { width: 300, height: 400 },
      { width: 300, height: 400 },
    ],
    [
      { width: 0.4, height: 0.5 },
      { width: 1, height: 1 },
    ],
  ])('%j becomes %j', (kept, drawn) => {
    expect(drawnSize(kept)).toEqual(drawn);
  });
});
