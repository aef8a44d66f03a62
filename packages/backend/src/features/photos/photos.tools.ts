import { z } from 'zod';
import type { CoachTool } from '../../llm/tool.ts';
import { lookAtPhotoDates, type PhotoDatesDeps } from './look-at-photo-dates.ts';

export function photosTools(deps: PhotoDatesDeps): CoachTool[] {
  return [
    {
      name: 'get_photo_dates',
      category: 'photos',
      description: 'The dates of photos you share, never a picture',
      input: z.object({}),
      ttlSeconds: 300,
      run: (actor) => lookAtPhotoDates(deps, actor),
    },
  ];
}
