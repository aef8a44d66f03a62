import type { Questions } from './question.ts';

const why = '(?:warum|wieso|weshalb|wie kommt es|woran liegt es|woher kommt es)(?: dass)?';
const often =
  '(?: (?:gerade|jetzt|heute|bisher|so|aktuell|momentan|zurzeit|derzeit|diese woche|letzte woche|in letzter zeit|zuletzt|im moment|bis jetzt|insgesamt|schon|diesen monat|mir|bei mir|dann|also|denn|eigentlich|in dieser woche|die letzten tage|in den letzten tagen))*';
const say =
  '(?:(?:kannst du|zeig|zeige|sag|sage|gib|erklar|erklare|ich will|ich mochte)(?: mir| du mir)?(?: sagen| zeigen| erklaren)? )?';
const goal =
  '(?:(?:mein|meine|meinem|meinen|das|dem|am|ans|zum|zu meinem|am meinem|an meinem|vom|von meinem|bis zum|bis zu meinem) )*(?:ziel|zielgewicht|wunschgewicht)';
const need =
  '(?:tagesziel|kalorienziel|kalorienziele|ziele|eiweissziel|proteinziel|kalorienbedarf|tagesbedarf|energiebedarf|bedarf|erhaltungsbedarf|erhaltungskalorien|verbrauch|kalorienverbrauch|energieverbrauch|gesamtumsatz|grundumsatz|umsatz|makros|defizit|kaloriendefizit|energieziel|tagesverbrauch)';
const food = '(?:kalorien|kcal|eiweiss|protein|essen|energie|makros|kohlenhydrate|fett)';
const much = '(?:wie viel|wieviel|wie viele|wieviele|was)';
const feel = '(?:schlaf|stimmung|laune|energie|energielevel|befinden|wohlbefinden|mudigkeit)';
const daily = '(?: (?:am tag|pro tag|taglich|jeden tag|so|eigentlich|denn|ungefahr|etwa))*';

