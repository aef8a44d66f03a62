import { createPolicyRules, type PolicyRow } from './policy-rules.ts';

const named =
  'insulin\\w*|insulina|insuline|metformin\\w*|statin\\w*|estatinas?|statine|levothyrox\\w*|l ?thyrox\\w*|thyroxin\\w*|synthroid|euthyrox|eutirox|levotiroxina|antidepress\\w*|antidepres\\w*|ssris?|sertralin\\w*|fluoxetin\\w*|prozac|zoloft|lexapro|escitalopram|citalopram|venlafaxin\\w*|lithium|litio|lisinopril|ramipril|enalapril|amlodipin\\w*|losartan|beta ?blockers?|betabloqu\\w*|betablock\\w*|bisoprolol|metoprolol|blood ?thinners?|anticoag\\w*|warfarin|eliquis|xarelto|blood pressure (?:meds?|medication|pills?|tablets?|medicine)|blutdruck(?:mittel|tabletten|senker|medikament\\w*)|ozempic|wegovy|mounjaro|zepbound|semaglutid\\w*|tirzepatid\\w*|liraglutid\\w*|saxenda|glp ?1|prednison\\w*|prednisolon\\w*|cortison\\w*|kortison|methotrexat\\w*|keppra|ritalin|vyvanse|antibiotic\\w*|antibiotik\\w*|chemo\\w*|quimio\\w*|chimio\\w*|inhaler|thyroid (?:meds?|medication|pills?|tablets?|hormones?|medicine)|schilddrusen(?:tabletten|hormone|medikament\\w*)|heart (?:meds?|pills?|medication|tablets?)|(?:epilepsy|adhd|diabetes|cholesterol|depression|anxiety|seizure|bipolar) (?:meds?|drugs?|medication|pills?|tablets?|medicine)';
const generic =
  'meds|medication\\w*|medicines?|medicaments?|medikament\\w*|medicacion|medicament[oa]s?|medicinas?|farmac[oi]|prescription|prescribed (?:pills?|tablets?|drugs?)|tabletten|pastillas|comprimid[oa]s?|cachets|comprimes|pillole|pastiglie|traitement|mi tratamiento|my (?:pills?|tablets|shots?|injections?)|your (?:pills?|tablets|shots?|injections?)';
const medicine = `${named}|${generic}`;
const fill =
  '(?:(?:my|the|his|her|your|you|taking|using|off|of|all|daily|morning|evening|dose|doses|dosage|amount|own|prescribed|a|any|some|back|down|out|this|that|these|those|weekly|nightly|injecting|units|unit|extra|more|less|up|by|on my|on your|\\d+|mg|mcg|mein\\w*|dein\\w*|die|das|den|der|mi|mis|tu|tus|la|el|los|las|le|les|mon|ma|mes|ton|ta|tes|de|du|des|d|tomar|prendre|prendere|dose|dosis|il|lo|i|gli|mia|mio|miei|mie|tua|tuo|di|della|del|meu|minha|meus|minhas|seu|sua|o|os|as|da|do) ){0,6}';
const change =
  'stop\\w*|quit\\w*|skip\\w*|halv\\w*|half|doubl\\w*|tripl\\w*|reduc\\w*|lower\\w*|cut(?:ting)?|drop\\w*|rais\\w*|increas\\w*|upp?(?:ing)?|adjust\\w*|come off|coming off|came off|go off|going off|get off|getting off|wean\\w* (?:myself |yourself )?(?:off)?|taper\\w*|ditch\\w*|discontinu\\w*|throw (?:away|out)|leave out|pause|pausing|take (?:more|less|extra|another|double|twice)|taking (?:more|less|extra|double)|inject (?:more|less|extra)|without|dejar|dejo|deja|suspend\\w*|reducir|reduce|reduzco|bajar|bajo|subir|aument\\w*|duplicar|saltar\\w*|arret\\w*|diminu\\w*|baisser|augment\\w*|doubler|sauter|smett\\w*|interromp\\w*|ridurre|riduci|dimezz\\w*|raddoppi\\w*|parar|pare|deixar|deixe|reduzir|cortar|dobrar|halbier\\w*|verdopp\\w*|reduzier\\w*|setz\\w*|streich\\w*';
const changedAfter =
  '(?:absetzen|abgesetzt|weglassen|weggelassen|reduzieren|halbieren|verdoppeln|erhohen|senken|aufhoren|auslassen|selbst anpassen|be (?:reduced|lowered|halved|doubled|increased|stopped)|in half|by half|(?:cold turkey)|myself down|a la mitad|por la mitad|de moitie|a meta|pela metade)';
