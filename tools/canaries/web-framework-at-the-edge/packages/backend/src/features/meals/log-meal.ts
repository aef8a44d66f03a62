import { type FastifyRequest } from 'fastify'; // @broken
import cors from '@fastify/cors'; // @broken

export const logMeal = (request: FastifyRequest) => cors(request);
