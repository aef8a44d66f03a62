/**
 * A second set of true sentences, in the wordings that language models use: longer, of several clauses, with lists and
 * marks. Written apart from the first set and from the words that the guard knows. Slots as there.
 */
export const modelWordings: readonly { readonly locale: string | null; readonly text: string }[] = [
  ...of(
    null,
    `
Looking at the bigger picture, your smoothed weight is around {trend}, and it's been easing down by roughly {rate} each week.
Short answer: yes, you're making progress — your trend is down about {rate} per week.
Based on your logs, you'd need around {maint} per day just to hold steady.
Even though the scale jumped {lastchange} between your last two weigh-ins, your underlying trend is still heading down.
That {lastchange} bump on {lastday} is most likely water, not fat.
You're averaging {foodavg} per day over the past {d7} days, which is a touch above your {target} target.
You've still got {left} to work with today.
So far you've eaten {today} of your {target} budget today.
Protein is at {todayprot} today, so you have some way to go to your {prot} target.
If you stay on this path, you'd be at about {fc} four weeks from now (likely between {fclow} and {fchigh}).
At this pace, hitting your goal weight of {goal} looks realistic around {gcentral}, though it could be anywhere from {gearly} to {glate}.
Your calorie target of {target} is {deficit} below what you need for maintenance.
I'm basing this on {points} weigh-ins over the last {d30} days.
You logged food on {fooddays} out of the last {d7} days — nice consistency.
You've checked in {streak} days in a row.
Since the start of the {d30}-day window you've gone from {start} to {last}.
Your weight trend: {trend}. Weekly change: −{rate}.
- **Trend weight:** {trend}
- **Weekly rate:** {rate} down per week
- **Maintenance:** ~{maint}/day
- **Daily target:** {target} ({prot} protein, {carb} carbs, {fat} fat)
Your current daily calorie target is {target}, set on {issued}.
Your plan for the week of {pstart} aims for {target} a day, with {prot} of protein.
This plan was put together on {pmade}, from what you had logged by then.
The previous plan was drawn up on {pbefore}; this one takes its place.
I know of {photos} progress photos, the latest photo being from {phlast}.
Your newest progress photo dates from {phlast}; I only know its date and never see the picture.
Your oldest photo goes back to {phfirst}.
Your resting metabolic rate works out to about {bmr} a day.
You burn an estimated {exp} a day in total.
Over the past {d30} days, the scale has moved from {start} down to {last}, a drop of {total}.
Your last weigh-in ({last} on {lastday}) was {lastchange} higher than the one before it ({prev} on {prevday}).
One heavier weigh-in doesn't change the picture: the trend sits at {trend}.
Your average fiber intake is {avgfib} per day this week, compared with a target of {fib}.
Fat has averaged {avgfat} a day over the last {d7} days, above your {fat} target.
Protein came in at {avgprot} on average over the last {d7} days, short of the {prot} target.
Your sleep ratings ranged from {slow} to {shigh} out of 5.
With {weighs} weigh-ins and {fdays} logged food days in the last {d14} days, I'm quite confident in this.
Your estimated maintenance range is {mlow}–{mhigh}.
Realistically, you could get to {goal} somewhere between {gearly} and {glate}.
Your trend is dropping {rate} per week, close to the {trate} per week the plan is built around.
The plan has you losing roughly {trate} per week.
Your food logging covers {fshare} of the last {d14} days, so the estimate is solid.
Great work — you've lost {total} over the last {d30} days!
You're currently {togo} above your goal weight.
There's about {togo} left until you reach your goal weight of {goal}.
You weighed {last} on {lastday}, compared to {prev} on {prevday}.
Today's intake stands at {today}, leaving {left} for the rest of the day.
A dinner of that size would be fine, since you have {left} left.
I don't have any information about your steps, so I can't say how they play in.
Keep protein near {prot} a day and keep weighing in most mornings.
This week you've logged {fooddays} days of food, averaging {foodavg} daily.
Don't read too much into yesterday's {last}: the trend is what counts.
Yesterday you weighed {last}.
The 90% range for your trend weight is {tlow} to {thigh}.
Your weight readings alone show a loss of {rrate} per week over the last {d30} days.
You ate a total of {foodtotal} over the past {d7} days.
When you sleep poorly, your energy is rated {pkind} on average versus {pothers} on other days.
Your energy tends to be lower after a bad night: {pkind} compared with {pothers} otherwise.
I checked {judged} possible patterns in your data.
Nothing you've logged suggests a plateau: your trend is still moving down.
You're not on a plateau right now.
`,
  ),
  ...of(
    'es-ES',
    `
Tu peso de tendencia está en {trend} y baja unos {rate} por semana.
Con los datos que tengo, tu mantenimiento ronda las {maint} al día.
Hoy llevas {today}, así que te quedan {left}.
Te quedan {left} para hoy.
Tu objetivo diario es de {target}, con {prot} de proteína.
En los últimos {d30} días has perdido {total}.
En los últimos {d30} días has bajado {total} en total.
Tu último pesaje fue de {last} el {lastday}.
La báscula marcó {last} el {lastday}, pero la tendencia sigue en {trend}.
Si sigues así, en cuatro semanas estarías en torno a {fc}.
Llegarías a tu peso objetivo de {goal} hacia el {gcentral}.
De media has comido {foodavg} al día en los últimos {d7} días.
En los últimos {d7} días has registrado comida {fooddays} días.
Llevas {streak} días seguidos registrando.
Tu gasto diario estimado es de unas {exp}.
Tu metabolismo en reposo es de unas {bmr} al día.
Tu último pesaje subió {lastchange} respecto al anterior.
El rango probable de tu tendencia va de {tlow} a {thigh}.
Ahora mismo no estás en una meseta.
`,
  ),
  ...of(
    'de-DE',
    `
Dein Trendgewicht liegt aktuell bei {trend} und sinkt um rund {rate} pro Woche.
Um dein Gewicht zu halten, brauchst du etwa {maint} am Tag.
Heute hast du bisher {today} gegessen, dir bleiben also noch {left}.
Du hast heute noch {left} übrig.
Dein Tagesziel beträgt {target}, davon {prot} Eiweiß.
In den letzten {d30} Tagen hast du insgesamt {total} verloren.
Deine letzte Messung war {last} am {lastday}.
Die Waage zeigte am {lastday} {last} an, der Trend liegt aber bei {trend}.
Wenn du so weitermachst, wärst du in vier Wochen bei etwa {fc}.
Dein Zielgewicht von {goal} würdest du um den {gcentral} erreichen.
Im Schnitt hast du in den letzten {d7} Tagen {foodavg} pro Tag gegessen.
Du hast an {fooddays} der letzten {d7} Tage Essen eingetragen.
Dein Grundumsatz liegt bei etwa {bmr} am Tag.
Dein Verbrauch liegt bei geschätzten {exp} am Tag.
Deine letzte Wiegung war {lastchange} schwerer als die davor.
Du hast dich {streak} Tage in Folge eingetragen.
Die Schätzung beruht auf {points} Messungen der letzten {d30} Tage.
Dein Ziel liegt {deficit} unter deinem Erhaltungsbedarf.
Der Trend liegt wahrscheinlich zwischen {tlow} und {thigh}.
`,
  ),
  ...of(
    'fr-FR',
    `
Votre poids de tendance est de {trend} et il baisse d'environ {rate} par semaine.
Pour rester stable, il vous faut environ {maint} par jour.
Aujourd'hui, tu as mangé {today}, il te reste donc {left}.
Il te reste {left} pour aujourd'hui.
Ton objectif quotidien est de {target}, dont {prot} de protéines.
Sur les {d30} derniers jours, tu as perdu {total}.
Ta dernière pesée était de {last} le {lastday}.
La balance affichait {last} le {lastday}, mais la tendance reste à {trend}.
À ce rythme, tu serais à environ {fc} dans quatre semaines.
Tu atteindrais ton poids cible de {goal} vers le {gcentral}.
En moyenne, tu as mangé {foodavg} par jour sur les {d7} derniers jours.
Tu as noté tes repas {fooddays} jours sur les {d7} derniers.
Ton métabolisme de base est d'environ {bmr} par jour.
Ta dépense est estimée à {exp} par jour.
Ta dernière pesée est en hausse de {lastchange} par rapport à la précédente.
Tu t'es enregistré {streak} jours d'affilée.
Ces chiffres reposent sur {points} pesées des {d30} derniers jours.
La fourchette probable de ta tendance va de {tlow} à {thigh}.
`,
  ),
];

function of(locale: string | null, lines: string) {
  return lines
    .trim()
    .split('\n')
    .map((text) => ({ locale, text }));
}
