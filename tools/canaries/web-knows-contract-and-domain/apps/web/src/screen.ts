import { value } from '@sleek/backend/events'; // @broken
import { value as day } from '@sleek/domain/days';

export const screen = value + day;
