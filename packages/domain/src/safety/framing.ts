import { phrasesPattern } from './cues.ts';

/**
 * Whether a member's message only talks about a risk: somebody else's advice that they turn down, a question about a
 * topic that leaves them out of it, an animal. Never asked about self-harm, where people speak in all these ways.
 */
export function isTalkOfOthers(text: string): boolean {
  return isTurnedDown(text) || isGeneralQuestion(text) || isAboutAnimal(text);
}

/** Whether hurting oneself or dying is only the subject of a song, a film, an exam or a charity. */
export function isTitleOrTopic(text: string): boolean {
  return has(text, titleOrTopic) && !has(text, ownPain);
}

/** Whether grave words are said in fun, of sport, food or work: "end me, these burpees haha". */
export function isSaidInFun(text: string): boolean {
  return has(text, laughter) && has(text, everyday) && !has(text, ownPain);
}

function has(text: string, pattern: RegExp): boolean {
  return text.search(pattern) >= 0;
}

function isTurnedDown(text: string): boolean {
  return has(text, cited) && has(text, turnedDown) && !has(text, yieldsAfterAll);
}

function isGeneralQuestion(text: string): boolean {
  return has(text, generalQuestion) && !has(text, speaker) && !has(text, wantsIt);
}

function isAboutAnimal(text: string): boolean {
  return has(text, animal) && !has(text, ownWish);
}

const cited = phrasesPattern([
  '(?:i )?(?:just )?(?:read|heard|saw|seen|watched|came across)|(?:says?|said|claims?|claimed|suggest\\w*|told (?:me|us)|recommend\\w*|swears? by|dar(?:es?|ing) each other|typed|shouted|advis\\w*|promis\\w*)|(?:the |an? |that |this |some |those |these )(?:ads?|adverts?|headlines?|magazines?|websites?|forums?|apps?|posts?|videos?|influencers?|accounts?|books?|articles?|shows?|chat|group|wall|poster|blogs?|reels?)|tiktok|instagram|tv|(?:some |other |most )?people|somebody|someone|colleague|coworker|flatmate|roommate|living on|never suggest',
  '(?:una?|el|la|mi|mio|mia|un|uma|o|a|meu|minha|ein|eine|mein|meine|der|die|een|mijn|min|en|le|ma|mon) (?:collega|colega|companer[oa]|kolleg\\w*|collegue|amic[oa]|amig[oa]|ami|copain|copine|freund\\w*|vriend\\w*|kompis|cugin[oa]|prim[oa]|cousine?)|collega|kollegan|kolega|kolezanka|kollegin|dicen|dice|dicono|dizem|dit|on dit|sagt|sagen|behauptet|gelesen|zegt|zeggen|las|laste|mowia|powiedzial\\w*|diyor\\w*|dedi|sager|sade|говор\\w*|сказал\\w*',
]);

const turnedDown = phrasesPattern([
  '(?:what )?(?:rubbish|nonsense|garbage|bollocks|bullshit|bs)|no way|no thanks?|no thank you|hard pass|i said no|i (?:refused|declined|cancelled|canceled|walked out|unsubscribed|left the (?:group|chat|gym))|i told (?:him|her|them|my \\w+) (?:no|where to|to (?:stop|get lost))|(?:which i find |its |thats |thats just |how |so |utterly |sounds |absolutely )?(?:nuts|crazy|insane|mad|bonkers|ridiculous|absurd|horrifying|horrific|terrifying|appalling|awful|disgusting|dangerous|idiotic|stupid|silly|sad|scary)|what a scam|scam|myth|fall for (?:it|that|this)|get away with it|why isnt it banned|how is (?:that|this|it) (?:even )?(?:legal|allowed)|(?:that )?cant be right|(?:isnt|not) (?:a|exactly a|even a) plan|never again|not for me|dont want (?:that|it|this)|i(?:d|ll| will| would)? never (?:would|do|touch|try)|(?:please )?dont (?:ever )?(?:suggest|recommend|show|give)|how do (?:such )?(?:claims|people)|rolled my eyes|glad i didnt',
  'que (?:barbaridad|locura|tonteria|disparate|horror)|(?:una )?(?:barbaridad|locura|tonteria|estupidez)|je trouve ca (?:fou|dingue|debile)|nimporte quoi|(?:une )?(?:folie|betise|connerie)|(?:una )?(?:follia|sciocchezza|stupidaggine|pazzia)|(?:uma )?(?:loucura|bobagem|besteira|doideira)|wahnsinn|unsinn|quatsch|schwachsinn|blodsinn|aufgeregt|onzin|waanzin\\w*|gekkenwerk|belachelijk|bzdura|glupota|szalenstwo|sacmalik|sacma|delilik|vansinne|dumheter|strunt|sur bara|idiotiskt|yo voy a mi ritmo|бред|ерунда|чушь|глупость|безумие',
]);

