const photo = '(?:photos?|pictures?|pics)';
const yours = `(?:your|these|both|those|two|latest|last|first|newest) (?:progress )?${photo}`;
/** What a look may have told: that they are there, how many, and when. */
const known =
  "dates?|days?|when|only|how many|there (?:is|are)|you(?:'ve| have) (?:got |shared |taken |added |kept )?(?:\\d|one|two|three|four|five|six|seven|eight|nine|ten|a|some|several|your)";
const seeing =
  'see|saw|notice|noticed|spot|spotted|looked at|compared|viewed|have seen|have looked at|have compared';
const seeming = 'looks?|seems?|appears?|is|are';

/** Words that claim to know what is on a photo, as patterns over lower-case text without accents. Nobody has shown one. */
export const pictureClaims: readonly string[] = [
  `(?<!whether |if )(?:${yours}|the (?:progress )?photos?)(?: side by side)? (?:clearly |really |also )?(?:shows?|reveals?|suggests?|looks?|confirms?|tells?)`,
  `i (?:can |could )?(?:clearly |really |also )?(?:${seeing})(?![^.;:]{0,30}\\b(?:${known})\\b)(?! the (?:big|bigger|full|whole|clear|clearer) picture)[^.;:]{0,40} ${photo}`,
  `(?:in|on|from|comparing|looking at) (?:your|the|these|both|those) (?:\\w+ ){0,2}${photo},? (?:i (?:can )?(?:see|notice)|you (?:look|are|appear|seem)|your \\w+ (?:${seeming}))`,
  `you (?:look|appear|seem)(?:ed)? [^.;:]{0,40}(?:in|on) (?:your|the|this|that|these|both) (?:\\w+ ){0,2}${photo}`,
  'dein\\w* (?:\\w+ )?fotos? zeig\\w*|auf (?:dein\\w*|dem|den) (?:\\w+ )?fotos? (?:sehe ich|sieht man|siehst du)',
  'tus? (?:\\w+ )?fotos? muestran?|en tus? (?:\\w+ )?fotos? (?:veo|se ve)',
  '(?:ta|tes) (?:\\w+ )?photos? montren?t?|sur (?:ta|tes) (?:\\w+ )?photos?,? (?:je vois|on voit)',
  '(?:la|le) tu[ae] (?:\\w+ )?foto mostran?o?|nas? suas? fotos? (?:vejo|ve-se)|suas? fotos? mostram?',
];
