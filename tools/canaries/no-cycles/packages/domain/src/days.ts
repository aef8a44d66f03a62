import { week } from './weeks.ts'; // @broken

export const day = () => week;
