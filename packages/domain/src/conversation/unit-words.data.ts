/** Units that stand beside a number and mean nothing without it. */
export const unitWords: readonly string[] = [
  ...'kg kgs kilo kilos kilogram kilograms kilogramme kilogrammes kilogramo kilogramos kilogramm g gr gram'.split(
    ' ',
  ),
  ...'grams gramm gramme grammes gramos mg lb lbs pound pounds libras livres pfund st stone stones'.split(
    ' ',
  ),
  ...'kcal cal kcals calorie calories calorias kalorien kj cm m mm km mile miles inch inches ft feet foot'.split(
    ' ',
  ),
  ...'ml l liter liters litre litres litros % percent per'.split(' '),
];
