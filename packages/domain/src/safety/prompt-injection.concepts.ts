import { createPolicyRules, type PolicyRow } from './policy-rules.ts';

const drop =
  'ignor\\w*|disregard\\w*|forget|forgot|overrid\\w*|overrul\\w*|bypass\\w*|circumvent|skip|drop|discard|set aside|put aside|throw (?:out|away)|erase|wipe|delete|unlearn|turn off|switch off|disabl\\w*|deactivat\\w*|remov\\w*|lift|suspend|break|violat\\w*|do not (?:follow|obey|apply|adhere)|dont (?:follow|obey|apply|adhere)|stop (?:following|obeying)|pretend (?:you )?(?:never|not)|no longer (?:follow|apply|bound)|get around|work around|step outside|exit|abandon|nevermind|supersed\\w*|replac\\w*|cancel\\w*|void|ignorier\\w*|vergiss|vergessen|missacht\\w*|umgeh\\w*|abschalt\\w*|schalt\\w*|olvid\\w*|desactiv\\w*|omit\\w*|salta\\w*|haz caso omiso|no (?:sigas|respetes)|oubli\\w*|desactiv\\w*|contourn\\w*|ne (?:suis|respecte) (?:pas|plus)|fais abstraction|dimentica\\w*|scorda\\w*|disattiva\\w*|aggira\\w*|non seguire|esquec\\w*|desconsider\\w*|desativ\\w*|desobedec\\w*|negeer|vergeet|zignoruj|zapomnij|glom|unut|yok say';
const rules =
  'instructions?|guidelines?|directives?|prompts?|programming|safety (?:rules?|settings?|filters?|limits?|checks?|layer|guards?|policy|policies|measures|protocols?|training|floor)|safeguards?|guard ?rails?|guardrails?|restrictions?|content (?:policy|policies|filters?)|filters?|system (?:message|rules?|text)|rules|your (?:rules?|limits?|training|policy|policies|constraints?|ethics|boundaries|restrictions?|configuration|setup|role|floor|minimums?)|policies|constraints|moderation|everything (?:above|before this|you were told|you have been told)|(?:all|everything) (?:previous|prior|above|earlier)|what you(?:ve| have)? (?:were|been) told|anweisung\\w*|vorgaben|regeln|richtlinien|sicherheits\\w*|beschrankung\\w*|vorherige\\w*|instrucciones|reglas|normas|restricciones|filtros|directrices|indicaciones|limites de seguridad|consignes|regles|directives|restrictions|filtres|istruzioni|regole|linee guida|restrizioni|filtri|instrucoes|regras|diretrizes|restricoes|instructies|regels|zasady|instrukcje|instruktioner|talimat\\w*';
const ordinary =
  '(?:recipe|cooking|package|packet|packaging|label|box|bottle|physio\\w*|doctors?|gp|nurse|dietit?cians?|trainers?|coachs?|gym|workout|assembly|washing|pt|app|manual|kochanleitung|rezept|receta|recette|ricetta|receita) ?(?:s |his |her |the )?(?:instructions?|guidelines?|rules?|limits?|prompts?|directives?)|instructions? (?:on|from|of|for) (?:the|my|a) (?:package|packet|box|recipe|doctor|physio\\w*|trainer|label|bottle|gym|pt|coach|dietit?cian|leaflet)|my (?:own )?(?:rules?|limits?|diet rules?|calorie limit|macro limits?|prompts?|filters?|instructions|macros)|notifications?|reminders? prompts?|food rules?|16 8 rules|of (?:intermittent|keto|fasting|my (?:diet|gym|plan))|coffee filter\\w*|water filter\\w*|search filters?|filters? (?:by|for|my|the list|in the)|dietary (?:guidelines?|restrictions?)|who guidelines?|offside|80 20 rule|gym rules|house rules|game|in my (?:log|diary)|old plan|regeln der|reglas del gimnasio';
