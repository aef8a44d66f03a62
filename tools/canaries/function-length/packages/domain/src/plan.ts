declare const step: () => void;

// @broken
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
export function small10() {
  return 10;
}
export function small11() {
  return 11;
}
export function small12() {
  return 12;
}
export function small13() {
  return 13;
}
export function small14() {
  return 14;
}
export function small15() {
  return 15;
}
export function small16() {
  return 16;
}
export function small17() {
  return 17;
}
export function small18() {
  return 18;
}
export function small19() {
  return 19;
}
export function small20() {
  return 20;
}
export function small21() {
  return 21;
}
export function small22() {
  return 22;
}
export function small23() {
  return 23;
}
export function small24() {
  return 24;
}
export function small25() {
  return 25;
}
export function small26() {
  return 26;
}
export function small27() {
  return 27;
}
export function small28() {
  return 28;
}
export function small29() {
  return 29;
}
export function short() {
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
  step();
  step();
  step();
  step();
  step();
}
