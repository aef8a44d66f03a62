import { day } from './days.ts';

export const week = () => day;
