import { value } from '@sleek/backend/events'; // @broken

export const energy = value;
