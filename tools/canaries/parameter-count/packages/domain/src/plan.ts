// @broken
export const five = (a: number, b: number, c: number, d: number, e: number) => a + b + c + d + e;
export const four = (a: number, b: number, c: number, d: number) => a + b + c + d;

export class Plan {
  // @broken
  make(a: number, b: number, c: number, d: number, e: number) {
    return a + b + c + d + e;
  }
}