/** What follows makes the quoted idea their own after all. */
const yieldsAfterAll = phrasesPattern([
  'but (?:i|im|ill|id|it (?:works|helps)|help|how (?:do|can|would) i (?:do|start))|anyway(?:s)?|still (?:want|need|going)|i want (?:it|that|to try)|(?:can|should|could) i (?:try|do|start)|aber ich|pero (?:yo|quiero)|mais je|ma io|mas eu|maar ik|ale ja|ama ben|men jag|но я',
]);

const generalQuestion = phrasesPattern([
  '(?:what(?:s| is| are| does| do| happens)|why (?:is|are|do|does|would|isnt|arent)|how (?:do|does|did|is|are|can|could) (?:an?y? ?\\w+ |the |people |\\w+ )+(?:work|harm|damage|hurt|affect|legal|happen|called|test|even)|is (?:an? |the )?\\w+(?: \\w+){0,3} (?:dangerous|harmful|bad|unhealthy|a scam|legal|illegal|real)|when is|what does science say|definition of|the meaning of|difference between|how many (?:calories|kcal) (?:do|does))',
  '(?:es|seria) (?:muy )?peligros[oa]|por que (?:es|la gente)|que (?:es|son)|est ?ce (?:que c ?est )?dangereux|cest dangereux|pourquoi|(?:ist|sind|ware) (?:es |das )?(?:\\w+ ){0,5}(?:gefahrlich|ungesund)|warum|was (?:ist|sind|bedeutet)|(?:e|sarebbe) (?:\\w+ )?pericolos[oa]|cose?|e (?:\\w+ )?perigos[oa]|o que (?:e|sao)|gevaarlijk|wat (?:is|zijn)|niebezpieczn\\w*|co to (?:jest)?|tehlikeli mi|nedir|farligt|vad ar|опасно ли|что такое',
]);

const speaker =
  /(?<![a-zа-яё])(?:i|im|ive|id|ill|me|my|myself|mine|we|our|ich|mich|mir|mein\w*|yo|me|mi|mis|estoy|quiero|tengo|je|jai|moi|mon|ma|mes|io|mio|mia|ho|voglio|sono|eu|meu|minha|quero|estou|tenho|ik|mij|mijn|ja|mnie|mi|moj\w*|chce|mam|ben|benim|bana|istiyorum|jag|mig|min|mitt|я|мне|меня|мой|моя|хочу)(?![a-zа-яё])/;

/** A question that asks for the thing itself, not about it. */
const wantsIt = phrasesPattern([
  '(?:the |an? )?(?:best|better|good|lowest|fastest|quickest|easiest|most|least|fewest|smallest|largest|biggest|max\\w*|minimum)|way to|ways to|how to|you|your|youre|ana|mia|resist|hide|hiding|conceal|anyone to know|doses?|excuses?|passwords?|set (?:it|this) up|tips?|tricks?|plan|recipe|dosage|cycle|system prompt|(?:your|other) (?:\\w+ )?(?:rules|instructions|prompt|members?|users?)',
]);

