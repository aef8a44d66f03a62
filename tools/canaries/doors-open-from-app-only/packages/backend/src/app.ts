export { value } from './features/meals/meals.routes.ts';
