import { type DependencyHealth, dependenciesHealth } from '@sleek/contract/health';
import { callHttp } from '../call-http.ts';
import { parseMetrics, type Sample } from '../telemetry/read-metrics.ts';

type Place = { host: string; port: number };

/** What a server that runs counts and measures. @throws where nobody answers there, with the code of why. */
export async function askMetrics(place: Place, limitMs: number): Promise<Sample[]> {
  return parseMetrics(await get(place, '/metrics', limitMs));
}

/** What it sees of the things that it leans on; nothing where it does not tell. */
export async function askHealth(place: Place, limitMs: number): Promise<DependencyHealth[]> {
  try {
    return dependenciesHealth.parse(JSON.parse(await get(place, '/health/dependencies', limitMs)))
      .dependencies;
  } catch {
    return [];
  }
}

async function get({ host, port }: Place, path: string, limitMs: number): Promise<string> {
  const name = host.includes(':') ? `[${host}]` : host;
  return (await callHttp(`http://${name}:${port}${path}`, { method: 'GET', limitMs })).text;
}
