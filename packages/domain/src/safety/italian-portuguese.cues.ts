import { type CueRow, createCues } from './cues.ts';
import type { EatingKind } from './eating-disorder.cues.ts';
import type { EmergencyKind } from './emergency.cues.ts';
import type { SelfHarmKind } from './self-harm.cues.ts';

const selfHarm: readonly CueRow<SelfHarmKind>[] = [
  [
    'it',
    'intent',
    4,
    [
      '(?:uccidermi|suicidarmi|ammazzarmi|impiccarmi|togliermi la vita|tagliarmi (?:le vene|i polsi|le braccia)|farmi (?:del )?male|autolesion\\w*|buttarmi (?:giu|sotto|dal|dalla))',
      '(?:voglio|vorrei|penso di|sto pensando di|preferirei|spero di|ho voglia di) ~(?:morire|non esistere|sparire per sempre|non svegliarmi|farla finita|smettere di vivere|essere mort[oa])',
      'farla finita|mi taglio(?: le| i| per| quando)|non voglio (?:piu )?(?:vivere|esistere|esserci|svegliarmi)|(?:la|mia) vita non ha (?:piu )?senso|stanc[oa] di (?:vivere|esistere)|(?:tutti|loro) ~(?:meglio|felici) senza di me|sono un peso per|pensieri suicidi|suicidio|non ha piu senso vivere',
    ],
  ],
  [
    'pt',
    'intent',
    4,
    [
      '(?:me matar|matar me|suicidar me|me suicidar|me enforcar|tirar a (?:minha )?(?:propria )?vida|cortar os (?:meus )?pulsos|me cortar|me corto|automutil\\w*|me jogar (?:da|de|do|na frente)|me machucar de proposito)',
      '(?:quero|queria|penso em|pensando em|vontade de|prefiro|gostaria de) ~(?:morrer|nao existir|sumir para sempre|desaparecer|nao acordar|acabar com (?:tudo|a minha vida)|deixar de viver|estar mort[oa])',
      'nao quero (?:mais )?(?:viver|existir|acordar|estar aqui)|(?:minha )?vida nao (?:faz|tem) (?:mais )?sentido|cansad[oa] de (?:viver|existir)|(?:todos|todo mundo) ~(?:melhor|felizes) sem mim|sou um (?:peso|fardo) para|pensamentos suicidas|suicidio',
    ],
  ],
];

