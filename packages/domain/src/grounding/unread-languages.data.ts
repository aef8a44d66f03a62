/**
 * Everyday words of languages whose claims nobody here can check, lower case and without accents. None of them is a word of
 * the six that are read (en de es fr it pt).
 */
export const unreadWords: readonly string[] = [
  // Dutch
  'het ik jij je jouw niet geen ook maar voor naar wordt heb hebt heeft moet moeten kunt kan zijn vandaag deze gewicht afgevallen aangekomen zou doel bent niets eten bij uit dit dat nog veel meer',
  // Polish
  'jest jestes sie twoja twoj twoje waga wage dzisiaj dzis tygodniu tydzien masz mozesz powinienes powinnas jesli oraz przez tylko bardzo nic jedz schudles schudlas przytyles cel kalorii nie',
  // Turkish
  'bir bu icin ile cok degil kilo bugun hafta senin sen daha olarak gibi hic sey hedefin yeme ye verdin aldin gun kalori su an',
  // Swedish, Danish, Norwegian
  'och att ar det inte din ditt din med har ska idag vecka mycket vikt ikke og er uke uken vekt maaned skal i dag vaegt at kalorier du dit',
  // Finnish
  'on ei etta olet sinun tanaan viikko viikolla paino painosi kaloria syo ala mitaan olet laihtunut',
  // Czech, Slovak
  'jsi jste neni tvoje tvuj dnes tyden tydnu vaha zhubl zhubla nejez kalorii mas muzes nic dnes cil si nie',
  // Hungarian
  'az es nem van hogy egy ma het heten sulyod fogytal hiztal kaloria ne egyel semmit celod',
  // Romanian
  'si este nu esti azi saptamana greutatea ta tau slabit nimic manca calorii tinta pe',
  // Indonesian, Malay
  'dan yang tidak ini itu anda kamu hari minggu berat badan untuk dengan kalori makan jangan apa turun',
  // Vietnamese
  'va la cua ban khong cac hom nay tuan can nang dung an gi muc tieu giam',
];

/** The commonest words of the languages that are read: one of them outweighs a word that only looks like another's. */
export const readWords =
  'the a an and or of to in is are was were you your it this that for with on at by from not be been have has i as if so but than then what how when who will can may der die das und ist sind nicht du dein deine dem den ein eine einen mit von zu auf bei im um wie was wenn ich hast hat bist el la los las un una y de en que es no tu te por para con se al del lo su has esta le les et une des est sont pas tu ton ta tes pour dans sur avec au aux du ce ne il elle il lo gli e di che non per con sono hai tuo tua i o os as um uma do da dos das no na em nao com teu tua seu sua foi';