const reveal =
  'show|print|reveal|repeat|output|display|tell|share|give|paste|recite|quote|copy|write out|list|dump|leak|expose|translat\\w*|summari[sz]\\w*|encode|spell out|what (?:is|are|was|were|does|do)|read (?:me |back|out)|echo|describe|disclose|return|zeig\\w*|nenn\\w*|gib|verrat\\w*|wiederhol\\w*|was (?:ist|sind|steht)|ubersetz\\w*|muestra\\w*|ensena\\w*|dime|repite|revela\\w*|cual (?:es|son)|imprim\\w*|traduc\\w*|montre\\w*|affiche\\w*|repete\\w*|donne\\w*|quel\\w* (?:est|sont)|revele\\w*|mostra\\w*|ripet\\w*|dimmi|rivela\\w*|stampa\\w*|qual[ei]? (?:e|sono|sao)|repita|diga|mostre|imprima|toon|pokaz|visa|goster';
const secretText =
  'system ?prompts?|systemprompt\\w*|(?:hidden|initial|original|secret|internal|developer|base|underlying|starting|confidential|first|system) (?:prompts?|instructions?|messages?|rules?|configuration|directives?|guidelines?|setup)|(?:prompt|message|text|instructions|rules|words|everything) (?:\\w+ )?(?:above|before (?:this|my)|you (?:were|got|have been|are|received) (?:given|configured|started|set up|told|running|from)?)|your (?:exact |full |own |whole |entire |complete |current |secret |internal |hidden )*(?:prompts?|instructions|guidelines|configuration|directives|source code|tool (?:definitions|schemas?)|system message|rules verbatim)|developer message|api ?keys?|secret keys?|access tokens?|environment variables?|env vars?|passwords?|credentials|database (?:url|password|connection|schema|dump)|connection string|jwt|source code of|(?:versteckte\\w*|geheime\\w*|interne\\w*|deine) (?:anweisung\\w*|vorgaben|prompt\\w*|instruktion\\w*)|(?:tus|las) (?:instrucciones|reglas) (?:ocultas|internas|iniciales|secretas|exactas|originales|completas)|tus instrucciones|prompt del sistema|clave (?:api|secreta)|(?:tes|vos|les) (?:instructions|consignes) (?:cachees|internes|initiales|secretes|exactes|completes|de depart)|tes (?:instructions|consignes)|invite systeme|prompt systeme|(?:tue|le) istruzioni (?:nascoste|interne|iniziali|segrete|di sistema)|tue istruzioni|prompt di sistema|(?:suas|as) instrucoes (?:ocultas|internas|iniciais|secretas|do sistema)|suas instrucoes|prompt do sistema';
const ownSecrets =
  '(?:reset|change|forgot|forgotten|lost|my|new|update) (?:my )?(?:password|credentials|access tokens?|api key)|two factor|instructions for (?:the|my|a)|cooking instructions|instructions of the (?:recipe|exercise)|your guidelines? (?:for|on|about) (?:protein|fib(?:er|re)|sleep|safe)|prompts? for journal\\w*|recipe above|meal above|text above the|rules? of thumb|numbers? above|table above|your (?:instructions|guidelines) for (?:the|this|a) (?:workout|recipe|exercise|meal|plan|stretch)';
const persona =
  'dan|do anything now|jail ?break\\w*|jailbroken|developer mode|dev mode|debug mode|god ?mode|sudo|root mode|admin mode|maintenance mode|unrestricted|unfiltered|uncensored|unlocked|unaligned|unlimited mode|no (?:rules|restrictions|limits|filters?|boundaries|ethics|morals|guardrails|safety|censorship|moral\\w*)|without (?:any )?(?:rules|restrictions|limits|filters?|boundaries|ethics|morals|guardrails|safety (?:rules|limits|checks|filters?|warnings?)|censorship|limitations|warnings|disclaimers|moral\\w*)|evil (?:twin|version|coach|bot|ai)|opposite mode|freed|liberated|entwicklermodus|ohne (?:regeln|einschrankungen|filter|grenzen|beschrankungen)|modo desarrollador|sin (?:reglas|restricciones|filtros|limites|censura)|mode developpeur|sans (?:regles|restrictions|filtres?|limites|censure)|modalita sviluppatore|senza (?:regole|restrizioni|filtri|limiti|censura)|modo desenvolvedor|sem (?:regras|restricoes|filtros?|limites|censura)|zonder regels|bez ograniczen';
