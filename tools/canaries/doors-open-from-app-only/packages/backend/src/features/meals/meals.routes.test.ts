export { value } from './meals.routes.ts';
