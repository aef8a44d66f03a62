import type { Config } from '../../config.ts';
import type { Control } from './control.ts';
import type { LocalPlace } from './local-control.ts';

/** What the configuration says that operators steer; what AWS needs is loaded only where it is steered. */
export async function openControl(config: Config, about: LocalPlace): Promise<Control> {
  if (config.control.kind === 'aws') {
    const { createAwsControl } = await import('./aws-control.ts');
    return createAwsControl(config.control);
  }
  const { createLocalControl } = await import('./local-control.ts');
  return createLocalControl(config, about);
}