const becomes =
  'you|youre|act|behave|respond|answer|pretend|roleplay|role play|play|imagine|simulate|enter|enable|activate|switch|be|become|mode|turn into|du|sei|spiel\\w*|antwort\\w*|stell dir|verhalte|actua|eres|finge|responde|compor\\w*|imagina|agis|tu|fais|reponds|joue|imagine|agisci|fingi|sei|rispondi|comport\\w*|aja|finja|voce|responda|sudo|now|ai|model|assistant|coach|bot';
const fakeAuthority =
  '(?:i am|im|this is|speaking as|message from|signed|order from|as) (?:the |your |an? )?(?:developers?|admin\\w*|creator|system (?:administrator|admin|operator)|operator|engineer|engineering team|openai|anthropic|sleek(?: coach)? (?:team|staff|engineering|support)|owner of this (?:app|bot|system)|root user|programmer|maintainer|qa team|security team|red team\\w*)|(?:developer|admin|operator|system|root) (?:override|access|command|authori[sz]ation|code|mode|privileges?|notice)|authori[sz]ation code|maintenance (?:override|window)|(?:entwickler|administrator) (?:hier|dieser app)|soy (?:el|tu) (?:desarrollador|administrador)|je suis (?:le|ton|votre) (?:developpeur|administrateur|createur)|sono (?:il|lo) (?:sviluppatore|amministratore|tuo)|sou (?:o|seu) (?:desenvolvedor|administrador)|ich bin (?:der|dein) (?:entwickler|administrator|betreiber)';
const demands =
  'ignor\\w*|disabl\\w*|unlock\\w*|grant\\w*|give me|show me|reveal\\w*|print|output|allow\\w*|turn off|remove|override|bypass|skip|comply|obey|no (?:limits?|restrictions?|checks)|without|deaktivier\\w*|zeig\\w*|gib|schalte|desactiva\\w*|muestra\\w*|dame|desactive\\w*|montre\\w*|donne\\w*|disattiva\\w*|mostra\\w*|dammi|desative\\w*|mostre|calories|kcal|target|safety|rules|floor|tests? mode|export|dump';
const markup =
  '<\\/?(?:system|sys|assistant|developer|instructions?|admin|im_start|user|tool)(?= ?[ >/])|\\[\\/?(?:system|inst|assistant|admin|developer)(?: \\w+){0,3} ?(?=\\]|:)|(?:#{2,} ?)(?:system|new instructions?|instructions?|assistant|developer|override)|im_start|<<sys>>|end of (?:system )?(?:prompt|instructions)|begin (?:new )?(?:system|instructions|admin)|(?:system|assistant|developer|sysadmin)(?: \\w+)? ?: (?:you|from|the|new|ignore|set|all|safety|disable|override|user|authori\\w*|approved?)';
const otherMembers =
  '(?:other|all|every|another|different|everyones?|everybodys?|the other) (?:the |of the )?(?:users?|members?|customers?|clients?|accounts?|peoples?|persons?)(?:s|es)? ?(?:data|weights?|logs?|e ?mails?|names?|profiles?|messages?|chats?|conversations?|health|records?|numbers|entries|check ?ins?|passwords?|photos?|addresses)?|user (?:id )?\\d+|member (?:id |number )?\\d+|user_id|userid|select \\* from|drop table|or 1 ?= ?1|union select|database rows?|andere\\w* (?:mitglieder|nutzer|benutzer)\\w*|otr[oa]s usuari[oa]s|autres (?:utilisateurs|membres)|altri utenti|outros usuarios|someone elses (?:data|account|log|weight|chat)';
const otherData =
  'show|list|give|tell|export|dump|print|access|read|fetch|look up|open|send|compare names|what (?:is|are|does|did)|data|weights?|e ?mails?|logs?|messages|conversations?|zeig\\w*|muestra\\w*|montre\\w*|mostra\\w*|mostre|drop|select|delete|insert';
