export { value } from '@sleek/backend/features/meals/meals.ops'; // @broken
