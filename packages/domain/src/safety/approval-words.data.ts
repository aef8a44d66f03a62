/**
 * Words of sentences that agree with a plan, or praise, without saying which, in normalised spelling. `goAhead` bids
 * somebody do it, `nods` only agree or praise; `fillers` say nothing by themselves, and none of them denies.
 */
export type ApprovalWords = {
  /** Patterns over the text. */
  readonly goAhead: string;
  readonly nods: string;
  readonly fillers: string;
};

export const approvalWords: Readonly<Record<string, ApprovalWords>> = {
  en: {
    goAhead:
      'off you go|proceed|as you (?:see fit|like|wish|please|want)|make it happen|you(?:ve)? got this|nothing (?:at all )?to worry about|(?:no need to|dont) (?:worry|hesitate|overthink(?: it)?|hold back)|i (?:love|like) (?:it|this|that)(?: for you)?|be my guest|by all means|count me in|im in|deal|knock yourself out|full (?:steam|speed) ahead|keep (?:at it|it up)|you do you|(?:trust|follow|listen to) your (?:gut|heart|instincts?|body)|(?:could|can)nt (?:have )?(?:said|put|agree|be) (?:it )?(?:better|more)|dont let (?:anyone|anybody|them) (?:talk you out of it|stop you)|go ahead|go for it|go with (?:it|this|that)|do (?:it|this|that|so|exactly|just|what)|doing (?:it|this|that|so|exactly|just|what)|try (?:it|this|that)|start (?:now|today|right away|straight away)|(?:idea|plan|approach|choice|decision|move|strategy|thought|thinking|solution|call|goal|instinct|way)|support(?:ive)?|behind you|on board|agree\\w*|approv\\w*|endors\\w*|encourage\\w*|recommend\\w*|makes? (?:perfect |total |complete |a lot of |good )?sense|(?:you|we) (?:can|could|should|may|must)|feel free|no (?:problem|objections?|worries|harm(?: in (?:it|that|this))?|issue|reason not(?: to)?)|nothing wrong|why not|lets (?:do|go|start|try)|sounds? (?:\\w+ )?(?:good|great|fine|perfect|right|sensible|reasonable|solid|like)|stick (?:to|with)|works? (?:well|great|fine)|(?:is|its|thats|be|are|youre|seems?|feels?) (?:\\w+ )?(?:right|fine|ok|okay|good|safe|reasonable|sensible|healthy|normal|great|alright|correct)|believe in|trust (?:it|this|that|yourself)|whatever (?:you|it)|worth (?:it|a try|trying)|permission|blessing|green light|thumbs up|give (?:it|this|that)|all yours|up to you',
    nods: 'brave courage courageous strength kudos respect legend hero champ champion winner wow yay yes yeah yep yup sure ok okay course absolutely definitely certainly indeed exactly right correct true great good excellent perfect wonderful fantastic amazing brilliant lovely nice smart wise clever sensible reasonable solid awesome super superb impressive inspiring beautiful bravo congratulations congrats cheers proud well keep continue carry totally precisely alright beautifully admirable strong',
    fillers:
      'lol haha hey mate friend buddy dear take takes took real bit honestly seriously about could of a an the that this it its these those is was are were will would be been to me you your youre yours yourself i im ill id ive my mine we us our lets for in on at with by from and so as very really quite truly just all what whatever how now then too also do does doing done did go going gone ahead stick try trying start make makes making sense idea ideas plan plans approach choice choices decision decisions way ways move step steps goal goals strategy method support supportive agree agreed approve approved back behind job work working works can could should may must want wanted need know feel feels feeling free one ones thing things think thought thinking believe believing belief trust have has got full fully course path track up out through happy glad love like likes sounds sound seems looks look lot completely entirely wholly honestly definitely more better best most even any every single time give giving worth whole heartedly board hundred percent per cent solution call instinct why encourage encouraged recommend recommended endorse permission blessing green light thumbs attitude spirit mindset determination dedication commitment discipline today straight away right here there if myself am said say says described suggest suggested propose proposed mention mentioned ask asked mind heart body self absolutely who else they them let set sets push come along such both same issue safe healthy normal fine great',
  },
  de: {
    goAhead:
      'wie du (?:willst|magst|meinst)|recht hast|hast (?:vollig |absolut |ganz )?recht|nur zu|(?:mach|mache|tu|tue|machen|tun|probier|probiere|versuch|versuche|leg|zieh) (?:\\w+ )?(?:das|es|so|weiter|los|ruhig|durch|genau|dies)|leg los|(?:idee|plan|vorhaben|ansatz|entscheidung|weg|vorgehen|strategie|gedanke)|unterstutz\\w*|einverstanden|stimme \\w* ?zu|zustimm\\w*|(?:klingt|hort sich) (?:\\w+ )*(?:gut|super|toll|prima|vernunftig|sinnvoll|an)|spricht nichts dagegen|nichts dagegen|kein problem|kannst du|du (?:kannst|solltest|darfst)|hinter dir|(?:ist|sind) (?:\\w+ )?(?:gut|richtig|okay|ok|sinnvoll|vernunftig|super|toll)|segen|bleib dabei|bleib dran',
    nods: 'ja klar naturlich genau gut super toll perfekt prima ausgezeichnet hervorragend fantastisch grossartig richtig wunderbar stark bravo weiter sicher selbstverstandlich sehr spitze klasse gern gerne stolz glanzend',
    fillers:
      'das ist es ein eine einen einem einer gute guter gutes tolle toller tolles super richtige richtiger du dich dir dein deine deinen deinem deiner ich mich mir mein meine meinen wir auf an zu zur so nur los mach mache machen macht tu tue tun getan dabei dafur da dran hast hat habe haben bist bin sind unterstutzung unterstutze voll und ganz klingt hort sich nach wie der die den dem diesem dieser diese dieses dies genau auch weg plan idee ansatz vorhaben entscheidung schritt sinn ergibt probier probiere versuch versuche leg durch zieh bleib ruhig einfach bei allem hinter stehe stehen stimme einverstanden kannst solltest darfst wirklich absolut vollig segen sinnvoll vernunftig okay ok mit in aus von jeden fall jetzt heute gleich sofort sehr guten fur was vorhast sagst',
  },
  es: {
    goAhead:
      'tienes (?:toda la )?razon|como (?:quieras|prefieras)|a por ello|adelante|hazlo|haz (?:eso|esto|lo|justo|exactamente)|hacerlo|(?:idea|plan|decision|eleccion|planteamiento|enfoque|opcion|estrategia|camino)|apoyo|apoy\\w+|de acuerdo|apruebo|(?:me )?(?:parece|suena) (?:\\w+ )?(?:bien|genial|perfecto|estupendo|razonable|sensato)|sin problema|no hay (?:ningun )?problema|por que no|puedes (?:\\w+ )?(?:hacerlo|empezar)|deberias hacerlo|estas en lo (?:correcto|cierto)|tiene (?:todo el |mucho )?sentido|esta (?:muy )?bien|cuenta conmigo|estoy contigo',
    nods: 'si claro supuesto buena bueno buenisima excelente perfecto perfecta genial estupendo estupenda fantastico fantastica magnifico magnifica bien muy exacto exactamente correcto vale sigue continua asi gran bravo enhorabuena felicidades desde luego maravilloso animo orgulloso orgullosa',
    fillers:
      'que es una un la el lo los las me te se tu tus mi de por para con en y a al eso esto ese este esa esta idea plan decision opcion enfoque camino forma manera hazlo haz hacer hacerlo haciendo haces tienes tiene todo toda mucho sentido apoyo apoyar apoyando apoyarte adelante parece suena acuerdo estoy estas contigo conmigo cuenta hay puedes empezar deberias ya ahora hoy mismo totalmente completamente absolutamente alguna justo realmente como correcto cierto ir ve vas has pensado propones dices planteas total pleno',
  },
  fr: {
    goAhead:
      'comme tu (?:veux|voudras|le sens)|vas y|allez y|fonce|lance toi|fais (?:le|ca|cela|exactement|donc|comme)|(?:idee|plan|decision|choix|approche|demarche|strategie|voie)|soutien|soutiens|soutenir|d accord|daccord|approuve\\w*|(?:me )?(?:semble|parait|sonne) (?:\\w+ )?(?:bien|bon|super|parfait|raisonnable|sense)|pas de probleme|aucun probleme|pourquoi pas|tu peux(?: \\w+)?|tu devrais|tu as raison|a du sens|logique|derriere toi|avec toi|feu vert',
    nods: 'oui bien sur bonne bon excellent excellente super genial geniale parfait parfaite formidable magnifique exactement exact absolument tout tres bravo felicitations continue top certainement evidemment fantastique chouette fier fiere courage',
    fillers:
      'c est cest ce ca cela une un le la les de du des d l que qui je tu te toi ton ta tes mon ma mes nous vous en y a au pour avec et dans sur idee plan decision choix approche demarche strategie voie fais faire fait faisant vas allez comme as ai raison soutien soutiens soutenir soutenu peux devrais accord approuve semble parait me plein pleinement entierement totalement completement vraiment pourquoi sens logique lance fonce derriere feu vert maintenant aujourd hui aujourdhui tout suite bonne meme ainsi sans hesiter hesite dis proposes prevois felicitations',
  },
  it: {
    goAhead:
      'ma certo|vai avanti|avanti|vai (?:pure|cosi)|fallo|fai (?:pure|cosi|questo|proprio)|(?:idea|piano|decisione|scelta|approccio|strategia|strada)|sostegno|sostengo|appoggi\\w*|approv\\w+|d accordo|daccordo|(?:mi )?(?:sembra|pare|suona) (?:\\w+ )?(?:bene|buono|ottimo|perfetto|ragionevole|sensato)|nessun problema|perche no|puoi (?:farlo|iniziare)|dovresti farlo|hai ragione|ha (?:perfettamente )?senso|va (?:\\w+ )?bene|con te|via libera|niente di male|come (?:vuoi|preferisci)',
    nods: 'si certo certamente ottima ottimo buona buono eccellente perfetto perfetta fantastico fantastica magnifico splendido splendida bene benissimo esatto esattamente giusto assolutamente bravo brava continua complimenti molto fiero fiera',
    fillers:
      'che e una un uno il lo la i gli le di del della da in con su per a al tuo tua tuoi mio mia mi ti tu io ne ci questo questa quello quella cosi idea piano decisione scelta approccio strategia strada vai avanti fallo fai fare farlo facendo hai ho ha ragione sostegno sostengo pieno completo appoggio appoggiarti accordo sembra pare suona perche puoi dovresti iniziare senso pure proprio ora adesso oggi subito tutto totalmente completamente davvero via libera va sono te bel bella',
  },
  pt: {
    goAhead:
      'va em frente|vai em frente|em frente|pode ir|siga em frente|faca (?:isso|assim|exatamente)|faz isso|(?:ideia|plano|decisao|escolha|abordagem|estrategia|caminho|opcao)|apoio|apoi\\w+|aprov\\w+|concordo|de acordo|(?:me )?(?:parece|soa) (?:\\w+ )?(?:bem|bom|otimo|perfeito|razoavel)|sem problema|nenhum problema|por que nao|pode (?:fazer|comecar)|deve fazer|tem (?:toda )?razao|faz (?:todo o |todo )?sentido|esta (?:tudo )?bem|conte comigo',
    nods: 'certeza sim claro certo otima otimo boa bom excelente perfeito perfeita fantastico fantastica maravilhoso maravilhosa muito bem exato exatamente correto continue continua parabens bravo isso orgulhoso orgulhosa',
    fillers:
      'que no na nos e uma um o a os as de do da em na com por para ao voce tu teu tua seu sua meu minha eu me te isso isto esse essa este esta assim ideia plano decisao escolha abordagem estrategia caminho opcao va vai ir siga frente faca faz fazer fazendo pode podes deve comecar tem tens tenho todo toda total razao sentido apoio apoiar apoiando acordo concordo parece soa tudo bem agora hoje mesmo ja totalmente completamente absolutamente realmente conte comigo',
  },
  nl: {
    goAhead:
      'groot gelijk|ga je gang|ga ervoor|ga (?:zo )?door|ga verder|doe (?:het|dat|dit|maar)|(?:idee|plan|aanpak|keuze|beslissing|besluit|strategie|gedachte)|steun\\w*|mee eens|eens|goedkeur\\w*|klinkt (?:\\w+ )?(?:goed|prima|top|verstandig|logisch)|geen probleem|waarom niet|je (?:kunt|kan|mag|moet)|niets mis mee|achter je|lijkt (?:me |mij )?(?:\\w+ )?(?:goed|prima|verstandig)|groen licht',
    nods: 'ja zeker goed goede prima uitstekend perfect geweldig top fantastisch precies juist natuurlijk absoluut super mooi knap bravo vooral heel trots',
    fillers:
      'dat is het een de dit die deze je jij jouw ik mijn me mij we ons ga doe doen gaan gang ervoor door verder zo maar ook en in op bij met van voor idee plan aanpak keuze beslissing stap hebt heb steun steunen volledig volledige helemaal eens klinkt lijkt verstandig logisch probleem waarom niet kunt kan mag moet mee achter sta groen licht nu vandaag meteen gewoon echt absoluut wel',
  },
  pl: {
    goAhead:
      'smialo|zrob (?:to|tak)|rob (?:to|tak|tak dalej)|(?:pomysl|plan|decyzja|wybor|podejscie|strategia|droga)|wspier\\w*|wsparcie|popieram|zgadzam sie|zgoda|brzmi (?:\\w+ )?(?:dobrze|swietnie|super|rozsadnie)|nie ma problemu|czemu nie|dlaczego nie|mozesz|powinienes|powinnas|masz racje|ma (?:to )?sens',
    nods: 'tak jasne oczywiscie dobry dobra dobrze swietny swietna swietnie super doskonaly doskonale wspanialy wspaniale idealnie dokladnie brawo gratulacje pewnie znakomicie bardzo kontynuuj',
    fillers:
      'to jest byl na w z i do o po za sie tak dalej trzymaj pomysl plan decyzja wybor podejscie strategia masz ma moje moja pelne wsparcie wspieram cie ciebie ci twoj twoja twoje zrob zrobic rob robic smialo brzmi zgadzam popieram zgoda racje sens czemu dlaczego mozesz powinienes powinnas calkowicie pelni wlasnie teraz dzis od razu ten ta tym tego wszystko',
  },
  sv: {
    goAhead:
      'kor pa|kor igang|gor det|gor sa|satt igang|(?:ide|plan|beslut|val|upplagg|strategi|tanke)|stod(?:jer)?|stottar|haller med|godkann\\w*|later (?:\\w+ )?(?:bra|toppen|rimligt|klokt)|inga problem|inget problem|varfor inte|du (?:kan|bor|far|ska)|bakom dig|gront ljus|fortsatt (?:sa|med det)',
    nods: 'ja visst sjalvklart bra jattebra toppen utmarkt perfekt fantastiskt underbart precis exakt absolut ratt super bravo grattis klokt fortsatt starkt mycket',
    fillers:
      'det ar en ett den de din ditt du dig jag mig mitt min vi och pa i att med for om sa som bra ide plan beslut val kor gor gora igang satt har stod stodjer helt fullt ut haller later varfor inte kan bor far ska bakom star nu idag genast bara verkligen detta denna allt',
  },
  tr: {
    goAhead:
      'devam et|yap (?:bunu|sunu)|bunu yap|oyle yap|hadi|(?:fikir|plan|karar|secim|yaklasim|yontem)|destekl\\w+|destegim|katiliyorum|onayliyorum|kulaga \\w+|sorun (?:yok|degil)|neden olmasin|yapabilirsin|yapmalisin|haklisin|mantikli|yanindayim|arkandayim',
    nods: 'evet tabii tabi elbette kesinlikle iyi guzel harika mukemmel super aferin tebrikler bravo aynen dogru muhtesem cok tamam',
    fillers:
      'bu su o bir ve de da ki icin ile sana senin seni sen ben benim cok fikir plan karar secim yaklasim devam et yap yapmak bunu boyle oyle gibi destekliyorum destegim tam tamamen var geliyor kulaga geldi sorun hemen simdi bugun planin fikrin kararin',
  },
};
