import type { Intent } from './intent.ts';

const kinds =
  '(?:last |latest |newest |most |recent |first |next |new |another |other |more |old |progress )*';
const whose = '(?:all |any |some |of )*(?:my |our |these |the )';
const mine = `${whose}${kinds}photo`;
const look = 'show|tell|see|list|remind|look|compare|check|know|review';

export const photos: Intent = {
  id: 'photos',
  offeredWithoutNumbers: true,
  never:
    /\b(food|meals?|breakfast|lunch|dinner|supper|snacks?|log|enter|save|record|calories)\b|\bhow (?:do|can|to|should)(?: i)? (?:take|make|add|get|save|change|use|put|start)\b|\byou (?:take|make|get)\b|^take\b/,
  patterns: [
    new RegExp(`^(?:${whose})?${kinds}photo$`),
    new RegExp(
      `\\b(?:${look})\\b(?: me| us| you| about| of| at| when| what| which| how many)* (?:${whose})?${kinds}photo\\b`,
    ),
    /\bwhen (?:was|is|were|are|did|do|should|could|can|will|would|have)\b.*?\bphoto\b/,
    /\bhow (?:many|often|long|old|recent|far)\b.*?\bphoto\b/,
    new RegExp(
      `\\b(?:which|what) (?:of )?(?:my |the )?${kinds}photo (?:can|could|do|did|may|are|have|is)\\b`,
    ),
    /\b(?:can|could|do|did|may|will|are|have|would) you\b.*?\bphoto\b/,
    /\byou (?:can |could |may )?(?:see|saw|look|know)\b.*?\bphoto\b/,
    new RegExp(
      `\\b(?:time|due|ready|soon|early|need|should i|do i|have i|did i)\\b.*?\\b(?:a |any |my )?${kinds}photo\\b`,
    ),
    new RegExp(`\\b(?:do|does|is|are|did|where is|where are|how is|how are) ${mine}\\b`),
    new RegExp(`\\b(?:is|are) there (?:a |any |some )?${kinds}photo\\b`),
    new RegExp(`\\b(?:in|on|from|of|about|between) ${mine}\\b`),
  ],
  calls: [{ name: 'get_photo_dates', input: {} }],
  needs: ['get_photo_dates'],
};
