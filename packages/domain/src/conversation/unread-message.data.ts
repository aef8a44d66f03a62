/**
 * What people say first of themselves in languages that are not read: I, my, want, hurt, die, help, breathe, eat. Lower
 * case and without accents; what is a word of the six that are read, too, is left out where they are used.
 */
export const plainForeignWords: readonly string[] = [
  // Dutch, Afrikaans
  'ik mijn wil niet doodgaan sterven pijn borst ademen krijg geen lucht zwanger jaar hongeren overgeven eet hulp dood wens lewe asem',
  // Danish, Norwegian, Swedish, Icelandic
  'jeg vil ikke mitt mig meg dod leve livet vondt ondt brystet brystsmerter hjelp hjaelp puste gravid jag vill inte leva bara ont andas langar vill vil deyja hjalp langer',
  // Finnish, Estonian
  'haluan halua minun mina olen kuolla kuolen elaa enaa rintaan sattuu henkea raskaana apua laihtua tahan surra aita haiget valutab rinnus elada',
  // Polish
  'chce mam umrzec zyc mnie moje boli klatce oddychac pomocy wymiotuje glodze ciazy schudnac zabic',
  // Czech, Slovak
  'chci umrit zemrit zit boli hrudi dychat nemuzu nemohu tehotna pomoc zabit zomriet zit chcem mozem nemozem zhubnout schudnut hladovim',
  // Croatian, Serbian, Bosnian, Slovene
  'zelim umreti umrijeti zivjeti ziveti hocu necu boli prsa prsima disati diham trudna pomozite zelim nocem ubiti hocem smrsati nije dobro',
  // Hungarian
  'meg akarok halni meghalni elni nem faj mellkasom levegot kapok terhes segitseg vagyok fogyni hanyok ehezem',
  // Romanian
  'vreau vrea mor traiesc doare pieptul pieptului respir insarcinata ajutor slabesc sinucid vomit infometez',
  // Turkish
  'olmek istiyorum yasamak istemiyorum gogsum agriyor nefes alamiyorum hamileyim yardim kusuyorum kendimi oldurmek zayiflamak',
  // Indonesian, Malay
  'saya aku ingin mau mati hidup dada sakit napas nafas hamil tolong kurus bunuh diri lapar muntah tidak',
  // Filipino
  'gusto kong mamatay ayoko nang mabuhay dibdib masakit makahinga buntis tulong pumayat ako',
  // Vietnamese
  'toi muon chet song dau nguc tho duoc mang thai giup giam can',
  // Swahili
  'nataka kufa sitaki kuishi kifua kinauma kupumua mjamzito nisaidie nina',
  // Albanian, Lithuanian, Latvian
  'dua vdes jetoj dhimbje gjoks shtatzene ndihme noriu mirti gyventi skauda krutine kvepuoti nescia pagalbos gribu dzivot mirt sap krutis elpot palidziet',
  // Catalan, Basque, Welsh, Irish
  'vull morir viure pit respirar ajuda embarassada nahi hil bizi bularreko laguntza eisiau marw byw brest anadlu helpwch',
];

/** Dishes, sports and short forms that are the same in many languages. */
export const wordsOfAll =
  'tofu ramen noodles spaghetti pasta lasagne pizza schnitzel paella risotto curry sushi wrap bagel burger kebab falafel hummus taco burrito muesli granola quinoa espresso latte cappuccino flat white whey isolate protein creatine hyrox crossfit zumba yoga pilates hiit squat squats bench deadlift deadlifts scramble ok thx lol omg brb idk tbh ty np yep nope haha hmm';
