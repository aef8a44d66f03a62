/** How each language spells whole numbers below ten thousand, after its grammar. */
export type Speller = (value: number) => string;

const words = (list: string): readonly string[] => list.split(' ');
const at = (list: readonly string[], index: number): string => list[index] ?? '';
const join = (parts: readonly string[], by = ' '): string => parts.filter((part) => part !== '').join(by);
const split = (value: number, by: number): [number, number] => [Math.floor(value / by), value % by];

const english: Speller = (value) => {
  const small = words(
    'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen',
  );
  const tens = words('- - twenty thirty forty fifty sixty seventy eighty ninety');
  if (value < 20) return at(small, value);
  if (value < 100) {
    const [ten, one] = split(value, 10);
    return one === 0 ? at(tens, ten) : `${at(tens, ten)}-${at(small, one)}`;
  }
  const [count, left] = split(value, value < 1_000 ? 100 : 1_000);
  const head = `${english(count)} ${value < 1_000 ? 'hundred' : 'thousand'}`;
  return left === 0 ? head : `${head} ${left < 100 ? 'and ' : ''}${english(left)}`;
};

const german: Speller = (value) => {
  const small = words(
    'null ein zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn',
  );
  const tens = words('- - zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig');
  const under = (of: number): string => {
    if (of < 20) return of === 0 ? '' : of === 1 ? 'eins' : at(small, of);
    const [ten, one] = split(of, 10);
    return one === 0 ? at(tens, ten) : `${at(small, one)}und${at(tens, ten)}`;
  };
  const [thousand, afterThousand] = split(value, 1_000);
  const [hundred, rest] = split(afterThousand, 100);
  return value === 0
    ? 'null'
    : `${thousand ? `${at(small, thousand)}tausend` : ''}${hundred ? `${at(small, hundred)}hundert` : ''}${under(rest)}`;
};

const spanish: Speller = (value) => {
  const small = words(
    'cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete dieciocho diecinueve veinte veintiuno veintidós veintitrés veinticuatro veinticinco veintiséis veintisiete veintiocho veintinueve',
  );
  const tens = words('- - - treinta cuarenta cincuenta sesenta setenta ochenta noventa');
  const hundreds = words(
    '- ciento doscientas trescientos cuatrocientas quinientas seiscientos setecientas ochocientos novecientas',
  );
  if (value < 30) return at(small, value);
  if (value === 100) return 'cien';
  const [thousand, afterThousand] = split(value, 1_000);
  const [hundred, rest] = split(afterThousand, 100);
  const [ten, one] = split(rest, 10);
  return join([
    thousand === 0 ? '' : thousand === 1 ? 'mil' : `${spanish(thousand)} mil`,
    hundred === 0 ? '' : afterThousand === 100 ? 'cien' : at(hundreds, hundred),
    rest === 0 ? '' : rest < 30 ? spanish(rest) : join([at(tens, ten), one ? at(small, one) : ''], ' y '),
  ]);
};

const french: Speller = (value) => {
  const small = words(
    'zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf',
  );
  const tens = words('- - vingt trente quarante cinquante soixante soixante quatre-vingt quatre-vingt');
  if (value < 20) return at(small, value);
  if (value < 100) {
    const [ten] = split(value, 10);
    const one = value - (ten === 7 || ten === 9 ? ten - 1 : ten) * 10;
    if (one === 0) return ten === 8 ? 'quatre-vingts' : at(tens, ten);
    return ten < 8 && (one === 1 || one === 11)
      ? `${at(tens, ten)} et ${at(small, one)}`
      : `${at(tens, ten)}-${at(small, one)}`;
  }
  const isHundreds = value < 1_000;
  const [count, left] = split(value, isHundreds ? 100 : 1_000);
  const scale = isHundreds ? (count > 1 && left === 0 ? 'cents' : 'cent') : 'mille';
  return join([count === 1 ? '' : french(count), scale, left === 0 ? '' : french(left)]);
};

const italian: Speller = (value) => {
  const small = words(
    'zero uno due tre quattro cinque sei sette otto nove dieci undici dodici tredici quattordici quindici sedici diciassette diciotto diciannove',
  );
  const tens = words('- - venti trenta quaranta cinquanta sessanta settanta ottanta novanta');
  if (value < 20) return at(small, value);
  if (value < 100) {
    const [ten, one] = split(value, 10);
    if (one === 0) return at(tens, ten);
    const stem = one === 1 || one === 8 ? at(tens, ten).slice(0, -1) : at(tens, ten);
    return stem + (one === 3 ? 'tré' : at(small, one));
  }
  const [thousand, afterThousand] = split(value, 1_000);
  const [hundred, rest] = split(afterThousand, 100);
  const head = thousand === 0 ? '' : thousand === 1 ? 'mille' : `${at(small, thousand)}mila`;
  const middle = hundred === 0 ? '' : `${hundred === 1 ? '' : at(small, hundred)}cento`;
  return `${head}${middle}${rest === 0 ? '' : italian(rest)}`;
};

