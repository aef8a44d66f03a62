export { value } from './days.js'; // @broken
export { value as other } from './days'; // @broken
export { value as right } from './days.ts';
