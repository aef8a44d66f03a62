// @broken
declare const step: () => void;

export function plan() {
  step();
  step();
  step();
  step();
  step();
  step();
  step();
  step();
  step();
  step();
  step();
  step();
  step();
  step();
  step();
  step();
  step();
  step();
  step();
  step();
  step();
  step();
  step();
  step();
  step();
  step();
  step();
  step();
  step();
  step();
  step();
  step();
  step();
  step();
  step();
  step();
  step();
  step();
  step();
  step();
  step();
  step();
  step();
  step();
  step();
  step();
  step();
  step();
  step();
  step();
  step();
  step();
  step();
}
export function small0() {
  return 0;
}
export function small1() {
  return 1;
}
export function small2() {
  return 2;
}
export function small3() {
  return 3;
}
export function small4() {
  return 4;
}
export function small5() {
  return 5;
}
export function small6() {
  return 6;
}
export function small7() {
  return 7;
}
export function small8() {
  return 8;
}
export function small9() {
  return 9;
}
