/** Words for numbers that are no cardinal: orders, fractions, multiples, amounts that are counted in. Accents as written. */
export const looseNumberWords: readonly string[] = [
  // English
  ...'million billion trillion dozens hundreds thousands half halves quarter once twice thrice single double'.split(
    ' ',
  ),
  ...'triple pair first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth'.split(
    ' ',
  ),
  ...'thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth thirtieth'.split(
    ' ',
  ),
  ...'fortieth fiftieth sixtieth seventieth eightieth ninetieth hundredth thousandth oneth'.split(' '),
  ...'ones twos threes fours fives sixes sevens eights nines tens twenties thirties forties fifties'.split(
    ' ',
  ),
  ...'sixties seventies eighties nineties'.split(' '),
  // Spanish
  ...'una un uno cientos cientas miles millon millones medio media docena doble primero primera primer'.split(
    ' ',
  ),
  ...'segundo segunda tercero tercera tercer cuarto cuarta quinto quinta sexto sexta septimo octavo'.split(
    ' ',
  ),
  ...'noveno decimo'.split(' '),
  // French
  ...'une millier milliers millions milliard demi demie moitie quart douzaine dizaine vingtaine'.split(' '),
  ...'centaine premier premiere deuxieme seconde troisieme quatrieme cinquieme sixieme septieme'.split(' '),
  ...'huitieme neuvieme dixieme'.split(' '),
  // Italian, Portuguese, Dutch
  ...'decina dozzina centinaio centinaia migliaio migliaia dezena duzia centena milhar milhares tientallen honderden duizenden'.split(
    ' ',
  ),
  // German
  ...'null ein eine einen einem einer eines hunderte tausende millionen milliarde halb halbe halben'.split(
    ' ',
  ),
  ...'halber halbes hälfte halfte viertel drittel dutzend paar doppelt dreifach erste ersten erster'.split(
    ' ',
  ),
  ...'erstes zweite zweiten dritte dritten vierte vierten funfte siebte achte neunte zehnte'.split(' '),
];