const doseChange = `(?:${change}) ${fill}(?:${medicine})|(?:${medicine}) (?:\\w+ ){0,3}${changedAfter}`;
const wish =
  'can|could|should|may|might|is it|would|how|do i|want|wanna|like to|going to|gonna|plan\\w*|think\\w*|tell me|help\\w*|thought|decid\\w*|ok|okay|fine|safe|if i|since|since i|because|so i|soll\\w*|kann|darf|will|mochte|wie|puedo|debo|deberia|quiero|voy a|cuant\\w*|puis je|peux|dois|veux|vais|posso|devo|voglio|vorrei|quero|vou|queria|ive|i have|i just|need';
const prescriberActs =
  '(?:doctor|gp|doc|endo\\w*|cardiologist|psychiatrist|nurse|consultant|specialist|arzt|arztin|medico|medica|medecin|dottore|dottoressa) (?:has |have |just |recently |already |hat |me |ma |mi |ha )*(?:told|said|asked|wants|advised|reduc\\w*|chang\\w*|stopp\\w*|took|put|lower\\w*|rais\\w*|adjust\\w*|upped|increas\\w*|halved|doubled|agreed|switched|is (?:tapering|lowering|reducing)|bajo|subio|cambio|quito|cambie|arrete|abgesetzt|erhoht|reduziert)|ask(?:ing|ed)? my doctor|remind(?:er)? (?:me )?(?:to|not)|reminders?|used to|years ago|finished my|after (?:i )?(?:finish|stopp)\\w* (?:the |my )?(?:antibiotic|chemo)\\w*|without (?:\\w+ ){0,2}(?:food|meds for)';

const condition =
  '(?:type (?:1|2|one|two) )?(?:pre ?diabet\\w*|diabet\\w*|zuckerkrank\\w*|pcos|sopk?|hypothyroid\\w*|hipotiroid\\w*|hypothyr\\w*|ipotiroid\\w*|hyperthyroid\\w*|hyperthyreose|hypothyreose|schilddrusenunterfunktion|(?:an? )?(?:thyroid|hormone?|hormonal|heart|kidney|liver) (?:problems?|disease|disorder|issues?|condition|failure)|hashimoto\\w*|co?eliac\\w*|celiaqu\\w*|celiachia|zoliakie|coeliaque|ibs|irritable bowel\\w*|crohns?|colitis|cancer|krebs|cancro|tumou?rs?|an?aemi[ac]|anemie|anamie|eisenmangel|(?:iron|b12|vitamin d) deficiency|insulin resistan\\w*|fatty liver|fettleber|hypertension|high blood pressure|bluthochdruck|hipertension|ipertensione|hipertensao|depression|clinical depression|depresion|depressione|adhd|endometriosis|gastritis|(?:an? )?ulcers?|lupus|fibromyalgi\\w*|arthritis|artritis|gout|gicht|gota|sleep ap?n\\w*|eczema|psoriasis|asthma|asma|migraines?|high cholesterol|cushings?|addisons?|epilep\\w*|lactose intoleran\\w*|gluten intoleran\\w*|alzheimers?|dementia|multiple sclerosis|parkinsons?|acid reflux|gerd|long covid|autoimmune (?:disease|condition|disorder)|osteoporosis)(?! ?(?:friendly|safe|recipes?|diet|meals?|cookbook|snacks?|risk))';
const isIt =
  'do (?:you think )?i (?:\\w+ )?have|have i got|could (?:i|this|it|that) (?:\\w+ )?(?:have|be|mean)|might (?:i|this|it|that) (?:have|be)|can (?:this|it) be|is (?:this|it|that) (?:\\w+ )?(?:a sign of|an? symptom of|because of|due to|my|from)?|does (?:this|that|it) (?:\\w+ )?mean (?:ive|i have|im|i am|i got)?|does (?:this|that|it) (?:sound|look) like|am i|diagnos\\w* (?:me )?(?:with|as|if|whether)?|confirm (?:that )?(?:i have|its|it is|ive)|tell me (?:if|whether) (?:i have|its|it is|ive got|this is)|what (?:are the )?(?:chances|odds) (?:that )?i have|i (?:must|probably) have|habe ich|leide ich an|hab ich|sera que tengo|tendre|puedo tener|ai je|est ce que jai|jai peut etre|potrei avere|sera che ho|sera que tenho|posso ter|sind das (?:anzeichen|symptome) (?:von|fur)|ist das';
