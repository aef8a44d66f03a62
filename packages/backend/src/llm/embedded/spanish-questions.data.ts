import type { Questions } from './question.ts';

const why = '(?:por que|porque|a que se debe(?: que)?|como es que|cual es la razon de que)';
const lately =
  '(?: (?:hoy|ahora|ahora mismo|hasta ahora|esta semana|este mes|ultimamente|estos dias|actualmente|en general|en total|ya|la semana pasada|la ultima semana|los ultimos dias|en los ultimos dias|de momento|por ahora|desde ayer))*';
const say =
  '(?:(?:puedes |me puedes |puedes me )?(?:dime|muestrame|dame|ensename|decirme|decir|mostrarme|quiero ver|quiero saber|ver) )?';
const goal =
  '(?:a |al |mi |el |la |de |para |hasta )*(?:meta|objetivo|peso objetivo|peso meta|peso ideal|objetivo de peso)';
const need =
  '(?:objetivos?|objetivo de calorias|objetivo diario|objetivo de proteina|meta de calorias|calorias diarias|mantenimiento|calorias de mantenimiento|gasto|gasto calorico|gasto diario|gasto energetico|metabolismo|metabolismo basal|tmb|tasa metabolica basal|deficit|deficit calorico|macros|necesidades|necesidad calorica|limite de calorias|presupuesto de calorias)';
const food = '(?:calorias|kcal|proteinas?|comida|grasas?|carbohidratos|hidratos|macros|fibra)';
const much = '(?:cuanto|cuanta|cuantos|cuantas|que)';
const feel = '(?:sueno|animo|estado de animo|humor|energia|nivel de energia|descanso|bienestar|cansancio)';
const daily = '(?: (?:en un dia|al dia|por dia|cada dia|diarias?|diarios?|mas o menos|aproximadamente))*';

