export { value } from '../../../apps/api/main.ts'; // @broken