const eating: readonly CueRow<EatingKind>[] = [
  [
    'it_purge',
    'purge',
    4,
    [
      '(?:mi (?:faccio|provoco)|provocarmi|farmi|indurmi|mi induco) ~(?:il )?vomit\\w*|vomito (?:dopo|ogni volta|quello che)|(?:due )?dita in gola|vomitare (?:dopo|quello che|tutto)',
      '(?:prendo|uso|prendere) ~lassativi ~(?:per|dopo|ogni)',
    ],
  ],
  [
    'it_restrict',
    'restrict',
    4,
    [
      '(?:non mangio|senza mangiare|digiuno) ~(?:da|per) (?:\\d+|due|tre|quattro|cinque|sei|sette) giorni|(?:smettere|smesso) di mangiare|salto tutti i pasti|come (?:faccio a |posso )?(?:non mangiare|ignorare la fame|smettere di mangiare)|anoressic[ae] (?:consigli|trucchi)|consigli per (?:restare|diventare) anoressic[ao]',
    ],
  ],
  [
    'it_conceal',
    'conceal',
    4,
    [
      '(?:nascondo|nascondere|nascondergli|butto|buttare) ~(?:cibo|pasto|cena|pranzo|peso) ~(?:genitori|mamma|mia madre|nessuno|famiglia|medico)|(?:senza che|che non) ~(?:genitori|mamma|nessuno|madre) ~(?:si accorg\\w*|scopr\\w*|vedano|sappia\\w*)',
    ],
  ],
  [
    'it_distress',
    'distress',
    2,
    [
      'mi (?:odio|vergogno|faccio schifo) ~(?:mangi\\w*|corpo|grass[oa]|quando|dopo)|(?:odio|schifo) il mio corpo|mi sento in colpa (?:quando|dopo|ogni volta|per aver)|non merito di mangiare|terrore di ingrassare|paura di ingrassare|abbuff\\w*',
    ],
  ],
  ['it_term', 'term', 2, ['(?:l|d|dell)?anoressi\\w*|bulimi\\w*|disturbo alimentare|disturbi alimentari']],
  [
    'pt_purge',
    'purge',
    4,
    [
      '(?:provoc\\w*|forc\\w*|induz\\w*) ~(?:o )?vomit\\w*|vomito (?:depois|toda vez|tudo que)|dedos? na garganta|vomitar (?:depois|tudo|o que)|miar depois de comer',
      '(?:tomo|uso|tomar) ~laxantes? ~(?:para|depois|todo)',
    ],
  ],
  [
    'pt_restrict',
    'restrict',
    4,
    [
      '(?:nao como|sem comer|jejum) ~(?:ha|faz|por) (?:\\d+|dois|tres|quatro|cinco|seis|sete) dias|(?:parar|parei) de comer|pulo todas as refeicoes|como (?:faco para |posso )?(?:nao comer|ignorar a fome|parar de comer)|dicas (?:de|para) (?:ana|anorexia|ser anorexica)',
    ],
  ],
  [
    'pt_conceal',
    'conceal',
    4,
    [
      '(?:escondo|esconder|jogo fora|jogar fora) ~(?:comida|refeicao|jantar|almoco|peso) ~(?:pais|mae|ninguem|familia|medico)|(?:sem que|para que) ~(?:pais|mae|ninguem) ~(?:perceb\\w*|descubr\\w*|vej\\w*|saib\\w*|not\\w*)',
    ],
  ],
  [
    'pt_distress',
    'distress',
    2,
    [
      '(?:me odeio|tenho nojo|tenho vergonha) ~(?:com\\w*|corpo|gord[oa]|quando|depois)|odeio (?:o )?meu corpo|me sinto culpad[oa] (?:quando|depois|toda vez|por ter)|nao mereco comer|(?:medo|pavor) de engordar|compulsao alimentar',
    ],
  ],
  ['pt_term', 'term', 2, ['anorexi\\w*|bulimi\\w*|transtorno alimentar|disturbio alimentar']],
  [
    'it_pt_motive',
    'motive',
    1,
    [
      'per (?:dimagrire|non ingrassare|perdere peso)|magr[oa]|para (?:emagrecer|nao engordar|perder peso)|orgoglios[oa]|orgulh\\w*',
    ],
  ],
];

const emergency: readonly CueRow<EmergencyKind>[] = [
  [
    'it',
    'alarm',
    4,
    [
      '(?:dolore|oppressione|peso|fitta|fitte|stretta|bruciore) (?:forte |fortissim[oa] |acut[oa] |intens[oa] |improvvis[oa] )*(?:al|nel|sul|in) (?:petto|torace|cuore|braccio sinistro)|mi fa male (?:il )?(?:petto|cuore)|non riesco (?:a|piu a) (?:respirare|parlare|muovere)|mi manca il (?:respiro|fiato)(?! quando corro)|(?:sono svenut[oa]|sto per svenire|privo di sensi|convulsioni|infarto in corso|ictus|overdose)|(?:vomit\\w*|toss\\w*) ~sangue|sangue nelle (?:feci|urine)|(?:lingua|labbra|gola) (?:gonfi\\w*|che si chiude)|(?:faccia|bocca|braccio) (?:paralizzat\\w*|storta|addormentat\\w*)|ho preso (?:troppe|troppa|il doppio) ~(?:pastiglie|pillole|insulina|medicine)',
    ],
  ],
  [
    'pt',
    'alarm',
    4,
    [
      '(?:dor|pressao|aperto|pontada|peso|queimacao) (?:forte |muito |intensa |aguda )*(?:no|na|em) (?:peito|coracao|braco esquerdo)|(?:meu )?peito (?:doi|esta doendo|aperta)|nao consigo (?:respirar|falar|mexer)|falta de ar (?:parad[oa]|em repouso|deitad[oa]|de repente|forte)|(?:desmaiei|vou desmaiar|inconsciente|convuls\\w*|infarto|derrame|overdose)|(?:vomit\\w*|toss\\w*|cusp\\w*) ~sangue|sangue (?:nas fezes|na urina)|(?:lingua|labios|garganta) (?:inchad\\w*|inchando|fechando)|(?:rosto|boca|braco) (?:paralisad\\w*|torto|torta|dormente)|tomei (?:muitos|demais|o dobro) ~(?:comprimidos|remedios|insulina)?',
    ],
  ],
];

export const romanceSelfHarmCues = createCues(selfHarm, {});
export const romanceEatingCues = createCues(eating, {});
export const romanceEmergencyCues = createCues(emergency, {});
