import { sentenceAround } from './clauses.ts';
import { blankOut, phrasesPattern } from './cues.ts';

/** Negations that encourage: read as none. */
const encouraging = phrasesPattern([
  '(?:not|isnt|arent|is not|are not|wont be|never|hardly|nothing|no) (?:\\w+ )?(?:dangerous|harmful|unsafe|risky|unhealthy|a problem|an issue|wrong|bad|too (?:low|little|few|fast|much|aggressive|extreme)|crazy|hard|only)',
  'no (?:problem|worries|need|issue|risk|danger|harm|limits?|excuses?|pain no gain|doubt|reason (?:not|why not))|dont (?:worry|need|have to (?:worry|ask|tell|see)|let|be afraid|stop|give up|listen)|do not (?:worry|need|listen)|doesnt (?:hurt|harm|matter)|(?:will|should|does|need) not (?:hurt|harm|matter|be a problem|bother)|(?:will|should|does) not stop (?:you|us|me)|wont (?:hurt|harm|stop|notice|know|find)|cant go wrong|why not|without (?:any )?(?:worry|risk|problem|danger|harm|side effects?|asking|telling|seeing|a doctor|your doctor)|no longer need|never (?:need|have to) (?:to )?|not just|not only|nobody (?:will|has to|needs)|no ?one (?:will|has to|needs)|they (?:will|ll) never|ignore (?:anyone|everyone|the doctors?|your doctor|warnings?)|never mind|cant recommend (?:it|this) enough|couldnt be (?:easier|safer)|not (?:eating|drinking)',
  'kein problem|keine (?:sorge|angst|gefahr)|brauchst (?:du )?(?:kein\\w*|nicht)|nicht (?:gefahrlich|schlimm|nur)|sin problemas?|no (?:pasa nada|hace falta|necesitas|te preocupes|es peligroso)|pas de (?:probleme|souci|danger)|pas besoin|ne tinquiete pas|nessun problema|non (?:serve|ce bisogno|ti preoccupare|e pericoloso)|sem problemas?|nao (?:precisa\\w*|se preocupe|e perigoso|faz mal)',
]);

const refusing = phrasesPattern([
  'not|never|dont|doesnt|didnt|isnt|arent|wont|cant|cannot|couldnt|shouldnt|wouldnt|mustnt|neither|nor|without|avoid\\w*|refus\\w*|declin\\w*|instead of|rather than|no|unable|sorry|steer clear|stay away|step back from',
  'nicht|nie|niemals|kein\\w*|ohne|statt|weder|nunca|jamas|sin|en vez de|ne|pas|jamais|sans|au lieu|non|mai|senza|invece|nao|sem|em vez',
]);

const warning = phrasesPattern([
  'cost(?:s)? you (?:muscle|strength|energy)|leaves? you (?:tired|weak|drained)|unsafe|dangerous\\w*|harmful|risky|risks?|too (?:low|little|few|fast|much|aggressive|extreme|steep)|unhealthy|not (?:enough|safe|healthy|sustainable|recommended|advisable|something)|below (?:the |a |what |any )?(?:safe|minimum|floor|what|healthy|recommended)|under (?:the |a )?(?:safe|minimum|floor)|malnutrition|backfire\\w*|myth|harm|harms|beyond what|outside (?:the|of|what|a)|faster than (?:is |what |i |we )|lower than (?:is|what|i|we)|less than (?:is safe|your body needs|you need)|talk to (?:a|your)|see (?:a|your) doctor|speak (?:to|with)|(?:a |your |any )doctor (?:can|will|should|may|might|has|must|decides?|would)|ask (?:a|your)|check with|only (?:a|your) (?:doctor|pharmacist)|decision for your|prescriber|emergency',
  'gefahrlich|ungesund|zu (?:wenig|niedrig|schnell|viel)|riskant|schadlich|arztin|arzt|peligros\\w*|demasiado|insegur\\w*|poco saludable|medico|dangereu\\w*|trop (?:peu|bas|vite|rapide)|risque\\w*|medecin|pericolos\\w*|troppo (?:poco|bass\\w*|veloc\\w*)|medico|perigos\\w*|muito (?:pouco|baixo|rapido)|demais',
]);

const turns = phrasesPattern([
  'but|however|though|still|yet|pero|mais|aber|ma|pero|mas|porem|doch|cependant|tuttavia',
]);

/**
 * Whether the coach speaks against what stands at [start, end) of normalised text: a negation before it that no
 * "but" has ended, or a warning anywhere in the sentence. "Not dangerous" and "no need to ask" are neither.
 */
export function isSpokenAgainst(
  text: string,
  span: { readonly start: number; readonly end: number },
): boolean {
  const sentence = sentenceAround(text, span);
  const heard = blankOut(text.slice(sentence.start, sentence.end), encouraging);
  if (heard.search(warning) >= 0) return true;
  const reach = span.end - sentence.start;
  const turn = heard
    .slice(0, span.start - sentence.start)
    .matchAll(turns)
    .reduce((_, match) => match.index, 0);
  const near = heard.slice(turn, span.start - sentence.start);
  const after = heard.slice(reach, reach + 40).split(/[,;:]/)[0] ?? '';
  return (
    near.search(refusing) >= 0 ||
    / (?:is|are|would be|ist|es|est|e) (?:not|nicht|non|nao|no)(?![a-z])|(?:isnt|arent|wouldnt be|nest pas)/.test(
      after,
    )
  );
}
