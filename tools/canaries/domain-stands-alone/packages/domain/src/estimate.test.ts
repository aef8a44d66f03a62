import { type value } from '../../contract/src/energy.ts'; // @broken

export type Estimate = typeof value;
