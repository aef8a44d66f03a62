/**
 * Short words of each language and what members ask about in it, lower case and without accents. A word that several
 * languages have stands in each of them and counts for less.
 */
export const languageWords = {
  en: `i im ive id am me my mine we you your youre he she it its they this that these those the a an and or but so if than then of to in on at by
    for from with without about into over under is are was were be been being do does did done dont doesnt didnt have has had
    havent will wont would can cant could should shall may might must not no yes what whats why how when where who which there here
    now today tonight yesterday tomorrow week month day days more less much many any some all every just only also still even again
    too very really want wants need feel feels think know tell show give make get go going went lose losing lost gain eat eating ate
    eaten drink sleep slept weight weigh scale food meal calories target goal reach help please thanks hello hi hey good
    bad okay up down out off because after before since until while life live die myself anymore like doing kill hurt tired hungry
    ve s t re ll d m min mins cardio chest pain breathe breathing vomit throw pregnant hurts plateaued stalled stuck maintenance protein log lunch breakfast dinner ai bot coach far progress`,
  de: `ich du er sie es wir ihr mein meine meinen meinem meiner dein deine mich mir dich dir uns der die das den dem des ein eine einen einem
    einer und oder aber zu zum zur von vom im in mit fur auf aus bei nach uber unter was wie warum wieso wann wo wer welche welches
    nicht nichts kein keine keinen mehr noch schon auch nur sehr bin bist ist sind war waren habe hab hast hat haben hatte will willst
    mochte kann kannst konnte soll sollte muss darf wird werde werden geht gehts mach mache machen gib zeig sag heute gestern morgen
    woche monat tag tage gerade jetzt bisher weil dass wenn als so am an man gewicht gewichts wiege wiegen gewogen abnehmen abgenommen
    zugenommen zunehmen kalorien kalorienbedarf kalorienziel essen gegessen esse iss schlaf schlafe geschlafen stimmung laune
    ziel zielgewicht erreiche erreichen verbrauch verbrauche grundumsatz tagesbedarf erhaltung eiweiss ubrig verlauf waage hilfe danke
    bitte hallo leben sterben hunger mude tipp tipps bedeutet erklar erklare schlecht gut guten umbringen satt ratschlag rezept siehst gibt muster prognose wochenbericht spritze insulin erbreche erbrechen schwanger brust schmerzen atmen luft hilf stille umbringen hungern`,
  es: `yo tu el ella nosotros mi mis tus me te se lo la los las un una unos unas y o u pero que como cuando donde quien cual cuales cuanto
    cuanta cuantos cuantas por para con sin de del al en a no si ya muy mas menos mucho poco todo nada nadie algo es soy eres estoy
    estas esta estan he has ha hemos tengo tiene tenia quiero quisiera puedo puedes puede debo deberia voy va vamos ver dime muestra
    muestrame dame hoy ayer manana semana mes dia dias ahora porque hasta este esto eso estamos peso pesa bascula adelgazar adelgazo
    bajo bajar bajado subo subir subido engordar engordado calorias comer como comido comi dormir duermo dormido sueno animo humor energia
    objetivo meta alcanzare llegare llegar gasto quemo mantenimiento proteina quedan queda estancado estancada meseta ayuda gracias
    hola buenos buenas vida vivir morir hambre cansado cansada significa explicame consejo consejos receta perder pierdo entiendo ves tendencia patron patrones algun odio cuerpo despues antes cada siempre nunca vomito vomitar insulina embarazada pecho duele dolor respirar ayudame anos`,
  fr: `je j tu il elle on nous vous mon ma mes ton ta tes son sa ses le la les l un une des du de d et ou mais que qu qui quoi quel quelle
    quels quelles comment pourquoi quand combien avec sans pour par dans sur sous en au aux ne n pas plus moins tres trop peu tout rien
    est suis es sommes etes sont ai as avons avez ont a c ce cette cet ca ci veux voudrais peux peut puis dois doit vais va fait fais
    faire montre dis donne aujourd hui hier demain semaine mois jour jours maintenant encore deja si s y jusqu depuis parce poids pese
    peser balance maigrir maigris maigri grossir grossi perdre perdu calories manger mange mangee sommeil dormir dors dormi humeur
    energie objectif atteindre atteindrai depense brule maintien maintenance proteines reste stagne palier aide merci bonjour salut vie
    vivre mourir faim fatigue envie signifie explique conseil conseils conseilles manque manquent tendance motifs recette jai cest nai apres avant toujours jamais chaque vomis vomir insuline enceinte poitrine douleur respirer ans`,
  it: `io tu lui lei noi voi mio mia miei mie tuo tua il lo la i gli le un uno una di del della dei e o ma che chi come quando dove
    perche quanto quanta quanti quante con senza per in su nel nella al alla non si no piu meno molto poco tutto niente sono sei siamo ho hai ha
    abbiamo avevo voglio vorrei posso puoi devo dovrei sto sta stai vado va fare fatto dimmi mostrami dammi oggi ieri domani settimana
    mese giorno giorni adesso ora ancora gia anche questo questa quello peso bilancia dimagrire dimagrendo ingrassare ingrassato calorie
    mangiare mangiato mangio dormire dormo dormito sonno umore energia obiettivo raggiungere raggiungero consumo brucio mantenimento
    proteine restano rimangono aiuto grazie ciao buongiorno vita vivere morire fame stanco stanca significa consiglio ricetta va vanno
    perdere perso cosa ci dopo prima sempre mai ogni vomito vomitare insulina incinta petto dolore respirare anni salto`,
  pt: `eu tu ele ela nos voce voces meu minha meus minhas teu tua seu sua o a os as um uma uns umas de do da dos das em no na nos nas e ou
    mas que quem como quando onde porque por para pra com sem ao aos nao sim ja muito pouco mais menos tudo nada sou estou esta estao
    es e tenho tem tinha quero queria posso pode devo deveria vou vai fazer feito diz mostra da hoje ontem amanha semana mes dia dias
    agora ainda tambem isso isto este esta peso balanca emagrecer emagrecendo engordar engordei calorias comer comi como comido dormir
    durmo dormi sono humor energia objetivo meta atingir chegar gasto queimo manutencao proteina restam sobram ajuda obrigado obrigada entendo
    ola oi bom dia vida viver morrer fome cansado cansada significa conselho dicas receita perder perdi quanto quantas quantos qual ate depois antes sempre nunca cada vomito vomitar insulina gravida peito dor respirar anos`,
  nl: `ik je jij jou jouw hij zij ze wij we mij mijn het de een en of maar te van voor met op aan in uit bij naar over onder door om wat
    waarom wanneer hoe waar wie welke hoeveel niet niets geen meer nog al ook heel erg ben bent is zijn was waren heb hebt heeft hebben
    had wil kan kunt kon moet mag zal zou wordt word gaat ga doe doen gedaan laat zien geef zeg vandaag gisteren morgen week maand
    dag dagen nu want omdat als dan dat dit deze die er gewicht weeg wegen gewogen afvallen afgevallen aangekomen calorieen eten
    gegeten eet slaap slapen geslapen stemming energie doel streefgewicht bereik bereiken verbruik verbruiken onderhoud eiwit over
    weegschaal hulp bedankt hallo leven sterven honger moe betekent uitleg advies recept slecht goed sterk`,
  pl: `ja ty on ona my wy moj moja moje moich mnie mi cie ci sie i w we z ze na do od po za o u dla przez przy bez nie tak czy co jak
    dlaczego czemu kiedy gdzie kto ktory ile ilu to ten ta te jest jestem jestes sa byl byla bylo mam masz ma mialem chce chcesz
    moge mozesz musze powinienem powinnam bede bedzie idzie robic pokaz powiedz daj dzis dzisiaj wczoraj jutro tydzien tygodniu
    miesiac dzien dni teraz juz jeszcze tez tylko bardzo wiecej mniej duzo malo wszystko nic ale bo ze gdy jesli waga wagi wage waze
    schudnac schudlem schudlam przytylem przytylam tyje chudne kalorii kalorie jesc zjadlem zjadlam jem spac spie spalem spalam sen snu nastroj
    energia energii cel celu osiagne osiagnac spalam zapotrzebowanie bialka bialko zostalo pomoc dziekuje czesc zyc umrzec glodny
    glodna zmeczony zmeczona znaczy rada przepis przestalem przestalam`,
  sv: `jag du han hon vi ni mig mej dig dej oss min mitt mina din ditt dina den det de en ett och eller men att som av i pa till fran
    med utan for om vid efter innan under over vad varfor nar hur var vem vilken inte inget ingen inga mer mindre mycket lite bara
    ocksa ar var blir har hade vill kan kunde ska skulle maste far gar gor gjort visa sag ge idag igar imorgon vecka veckan manad dag dagar
    nu redan fortfarande an eftersom detta denna vikt vikten vager vaga vagen ner gatt upp kalorier ata atit ater somn sova sovit sovit sover
    humor humoret energi mal malet malvikt na nar forbranner forbrukning protein kvar hjalp tack hej leva do hungrig trott betyder
    forklara rad recept star stilla daligt bra mar tappat`,
  tr: `ben sen o biz siz onlar beni bana benim seni sana senin bu su bir ve veya ya ama icin ile gibi kadar daha cok az en de da mi mu
    ne neden niye nasil nerede kim hangi kac zaman degil yok var evet hayir im dim istiyorum isterim yapmaliyim miyim olabilir
    oldu olur goster soyle ver bugun dun yarin hafta haftaya ay gun gunde simdi hala artik cunku eger kilo kilom kilomu kilolarim
    veriyorum verdim aldim aliyorum zayiflamak kalori kaloriler yemek yedim yiyorum uyku uyudum uyuyorum ruh halim moral enerji
    enerjim hedef hedefim hedefime ulasirim yakiyorum harcama protein kaldi yardim tesekkurler merhaba selam yasamak olmek ac yorgun
    demek tavsiye tarif tarti gidiyor kaybettim durdu bugunku hicbir sey anlamiyorum`,
} as const;

/** Letters that give a language away, however few words there are. */
export const languageLetters: Readonly<Record<keyof typeof languageWords, string>> = {
  en: '',
  de: 'ßäöü',
  es: 'ñ¿¡',
  fr: 'œêèùàçâîôûë',
  it: 'ìòàèù',
  pt: 'ãõçâêô',
  nl: 'ë',
  pl: 'łąęśźżćń',
  sv: 'åäö',
  tr: 'ğışöüç',
};
