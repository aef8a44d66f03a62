/** A public help contact. Hours are left out on purpose: they change more often than numbers. */
export type Helpline = {
  /** ISO 3166 alpha-2. */
  readonly country: string;
  readonly topic: 'eating_disorder' | 'crisis';
  readonly service: string;
  readonly contact: string;
  readonly source: string;
  readonly source_checked_on: string | null;
  /** The day a person called or opened it and found it right; only then is it shown, for 180 days. */
  readonly verified_on: string | null;
};

const publicTable = 'public helpline table whose author opened every page listed';
const manySources = 'named alike by many current public sources';
const recalled = 'general knowledge';

const eatingDisorder = (country: string, service: string, contact: string): Helpline => ({
  country,
  topic: 'eating_disorder',
  service,
  contact,
  source: publicTable,
  source_checked_on: '2026-10-05',
  verified_on: null,
});

const crisis = (country: string, service: string, contact: string, source = recalled): Helpline => ({
  country,
  topic: 'crisis',
  service,
  contact,
  source,
  source_checked_on: null,
  verified_on: null,
});

export const helplines: readonly Helpline[] = [
  eatingDisorder('US', 'National Alliance for Eating Disorders', '1-866-662-1235'),
  eatingDisorder('US', 'ANAD', '1-888-375-7767'),
  eatingDisorder('GB', 'Beat (England)', '0808 801 0677'),
  eatingDisorder('GB', 'Beat (Scotland)', '0808 801 0432'),
  eatingDisorder('GB', 'Beat (Wales)', '0808 801 0433'),
  eatingDisorder('GB', 'Beat (Northern Ireland)', '0808 801 0434'),
  eatingDisorder('IE', 'Bodywhys', '01 210 7906'),
  eatingDisorder('CA', 'NEDIC', '1-866-633-4220'),
  eatingDisorder('AU', 'Butterfly', '1800 33 4673'),
  eatingDisorder('NZ', '1737 (call or text)', '1737'),
  eatingDisorder('NZ', 'EDANZ (families)', '0800 233 269'),
  eatingDisorder('DE', 'BIÖG', '0221 892031'),
  eatingDisorder('FR', 'Anorexie Boulimie Info Écoute', '09 69 325 900'),
  eatingDisorder('ES', 'ACAB', '93 454 91 09'),
  eatingDisorder('IT', 'SOS Disturbi Alimentari', '800 180 969'),
  crisis('US', '988 Suicide & Crisis Lifeline (call or text)', '988', manySources),
  crisis('US', 'Crisis Text Line (text HOME)', '741741', manySources),
  crisis('CA', '9-8-8 Suicide Crisis Helpline', '988'),
  crisis('GB', 'Samaritans', '116 123'),
  crisis('GB', 'Shout (text SHOUT)', '85258'),
  crisis('IE', 'Samaritans', '116 123'),
  crisis('IE', 'Text About It (text HELLO)', '50808'),
  crisis('AU', 'Lifeline', '13 11 14'),
  crisis('NZ', '1737 (call or text)', '1737'),
  crisis('ES', 'Línea 024', '024'),
  crisis('FR', '3114', '3114'),
  crisis('DE', 'TelefonSeelsorge', '0800 111 0 111'),
];

/**
 * The number to call for an ambulance, by country. 112 is reached from any mobile phone in the EU
 * (Directive 2018/1972, article 109) and in many other countries.
 */
export const emergencyNumbers: Readonly<Record<string, string>> = {
  ...numberFor(
    '112',
    'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IT LT LU LV MT NL PL PT RO SE SI SK AD AX GF GP IS LI MC MF MQ PM RE SJ SM TR UA VA YT',
  ),
  ...numberFor('112', 'GE GI IN RU XK'),
  ...numberFor('911', 'AR AS BM BZ CA CR DO EC GU JO LR MP MX PA PH PR PY US UY VI'),
  ...numberFor('999', 'BD BH BW GB GG HK IE IM JE KE MO MY QA SZ'),
  ...numberFor('119', 'JP KR TW'),
  AE: '998',
  AU: '000',
  BR: '192',
  CH: '144',
  CL: '131',
  CN: '120',
  CO: '123',
  EG: '123',
  ID: '112',
  IL: '101',
  LB: '140',
  NO: '113',
  NP: '102',
  NZ: '111',
  OM: '9999',
  PE: '106',
  PK: '1122',
  RS: '194',
  SA: '997',
  SG: '995',
  TH: '1669',
  TN: '190',
  VN: '115',
  ZA: '112',
};

function numberFor(number: string, countries: string): Record<string, string> {
  return Object.fromEntries(countries.split(' ').map((country) => [country, number]));
}