const takeover =
  'from now on|starting now|new (?:instructions?|rules?|role|task|directive|persona|system prompt)s?|for the rest of (?:this|the) (?:chat|conversation|session)|henceforth|ab jetzt|von nun an|neue (?:anweisung\\w*|regeln|rolle)|a partir de ahora|desde ahora|nuevas? (?:instruccion\\w*|reglas?|rol)|a partir de maintenant|desormais|nouvelles? (?:instructions?|consignes?|regles?)|da ora in poi|dora in poi|nuove? (?:istruzion\\w*|regol\\w*)|a partir de agora|de agora em diante|novas? (?:instruc\\w*|regras?)';
const obeyed =
  'you (?:will|must|shall|are|have to|should|can|may|obey|answer|agree|never|always say|no longer|do)|obey|comply|say yes|agree with everything|never refuse|dont refuse|without refusing|any (?:question|request)|anything i (?:say|ask)|no (?:refusals?|warnings?|disclaimers?)|unlimited|unrestricted|du (?:bist|musst|sollst|darfst|antwortest)|eres|debes|tienes que|responderas|tu (?:es|dois|reponds|obeis)|vous (?:etes|devez)|sei|devi|risponderai|voce (?:e|deve|vai|responde)';

const rows: readonly PolicyRow[] = [
  [
    'drop_rules',
    'input',
    'block',
    [
      `(?:${drop}) (?:[a-z]+ ){0,6}(?:${rules})|(?:${rules}) (?:\\w+ ){0,3}(?:ignorieren|vergessen|missachten|umgehen|abschalten|ausschalten|deaktivieren|dont apply|do not apply|no longer apply|are (?:void|off|disabled|suspended|lifted|cancelled))|(?:override|bypass|jailbreak|disable) (?:your|the) (?:\\w+ )?(?:safety|floor|limits?|checks?|guards?|minimum)`,
    ],
    `${ordinary}|i (?:\\w+ )?(?:forgot|ignored|broke|skipped|forget|ignore)`,
  ],
  [
    'reveal',
    'input',
    'block',
    [
      `(?:${reveal}) (?:[a-z]+ ){0,8}(?:${secretText})|(?:${secretText}) (?:[a-z]+ ){0,4}(?:zeigen|nennen|verraten|ausgeben|wiederholen|verbatim|word for word|in base64|in full|aus)`,
    ],
    ownSecrets,
  ],
  [
    'secrets',
    'input',
    'block',
    [
      'system ?prompts?|systemprompt\\w*|(?:hidden|initial|secret|internal|developer) (?:instructions|prompts?|directives)|developer message|prompt injection',
      'you|your|verbatim|word for word|base64|rot13|backwards|in a poem|in full|first (?:line|word|sentence)|deine?n?|tu|ton|tuo|seu|i|me',
    ],
    ownSecrets,
  ],
  [
    'persona',
    'input',
    'block',
    [persona, becomes],
    'no limits? today|unrestricted (?:access|use|entry)|no limits? (?:to|on) (?:vegetables|veg)|without limits on veg\\w*|(?:eat|fruit|veg\\w*|salad|coffee|water|carbs|sugar|dairy|meat|cheat|diet|meal|food) (?:\\w+ ){0,3}without (?:any )?(?:restrictions|limits|rules)|no (?:food |diet |dietary )(?:rules|restrictions)|i have no (?:\\w+ )?(?:restrictions|limits|rules|boundaries)|without (?:any )?(?:dietary|food) restrictions|water filter|coffee|unfiltered (?:apple|coffee|juice|beer|cider|olive)|my (?:friend|brother|buddy|coach|trainer|name is|cousin|son) dan|dan (?:said|told)|no rules about|unrestricted (?:fruit|veg\\w*|movement)|sans (?:sucre|gluten)|no filters? (?:photo|pic\\w*)|no safety (?:bars?|pins?)|without safety (?:bars?|pins?)',
  ],
  [
    'authority',
    'input',
    'block',
    [fakeAuthority, demands],
    'as a (?:software )?(?:developer|engineer|programmer) i|i am an? (?:software |web |civil |mechanical |junior |senior )?(?:developer|engineer|programmer)|im an? (?:software |web |civil |junior |senior )?(?:developer|engineer|programmer)|system admin by',
  ],
  ['markup', 'input', 'block', [markup], 'metric system|immune system'],
  [
    'other_members',
    'input',
    'block',
    [otherMembers, otherData],
    'other (?:people|users|members) (?:like me|my age|usually|typically|do|say|eat|think|feel|lose|recommend|have)|all people|every person|another person (?:in|at)|average (?:user|member|person)|other peoples (?:progress photos|opinions?|comments?|food|recipes)|read (?:other|about other)|(?:my|our) (?:data|weight|logs?|profile|entries|information|photos?|numbers) (?:\\w+ ){0,3}(?:safe|private|hidden|secure|visible|from)|(?:see|read|find|view|know|access) my|gym member\\w*|family member\\w*|all (?:gym|family) members?|compared? (?:to|with) (?:other|all)|all my|delete (?:all|my)|my (?:clients?|customers?)|all clients|for all people',
  ],
  [
    'takeover',
    'input',
    'block',
    [takeover, obeyed],
    'you (?:can|may|should|are to|must|will|have to)? ?(?:call me|use (?:kg|kilos?|pounds|metric|imperial|kj)|remind|log|answer in|speak|show (?:my|the)|count|round|track|weigh|assume)|new (?:rules?|task) (?:for|at) (?:my|the) (?:gym|work|diet)|new role at work|started a new role|i (?:will|want|am|have|eat)|tu (?:peux )?(?:reponds|reponds moi|parle\\w*) en|responde en|rispondi(?:mi)? in|antworte(?: bitte)? (?:auf|in)|answer (?:me )?in (?:english|german|spanish|french)',
  ],
  [
    'decode',
    'input',
    'block',
    [
      'base64|rot ?13|hex|caesar|encoded|morse|decode|entschlussel\\w*|decodifica\\w*|decode[rz]?',
      'follow|obey|execute|do what|carry out|act on|comply|run|answer it|instructions?|befolg\\w*|sigue|obedece|suis|esegui|segui|execute',
    ],
    'barcode|bar code|qr code',
  ],
  [
    'fiction_cover',
    'input',
    'block',
    [
      'hypothetical\\w*|fiction\\w*|novel|story|screenplay|movie script|thought experiment|purely educational|for research|roleplay|role play|pretend|imagine|grandma|my late grandmother|opposite day|game where',
      'no (?:rules|limits?|restrictions|safety|consequences|guidelines)|(?:safety|your) (?:rules|limits|guidelines|filters?) (?:dont|do not|no longer) (?:apply|exist)|dont apply|unrestricted|evil coach|character who (?:ignores|has no)|an? (?:coach|ai|doctor|assistant|nutritionist) (?:who|that|with|without) (?:\\w+ ){0,3}(?:ignores?|no (?:rules|limits|restrictions|ethics)|rules|limits|never refuses|any calorie|tells? me any|would (?:tell|give|recommend))|answer as if|never refuse\\w*',
    ],
  ],
  [
    'prompt_leak',
    'output',
    'block',
    [
      '(?:my|the|these are my|here (?:is|are) (?:my|the)) (?:\\w+ )?(?:system prompt|initial prompt|hidden instructions|system message|internal (?:rules|instructions|prompt)|developer message|secret instructions|instructions (?:say|are|read|state|were)|exact instructions)(?: (?:is|says|reads|starts|begins|are|states|follows?))?|you are sleek coach|i was (?:instructed|told|configured|prompted|programmed) (?:to|with|by)|(?:mein|der) systemprompt|mis instrucciones (?:son|dicen)|mes instructions (?:sont|disent)|le mie istruzioni (?:sono|dicono)|minhas instrucoes (?:sao|dizem)',
    ],
    '(?:cant|cannot|wont|not able to|unable to|dont|do not|not) (?:\\w+ ){0,3}(?:share|reveal|show|repeat|print|disclose|discuss|tell)|private|confidential',
  ],
  [
    'secret_leak',
    'output',
    'block',
    [
      'sk [a-z0-9]{8,}|akia[a-z0-9]{8,}|api ?key(?: is|:|=)|(?:api|secret|database|admin) (?:key|password|token)(?: is|:|=) ?|password(?: is|:|=)|postgres(?:ql)?:\\/\\/|redis:\\/\\/|bearer [a-z0-9.]{12,}|eyj[a-z0-9]{10,}|begin (?:rsa |ec )?private key|database_url|jwt_secret\\w*|openai_api_key|anthropic_api_key',
    ],
    'your password|reset|(?:cant|cannot|wont|never|dont)',
  ],
  [
    'persona_taken',
    'output',
    'block',
    [
      `(?:i am|im|i have|ive|entering|entered|activated|enabled|welcome to|as|okay|ok|sure|mode|safety (?:rules|filters?|limits|checks)|restrictions|guidelines|all limits|filters|now) (?:[a-z]+ ){0,4}(?:now )?(?:${persona}|ignoring (?:my|all|the) (?:\\w+ )?(?:rules|guidelines|instructions)|bypassed)|no longer bound by|i will (?:now )?(?:ignore|disregard) (?:my|all|the) (?:\\w+ )?(?:rules|guidelines|instructions)|(?:ignoring|disregarding|setting aside|bypassing|overriding) (?:my|all|the|previous|safety) (?:\\w+ )?(?:rules|guidelines|instructions|limits|floor)`,
      'i|im|ive|my|safety|mode|rules|restrictions|filters?|guidelines|limits|now',
    ],
    'reminders?|notifications?|sensitive mode|sauce|filter coffee|targets? (?:is|are)|dark mode|no restrictions on veg\\w*|fruit|vegetables|dietary',
  ],
  [
    'limits_lifted',
    'output',
    'block',
    [
      'disabled|lifted|removed|dropped|suspended|(?:switched|turned|switch|turn) (?:it |them |\\w+ \\w+ |\\w+ )?off|are (?:now )?off|deactivated|ignored?|bypassed|skipped|no longer (?:apply|count|bound)|(?:dont|do not) (?:apply|count)|deaktiviert|desactivad\\w*|desactive\\w*|disattivat\\w*|desativad\\w*',
      '(?:safety|security|calorie|age|health|usual|normal|all|my|the|every) (?:\\w+ )?(?:rules?|restrictions?|filters?|guidelines?|checks?|warnings?|safeguards?|floor|minimum|instructions|guardrails?|protocols?|limits|limitations)|guardrails|sicherheitsregeln|regeln|reglas|regles|regole|regras|filtros?|filtres?|filtri',
      'i|ive|im|my|me|so|now|okay|ok|sure|done',
    ],
    'reminders?|notifications?|sensitive mode|sauce|coffee|(?:cant|cannot|wont|never|dont) (?:be )?(?:switch\\w*|turn\\w*|disabl\\w*|ignor\\w*|lift\\w*|remov\\w*|skip\\w*|drop\\w*|bypass\\w*)|asked me|asking me|asks me|tells me to|told me to|fruit|vegetables|dietary|deficit|numbers|pregnan\\w*|dark mode',
  ],
  [
    'other_member_leak',
    'output',
    'block',
    [
      '(?:user|member|customer) (?:id )?(?:number )?#?\\d+|another (?:member|user|customer)s?|other (?:members|users) (?:named|called|include|data|emails?)|(?:member|user) (?:named|called) \\w+|[a-z0-9.]+@[a-z0-9]+\\.[a-z]{2,}',
      'weigh\\w*|logged|eats|kg|kcal|e ?mail|is trying|lost|her|his|their|data|target|diagnos\\w*|@',
    ],
    'support@|help@|privacy@|hello@|example\\.com|(?:cant|cannot|wont|never|dont|not)',
  ],
];

/** Attempts to steer the coach off its rules, and drafts in which one has worked. */
export const promptInjectionRules = createPolicyRules('prompt_injection', rows, { negatable: false });
