/** Values that belong to one member and stand nowhere else, each unmistakable, by what they are. */
export const canaries = {
  email: 'canary.qz41@mail-qz41.com',
  password: 'Qz41-Canary-Horse-7',
  newPassword: 'Qz42-Canary-Horse-8',
  displayName: 'Quentin Zq41canary',
  note: 'canary-note-qz41 slept badly',
  food: 'canary-food-qz41 lasagne',
  allergy: 'canary-nut-qz41',
  message: 'canary-message-qz41 how is my weight doing',
  photoName: 'canary-photo-qz41.jpg',
  photoBytes: 'canary-bytes-qz41',
  userAgent: 'CanaryBrowser/qz41',
  query: 'canary-query-qz41',
  pathPart: 'canary-path-qz41',
  ipAddress: '203.0.113.141',
} as const;

/** Numbers of health, as they are sent and as they may be written. */
export const numberCanaries = {
  weightKg: ['83.4217', '83,4217', '83.422', '83.42', '183.91'],
  targetWeightKg: ['71.3149', '71.315', '71.31', '157.22'],
  heightCm: ['171.37'],
  calories: ['2719.41', '2719'],
} as const;

/** What may be a text in disguise. */
function formsOf(text: string): string[] {
  const bytes = Buffer.from(text);
  const encoded = [0, 1, 2].flatMap((shift) => {
    // Within a longer text it can begin at any of three places of a group; the edges depend on the neighbours.
    const whole = Buffer.concat([Buffer.alloc(shift), bytes, Buffer.alloc(2)]);
    const start = Math.ceil((shift * 4) / 3) + (shift === 0 ? 0 : 1);
    const length = Math.floor((bytes.length * 8 - 8) / 6) - 1;
    return [whole.toString('base64'), whole.toString('base64url')].map((form) =>
      form.slice(start, start + length),
    );
  });
  const escaped = JSON.stringify(text).slice(1, -1);
  return [
    text,
    escaped,
    encodeURIComponent(text),
    encodeURIComponent(text).replaceAll('%20', '+'),
    bytes.toString('hex'),
    [...text].reverse().join(''),
    ...encoded,
  ];
}

/** A long word of it says as much as the whole. */
const partsOf = (text: string): string[] => text.split(/[^A-Za-z0-9]+/).filter((part) => part.length >= 8);

/** @returns the names of the canaries that the text holds, in whatever form. */
export function findCanaries(text: string, others: Readonly<Record<string, string>> = {}): string[] {
  const haystack = text.toLowerCase();
  const found: string[] = [];
  for (const [name, value] of Object.entries({ ...canaries, ...others })) {
    const forms = [...formsOf(value), ...partsOf(value), ...(value.includes('qz41') ? ['qz41'] : [])];
    if (forms.some((form) => haystack.includes(form.toLowerCase()))) found.push(name);
  }
  for (const [name, forms] of Object.entries(numberCanaries))
    if (forms.some((form) => isNumberIn(text, form))) found.push(name);
  return found;
}

const isNumberIn = (text: string, form: string): boolean =>
  new RegExp(`(?<![\\d.])${form.replaceAll('.', '\\.')}(?!\\d)`).test(text);