const portuguese: Speller = (value) => {
  const small = words(
    'zero um dois três quatro cinco seis sete oito nove dez onze doze treze catorze quinze dezesseis dezessete dezoito dezenove',
  );
  const tens = words('- - vinte trinta quarenta cinquenta sessenta setenta oitenta noventa');
  const hundreds = words(
    '- cento duzentas trezentos quatrocentas quinhentas seiscentos setecentas oitocentos novecentas',
  );
  if (value < 20) return at(small, value);
  if (value === 100) return 'cem';
  if (value < 1_000) {
    const [head, left] = split(value, value < 100 ? 10 : 100);
    return join([at(value < 100 ? tens : hundreds, head), left === 0 ? '' : portuguese(left)], ' e ');
  }
  const [thousand, left] = split(value, 1_000);
  const head = thousand === 1 ? 'mil' : `${portuguese(thousand)} mil`;
  const isLast = left <= 100 || left % 100 === 0;
  return left === 0 ? head : `${head}${isLast ? ' e ' : ' '}${portuguese(left)}`;
};

const dutch: Speller = (value) => {
  const small = words(
    'nul een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien achttien negentien',
  );
  const tens = words('- - twintig dertig veertig vijftig zestig zeventig tachtig negentig');
  const under = (of: number): string => {
    if (of < 20) return of === 0 ? '' : at(small, of);
    const [ten, one] = split(of, 10);
    const joint = one === 2 || one === 3 ? 'ën' : 'en';
    return one === 0 ? at(tens, ten) : `${at(small, one)}${joint}${at(tens, ten)}`;
  };
  const [thousand, afterThousand] = split(value, 1_000);
  const [hundred, rest] = split(afterThousand, 100);
  const scaled = (count: number, scale: string): string =>
    count === 0 ? '' : `${count === 1 ? '' : at(small, count)}${scale}`;
  return value === 0 ? 'nul' : `${scaled(thousand, 'duizend')}${scaled(hundred, 'honderd')}${under(rest)}`;
};

const swedish: Speller = (value) => {
  const small = words(
    'noll ett två tre fyra fem sex sju åtta nio tio elva tolv tretton fjorton femton sexton sjutton arton nitton',
  );
  const tens = words('- - tjugo trettio fyrtio femtio sextio sjuttio åttio nittio');
  if (value < 20) return at(small, value);
  if (value < 100) {
    const [ten, one] = split(value, 10);
    return `${at(tens, ten)}${one === 0 ? '' : at(small, one)}`;
  }
  const [count, left] = split(value, value < 1_000 ? 100 : 1_000);
  return `${at(small, count)}${value < 1_000 ? 'hundra' : 'tusen'}${left === 0 ? '' : swedish(left)}`;
};

const polish: Speller = (value) => {
  const small = words(
    'zero jeden dwa trzy cztery pięć sześć siedem osiem dziewięć dziesięć jedenaście dwanaście trzynaście czternaście piętnaście szesnaście siedemnaście osiemnaście dziewiętnaście',
  );
  const tens = words(
    '- - dwadzieścia trzydzieści czterdzieści pięćdziesiąt sześćdziesiąt siedemdziesiąt osiemdziesiąt dziewięćdziesiąt',
  );
  const hundreds = words('- sto dwieście trzysta czterysta pięćset sześćset siedemset osiemset dziewięćset');
  if (value < 20) return at(small, value);
  const [thousand, afterThousand] = split(value, 1_000);
  const [hundred, rest] = split(afterThousand, 100);
  const [ten, one] = split(rest, 10);
  return join([
    thousand === 0
      ? ''
      : thousand === 1
        ? 'tysiąc'
        : `${at(small, thousand)} ${thousand < 5 ? 'tysiące' : 'tysięcy'}`,
    hundred === 0 ? '' : at(hundreds, hundred),
    rest === 0 ? '' : rest < 20 ? at(small, rest) : join([at(tens, ten), one ? at(small, one) : '']),
  ]);
};

const turkish: Speller = (value) => {
  const small = words('sıfır bir iki üç dört beş altı yedi sekiz dokuz');
  const tens = words('- on yirmi otuz kırk elli altmış yetmiş seksen doksan');
  if (value === 0) return at(small, 0);
  const [thousand, afterThousand] = split(value, 1_000);
  const [hundred, rest] = split(afterThousand, 100);
  const [ten, one] = split(rest, 10);
  return join([
    thousand > 1 ? at(small, thousand) : '',
    thousand > 0 ? 'bin' : '',
    hundred > 1 ? at(small, hundred) : '',
    hundred > 0 ? 'yüz' : '',
    ten > 0 ? at(tens, ten) : '',
    one > 0 ? at(small, one) : '',
  ]);
};

/** By language, with a unit that the number may count. */
export const spellers = {
  en: { spell: english, unit: 'calories' },
  de: { spell: german, unit: 'Kalorien' },
  es: { spell: spanish, unit: 'calorías' },
  fr: { spell: french, unit: 'calories' },
  it: { spell: italian, unit: 'calorie' },
  pt: { spell: portuguese, unit: 'calorias' },
  nl: { spell: dutch, unit: 'calorieën' },
  sv: { spell: swedish, unit: 'kalorier' },
  pl: { spell: polish, unit: 'kalorii' },
  tr: { spell: turkish, unit: 'kalori' },
} as const;
