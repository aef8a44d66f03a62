import type { Units } from '@sleek/contract/profile';
import { useMember } from '../api/session.tsx';
import { deviceZone } from '../clock.ts';
import { defaultUnits } from './quantities.ts';

/** The units that the member reads and types. */
export const useUnits = (): Units => useMember().profile?.units ?? defaultUnits;

/** The zone whose midnight ends the member's day. */
export const useZone = (): string => useMember().profile?.timezone ?? deviceZone();
