export { value } from '../meals/meals.tools.ts'; // @broken
