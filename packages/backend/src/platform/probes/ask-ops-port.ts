import { dependenciesHealth } from '@sleek/contract/health';
import { callHttp } from '../call-http.ts';
import { parseMetrics, type Sample } from '../telemetry/read-metrics.ts';

type Told = {
  samples: Sample[];
  dependencies: { name: DependencyName; status: DependencyStatus; detail: string }[];
};
type Dependency = ReturnType<typeof dependenciesHealth.parse>['dependencies'][number];
type DependencyName = Dependency['name'];
type DependencyStatus = Dependency['status'];

/** What a server that runs tells operators. @throws where nobody answers there, with the code of why. */
export async function askOpsPort(place: { host: string; port: number }, limitMs: number): Promise<Told> {
  const host = place.host.includes(':') ? `[${place.host}]` : place.host;
  const get = (path: string) => callHttp(`http://${host}:${place.port}${path}`, { method: 'GET', limitMs });
  const { text } = await get('/metrics');
  // The server's own looks at what it leans on may take as long as these do.
  const health = await get('/health/dependencies').catch(() => null);
  return { samples: parseMetrics(text), dependencies: health === null ? [] : dependenciesIn(health.text) };
}

function dependenciesIn(text: string): Told['dependencies'] {
  try {
    const parsed = dependenciesHealth.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data.dependencies : [];
  } catch {
    return [];
  }
}
