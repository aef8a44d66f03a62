/** Of which words for numbers are made, one of them or several in a row, without accents and in lower case. */
export const numberMorphemes: readonly string[] = [
  // English
  ...'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen'.split(
    ' ',
  ),
  ...'seventeen eighteen nineteen twenty thirty forty fourty fifty sixty seventy eighty ninety'.split(' '),
  ...'hundred thousand million billion trillion dozen couple half halves quarter once twice thrice'.split(
    ' ',
  ),
  ...'single double triple pair first second third fourth fifth sixth seventh eighth ninth tenth'.split(' '),
  ...'eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth'.split(
    ' ',
  ),
  ...'twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth hundredth thousandth'.split(
    ' ',
  ),
  ...'oneth ones twos threes fours fives sixes sevens eights nines tens twenties thirties forties'.split(' '),
  ...'fifties sixties seventies eighties nineties'.split(' '),
  // Spanish
  ...'cero uno una un dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince'.split(
    ' ',
  ),
  ...'dieciseis diecisiete dieciocho diecinueve veinte veinti treinta cuarenta cincuenta sesenta'.split(' '),
  ...'setenta ochenta noventa cien ciento cientos cientas quinientos quinientas setecientos novecientos'.split(
    ' ',
  ),
  ...'mil miles millon millones medio media docena doble triple primero primera primer segundo segunda'.split(
    ' ',
  ),
  ...'tercero tercera tercer cuarto cuarta quinto quinta sexto sexta septimo octavo noveno decimo'.split(' '),
  // French
  ...'zero un une deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze'.split(' '),
  ...'seize vingt vingts trente quarante cinquante soixante septante huitante octante nonante cent cents'.split(
    ' ',
  ),
  ...'mille millier milliers million millions milliard demi demie moitie quart douzaine dizaine vingtaine'.split(
    ' ',
  ),
  ...'centaine premier premiere deuxieme seconde troisieme quatrieme cinquieme sixieme septieme huitieme'.split(
    ' ',
  ),
  ...'neuvieme dixieme'.split(' '),
  // German
  ...'null eins ein eine einen einem einer eines zwei zwo drei vier funf fuenf sechs sech sieben sieb acht'.split(
    ' ',
  ),
  ...'neun zehn elf zwolf zwoelf zwanzig dreissig vierzig funfzig fuenfzig sechzig siebzig achtzig'.split(
    ' ',
  ),
  ...'neunzig hundert hunderte tausend tausende million millionen milliarde halb halbe halben halber'.split(
    ' ',
  ),
  ...'halbes anderthalb eineinhalb hälfte halfte viertel drittel dutzend paar doppelt dreifach erste ersten'.split(
    ' ',
  ),
  ...'erster erstes zweite zweiten dritte dritten vierte vierten funfte siebte achte neunte zehnte'.split(
    ' ',
  ),
];

/** Joins them within a word: fünfundzwanzig, treintaiuno. */
export const numberJoints: readonly string[] = ['und', 'y', 'e', 'i', 'et', 'and', 'inhalb'];

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
