import { value } from '@sleek/domain/days'; // @broken

export const schedules = [value];