const animal = phrasesPattern([
  '(?:my|our|the|a|an|his|her|pregnant|fat|old|this) (?:\\w+ )?(?:dogs?|puppy|pup|cats?|kitten|hamster|horse|pony|mare|goldfish|fish|rabbit|parrot|guinea pig|tortoise|labrador|retriever|spaniel|dachshund|beagle)|(?:pregnant|goldfish|dogs|cats) (?:cat|dog|live|eat)|(?:the )?vet (?:says|said|check|wants|told|has)',
  '(?:mein|unser|meine|unsere|der|die) (?:hund|hundin|katze|kater|pferd|hamster)|(?:mi|nuestro|nuestra|el|la) (?:perr[oa]|gat[oa]|caballo)|(?:mon|ma|notre|le|la) (?:chien|chienne|chat|chatte|cheval)|(?:il mio|la mia|il nostro) (?:cane|gatto|gatta|cavallo)|(?:o meu|meu|minha|nosso) (?:cachorr[oa]|gat[oa]|cavalo)|(?:mijn|onze) (?:hond|kat|poes|paard)|(?:moj|nasz|moja) (?:pies|kot|kon|suczka)|(?:kopegim|kedim|kopegimiz)|(?:min|var) (?:hund|katt|hast)|(?:моя|наша|мой|наш) (?:собака|кошка|кот|пес|пёс|лошадь)',
]);

/** An animal beside a wish of their own: "I want to lose more than my dog". */
const ownWish = phrasesPattern([
  '(?:i|im|ive|id|ill) (?:\\w+ ){0,3}(?:want|wanna|need to|am|going to|lose|losing|eat|eating|ate|skip|purge|throw|threw|vomit|stop(?:ped)?|feel|hate|cant|starve|fast|fed|feed|give|hide|hid|slip)|no ?one|nobody|notice\\w*|for me|let me|make me',
]);

const titleOrTopic = phrasesPattern([
  'songs?|lyrics|playlist|albums?|chorus|escape room|(?:a|the|my|our|this) (?:film|movie|series|novel|play|opera|musical|podcast|documentary)|on stage|novel|exam|essay|coursework|lecture|seminar|our class|prevention|awareness|charity|fundrais\\w*|raising money|volunteer\\w*|hotline training|first aid course',
  'lied|film|roman|doku\\w*|prufung|referat|cancion|pelicula|novela|examen|chanson|canzone|romanzo|esame|musica|filme|prova|liedje|boek|piosenk\\w*|ksiazk\\w*|sarki\\w*|lat|sang',
]);

/** A pain of their own that a song or a joke may carry. */
const ownPain = phrasesPattern([
  '(?:thats|that is|just like|exactly) (?:me|how i feel|my life)|how i feel|same (?:here|as me)|i (?:relate|feel that|understand|get it|mean it|really mean)|makes (?:me|sense)|(?:i (?:just |really |still )?|im )(?:cant|cannot|feel|hate|keep|dont want to (?:live|be)|have been|tried|planned?|wrote|writing (?:my|the) (?:note|letters?))(?! (?:like (?:a|an) |great|good|my (?:legs|arms)))|seriously|not (?:joking|kidding)|for real|nobody|no ?one|alone|pills|anymore|any more|tonight|me too|my (?:note|will|letters?|funeral|life)',
]);

const laughter = phrasesPattern([
  'ha(?:ha)+h?|lo+l|lmao|rofl|xd|jaja\\w*|hihi|hehe|kkk+|rsrs|mdr|jk|just kidding|joking|joke',
]);

const everyday = phrasesPattern([
  'burpees?|squats?|lunges|planks?|cardio|gym|court|tennis|goalkeeper|football|goals?|team|match|race|run|running|marathon|bike|treadmill|leg day|legs|doms|abs|workouts?|session|trainer|coach|class|kale|broccoli|salad|pizza|cake|pies?|pasta|cheese|chocolate|breakfast|dinner|lunch|recipe|meetings?|boss|mondays?|sundays?|alarm|commute|stairs|hill|canteen',
]);