const says =
  'you (?:\\w+ )?(?:probably|likely|clearly|definitely|certainly|obviously|must|surely|almost certainly) (?:have|ve got|are|suffer from)|youve (?:probably |likely |clearly |definitely )?got|(?:this|that|it|they|these|those|these symptoms|(?:your|those|the) (?:\\w+ )?(?:symptoms?|numbers|results|readings?|fatigue|pattern|bloods?|labs?|weight gain|glucose|tiredness|thirst|description|signs)) (?:\\w+ )?(?:sounds? like|looks? like|means?|points? to|indicates?|suggests?|shows?|confirms?|tells? me|proves?|match\\w*|says?)(?: that)?(?: you have| youve got)?|i (?:can |would |d )?(?:diagnose|confirm)|(?:my|the|your) diagnosis(?: is)?:?|what you have is|youre (?:\\w+ )?(?:dealing with|suffering from)|consider yourself|congratulations you|it is definitely|its definitely|its clearly|du hast (?:wahrscheinlich|eindeutig|bestimmt|sicher\\w*)|das ist (?:eindeutig|sicher)|das klingt nach|tienes (?:claramente|seguramente|probablemente)|eso es|tu as (?:surement|probablement|clairement)|cest (?:surement|clairement)|hai (?:sicuramente|probabilmente)|voce tem (?:certamente|provavelmente|claramente)?';
const cure =
  'cur(?:e|es|ed|ing)|heal(?:s|ed|ing)?|revers(?:e|es|ed|ing|al)|get(?:ting)? rid of|eliminat\\w*|fix(?:es|ed|ing)?|(?:make|makes) (?:\\w+ ){0,3}(?:disappear|go away)|beat|heil\\w*|curar\\w*|cura|revertir|guer\\w*|inverser|guar(?:ire|isce|irai|ira)|reverter|treat(?:s|ing)?|remission|wegbekomm\\w*';
const cureGap =
  '(?:(?:my|your|the|of|all|his|her|type|\\d|from|for|good|mein\\w*|dein\\w*|mi|tu|la|el|le|ma|mon|ta|ton|de|del|du|il|mio|mia|tua|minha|meu|sua|seu|a|o|completely|permanently|me|you|any|chronic|severe|mild) ){0,4}';
const instead =
  'instead of|replac\\w*|substitut\\w*|alternatives? (?:to|for)|rather than|in place of|better than|swap\\w*|ersetz\\w*|statt|anstelle|en vez de|en lugar de|reemplaz\\w*|sustitu\\w*|remplac\\w*|au lieu d\\w*|a la place d\\w*|invece d\\w*|al posto d\\w*|sostitu\\w*|em vez d\\w*|substitu\\w*|dont need|do not need|no longer need|no need for|do without|as (?:good|strong|effective|powerful) as|work\\w* (?:just )?(?:like|as well as)|same as|brauchst (?:du )?kein\\w*|no necesitas|pas besoin d\\w*|non (?:ti )?serve|nao precisa d\\w*';
const care = `(?:taking |seeing |going to |visiting |using |a |an |the |my |your |any |any more |more |of |prescribed )*(?:${medicine}|doctors?|medical (?:care|treatment|advice|attention)|treatment|surgery|physician|arzt|medico|medecin)`;
const supplements =
  'creatin\\w*|caffein\\w*|vitamin\\w*|protein|whey|omega|fish oil|magnesium|electrolyte\\w*|pre ?workout|coffee|multivitamin\\w*|zinc';

