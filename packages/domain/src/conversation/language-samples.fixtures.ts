import type { TextLanguage } from './language-of.ts';

const samples = (text: string): string[] =>
  text.split('|').map((message) => message.trim().replace(/\n\s+/g, ' '));

/** Short messages as members write them, by their language. */
export const writtenIn: Readonly<Record<Exclude<TextLanguage, 'en'>, readonly string[]>> = {
  de: samples(`
    Wie läuft es? | wie laeuft mein gewicht | Wie geht es mir? | Wie viel darf ich heute noch essen? | Mein Gewicht? | Kalorien heute |
    warum nehme ich nicht ab? | Bin ich auf einem Plateau? | Wann erreiche ich mein Ziel? | Wie habe ich geschlafen |
    wie war meine Stimmung diese Woche | was ist mein Grundumsatz | Was soll ich tun? | Ich habe Hunger | hilfe | danke dir |
    Ich bin so müde heute | Gib mir einen Tipp | und warum? | Ist das normal, wenn man 2 Kilo schwankt? | ich will nicht mehr |
    Was bedeutet Plateau | Zeig mir meinen Verlauf | hast du ein rezept für mich | was kannst du`),
  es: samples(`
    ¿Cómo voy? | como va mi peso | ¿Cuántas calorías me quedan hoy? | por qué no bajo de peso | ¿Estoy estancado? | ¿Cuándo llegaré a mi meta? |
    qué tal he dormido | mi estado de ánimo esta semana | cuál es mi gasto diario | ¿Qué hago ahora? | tengo hambre | ayuda | gracias |
    estoy muy cansada hoy | dame un consejo | ¿y por qué? | ya no quiero seguir | peso hoy | he comido mucho | mi peso objetivo |
    qué puedes hacer | Hola, ¿qué tal? | muéstrame mi progreso | cuánta proteína llevo | no entiendo nada`),
  fr: samples(`
    Comment ça va ? | comment évolue mon poids | Combien de calories me reste-t-il ? | pourquoi je ne maigris pas | Est-ce que je stagne ? |
    Quand est-ce que j'atteindrai mon objectif ? | comment ai-je dormi | mon humeur cette semaine | combien je dépense par jour |
    Que dois-je faire ? | j'ai faim | aide-moi | merci beaucoup | je suis fatiguée | un conseil ? | et pourquoi ? | je n'en peux plus |
    mon poids | qu'est-ce que tu sais faire | j'ai trop mangé hier | C'est normal ? | montre-moi ma courbe | bonjour |
    je ne comprends pas | tu peux m'aider ?`),
  it: samples(`
    Come va il mio peso? | quante calorie mi restano oggi | perché non dimagrisco | quando raggiungerò il mio obiettivo? | come ho dormito |
    sono stanca oggi | ho fame | cosa devo fare adesso | dammi un consiglio | non capisco niente | il mio umore questa settimana | grazie mille`),
  pt: samples(`
    Como está o meu peso? | quantas calorias ainda posso comer hoje | porque não emagreço | quando vou atingir a minha meta? | como dormi esta semana |
    estou muito cansada hoje | tenho fome | o que devo fazer agora | me dá uma dica | não entendo nada | meu humor esta semana | obrigado`),
  nl: samples(`
    Hoe gaat het met mijn gewicht? | hoeveel mag ik vandaag nog eten | waarom val ik niet af | wanneer bereik ik mijn doel? |
    hoe heb ik geslapen | ik ben zo moe vandaag | ik heb honger | wat moet ik nu doen | geef me een advies | ik begrijp het niet |
    mijn stemming deze week | bedankt`),
  pl: samples(`
    Jak idzie moja waga? | ile kalorii zostało mi na dziś | dlaczego nie chudnę | kiedy osiągnę swój cel? | jak spałam w tym tygodniu |
    jestem dziś bardzo zmęczona | jestem głodny | co mam teraz zrobić | daj mi radę | nic nie rozumiem | mój nastrój | dziękuję`),
  sv: samples(`
    Hur går det med min vikt? | hur mycket får jag äta idag | varför går jag inte ner i vikt | när når jag mitt mål? | hur har jag sovit |
    jag är så trött idag | jag är hungrig | vad ska jag göra nu | ge mig ett råd | jag förstår inte | mitt humör den här veckan | tack`),
  tr: samples(`
    Kilom nasıl gidiyor? | bugün kaç kalori kaldı | neden kilo veremiyorum | hedefime ne zaman ulaşırım? | nasıl uyudum | bugün çok yorgunum |
    çok açım | şimdi ne yapmalıyım | bana bir tavsiye ver | hiçbir şey anlamıyorum | bu hafta ruh halim | teşekkürler`),
  other: samples(
    `コーチ、調子はどう | Как мой вес? | 今日はいい天気ですね | كيف وزني اليوم | מה המשקל שלי | Πώς πάει το βάρος μου;`,
  ),
};
