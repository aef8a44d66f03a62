export { value } from './meals.store.ts';