const rows: readonly PolicyRow[] = [
  ['dose_wish', 'input', 'block', [doseChange, wish], prescriberActs],
  [
    'dose_amount',
    'input',
    'block',
    [
      `(?:what|which|how (?:much|many)|tell me|calculate|work out|recommend|wie viel\\w*|cuant\\w*|combien|quant\\w*) (?:[a-z0-9]+ ){0,4}(?:dose|dosage|units?|mg|milligrams?|mcg|pills|einheiten|dosis|unidades|unites|unita) (?:[a-z0-9]+ ){0,5}(?:${named})|(?:how much|how many units of|what dose of|wie viel|cuanta|combien d|quanta) (?:${named})|(?:${named}) (?:dose|dosage|units) (?:[a-z0-9]+ ){0,3}(?:should|do|can|would) i`,
    ],
    `${prescriberActs}|carbs in|calories`,
  ],
  [
    'prescribe',
    'input',
    'modify',
    [
      'prescribe (?:me|something)|(?:which|what) (?:prescription |medication|medicine|antibiotic|drug|painkiller|pill)\\w* (?:[a-z]+ ){0,3}(?:should|can|do|would) i (?:take|get|use|ask|need)',
    ],
  ],
  [
    'diagnosis',
    'input',
    'modify',
    [
      `(?:${isIt}) (?:a |an |the |my |some |maybe |just |really |kind of |form of |sign of |signs of |undiagnosed |early |mild |have |got )*${condition}|(?:tengo|ho|tenho|jai) ${condition} (?:si|se)`,
    ],
    '(?:was|were|been|got|recently|newly|just|doctor|gp|they|he|she|im) (?:\\w+ ){0,2}diagnos\\w*|diagnosed with|allowed|recipe|my (?:friend|mother|mum|mom|dad|wife|husband|client)',
  ],
  [
    'diagnosis_open',
    'input',
    'modify',
    [
      'diagnos(?:e|is|ing)|what (?:disease|illness|condition|disorder|sickness) (?:do i have|have i|is this|is it|could)|whats? (?:is )?(?:medically )?wrong with (?:me|my (?:body|thyroid|hormones|gut|stomach))|welche krankheit|que (?:enfermedad|tengo)|quelle maladie|che malattia|que doenca|name the (?:disease|condition|illness)',
      'i|me|my|mich|mir|ich|mi|me|je|jai|mes|ho|io|tenho|eu',
    ],
    '(?:was|were|been|got|recently|newly|just|doctor|gp|im|since|after|with|before|my|his|her) (?:\\w+ ){0,2}diagnos\\w*|diagnosis (?:of|last|in)|my form|what is wrong with my (?:app|log|scale|form)',
  ],
  [
    'cure',
    'input',
    'modify',
    [
      `(?:${cure}) ${cureGap}${condition}|${condition} (?:\\w+ ){0,3}(?:heilen|wegbekommen|loswerden|be (?:cured|reversed|healed)|into remission|away for good)`,
    ],
    'heard|is it true|my doctor|headache|in remission',
  ],
  [
    'instead',
    'input',
    'modify',
    [`(?:${instead}) ${care}`],
    'water tablets|tablets computer|supplements? instead',
  ],
  [
    'dose_advice',
    'output',
    'block',
    [doseChange],
    `${prescriberActs}|took|you (?:noted|logged|told me|mentioned)|without (?:\\w+ )?(?:food)|${supplements}`,
  ],
  [
    'dose_number',
    'output',
    'block',
    [
      `(?:take|inject|use|try|add|start with|go (?:up|down) to|nimm|spritze|toma|prends|prendi|tome) (?:[a-z0-9.]+ ){0,4}(?:units?|mg|mcg|milligrams?|tablets?|pills?|einheiten|unidades|unites|compresse|comprimidos) (?:[a-z]+ ){0,2}(?:${named})|(?:${named}) (?:to|down to|up to|by|at) \\d+`,
    ],
    `${prescriberActs}|you (?:noted|logged|told me)`,
  ],
  [
    'diagnosis_given',
    'output',
    'modify',
    [
      `(?:${says}) (?:a |an |the |that |you |have |are |from |classic |early |mild |case of |signs of |sign of |textbook |clear |undiagnosed |to be |not just |is |as |typical )*${condition}|(?:you have|you are|du hast|tienes|tu as|hai|voce tem) (?:a |an |mild |early |undiagnosed |clear |signs of )*${condition}`,
    ],
    'since you (?:have|are)|because you (?:have|are)|as you have|if you (?:have|are)|when you (?:have|are)|told me|mentioned|noted|your doctor|said|whether|with your|you wrote|profile|wenn du|si tienes|si tu as|se hai|se voce tem|como tienes|da du',
  ],
  [
    'cure_promised',
    'output',
    'modify',
    [
      `(?:${cure}) ${cureGap}${condition}|${condition} (?:\\w+ ){0,4}(?:heilen|verschwind\\w*|be (?:cured|reversed|healed)|disappears?|goes away|gone)`,
    ],
    'doctor|study|claims?|treat(?:s|ing)? (?:yourself|you)',
  ],
  [
    'instead_advised',
    'output',
    'modify',
    [`(?:${instead}|skip|cancel|no (?:longer )?reason to (?:see|take)) ${care}`],
    'doctor can|ask your doctor|(?:not|cant|cannot|never|doesnt|isnt|wont|dont) (?:be )?(?:a )?(?:replac\\w*|substitut\\w*|alternative|as (?:good|strong))|not instead of|no substitute|no replacement',
  ],
  [
    'alarm_dismissed',
    'output',
    'block',
    [
      'chest (?:pain|pressure|tightness)|pain in (?:your|the) chest|left arm|numb\\w*|faint\\w*|passing out|passed out|short(?:ness)? of breath|cant breathe|slurred|blood in|vomiting blood|palpitations|black stools?|seizures?|brustschmerz\\w*|dolor (?:en el|de) pecho|douleurs? (?:a|dans) la poitrine|dolore al petto|dor no peito',
      'normal|nothing to worry|harmless|push through|keep (?:going|training|pushing)|walk it off|sleep it off|no need|ignore|just (?:stress|anxiety|muscle\\w*|fatigue|dehydration|tired)|probably (?:just|only|nothing)|will pass|wait|drink (?:some )?water|good sign|means (?:its|it is) working|harmlos|mach weiter|es normal|sigue|cest normal|continue|e normale|continua',
    ],
    'stop|call|emergency|doctor|112|911|seek',
  ],
];

/** Diagnosis, cure, medicine and doses: what no coach may decide. */
export const medicalRules = createPolicyRules('medical_claim', rows, { negatable: true });
