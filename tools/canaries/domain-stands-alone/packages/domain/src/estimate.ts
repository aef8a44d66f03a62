import { value } from '@sleek/contract/energy'; // @broken

export const estimate = value;