export const germanQuestions: Questions = {
  fillers: `hallo hi hey moin servus coach bitte mal doch danke eigentlich denn na ok okay ja also ach so ganz einfach eben gerne`,
  greetings: `hallo hi hey moin servus guten morgen tag abend danke dir dank vielen herzlichen super toll prima gut klar alles perfekt ok okay ja nein
    tschuss bis bald spater coach schon sehr cool wow grossartig`,
  words: `wochenplan foto fotos bild bilder fortschrittsfoto fortschrittsfotos letztes neuestes neueste alt kennst sehen zeigen erklaren schlafen wetter kater leiter normal gutes wichtig dick egal oft schlafst wiegst fuhlst isst zahl kurve gramm reicht fehlen wiegt sieht sehen muder sonst einfluss bericht realistisch endlich eigentlich erst wirklich ungefahr normal mal gewogen immer noch letztes an abgehakt wert werte hin sagt seh seit rauf steh steht so dieses jahr kilo gerade
    s kcal vertrauen trauen dir geworden schnell genug langsam hat entwickelt unterwegs gehts uber unter uberschritten uberschreite budget limit sagt
    gut schlecht hohe war waren mude fit erholt stressig dem bei meines meiner wochen monaten monate vielen datum erreichbar realistisch was etwas satt
    um viel komme komm lief zusammen zeigt nun jetzt werde ganz brauch schaff lauft laufts stehe steht entwickelt sich trend gewichtstrend trendgewicht fortschritt fortschritte stand gewichtsverlauf zusammenfassung
    uberblick kurs weg richtigen guten aktuell aktuelle aktueller aktuellen aktuelles momentan zurzeit derzeit letzte letzten letzter zuletzt moment
    insgesamt diat plan diese dieser diesen zeit verloren plus minus voran weiter hoch hoher gestiegen steigt schwankt
    schwankungen schwanke rauf oben schwerer leichter runter gesunken sinkt gesprungen los passiert weshalb woran liegt kommt
    tagesziel kalorienziel kalorienziele ziele eiweissziel proteinziel kalorienbedarf tagesbedarf energiebedarf bedarf erhaltungsbedarf
    erhaltungskalorien kalorienverbrauch energieverbrauch gesamtumsatz umsatz makros defizit kaloriendefizit energieziel tagesverbrauch
    taglich tagliche taglicher tagliches pro jeden brauche verbrenne verbrauche niedrig tief wenig viele wieviel wieviele brauch darf
    protein energie bleibt bleiben frei offen noch zu ubrig heutiges heutige getrunken nehmen nehme bis wunschgewicht schaffe schaff
    geschafft erreicht dauert lange brauchen weit entfernt prognose vorhersage ende fertig schlafqualitat energielevel befinden
    wohlbefinden gefuhlt fuhle mudigkeit ging muster zusammenhang zusammenhange siehst erkennst gibt findest gefunden daten meinen
    hangt hangen beeinflusst beeinflussen wirkt auswirkt auswirkung einfluss wochenende wochenenden zwischen ab
    plateau stillstand stagniere stagniert still fest stecke festgefahren tut bewegt
    geandert verandert neu neues anders unterschied anderung anderungen sicher genau zuverlassig verlasslich fehlt daten weisst woher
    nachstes nachste nachster schritt tun machen andern verbessern besser empfiehlst schlagst vor rat helfen hilf fragen frag
    alles konnen bot ki mensch programm maschine setze senke erhohe andere setz mehr weniger tempo hohere niedrigere neues kohlenhydrate
    fett wochenbericht wochenruckblick ruckblick wochenuberblick durchschnitt schnitt ab mitte dabei abzunehmen zuzunehmen
    lauf tage siehts sieht aus grund hohen ans dafur wieder standig dauernd plotzlich nacht uber sagst meinst sagen`,
  followUp:
    /^(?:und |aber )?(?:warum|wieso|weshalb|warum das|warum nicht|wieso das|wieso nicht|mehr|mehr dazu|sag mir mehr|erklar das|erklar mir das|erklare das|erklare mir das|weiter|mach weiter|wie das|wie meinst du das|was meinst du|was bedeutet das|und)$/,
  patterns: [
    [
      'certainty',
      `${say}wie (?:sicher|genau|zuverlassig|verlasslich) (?:bist du|ist das|sind die|ist die|ist der|ist mein)(?: (?:dir|dabei|da|damit|trend|daten|zahlen|alles|dir da|dir dabei))*`,
      `bist du(?: dir)?(?: da)? sicher(?: dabei)?`,
      `(?:ist|stimmt) das (?:sicher|genau|so)`,
      `was (?:fehlt|fehlt dir|fehlt noch)(?: (?:noch|dir|an daten|fur daten))*`,
      `woher weisst du das|kann ich (?:dir|dem|darauf|den zahlen) (?:vertrauen|trauen)`,
    ],
    [
      'plateau',
      `(?:bin|stecke|stehe) ich${often} (?:auf|in|an) (?:einem|einer|nem)? ?(?:plateau|stillstand)${often}(?: fest)?`,
      `(?:habe|hab) ich${often} (?:ein|einen|das) (?:plateau|stillstand)(?: erreicht)?`,
      `ist das${often} (?:ein|schon ein)? ?(?:plateau|stillstand)`,
      `stagniere ich${often}|(?:stagniert|steht|hangt) mein (?:gewicht|trend)${often}(?: still)?|tut sich (?:bei mir |noch )*(?:was|etwas|nichts)(?: mehr)?`,
    ],
    [
      'patterns',
      `(?:siehst|erkennst|findest|hast) du${often} (?:ein |irgendwelche |einen |zusammenhange |in meinen daten )*(?:muster|zusammenhang|zusammenhange)(?: (?:in meinen daten|bei mir|gefunden))*`,
      `(?:gibt es|gibts)${often} (?:ein |einen )?(?:muster|zusammenhang|zusammenhange)(?: (?:in meinen daten|bei mir|zwischen (?:meinem |meiner |meinen )*${feel} und (?:meinem |meiner |meinen )*(?:${feel}|essen|gewicht)))*`,
      `(?:welche|was fur|zeig mir|zeig) (?:meine )?(?:muster|zusammenhange)(?: gibt es| siehst du| hast du gefunden| in meinen daten)*|(?:meine )?muster`,
      `(?:wie )?(?:beeinflusst|wirkt|hangt) (?:sich )?(?:mein |meine )?${feel} (?:sich )?(?:auf |mit )?(?:mein |meine |meinen |meinem |meiner )?(?:${feel}|essen)(?: aus| ab| zu| zusammen)*`,
    ],
    [
      'plan_change',
      `${why} (?:hat sich|ist) mein (?:wochenplan|plan)${often}(?: (?:geandert|verandert|anders|neu))|was ist neu (?:an|in) meinem (?:wochenplan|plan)${often}|was (?:hat sich|ist)${often} (?:an|in) meinem (?:wochenplan|plan)(?: (?:geandert|verandert|neu|anders))`,
    ],
    [
      'plan',
      `${say}(?:was ist |was steht in |wie ist |wie sieht |habe ich )?(?:mein|meinen|meinem|der|den|einen)(?: aktueller| aktuellen)? (?:wochenplan|plan)(?: (?:fur diese woche|diese woche|fur die woche|aus|an))*`,
    ],
    [
      'photos',
      `${say}(?:wann (?:war|ist)|wie alt ist) (?:mein|das) (?:letztes|neuestes|letzte|neueste) (?:foto|bild|fortschrittsfoto)|wie viele (?:fotos|bilder)(?: von mir)? (?:habe ich|gibt es|kennst du|siehst du)(?: von mir)?|(?:kannst|siehst) du meine (?:fotos|bilder)(?: sehen)?|meine (?:fotos|bilder|fortschrittsfotos)`,
    ],
    [
      'weight_up',
      `${why}(?: ist| geht| steht| steigt| zeigt| schwankt| sinkt)? (?:mein gewicht|die waage|meine waage|das gewicht|mein trend)(?: (?:so|heute|gerade|wieder|plotzlich|standig|immer|noch|nicht|mehr|denn|uber nacht|als|gestern|seit))*(?: (?:hoch|hoher|gestiegen|steigt|rauf|oben|mehr|runter|schwankt|gesprungen|gesunken|sinkt|an|nach|zu|weniger|leichter|schwerer|ab|fest|still|stark|viel|bewegt sich nicht))*`,
      `${why} (?:nehme|nehm|habe|hab|bin|wiege) ich (?:.* )?(?:ab|zu|zugenommen|abgenommen|schwerer|leichter|mehr|weniger|so viel)(?: als (?:gestern|vorher|letzte woche)| seit gestern| uber nacht)*`,
      `${why} (?:nehme ich|nehm ich) (?:nicht|nichts|kaum|nicht mehr|gar nicht|noch nicht|immer noch nicht)(?: mehr)? ab`,
      `ich (?:habe|hab|bin|nehme)(?: (?:heute|wieder|schon wieder|uber nacht|seit gestern|diese woche|plotzlich|nur))* (?:zugenommen|schwerer|schwerer geworden|nicht ab|zu)`,
      `(?:mein gewicht|die waage) (?:ist|geht|zeigt|steigt|schwankt)(?: (?:heute|wieder|plotzlich|so|stark|standig|seit gestern|nicht|immer noch))*(?: (?:hoch|hoher|gestiegen|mehr|rauf|oben|nach oben|runter|nach unten))*`,
      `${why} (?:bewegt|tut) sich (?:die waage|mein gewicht|der trend|mein trend)(?: (?:nicht|nichts|nicht mehr|kaum|gar nicht))*`,
      `${why} (?:geht|gehts)(?: es| das)?(?: (?:nicht|nicht mehr|kaum|immer noch nicht))* (?:runter|nach unten|voran|weiter|rauf|hoch)`,
      `was (?:ist|passiert)(?: denn)? mit meinem gewicht(?: los| passiert)?`,
    ],
    [
      'request',
      `(?:kannst du |bitte )?(?:setze?|senke?|erhohe?|andere?) (?:mir )?(?:bitte )?(?:mein|meine|das) (?:ziel|tagesziel|kalorienziel|kalorien|tempo|defizit)(?: hoher| niedriger| runter| hoch| an)?`,
      `ich (?:will|mochte|brauche) (?:mehr|weniger) ${food}`,
    ],
    [
      'goal_date',
      `(?:wann|bis wann)(?: ungefahr| etwa)? (?:erreiche|schaffe|schaff|habe|hab|bin|komme|werde) ich(?: denn| wohl| endlich)? ${goal}(?: (?:erreicht|geschafft|erreichen|erreiche|sein|haben|an))*`,
      `wie lange(?: dauert es| brauche ich| dauert das| muss ich| noch| wohl)+(?: bis)?(?: ich)?(?: ${goal})?(?: (?:erreiche|erreicht habe|bin|da bin|geschafft habe|habe))?`,
      `(?:schaffe|erreiche) ich ${goal}|wie weit (?:bin ich|ist es)(?: noch)?(?: ${goal})?(?: (?:weg|entfernt))?`,
      `(?:meine )?(?:prognose|vorhersage)|wann (?:bin ich|hab ich es|habe ich es|ist es) (?:fertig|am ziel|da|so weit|geschafft)`,
      `wann bin ich bei ${goal}|(?:in )?wie vielen (?:wochen|monaten|tagen)(?: bin ich| erreiche ich| habe ich)?(?: ${goal})?|ist ${goal} (?:realistisch|erreichbar)`,
    ],
    [
      'food_today',
      `${much}(?: ${food})? (?:darf|kann|soll|sollte|muss) ich(?: heute| denn| jetzt| also)* noch(?: heute)? (?:essen|zu mir nehmen)`,
      `${much}(?: ${food})? (?:darf|kann|soll|sollte) ich heute(?: noch| denn)?(?: (?:essen|zu mir nehmen))?`,
      `${much}(?: ${food})? (?:bleibt|bleiben|habe ich|hab ich|sind|ist)(?: mir| ich)?(?: heute| fur heute| noch)* (?:ubrig|frei|offen|noch|noch ubrig)(?: heute| fur heute)?`,
      `${much}(?: ${food})? (?:bleibt|bleiben) mir(?: heute| noch)*`,
      `${much}(?: ${food})? (?:habe|hab) ich(?: heute| bisher| schon| bis jetzt)*(?: ${food})? (?:gegessen|getrunken|zu mir genommen|eingetragen)(?: heute)?`,
      `darf ich(?: heute| jetzt)* (?:noch )?(?:was|etwas|mehr) essen(?: heute)?|(?:bin ich|liege ich)(?: heute| schon)* (?:uber|unter|im) (?:meinem |dem )?(?:ziel|budget|limit|tagesziel|kalorienziel)`,
      `(?:habe|hab) ich(?: heute| schon)* (?:zu viel|zu wenig|genug)(?: ${food})? (?:gegessen|gehabt)|${much}(?: ${food})? fehlt mir(?: heute| noch)*|(?:habe|hab) ich heute (?:zu viel|genug|zu wenig)(?: ${food})? gegessen`,
      `${much}(?: ${food})? (?:habe|hab) ich noch|(?:meine? )?${food} (?:von |fur )?heute|heute(?: gegessen)?(?: ${food})?|mein heutiges essen`,
    ],
    [
      'week',
      `wie (?:war|lief|ist|lauft)(?: denn)? (?:meine|die|diese)(?: letzte| letzten| vergangene)? woche(?: so| bisher)*`,
      `(?:mein |meine |der |die )?(?:wochenbericht|wochenruckblick|wochenuberblick)|wie lief (?:es |alles )?(?:diese|letzte) woche|(?:zusammenfassung|ruckblick)(?: der| meiner| diese| diese[rs]?)* woche`,
    ],
    [
      'wellbeing',
      `wie (?:gut |schlecht )?(?:habe|hab) ich${often} geschlafen${often}|(?:habe|hab) ich${often} (?:gut|schlecht|genug) geschlafen${often}|wie (?:mude|fit|erholt) (?:bin|war) ich${often}|wie hoch (?:war|ist) meine energie${often}`,
      `wie (?:war|ist|sind|waren|steht es um|entwickelt sich) (?:mein|meine|meinen) ${feel}(?: und (?:mein |meine )?${feel})*${often}`,
      `wie (?:habe|hab|fuhle|fuhlte) ich mich${often}(?: gefuhlt)?${often}`,
      `(?:mein |meine )?(?:schlaf|stimmung|laune|energielevel|schlafqualitat|befinden|wohlbefinden)(?: und (?:mein |meine )?${feel})*${often}`,
    ],
    [
      'changes',
      `was (?:hat|habe|ist) (?:sich )?(?:denn )?(?:diese woche |in letzter zeit |zuletzt |bei mir )*(?:geandert|verandert|neu|anders)(?: (?:seit gestern|seit letzter woche|diese woche|in letzter zeit))*`,
      `(?:gibt es )?(?:was |etwas )?(?:neues|anderungen)`,
    ],
    [
      'targets',
      `${say}(?:was|wie hoch|wie|wo|welche[ns]?) (?:ist|sind|liegt|liegen|habe ich fur)(?: denn)? (?:mein|meine|der|die|das)(?: tagliche[rs]?| aktuelle[rs]?)? ${need}${often}`,
      `(?:mein|meine)? ?(?:tagliche[rs]? )?${need}${often}`,
      `${much}(?: ${food})? (?:brauche|brauch|verbrauche|verbrenne) ich${daily}(?: zum abnehmen| um abzunehmen| zum halten)?`,
      `${much}(?: ${food})? (?:soll|sollte|darf|muss|kann) ich${daily}(?: ${food})?(?: (?:essen|zu mir nehmen))`,
      `${much} ${food}${daily}|(?:bin ich|liege ich) im (?:defizit|kaloriendefizit)|soll(?:te)? ich (?:mehr|weniger) (?:${food} )?(?:essen|zu mir nehmen)|was ist (?:mein|das) ziel(?: fur heute| heute)?`,
      `${why} (?:ist|sind) (?:mein|meine) ${need} (?:so )?(?:hoch|niedrig|tief|wenig|viel|gestiegen|gesunken|anders)`,
    ],
    [
      'next_step',
      `was (?:soll|sollte|kann|muss|mache|wurdest du) ich(?: denn)?(?: jetzt| als nachstes| heute| noch| nun| morgen| am besten| diese woche)*(?: (?:tun|machen|andern|verbessern|besser machen|beachten))?`,
      `was (?:ist|ware) (?:der|mein) nachste[rn]? schritt|nachster schritt|was nun|und jetzt|was jetzt`,
      `(?:gib mir|hast du|ich brauche|ich will) (?:einen |nen |ein paar |deinen )?(?:tipp|tipps|rat|ratschlag)(?: fur mich)?|tipps?`,
      `wie (?:kann|soll|sollte) ich(?: denn)?(?: jetzt| am besten| besser| weiter)*(?: (?:abnehmen|weitermachen|besser werden|mich verbessern|das verbessern|zunehmen))`,
      `was (?:empfiehlst|ratst) du(?: mir)?|was schlagst du(?: mir)? vor`,
    ],
    [
      'progress',
      `wie (?:lauft|geht|steht|laufts|ist)(?: es| das| alles| mein gewicht| mein trend| mein gewichtstrend| mein fortschritt| meine diat| mein verlauf| die diat| das abnehmen| der trend| mein stand)*(?: (?:mir|bei mir|um mich|mit mir|mit meinem gewicht|mit dem abnehmen|mit dem gewicht|um mein gewicht|voran|weiter|aus))*${often}`,
      `wie (?:steht es um|ist) (?:mein|das) (?:aktuelles )?gewicht${often}`,
      `${say}wie (?:es|alles)(?: mir| bei mir)? (?:lauft|geht|steht)`,
      `wie (?:entwickelt|bewegt) sich (?:mein|der|das) (?:gewicht|trend|gewichtstrend)${often}`,
      `wie (?:sieht|siehts)(?: es)?(?: bei mir| mit meinem gewicht| mein trend| mein gewicht)?${often} aus`,
      `wie (?:steht|gehts|laufts|lauft) ?s?${often}|gehts runter|wie bin ich unterwegs|was sagt (?:mein|der) trend|wie hat sich mein (?:gewicht|trend)${often} entwickelt|wie war mein (?:gewicht|trend)${often}`,
      `(?:bin ich|ich bin)${often} leichter(?: geworden)?|wie schnell nehme ich(?: ab| zu)?|nehme ich (?:schnell genug|zu schnell|zu langsam|genug) ab|(?:wie ist|wie hoch ist|was ist) mein tempo`,
      `(?:wie|wo) stehe ich${often}|wie mache ich mich${often}|wie komme ich voran`,
      `${say}(?:mein |meinen |meine |der |den |die )?(?:aktuelle[rsn]? )?(?:gewichtstrend|trend|trendgewicht|gewicht|verlauf|fortschritt|fortschritte|stand|gewichtsverlauf|zusammenfassung|uberblick)${often}`,
      `was (?:ist|sind) (?:mein|meine) (?:aktuelle[rs]? )?(?:gewicht|trend|trendgewicht|gewichtstrend|stand|fortschritte)`,
      `${much} wiege ich${often}`,
      `${much} (?:habe|hab) ich${often} (?:abgenommen|zugenommen|verloren)${often}`,
      `(?:habe|hab) ich${often} (?:abgenommen|zugenommen|was verloren)|nehme ich${often} ab|mache ich fortschritte|bin ich auf (?:kurs|dem richtigen weg|einem guten weg)`,
    ],
    [
      'help',
      `was kannst du(?: denn| alles| so| fur mich tun| mir sagen)*|was kann ich(?: dich)?(?: alles)? fragen|hilfe|hilf mir|kannst du mir helfen|wer bist du|was bist du|bist du (?:ein |eine )?(?:mensch|ki|bot|programm|maschine)|wie (?:geht|funktioniert) das`,
    ],
  ],
  cues: [
    [
      'weight_up',
      'warum|wieso|weshalb|woran|woher',
      'gewicht|waage|zahl|trend|wiege|kilo|kilos|abgenommen|zugenommen|nehme|schwerer|leichter',
    ],
    [
      'weight_up',
      'gewicht|waage|zahl',
      'hoher|gestiegen|steigt|rauf|schwankt|gesprungen|schwerer',
      'gestern|nacht|plotzlich|wieder|heute',
    ],
    ['plateau', 'plateau|stillstand|stagniert|stagniere|still|festgefahren'],
    ['plateau', 'tut sich|bewegt sich', 'waage|gewicht|trend', 'nichts|nicht'],
    [
      'goal_date',
      'wann|lange|zeit|fehlt|fehlen|weit|prognose|schaffe|erreiche|erreichbar|realistisch|wochen|monate|monaten',
      'ziel|zielgewicht|wunschgewicht',
    ],
    [
      'patterns',
      'zu tun|einfluss|zusammenhang|zusammenhange|beeinflusst|wirkt|hangt|muster|auswirkung',
      'schlaf|stimmung|laune|energie|energielevel|mudigkeit|wochenende|wochenenden',
    ],
    [
      'wellbeing',
      '(?<!\\b(?:warum|wieso|weshalb)\\b.*)(?:wie|war|habe|hab|bin|zeig|sag)',
      'schlaf|schlafe|geschlafen|stimmung|laune|energielevel|befinden|mude|muder|fit|erholt|gefuhlt',
    ],
    [
      'food_today',
      'wie viel|wie viele|wieviel|was|kann|darf|habe|hab|reicht|bleibt|bleiben',
      'heute|noch|bisher|schon',
      'gegessen|kalorien|kcal|eiweiss|protein|essen|ubrig|makros',
    ],
    [
      'week',
      'woche',
      'wie|zusammenfassung|ruckblick|bericht',
      'war|lief|lauft|zusammenfassung|ruckblick|bericht|gegessen|aus',
    ],
    [
      'targets',
      'wie|was|warum|wieso|soll|sollte|brauche|zeig|mein|meine',
      'kalorienziel|tagesziel|eiweissziel|kalorienbedarf|tagesbedarf|erhaltungsbedarf|grundumsatz|gesamtumsatz|verbrauch|kalorienverbrauch|energieverbrauch|umsatz|defizit|kaloriendefizit|makros',
    ],
    [
      'targets',
      'kalorien|kcal|eiweiss|protein|energie|kohlenhydrate|fett',
      'soll|sollte|brauche|verbrenne|verbrauche|taglich|pro tag|am tag|darf',
    ],
    ['progress', 'lauft|lauf|geht|gehts|stehe|steht', 'plan|gewicht|abnehmen|diat|alles'],
    [
      'progress',
      'wie|was|wo|zeig|zeige|sag|bin|habe|hab|lauft|geht|entwickelt|sieht|sehen|ist|hat|nehme|mache',
      'gewicht|trend|trendgewicht|gewichtstrend|kurve|verlauf|fortschritt|fortschritte|abgenommen|zugenommen|wiege|gewichtsverlauf',
    ],
  ],
  asking: 'wie|was|warum|wieso|weshalb|wann|wo|welche[nrs]?|zeig|zeige|sag|sage|gib|kannst',
  never:
    '(?:hast|bist|schlafst|wiegst|fuhlst|isst) du|bedeutet|ist ein|besser|normal|gutes|wichtig|zu (?:hoch|schwer|dick|viel|niedrig)|egal|wetter|er|sie|ihr|ihre|ihm|wir|man|dein|deine|nichts essen|nicht essen|keine kalorien|kein essen|ohne essen|leben|sterben|hunger|rezept|morgen|besser schlafen|tipp|tipps|rat',
};