export const spanishQuestions: Questions = {
  fillers: `hola hey oye buenas coach entrenador favor gracias pues bueno vale ok okay entonces porfa porfavor`,
  greetings: `hola hey buenas buenos dias tardes noches gracias muchas mil vale ok okay genial perfecto bien si no adios hasta luego coach
    estupendo super de acuerdo por todo`,
  words: `plan dieta semanal foto fotos hice conoces decir has duermes pesas comes buen bueno malo mala importante demasiados demasiadas gordo gorda siempre cosa moverse mueve si impacto algo aconsejas cada carga ideal podre adelgazando tardes anda se poco nada realidad verdad un pues va normal siempre desde semanas hace dos dias todavia aun
    confiar fiarme ti tmb kcal estancando estuvo estuvieron rapido despacio suficiente demasiado demasiada marcha marchan pasado exceso objetivo meses anda ando encuentro velocidad me noches descansado cansado bien ultimo media
    son objetivos quedado quedada algun alguna algunos hago oscila va voy vas estoy peso tendencia progreso avance avances evolucion evoluciona resumen estado actual actuales camino buen bien tal
    hasta ahora mismo mes ultimamente estos dias actualmente general total pasada ultima ultimos momento desde ver saber ensename
    decirme mostrarme perdido ganado cuanto cuanta cuantos cuantas bajando subiendo sube baja subido bajado
    marca marcado dice oscila cambia varia tanto tan alto bajo noche otra vez lo mismo igual pesado gano gane bajado engordado adelgazado engordo
    kilos debe razon diario diaria diarios diarias necesito necesita necesidades necesidad calorica calorico energetico metabolismo
    metabolica tasa basal deficit macros limite presupuesto deberia quemo gasto gasta consumo consumir tomar comer llevar comidas
    grasa grasas carbohidratos hidratos fibra proteina proteinas llevo comido consumido tomado registrado faltan falta sobran
    permitido puedo ideal alcanzo alcanzar alcanzare llego llegar llegare conseguire lograre lograr voy cerca lejos
    tiempo tardare tardo prognosis pronostico prevision fecha cuando lejos estoy estado animo nivel descanso bienestar cansancio dormi
    dormido duermo sentido siento senti patron patrones hay ves has encontrado encuentras relacion relaciona relacionado afecta influye
    influyen entre datos fin fines estancado estancada estanque estancamiento estanco meseta parado parada plano plana
    cambiado cambio cambios nuevo nueva novedades diferente distinto seguro segura seguridad fiable preciso exacto sabes
    siguiente paso proximo hacer mejorar cambiar recomiendas recomiendas sugieres consejo consejos aconsejas dame ayudame ayudar
    puedes puede preguntar preguntarte todo eres quien humano persona robot maquina ia programa funciona funciona esto pon sube baja bajar subir
    reduce aumenta quiero ritmo semanal resumen lleva llevas fue ido esta he entonces mucho al rapido lento ahi cual cuales
    debo tendria conseguir perder sirve funciona pasa ocurre pasado bascula sale media encima seguir sigo deberia llevo tuve tenido promedio mejorando avanzando progresando podria algo va
    ganando perdiendo aproximadamente mas menos o`,
  followUp:
    /^(?:y |pero )?(?:por que|por que no|por que eso|por que es asi|como asi|mas|dime mas|cuentame mas|explicame|explicalo|explicamelo|explica eso|sigue|continua|que quieres decir|que significa|que significa eso)$/,
  patterns: [
    [
      'certainty',
      `(?:como de |que tan )?(?:seguro|segura|fiable|preciso|exacto) (?:estas|es|es eso|es esto|estas de eso|son los datos)`,
      `(?:estas|es) (?:muy )?(?:seguro|segura|fiable|exacto)(?: de eso| eso| esto)?`,
      `que (?:falta|te falta)(?: en mis datos| por saber)?|como lo sabes|puedo (?:confiar en ti|fiarme)|con que seguridad(?: lo dices)?`,
    ],
    [
      'plateau',
      `(?:estoy|me he quedado|sigo|me estoy)(?: ya)? (?:estancando|estancado|estancada|en una meseta|parado|parada)(?: con el peso| con mi peso)?${lately}`,
      `(?:he llegado a|es esto|es|esto es|hay) una meseta|(?:mi peso|mi tendencia) (?:esta|se ha) (?:estancado|estancada|parado|parada|plana|plano)${lately}|es (?:esto )?un estancamiento`,
    ],
    [
      'patterns',
      `(?:ves|hay|encuentras|has encontrado|tengo|que|muestrame|dime)(?: algun| algunos| mis| los)? (?:patron|patrones)(?: (?:en mis datos|ves|hay|has encontrado))*|(?:mis )?patrones`,
      `(?:como )?(?:afecta|influye|influyen|afectan) (?:mi |el |la )?${feel} (?:a|en|al) (?:mi |el |la )?(?:${feel}|comida|peso)`,
      `(?:hay|ves)(?: alguna| una)? relacion entre (?:mi |el |la )?${feel} y (?:mi |el |la )?(?:${feel}|comida)|(?:esta|estan) (?:mi |el )?${feel} relacionado con (?:mi |el )?${feel}`,
    ],
    [
      'plan_change',
      `${why} (?:ha cambiado|cambio|es diferente) mi plan${lately}|que (?:ha cambiado|hay de nuevo) en mi plan${lately}`,
    ],
    [
      'plan',
      `${say}(?:cual es |que dice |que hay en |como es |tengo )?(?:mi|el|un) (?:plan|plan semanal)(?: (?:de la semana|de esta semana|para esta semana|para la semana|esta semana))*`,
    ],
    [
      'photos',
      `(?:cuando (?:fue|hice|me hice)|de cuando es) mi ultima foto|cuantas fotos (?:tengo|hay|conoces|ves)|(?:puedes ver|ves) mis fotos|mis fotos`,
    ],
    [
      'weight_up',
      `${why} (?:ha |esta |tanto |tan |ha subido |ha bajado |sube |baja |no baja |no sube |cambia |oscila |varia |es |tanto )*(?:mi peso|el peso|la bascula|mi tendencia)(?: (?:ha|esta|subido|bajado|sube|baja|no|tan|tanto|mas|alto|alta|bajo|hoy|ayer|que|otra vez|cambia|oscila|varia|de un dia para otro|subiendo|bajando|dice|marca|igual|se mueve))*`,
      `${why} (?:no )?(?:he|estoy|peso|subo|engordo|adelgazo|bajo|pierdo)(?: (?:subido|bajado|engordado|adelgazado|engordando|de|peso|mas|menos|que|ayer|hoy|tanto|ganado|perdido|kilos|perdiendo|ganando|nada))*`,
      `(?:he|mi peso ha|la bascula ha) (?:subido|engordado|ganado)(?: (?:de|peso|hoy|otra vez|desde|ayer|esta semana|mucho|un|poco))*|mi peso (?:sube|oscila|no baja)(?: (?:mucho|tanto|hoy|otra vez))*|no (?:bajo|pierdo|adelgazo)(?: de)?(?: peso)?`,
      `que (?:pasa|ocurre|le pasa|ha pasado) (?:con|a) mi peso`,
    ],
    [
      'request',
      `(?:puedes )?(?:baja|sube|reduce|aumenta|cambia|pon)(?:me)? (?:mi |el |las |mis )?(?:objetivo|calorias|meta|ritmo|deficit|objetivo de calorias)`,
      `quiero (?:mas|menos) ${food}`,
    ],
    [
      'goal_date',
      `cuando (?:voy a |podre )?(?:llegare|llego|llegar|alcanzare|alcanzo|alcanzar|conseguire|conseguir|lograre|lograr|estare)(?: en| a| al)? ${goal}`,
      `cuanto (?:tiempo )?(?:me )?(?:falta|queda|tardare|tardo|tiempo)(?: en| para| hasta)?(?: llegar| alcanzar| conseguir)?(?: ${goal})?`,
      `(?:llegare|alcanzare|conseguire|lograre) ${goal}|(?:estoy|voy) (?:muy )?(?:cerca|lejos)(?: de)? ${goal}|(?:mi )?(?:pronostico|prevision)`,
    ],
    [
      'food_today',
      `${much}(?: ${food})? (?:puedo|debo|deberia|me permitido) (?:comer|tomar|consumir)(?: todavia| aun| mas)* hoy|${much}(?: ${food})? mas puedo (?:comer|tomar)(?: hoy)?|que (?:puedo|debo) comer hoy`,
      `${much}(?: ${food})? (?:me )?(?:quedan?|sobran?|faltan?)(?: (?:por comer|hoy|para hoy|todavia|aun))*`,
      `${much}(?: ${food})? (?:he|llevo)(?: (?:comido|consumido|tomado|registrado))?(?: (?:hoy|ya|hasta ahora))*`,
      `(?:puedo|podria) (?:comer|tomar)(?: algo)?(?: mas)?(?: hoy| todavia| aun)+|(?:he comido|llevo) (?:demasiado|demasiada|suficiente|mucho|poco|mucha|poca)(?: ${food})?(?: hoy)?|(?:me he pasado|estoy por encima|voy pasado)(?: del| de mi)? ?(?:objetivo|limite)?(?: hoy| de calorias)*`,
      `(?:mi |mis |la |las )?${food} (?:de |para )?hoy|hoy(?: ${food})?`,
    ],
    [
      'week',
      `como (?:fue|ha ido|va|ha sido|estuvo)(?: mi| la| esta)? semana(?: pasada)?(?: hasta ahora)?|(?:mi |el )?(?:resumen|informe) (?:semanal|de la semana|de mi semana|de esta semana)`,
    ],
    [
      'wellbeing',
      `(?:como|que tal) (?:he dormido|dormi|duermo|he estado durmiendo|me he sentido|me senti|me siento|he descansado)${lately}`,
      `(?:como|que tal) (?:esta |ha estado |estuvo |va |fue |ha sido |ha ido |estan )?(?:mi|el) ${feel}(?: y (?:mi |el )?${feel})*${lately}`,
      `(?:he dormido|dormi|duermo) (?:bien|mal|suficiente|lo suficiente)${lately}|(?:mi |el )?${feel}(?: y (?:mi |el )?${feel})*${lately}`,
    ],
    [
      'changes',
      `que (?:ha cambiado|cambio|cambios hay|hay de nuevo|hay nuevo|es diferente)${lately}|(?:hay )?(?:algun cambio|novedades|algo nuevo)`,
    ],
    [
      'targets',
      `${say}(?:cual|cuales|cuanto|cuanta)(?: es| son| seria| tengo de)? (?:mi |mis |el |la )*${need}${daily}`,
      `(?:mi |mis )?${need}${daily}`,
      `${much}(?: ${food})? (?:necesito|quemo|gasto|consumo)${daily}(?: para (?:mantener mi peso|bajar de peso|perder peso|adelgazar))?`,
      `(?:cuanto|cuanta|cuantos|cuantas|que ${food})(?: ${food})? (?:debo|deberia|tengo que|puedo|tendria que) (?:comer|tomar|consumir)${daily}(?: para (?:mantener mi peso|bajar de peso|perder peso|adelgazar))?`,
      `(?:cuantas?|cuantos?|cuanta|cuanto) ${food}${daily}|(?:estoy|voy) en deficit|(?:debo|deberia) comer (?:mas|menos)`,
      `${why} (?:es|son|esta|ha cambiado) (?:tan (?:bajo|alto|bajas|altas) )?(?:mi |mis |el )*${need}(?: (?:tan|asi|bajo|alto|bajas|altas|mas))*`,
    ],
    [
      'next_step',
      `que (?:hago|debo hacer|deberia hacer|puedo hacer|tengo que hacer|me recomiendas|recomiendas|sugieres|me sugieres|me aconsejas|puedo mejorar|debo cambiar|deberia cambiar)(?: (?:ahora|hoy|para mejorar|esta semana))*`,
      `(?:cual es )?(?:el|mi)? ?(?:siguiente|proximo) paso|y ahora(?: que)?|ahora que|(?:dame|tienes|quiero|un)(?: un| algun)? consejos?|consejos?|como (?:puedo|debo|deberia) (?:mejorar|seguir|bajar de peso|adelgazar|perder peso)`,
    ],
    [
      'progress',
      `(?:pierdo|bajo|adelgazo|(?:estoy |he estado )?(?:perdiendo|bajando|adelgazando))(?: de)?(?: peso)? (?:demasiado|muy|tan) rapido${lately}`,
      `${say}(?:como|que tal) (?:voy|lo llevo|lo estoy haciendo|va|van|va todo|esta|evoluciona|ha ido|sigue|marcha)(?: (?:mi|el|la|con|de) (?:peso|tendencia|progreso|plan|dieta|evolucion)| con mi peso| con el peso| todo| las cosas| esto)*${lately}`,
      `${say}(?:mi |el |la |un )?(?:tendencia|peso|progreso|evolucion|resumen|avance|avances|peso actual|peso de tendencia|tendencia de peso|estado)${lately}`,
      `(?:cual es|cuanto es) mi (?:peso|tendencia|peso actual|peso de tendencia|progreso)${lately}|cuanto peso${lately}`,
      `cuanto (?:peso )?(?:he|llevo) (?:perdido|bajado|adelgazado|ganado|subido|engordado)${lately}|(?:he|estoy) (?:perdido|bajado|adelgazado|perdiendo|bajando)(?: de)?(?: peso)?${lately}|(?:voy|estoy)(?: por| en)? (?:el )?(?:buen camino|bien)${lately}|(?:donde|como) estoy${lately}|(?:como|que tal) (?:ando|me va)${lately}|que dice mi tendencia|(?:estoy|voy) (?:mejorando|avanzando|progresando)|a que (?:ritmo|velocidad) (?:voy|bajo|pierdo peso)|cual es mi ritmo|(?:bajo|pierdo peso|adelgazo) (?:demasiado |muy )?(?:rapido|despacio)`,
    ],
    [
      'help',
      `que (?:puedes|sabes) hacer(?: por mi)?|que (?:puedo|te puedo) preguntar(?:te)?|ayuda|ayudame|puedes ayudarme|me puedes ayudar|quien eres|que eres|eres (?:un |una )?(?:humano|persona|robot|maquina|ia|bot|programa)|como funciona(?:s)?(?: esto)?`,
    ],
  ],
  cues: [
    [
      'weight_up',
      'por que|a que se debe',
      'peso|bascula|tendencia|adelgazo|adelgazado|bajo|subido|engordado|engordo|pierdo|gano|kilos',
    ],
    ['plateau', 'estancado|estancada|estancando|meseta|estancamiento|parado|parada'],
    [
      'goal_date',
      'cuando|falta|queda|tiempo|lejos|cerca|llegare|alcanzare|lograre',
      'meta|objetivo|peso ideal|peso objetivo',
    ],
    [
      'patterns',
      'afecta|influye|influyen|relacion|relacionado|patron|patrones|impacto',
      'sueno|animo|humor|energia|dormir|duermo|fin|fines',
    ],
    [
      'wellbeing',
      '(?<!\\bpor que\\b.*)(?:como|que tal|he|estoy|va|anda)',
      'sueno|dormido|dormi|duermo|animo|humor|energia|descansado|cansado|cansada|descanso|sentido',
    ],
    [
      'food_today',
      'cuanto|cuanta|cuantos|cuantas|que|me|he|llevo|puedo',
      'hoy|quedan|queda|faltan|llevo|todavia|aun',
      'calorias|kcal|comido|comer|proteina|proteinas|comida|macros',
    ],
    ['food_today', 'me', 'quedan|sobran|faltan', 'calorias|kcal|proteina|proteinas'],
    ['week', 'semana', 'como|que tal|resumen|informe', 'fue|va|ido|estuvo|resumen|informe|que tal|comido'],
    [
      'targets',
      'objetivo|limite|gasto|gasta|quemo|consumo|necesito|mantenimiento|metabolismo|deficit|deberia|debo|tmb',
      'calorias|kcal|proteina|proteinas|comer|mantenimiento|metabolismo|deficit|tmb',
    ],
    [
      'progress',
      'como|cual|cuanto|cuanta|que|he|estoy|voy|va|muestrame|dime|ver|esta|ha',
      'peso|tendencia|progreso|evolucion|avance|avances|adelgazado|perdido|bajado|bajando|adelgazando|cosa|plan|dieta',
    ],
  ],
  asking: 'como|que|cuanto|cuanta|cuantos|cuantas|cuando|por que|cual|cuales|dime|muestrame|donde',
  never:
    'has|duermes|pesas|comes|que es (?:un|una|el|la)|significa|buen|bueno|malo|normal|importante|demasiad[oa]s?|mejor|el me|ella|ellos|tu|tus|no comer|nada de comer|sin comer|vivir|morir|hambre|receta|manana|consejo|consejos|dormir mejor',
};
