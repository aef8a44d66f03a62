import { type Pool } from 'pg'; // @broken

export const redis = () => import('ioredis'); // @broken
export const pool = (one: Pool) => one;
