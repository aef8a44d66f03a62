import type { StoreReading } from '../../platform/probes/store-reading.ts';
import { finding, lasting } from './finding.ts';
import type { Cause, Finding } from './findings.ts';
import type { Readings } from './readings.ts';

/** What is wrong with photos: told apart by what the store answers to what the server and a browser do. */
export function judgePhotos(readings: Readings): Finding[] {
  const { store } = readings;
  const inStore =
    store.state === 'down'
      ? [finding(readings, 'store-down', { sure: 'high', evidence: [`${store.why} (${store.code}).`] })]
      : store.state === 'read'
        ? judgeStore(readings, store.value)
        : [];
  return [...inStore, ...judgeQueue(readings)];
}

const causeByCode: Readonly<Record<string, Cause>> = {
  InvalidAccessKeyId: 'access-denied',
  SignatureDoesNotMatch: 'access-denied',
  InvalidToken: 'access-denied',
  ExpiredToken: 'access-denied',
  CredentialsProviderError: 'access-denied',
  EACCES: 'access-denied',
  AccessDenied: 'policy-denies',
  Forbidden: 'policy-denies',
  AllAccessDisabled: 'policy-denies',
  RequestTimeTooSkewed: 'clock-skew',
  NoSuchBucket: 'bucket-missing',
  ENOENT: 'bucket-missing',
  PermanentRedirect: 'wrong-region',
  AuthorizationHeaderMalformed: 'wrong-region',
  IllegalLocationConstraintException: 'wrong-region',
  ENOSPC: 'disk-low',
  EROFS: 'access-denied',
};

function judgeStore(readings: Readings, store: StoreReading): Finding[] {
  if (store.kind === 'folder' && store.steps[0]?.code === 'ENOENT') return judgeNoFolder(readings);
  const failed = store.steps.filter(({ code }) => code !== null);
  const causes = [...new Set(failed.map(({ code }) => causeByCode[code ?? ''] ?? 'store-down'))];
  const fromSteps = causes.map((cause) => {
    const own = failed.filter(({ code }) => (causeByCode[code ?? ''] ?? 'store-down') === cause);
    const evidence = [
      ...own.map(({ step, code }) => `${step}: ${code}.`),
      workedText(store),
      readings.place === 'aws' && asksForRights.has(cause) ? asWhom : null,
      ...details(cause, store),
    ];
    return finding(readings, cause, { sure: 'high', evidence });
  });
  const told = new Set(causes);
  return [
    ...fromSteps,
    ...(told.has('clock-skew') ? [] : judgeSkew(readings, store)),
    ...(told.has('wrong-region') ? [] : judgeRegion(readings, store)),
    ...judgeOrigin(readings, store),
  ];
}

/** It is made with the first photo. */
function judgeNoFolder(readings: Readings): Finding[] {
  const { photoWork } = readings;
  const photos = photoWork.state === 'read' ? photoWork.value.ready : 0;
  if (photos === 0) return [];
  return [
    finding(readings, 'bucket-missing', {
      sure: 'high',
      evidence: [`The folder of photos is not there, and ${photos} photos should lie in it.`],
      fix: 'Put the disk with DATA_DIR back; if it is lost: npm run ops -- restore --help',
      undo: 'nothing to take back',
    }),
  ];
}

const asksForRights = new Set<Cause>(['access-denied', 'policy-denies']);
const asWhom = 'It was asked with the credentials of this machine, not with the role of the tasks.';

function workedText({ steps }: StoreReading): string | null {
  const worked = steps.filter(({ code }) => code === null).map(({ step }) => step);
  return worked.length === 0 ? null : `What works: ${worked.join(', ')}.`;
}

function details(cause: Cause, { region, realRegion, skewS }: StoreReading): (string | null)[] {
  if (cause === 'wrong-region') return [regionText({ region, realRegion })];
  if (cause === 'clock-skew') return [skewS === null ? null : skewText(skewS)];
  return [];
}

const regionText = ({ region, realRegion }: Pick<StoreReading, 'region' | 'realRegion'>) =>
  realRegion === null
    ? `AWS_REGION is ${region}.`
    : `AWS_REGION is ${region}, the bucket is in ${realRegion}.`;
const skewText = (skewS: number) =>
  `Our clock is ${lasting(Math.abs(skewS))} ${skewS > 0 ? 'ahead of' : 'behind'} that of the store.`;

/** Signed requests are refused from 15 minutes on. */
const skewRefusedS = 900;

function judgeSkew(readings: Readings, { skewS }: StoreReading): Finding[] {
  if (skewS === null || Math.abs(skewS) < 60) return [];
  const sure = Math.abs(skewS) >= skewRefusedS ? 'high' : 'low';
  return [finding(readings, 'clock-skew', { sure, evidence: [skewText(skewS)] })];
}

function judgeRegion(readings: Readings, store: StoreReading): Finding[] {
  if (store.realRegion === null || store.realRegion === store.region) return [];
  return [finding(readings, 'wrong-region', { sure: 'high', evidence: [regionText(store)] })];
}

function judgeOrigin(readings: Readings, { allowsOrigin, origin }: StoreReading): Finding[] {
  if (allowsOrigin !== false) return [];
  return [
    finding(readings, 'cors-wrong', {
      sure: 'high',
      evidence: [`A browser at ${origin} may not PUT with a content-type.`],
    }),
  ];
}

function judgeQueue(readings: Readings): Finding[] {
  const { photoWork } = readings;
  if (photoWork.state !== 'read') return [];
  const { overdue, failed } = photoWork.value;
  if (overdue === 0 && failed === 0) return [];
  const isStuck = overdue > 0;
  return [
    finding(readings, 'work-queue-stuck', {
      sure: isStuck ? 'medium' : 'low',
      evidence: [
        isStuck ? `${overdue} photos wait for work that was due.` : null,
        failed > 0 ? `${failed} were given up after too many failures.` : null,
      ],
    }),
  ];
}
