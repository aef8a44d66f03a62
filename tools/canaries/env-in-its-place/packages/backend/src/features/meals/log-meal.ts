import { env } from 'node:process'; // @broken

export const port = process.env.PORT; // @broken
export const host = import.meta.url;
export const user = env.USER;
