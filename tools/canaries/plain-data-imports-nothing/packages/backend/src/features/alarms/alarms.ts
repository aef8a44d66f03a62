import { hostname } from 'node:os'; // @broken

export const alarms = [hostname];
