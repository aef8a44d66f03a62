import type { Words } from './english-words.data.ts';
import { say } from './speech.ts';

/** What the coach says, in Spanish. No native speaker has checked it. */
export const spanishWords: Words = {
  smallerThings: 'y cosas menores',
  told: {
    'Sex is not set, so a typical value is used': 'falta tu sexo, así que uso un valor típico',
    'Birth year is not set, so no deficit is planned':
      'falta tu año de nacimiento, así que no se planea un déficit',
    'Height is not set, so a typical value is used': 'falta tu estatura, así que uso un valor típico',
    'Activity is not set, so a typical value is used': 'falta tu actividad, así que uso un valor típico',
    'Add it in your profile': 'Añádelo en tu perfil',
    'There is no weight yet': 'todavía no hay ningún peso',
    'Log your first weight': 'Registra tu primer peso',
    'The last weight is # days old': 'tu último peso es de hace {n} días',
    'Step on the scale when it suits you': 'Súbete a la báscula cuando te venga bien',
    'The last food log is # days old': 'tu último registro de comida es de hace {n} días',
    'Log a day of food; rough is fine': 'Registra la comida de un día, aunque sea a ojo',
    'There are few weigh-ins in the last two weeks': 'últimamente hay pocos pesajes',
    'Three mornings a week are plenty': 'Unas pocas mañanas por semana bastan de sobra',
    'There are few food logs in the last two weeks': 'últimamente hay pocos registros de comida',
    'Four or more days a week narrow the range': 'Con más días por semana el rango se estrecha',
    'A weight looked like another unit and was read as such': 'un peso parecía de otra unidad y se leyó así',
    'Check the entry if that is wrong': 'Revisa el registro si no es correcto',
    'A weight was far from the others and was left out': 'un peso quedaba lejos de los demás y se dejó fuera',
    'Correct it if it was a slip': 'Corrígelo si fue un error',
    'Your weight moved to a new level, which the estimate now follows':
      'tu peso pasó a un nuevo nivel, que la estimación ya sigue',
    'Nothing to do': 'No tienes que hacer nada',
    'After a long pause the estimate started again from what it knew':
      'tras una pausa larga la estimación volvió a partir de lo que sabía',
    'A day with very little food was treated as half-logged':
      'un día con muy poca comida se tomó como registrado a medias',
    'Say so if it was a real fast': 'Dilo si de verdad fue un ayuno',
    'Maintenance went up by about # kcal, mostly because your weight changed':
      'el mantenimiento ha subido unas {kcal}, sobre todo porque tu peso ha cambiado',
    'Maintenance went up by about # kcal, mostly because your body adapts to what you eat':
      'el mantenimiento ha subido unas {kcal}, sobre todo porque tu cuerpo se adapta a lo que comes',
    'Maintenance went up by about # kcal, mostly because newer logs say more':
      'el mantenimiento ha subido unas {kcal}, sobre todo porque los registros nuevos dicen más',
    'Maintenance went down by about # kcal, mostly because your weight changed':
      'el mantenimiento ha bajado unas {kcal}, sobre todo porque tu peso ha cambiado',
    'Maintenance went down by about # kcal, mostly because your body adapts to what you eat':
      'el mantenimiento ha bajado unas {kcal}, sobre todo porque tu cuerpo se adapta a lo que comes',
    'Maintenance went down by about # kcal, mostly because newer logs say more':
      'el mantenimiento ha bajado unas {kcal}, sobre todo porque los registros nuevos dicen más',
    'There is no calorie target now': 'ahora no hay objetivo de calorías',
    'Your target is now # kcal': 'tu objetivo es ahora de {kcal}',
    'Your goal changed': 'tu meta ha cambiado',
    'Your pace changed': 'tu ritmo ha cambiado',
    'The trend has been flat for about three weeks': 'la tendencia está plana desde hace unas tres semanas',
    'The trend is moving again': 'la tendencia se mueve otra vez',
    'The estimate is surer than before': 'la estimación es más segura que antes',
    'The estimate is less sure than before': 'la estimación es menos segura que antes',
  },
  counted: {
    weights: { none: 'ningún pesaje', one: 'pesaje', many: 'pesajes' },
    readings: { none: 'ningún pesaje', one: 'pesaje', many: 'pesajes' },
    foodDays: { none: 'ningún día con comida', one: 'día con comida', many: 'días con comida' },
    checkIns: { none: 'ningún check-in', one: 'check-in', many: 'check-ins' },
    days: { none: 'ningún día', one: 'día', many: 'días' },
    others: { none: 'restantes', one: 'restante', many: 'restantes' },
    patterns: { none: 'ningún patrón posible', one: 'patrón posible', many: 'patrones posibles' },
  },
  lookNames: {
    get_user_profile: 'tu perfil',
    get_recent_checkins: 'tus check-ins',
    get_weight_trend: 'tus pesos',
    get_nutrition_summary: 'tus registros de comida',
    get_food_today: 'tu comida de hoy',
    get_energy: 'tu tendencia',
    get_plateau: 'la evolución de tu tendencia',
    get_goal_date: 'la fecha de tu meta',
    calculate_tdee: 'tu mantenimiento',
    get_patterns: 'los patrones de tus días',
    get_plan: 'tu plan de la semana',
    get_photo_dates: 'las fechas de tus fotos',
    search_web: 'la web',
    fetch_recipe: 'la página de una receta',
    get_adherence_metrics: 'los días con registros',
  },

  trend: {
    level: (weight, range) => say`Tu peso de tendencia es de ${weight} (rango plausible: ${range}).`,
    tooEarly: (range) =>
      say`Es pronto para decir hacia dónde va la tendencia (rango estimado: ${range} por semana).`,
    steady: (range) => say`La tendencia está más o menos estable (rango estimado: ${range} por semana).`,
    probablyDown: (size, range) =>
      say`La tendencia probablemente baja unos ${size} por semana (rango estimado: ${range}; también puede que no cambie).`,
    probablyUp: (size, range) =>
      say`La tendencia probablemente sube unos ${size} por semana (rango estimado: ${range}; también puede que no cambie).`,
    down: (size, range) => say`La tendencia ha bajado unos ${size} por semana (rango estimado: ${range}).`,
    up: (size, range) => say`La tendencia sube unos ${size} por semana (rango estimado: ${range}).`,
  },
  maintenance: {
    guess: (energy, range) =>
      say`Tu mantenimiento es todavía una primera estimación con valores típicos: unas ${energy} al día (rango estimado: ${range}).`,
    asLogged: (energy, range) =>
      say`Tu mantenimiento, tal como lo registras, es de unas ${energy} al día (rango estimado: ${range}).`,
    whyGuess: (energy, range) =>
      say`Por qué: tu mantenimiento es todavía una primera estimación con valores típicos: unas ${energy} al día (rango estimado: ${range}).`,
    whyAsLogged: (energy, range) =>
      say`Por qué: tu mantenimiento, tal como lo registras, es de unas ${energy} al día (rango estimado: ${range}).`,
  },
  changed: {
    nothing: say`Qué ha cambiado: nada destacable desde la última revisión semanal.`,
    things: (things) => say`Qué ha cambiado: ${things}.`,
  },
  sure: {
    collecting: 'Con qué seguridad: por ahora, una estimación aproximada',
    low: 'Con qué seguridad: no mucha',
    medium: 'Con qué seguridad: bastante',
    high: 'Con qué seguridad: mucha',
  },
  sureFrom: (weights, food, days) => say`, con ${weights} y ${food} en los últimos ${days} días.`,
  missing: {
    notLookedAt: (names) =>
      say`Qué falta: ahora mismo no he podido mirar ${names}; vuelve a preguntar en un momento.`,
    nothing: say`Qué falta: nada que cambie mucho el cuadro.`,
    things: (things, advice) => say`Qué falta: ${things}. ${advice}.`,
    wouldGuess: say`Sin mirar tus datos prefiero no adivinar.`,
  },

  noWeightYet: [
    say`Todavía no tengo ningún peso tuyo, así que no hay con qué estimar.`,
    say`Registra tu primer peso cuando te venga bien: tras unos cuantos verás una tendencia con su rango.`,
  ],
  progress: {
    whyTrend: say`Por qué: los pesajes sueltos oscilan con el agua, por eso sigo la tendencia; el mantenimiento compara con ella la comida que registras.`,
    whyTrendFrom: (readings, days) =>
      say`Por qué: los pesajes sueltos oscilan con el agua, por eso sigo la tendencia de ${readings} en los últimos ${days} días; el mantenimiento compara con ella la comida que registras.`,
    outlook: (weight, range) =>
      say`Si sigues así, estarías cerca de ${weight} en cuatro semanas (rango plausible: ${range}).`,
  },
  reading: {
    last: (weight, day) => say`Tu último pesaje fue de ${weight}, el ${day}.`,
    same: (weight, day, before) =>
      say`Tu último pesaje fue de ${weight}, el ${day}, igual que el anterior, el ${before}.`,
    up: (weight, day, [size, before]) =>
      say`Tu último pesaje fue de ${weight}, el ${day}: ha subido ${size} respecto al anterior, el ${before}.`,
    down: (weight, day, [size, before]) =>
      say`Tu último pesaje fue de ${weight}, el ${day}: ha bajado ${size} respecto al anterior, el ${before}.`,
    whySwing: say`Por qué: de un día para otro, casi todo es agua, sal y comida que aún está de paso.`,
    partOfTrend: say`Una parte está en la propia tendencia: en estas semanas entró algo más de energía de la que se usó.`,
    notRising: say`La propia tendencia no va claramente hacia arriba, así que por un solo pesaje no hace falta cambiar el plan.`,
  },
  flat: {
    water: say`La tendencia está plana desde hace unas tres semanas, y el agua parece ocultar parte del cambio.`,
    intake_drift: say`La tendencia está plana desde hace unas tres semanas, y la báscula sugiere que entró algo más de lo pensado.`,
    expenditure_change: say`La tendencia está plana desde hace unas tres semanas, y tu cuerpo parece usar algo menos que antes.`,
    unknown: say`La tendencia está plana desde hace unas tres semanas; los datos aún no muestran por qué.`,
  },
  goalDate: {
    none: say`No tengo fecha para un peso objetivo: o no hay ninguno, o quieres mantener tu peso, o la tendencia aún está demasiado abierta.`,
    reached: say`Tu tendencia está ahora en el peso objetivo de tu perfil.`,
    around: (date) =>
      say`Con tu objetivo tal como está previsto, la tendencia llegaría al peso objetivo de tu perfil hacia el ${date}.`,
    aroundFrom: (date, earliest) =>
      say`Con tu objetivo tal como está previsto, la tendencia llegaría al peso objetivo de tu perfil hacia el ${date} (estimado: como pronto el ${earliest}; hasta cuándo, aún no se ve).`,
    aroundBetween: (date, earliest, latest) =>
      say`Con tu objetivo tal como está previsto, la tendencia llegaría al peso objetivo de tu perfil hacia el ${date} (estimado: como pronto el ${earliest}, a más tardar el ${latest}).`,
    whyRange: say`Por qué un rango: pequeñas diferencias en el ritmo de una semana suman muchos días al final.`,
  },

  targets: {
    none: say`Todavía no tienes objetivo; llegará cuando haya algo más con que contar.`,
    amounts: (energy, { protein, carbs, fat, fibre }) =>
      say`Tu objetivo es de ${energy} al día: ${protein} de proteína, ${carbs} de carbohidratos, ${fat} de grasa y ${fibre} de fibra.`,
    setOn: (day) => say`Quedó fijado el ${day} y se revisa cada semana.`,
    keeps: say`El objetivo te mantiene ahí.`,
    plansDown: (size) => say`Desde ahí, está previsto que tu peso baje unos ${size} por semana.`,
    plansUp: (size) => say`Desde ahí, está previsto que tu peso suba unos ${size} por semana.`,
    resting: (energy) => say`Según la fórmula, tu cuerpo en reposo usa unas ${energy} al día.`,
  },
  targetNotes: {
    floor: say`Está en la cantidad más pequeña que fijo, así que el ritmo es más lento de lo que pediste.`,
    'deficit-capped': say`El déficit está limitado para que sea suave.`,
    'surplus-capped': say`El excedente está limitado para que sea moderado.`,
    'pace-capped': say`El ritmo se mantiene más lento, porque tienes poca grasa o porque aún hay pocos datos.`,
    'step-limited': say`Se mueve a pasos pequeños de semana en semana.`,
    'bmi-under-18.5': say`Tu peso queda por debajo del rango saludable para tu estatura, así que se queda en el mantenimiento.`,
    'goal-bmi-under-18.5': say`Tu peso objetivo queda por debajo del rango saludable para tu estatura, así que se queda en el mantenimiento.`,
    'breast-feeding': say`Mientras das el pecho se queda en el mantenimiento.`,
    'birth-year-unknown': say`Falta tu año de nacimiento, así que no se planea un déficit.`,
    'fast-loss': say`Tu peso ha ido hacia abajo deprisa, así que se queda en el mantenimiento; habla de ello con un profesional.`,
    'very-low-intake': say`Varios días tenían muy poca comida registrada, así que se queda en el mantenimiento; habla con un profesional si comes así.`,
    'low-intake': say`De media registraste menos que lo mínimo que llego a fijar, así que se queda en el mantenimiento; habla con un profesional si comes así.`,
    'loss-limited': say`No prevé bajar de tu peso objetivo ni del rango saludable para tu estatura.`,
    'goal-reached': say`Tu tendencia ha llegado al peso objetivo de tu perfil o lo ha pasado, así que mantiene tu peso.`,
  },
  today: {
    nothing: say`Hoy todavía no hay nada registrado.`,
    logged: (energy) => say`Hoy llevas registradas ${energy} hasta ahora.`,
    loggedWith: (energy, protein) =>
      say`Hoy llevas registradas ${energy} hasta ahora, con ${protein} de proteína.`,
    leaves: (target, left) => say`Tu objetivo es de ${target}; te quedan ${left}.`,
    above: (target) => say`Tu objetivo es de ${target}; un solo día importa poco, cuenta la semana.`,
    protein: (target) => say`En proteína el objetivo es de ${target}.`,
    whyClosed: say`Por qué importa: has marcado el día como completo, así que ya cuenta en la estimación.`,
    whyOpen: say`Por qué importa: el día cuenta en la estimación cuando termina o cuando lo marcas como completo.`,
  },
  week: {
    noFood: (days) => say`En los últimos ${days} días no hay comida registrada.`,
    food: (days, logged, average) =>
      say`En los últimos ${days} días has registrado comida ${logged}, de media ${average} al día.`,
    target: (target) => say`Tu objetivo es de ${target}.`,
    protein: (average) => say`De media fueron ${average} de proteína al día.`,
    proteinAgainst: (average, target) =>
      say`De media fueron ${average} de proteína al día; el objetivo es de ${target}.`,
    weights: (weights) => say`La tendencia se apoya en ${weights} de ese tiempo.`,
  },

  ratings: { sleep_quality: 'Sueño', energy_level: 'Energía', mood: 'Ánimo' },
  wellbeing: {
    none: (days) => say`En los últimos ${days} días ningún check-in dice cómo dormiste ni cómo te sentiste.`,
    addIt: say`Añádelo cuando te venga bien: unas pocas noches bastan para ver un patrón.`,
    from: (checkIns, days) => say`De ${checkIns} en los últimos ${days} días (cuanto mayor la nota, mejor):`,
    same: (name, value) => say`${name} siempre en ${value}.`,
    between: (name, [low, high], [last, day]) =>
      say`${name} entre ${low} y ${high}, por último ${last} el ${day}.`,
    why: say`Por qué importa: las noches cortas y los días largos pueden mover el apetito y la báscula.`,
  },
  patterns: {
    tooFewDays: (checkIns, food, days) =>
      say`He mirado ${checkIns} y ${food} de los últimos ${days} días, y aún no basta para distinguir un patrón del azar.`,
    itTakes: say`Hacen falta varias semanas en las que valores el sueño, la energía o el ánimo casi todos los días.`,
    none: (checkIns, food, days) =>
      say`He mirado ${checkIns} y ${food} de los últimos ${days} días, y nada destaca con más claridad que el azar.`,
    aFinding: say`También eso es un resultado: lo que sientes de un día para otro tiene muchas causas.`,
    basis: (checkIns, food, [days, judged]) =>
      say`He mirado ${checkIns} y ${food} de los últimos ${days} días y comprobado ${judged}; solo nombro lo que el azar rara vez hace tan claro.`,
    noCause: say`Que ambas cosas vayan juntas no significa que una cause la otra.`,
    of: {
      'poor-sleep-energy': ['Los días después de una mala noche', 'la nota de tu energía fue'],
      'poor-sleep-mood': ['Los días después de una mala noche', 'la nota de tu ánimo fue'],
      'poor-sleep-food': ['Los días después de una mala noche', 'tu ingesta registrada fue'],
      'low-mood-food': ['Los días de ánimo bajo', 'tu ingesta registrada fue'],
      'low-energy-food': ['Los días de poca energía', 'tu ingesta registrada fue'],
      'poor-sleep-next-mood': [
        'Al día siguiente de un día que empezó con una mala noche,',
        'la nota de tu ánimo fue',
      ],
      'weekend-food': ['Los fines de semana', 'tu ingesta registrada fue'],
      'weekend-sleep': ['Los fines de semana', 'la nota de tu sueño fue'],
    },
    lower: 'menor',
    higher: 'mayor',
    sentence: ([when, what, side], [mean, days], [otherMean, others]) =>
      say`${when} ${what} ${side}: de media ${mean} en esos ${days}, frente a ${otherMean} en los ${others}.`,
  },
  plateau: {
    isOne: (weights, food, days) =>
      say`Por lo que veo, con ${weights} y ${food} en los últimos ${days} días, esto es una meseta.`,
    isNone: (weights, food, days) =>
      say`No es una meseta: la tendencia se mueve como prevé tu plan, con ${weights} y ${food} en los últimos ${days} días.`,
    isAway: (weights, food, days) =>
      say`No es una meseta: la tendencia se aleja de tu meta, con ${weights} y ${food} en los últimos ${days} días.`,
    unclear: (weights, food, days) =>
      say`Todavía no lo puedo decir: con ${weights} y ${food} en los últimos ${days} días es muy poco para juzgarlo.`,
    itTakes: say`Hacen falta varias semanas con la misma meta, con pesajes casi todas las mañanas y comida más o menos la mitad de los días.`,
    keepsWeight: say`Tu meta es mantener el peso, así que una tendencia tranquila es lo que toca, no es una meseta.`,
  },
  whyRanges: say`Por qué rangos: la báscula, el apetito y los registros varían de un día para otro, así que un solo número diría demasiado.`,
  concerns: {
    underweight: [
      say`Tu peso queda por debajo del rango saludable para tu estatura.`,
      say`Come al menos hasta tu objetivo y habla con un médico o dietista.`,
    ],
    'very-low-intake': [
      say`Varios días tenían muy poca comida registrada.`,
      say`Si eso fue todo, come más, y habla con un médico o dietista si te cuesta.`,
    ],
    'fast-loss': [
      say`Tu tendencia ha ido hacia abajo más deprisa de lo que te conviene.`,
      say`Come al menos hasta tu objetivo y habla con un médico si no sabes por qué.`,
    ],
    'low-intake': [
      say`De media registraste menos que lo mínimo que llego a fijar.`,
      say`Si eso fue todo, come más, y habla con un médico o dietista si te cuesta.`,
    ],
    'goal-passed': [
      say`Tu tendencia ha pasado el peso objetivo de tu perfil.`,
      say`Puedes elegir mantener tu peso, u otra meta, en Tú.`,
    ],
  },
  nextSteps: {
    firstWeight: {
      action: say`Lo siguiente: registra tu primer peso cuando te venga bien.`,
      reason: say`Por qué: todo lo demás, de la tendencia a tus objetivos, parte de ahí.`,
    },
    eatEnough: {
      action: say`Lo siguiente: come con regularidad, hasta tu objetivo, y habla con un médico o dietista si te cuesta.`,
      reason: say`Por qué: varios días tenían muy poca comida registrada, y si eso fue todo, fue muy poco para tu cuerpo.`,
    },
    slowDown: {
      action: say`Lo siguiente: come hasta tu objetivo, y habla con un médico si no sabes por qué tu peso va hacia abajo.`,
      reason: say`Por qué: la tendencia ha ido hacia abajo más deprisa de lo que te conviene.`,
    },
    underweight: {
      action: say`Lo siguiente: come con regularidad, al menos hasta tu objetivo, y habla con un médico o dietista sobre tu peso.`,
      reason: say`Por qué: tu peso queda por debajo del rango saludable para tu estatura.`,
    },
    eatMore: {
      action: say`Lo siguiente: come más, al menos hasta tu objetivo, y habla con un médico o dietista si te cuesta.`,
      reason: say`Por qué: de media registraste menos que lo mínimo que llego a fijar, y si eso fue todo, fue muy poco para tu cuerpo.`,
    },
    goalPassed: {
      action: say`Lo siguiente: come hasta tu objetivo y elige mantener tu peso, u otra meta, en Tú.`,
      reason: say`Por qué: tu tendencia ha pasado el peso objetivo de tu perfil.`,
    },
    away: {
      action: say`Lo siguiente: registra la comida un tiempo tan completa como puedas, para compararla con tu objetivo, o elige otra meta en Tú.`,
      reason: say`Por qué: en las últimas semanas la tendencia se ha alejado de tu meta.`,
    },
    profile: {
      action: say`Lo siguiente: completa lo que falta en tu perfil.`,
      reason: say`Por qué: sin eso uso valores típicos, y todos los rangos se ensanchan.`,
    },
    weigh: {
      action: say`Lo siguiente: súbete a la báscula unas cuantas mañanas más.`,
      reason: say`Por qué: los pesajes sueltos oscilan con el agua, y hacen falta unos cuantos por semana para una tendencia.`,
    },
    food: {
      action: say`Lo siguiente: registra la comida algún día más, si quieres; a ojo también vale.`,
      reason: say`Por qué: los registros de comida convierten una tendencia de peso en una estimación de lo que usas.`,
    },
    plateau: {
      action: say`Lo siguiente: sigue un tiempo con el plan y registra con la mayor regularidad que puedas.`,
      reason: say`Por qué: la tendencia está plana desde hace unas tres semanas, y los registros regulares distinguen el agua de un parón real.`,
    },
    goOn: {
      action: say`Lo siguiente: tu plan puede quedarse como está; registra tus días como hasta ahora.`,
      reason: say`Por qué: tus días están bien cubiertos y la tendencia es lo bastante clara para juzgar pronto el plan.`,
    },
  },

  greeting: say`Estoy a tu disposición. Pregúntame cómo vas, por qué se movió tu peso o qué hacer ahora.`,
  quietGreeting: say`Estoy a tu disposición. Pregúntame cómo vas, cómo has dormido o qué hacer ahora.`,
  help: {
    who: say`Soy un sistema de IA que responde con lo que registras y dice con qué seguridad.`,
    ask: 'Puedes preguntarme:',
    noAdvice: say`Esto es información, no consejo médico.`,
  },
  offers: {
    progress: 'cómo vas',
    weight_up: 'por qué se movió tu peso',
    targets: 'cuáles son tus objetivos y por qué',
    food_today: 'qué has comido hoy',
    week: 'cómo fue tu semana',
    goal_date: 'cuándo llegarás a tu meta',
    wellbeing: 'cómo has dormido y te has sentido',
    patterns: 'si hay patrones en tu sueño, energía, ánimo y comida',
    plateau: 'si tu tendencia se ha parado',
    changes: 'qué ha cambiado',
    next_step: 'qué hacer ahora',
    certainty: 'con qué seguridad lo digo y qué falta',
  },
  request: [
    say`Por mi cuenta no cambio nada: di el número, por ejemplo con «registra mi peso», y te ofrezco el registro para que lo confirmes.`,
    say`El peso y la comida también puedes registrarlos tú, y cambiar la meta y el ritmo en «You»; tu objetivo sale entonces de tus datos, dentro de límites seguros.`,
  ],
  quietRequest: say`Solo leo lo que registras; desde aquí no puedo añadir nada ni cambiar tu plan.`,

  quiet: {
    days: {
      most: say`Últimamente has hecho el check-in casi todos los días.`,
      half: say`Últimamente has hecho el check-in más o menos la mitad de los días.`,
      few: say`Últimamente has hecho el check-in algunos días; las pausas forman parte de esto.`,
      none: say`Últimamente no hay ningún check-in; retómalo donde te venga bien.`,
    },
    unrated: say`Últimamente ningún check-in dice cómo dormiste ni cómo te sentiste; añádelo cuando te venga bien.`,
    fewRated: say`En las últimas dos semanas hay muy pocas valoraciones para decir cómo dormiste y te sentiste; añade una cuando te venga bien.`,
    sleep: {
      good: say`Casi siempre has valorado bien tu sueño.`,
      low: say`Casi siempre has valorado mal tu sueño; eso cansa, así que trátate con cariño.`,
      mixed: say`Tu sueño fue variado.`,
    },
    energy: {
      good: say`Tu energía fue casi siempre buena.`,
      low: say`Tu energía fue casi siempre poca.`,
      mixed: say`Tu energía fue variada.`,
    },
    mood: {
      good: say`Tu ánimo fue casi siempre bueno.`,
      low: say`Tu ánimo fue casi siempre malo; si sigue así, ayuda hablar con alguien de confianza o con un médico.`,
      mixed: say`Tu ánimo fue variado.`,
    },
    next: [
      say`Lo siguiente: un check-in corto hoy sobre cómo dormiste y cómo te sientes.`,
      say`Por qué: un patrón de varios días dice más que un día suelto.`,
    ],
  },
};
