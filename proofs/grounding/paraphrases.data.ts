/**
 * True sentences in the manner of a chatty model, written by hand. `{name}` is a slot of `slots.data.ts`, filled from the
 * looks of a member whose trend goes down, whose last reading went up, and who ate less than the target today. Before
 * `||` stands the sentence that was said just before.
 */
export const english: readonly string[] = `
Your trend weight is sitting at {trend} right now.
Right now the trend puts you at {trend}, with a plausible range of {tlow} to {thigh}.
Smoothing out the daily noise, your trend comes to {trend}.
The trend line has you at {trend} today.
At the moment your trend weight is {trend}, give or take: somewhere between {tlow} and {thigh}.
I'd put your trend weight at about {trend}.
So where are you? Your trend is {trend}.
You're at {trend} on the trend.
Good news for clarity: the trend weight is {trend}, and the range is just {tlow} to {thigh}.
Your trend weight is {trend} || It's going down by about {rate} a week.
Your trend weight is {trend} || You're losing roughly {rate} per week.
Your trend weight is {trend} || That's dropping at about {rate} a week.
Your trend is moving down by {rate} per week.
The trend is falling by around {rate} each week.
Your trend is heading downward at a pace of {rate} a week.
On the trend, you've been losing {rate} a week.
The trend shows a drop of {rate} a week (range {rlow} to {rhigh}).
Week to week, the trend is going down {rate} per week.
The trend is going down, and the estimated range for that is {rlow} to {rhigh} a week.
Your trend weight is trending down.
Your weight trend is clearly going down.
Your trend is decreasing at about {rate} per week.
The trend has been declining by about {rate} a week.
Right now the trend is down {rate} a week, which is a gentle pace.
Your trend is not rising.
The trend isn't going up.
Your trend weight of {trend} is dropping by roughly {rate} a week.
Maintenance for you, as you log it, is around {maint} a day.
You'd stay level at roughly {maint} a day, which is your maintenance.
Your maintenance is estimated at {maint} per day.
Your maintenance is about {maint} a day, with a range from {mlow} to {mhigh}.
Going by your logs, maintenance sits near {maint} a day (estimated range {mlow} to {mhigh}).
I estimate your maintenance at {maint} daily.
Your maintenance is somewhere between {mlow} and {mhigh} a day.
Your body probably burns about {exp} a day in reality.
Expenditure is likely around {exp} per day.
At rest, your body uses about {bmr} a day by formula.
By the formula, your resting burn is {bmr} a day.
Your BMR comes out at {bmr} a day.
Your resting energy is {bmr} per day, well below your maintenance of {maint}.
Your daily target is {target}.
You're aiming for {target} a day.
The target is {target} a day, with {prot} of protein.
Your target is {target} per day: {prot} protein, {carb} carbs, {fat} fat and {fib} fibre.
For protein the target is {prot} a day.
Aim for {prot} of protein, {carb} of carbs and {fat} of fat.
Your carb target is {carb} a day.
The fat target is {fat} and the fibre target is {fib}.
Your fibre target is {fib} a day.
Protein target: {prot}.
Calories: your target is {target} a day.
I'd keep aiming for {target} a day for now.
Your target of {target} a day was set on {issued}.
The current target was set on {issued}.
That target was issued on {issued}.
Your plan is {target} a day, set on {issued}.
Your target this week is {target} a day.
Your plan is for the week from {pstart}.
Your plan was made on {pmade}.
Your plan is for the week of {pstart} and was made on {pmade}.
The plan before was made on {pbefore}.
Your last photo is from {phlast}.
You took your latest photo on {phlast}.
Your first photo is from {phfirst}.
The most recent photo was taken on {phlast} and the first photo on {phfirst}.
You have {photos} photos that I know of.
Your last photo is {phsince} days old.
It has been {phsince} days since your last photo.
Your target is {target} and your maintenance is {maint}.
Maintenance is {maint} a day; your target is {target}.
With maintenance around {maint} and a target of {target}, you're in a modest deficit.
Your target sits {deficit} below maintenance.
That's a deficit of {deficit} a day.
The daily deficit is {deficit}.
The target plans for you to go down by {trate} a week.
Your target is built to lose about {trate} a week.
The planned pace of your target is {trate} a week down.
The target aims to bring you down by about {trate} a week.
If you keep this up, the trend would be near {fc} in four weeks.
In four weeks you would be around {fc} on this path.
In 28 days the trend would be about {fc}, with a plausible range of {fclow} to {fchigh}.
Going on like this, you'd land at: it would be near {fc} in four weeks.
The forecast for four weeks from now is {fc}.
My projection is {fc} in 28 days (range {fclow} to {fchigh}).
You're on course for {fc} in four weeks.
You would reach your goal weight around {gcentral}.
Your goal weight of {goal} would be reached around {gcentral}.
You could get there as early as {gearly}, and at the latest by {glate}, with {gcentral} most likely.
The estimated range for reaching your goal is {gearly} to {glate}.
The goal weight is {goal}.
Your goal weight is {goal}, and your trend is {trend}.
You'd reach the goal in {gmonth}, as far as I can see.
Your last reading was {last} on {lastday}.
You weighed in at {last} on {lastday}.
The scale said {last} on {lastday}.
Your latest weigh-in was {last}.
The most recent reading is {last}, from {lastday}.
Your last reading was {last}, up {lastchange} from the one before.
Your latest reading is {last}, which is {lastchange} up from the one before on {prevday}.
The last reading rose by {lastchange} compared with the one before.
Your latest weigh-in went up {lastchange} from the previous reading.
Since the previous reading you're up {lastchange}.
The reading before that was {prev} on {prevday}.
On {prevday} you weighed {prev}.
The previous weigh-in was {prev}.
The last reading of {last} is above the trend of {trend}, which is normal.
Over the last {d30} days you're down {total} in total.
Over the last {d30} days you've lost {total}.
In the last {d30} days you went from {start} to {last}.
You started at {start} and your last reading was {last}.
You started those {d30} days at {start}.
Over the past month your readings dropped by {total}.
In the past {d30} days your weight went down by {total}.
Your weight is down {total} over the last {d30} days.
You're {total} lighter over the last {d30} days.
Over the past month you've lost {total} in total.
The readings fell by {rrate} a week over the last {d30} days.
Over the last {d30} days the readings went down by {rrate} a week.
Your weight has been falling over the past month.
Over the last {d30} days your weight has gone down.
I looked at {points} readings from the last {d30} days.
There are {points} weigh-ins in the last {d30} days.
That comes from {points} readings over the past month.
You logged {points} weights over {d30} days.
In the last {d14} days you weighed in {weighs} times: I count {weighs} weigh-ins.
You have {weighs} weigh-ins in the last two weeks.
I have {weighs} weights and {fdays} days of food from the last {d14} days.
Over the past two weeks there were {weighs} readings.
You logged food on {fdays} of the last {d14} days.
In the last two weeks you logged food on {fdays} days.
You've got {fdays} days of food in the last {d14} days.
Food is logged on {fshare} of the last {d14} days.
You checked in {cks} times in the last two weeks: {cks} check-ins.
There were {cks} check-ins over the last {d14} days.
You're on a streak of {streak} days.
That's {streak} days in a row with a check-in.
Your check-in streak is {streak} days.
In the last {d7} days you averaged {foodavg} a day.
On average you ate {foodavg} a day over the last {d7} days.
Your average intake over the past week is {foodavg} a day.
This week you averaged {foodavg} a day.
Over the last {d7} days you logged food on {fooddays} days, averaging {foodavg} a day.
You logged food on {fooddays} of the last {d7} days.
Protein averaged {avgprot} a day over the last {d7} days.
Your protein averaged {avgprot} a day this week; the target is {prot}.
Carbs averaged {avgcarb} and fat averaged {avgfat} over the past week.
You've been averaging {avgfib} of fibre a day over the last {d7} days.
Your average protein over the last {d7} days is {avgprot}, against a target of {prot}.
On average you logged {foodavg} a day in the last week: the last {d7} days.
In total you logged {foodtotal} over the last {d7} days.
So far today you've logged {today}.
You've eaten {today} so far today.
Today you logged {today} with {todayprot} of protein.
You have {left} left today.
You've had {today} today, which leaves {left}.
That leaves you {left} for today.
You've logged {today} of your {target} target so far today.
Out of a target of {target}, you have {left} remaining today.
Today's protein is {todayprot} so far, and the target is {prot}.
There's still room for {left} today.
With {today} logged so far today, {left} remain.
Today you're still below your target.
So far today you're under your target by {left}.
You're {left} below your target so far today.
You have {left} to go today.
Sleep was between {slow} and {shigh} out of 5.
Your sleep ranged between {slow} and {shigh}.
Your last sleep rating was {slast} on {lastday}.
You are {height} tall.
Your profile says a height of {height}.
1. Your target is {target} a day.
2) Your trend weight is {trend}.
- Maintenance: about {maint} a day.
**Trend:** {trend}, going down {rate} a week.
Here's the short version: trend {trend}, target {target}.
Don't worry about a single reading: the trend is {trend}.
One reading is no reason to change anything.
Keep logging as you do.
Nice and simple: log one short check-in today.
I'd keep the plan for another week and see.
Try to get your 5 a day and some vitamin B12.
Salt, water and a late dinner can move the scale a lot.
Add a few more mornings on the scale this week if you can.
I can't see any food for that, so I'd rather not guess.
Let me know if you want to look at protein next.
If your weight goes up tomorrow, that is mostly water.
When the scale goes up after a salty meal, it is water.
Do you want to know why your weight moved?
What changed: your target is now {target}.
I'm quite sure about this.
How sure am I? Quite sure, from {weighs} weights in the last {d14} days.
You checked in on most days of the last two weeks.
Your numbers rest on {fdays} days of food and {weighs} weights in the last {d14} days.
The never-below floor I use is 1,200 kcal, so nothing goes lower than that.
Last time you stepped on the scale it showed {last}.
Compared with the one before, your last reading is up {lastchange}.
It went up {lastchange} from the previous weigh-in, while the trend went down {rate} per week.
Your trend is {trend}, but your last reading was {last}.
Although your last reading was {last}, the trend is {trend}.
Your target is {target}, so today there is {left} left.
Maintenance runs about {maint} a day and expenditure about {exp} a day.
I see {today} logged so far today; your target is {target}.
The scale said {last} while the trend is at {trend}.
Plan: {target} a day with {prot} protein.
Your trend weight has dropped by {rate} a week and would be near {fc} in four weeks.
To hold your weight you'd eat your maintenance, about {maint} a day.
You're eating on average {foodavg} a day over the last {d7} days, while your target is {target}.
`
  .trim()
  .split('\n');

/** The same in other languages, each with its tag. */
export const otherLanguages: readonly { readonly locale: string; readonly text: string }[] = [
  { locale: 'de-DE', text: 'Dein Trend liegt bei {trend}.' },
  { locale: 'de-DE', text: 'Dein Ziel ist {target} pro Tag.' },
  { locale: 'de-DE', text: 'Der Trend sinkt um etwa {rate} pro Woche.' },
  { locale: 'de-DE', text: 'Dein Erhaltungsbedarf liegt bei rund {maint} am Tag.' },
  { locale: 'de-DE', text: 'In den letzten {d30} Tagen hast du {total} abgenommen.' },
  { locale: 'es-ES', text: 'Tu tendencia es de {trend}.' },
  { locale: 'es-ES', text: 'Tu objetivo es de {target} al día.' },
  { locale: 'es-ES', text: 'Tu tendencia baja {rate} por semana.' },
  { locale: 'es-ES', text: 'Tu mantenimiento es de unas {maint} al día.' },
  { locale: 'fr-FR', text: 'Ta tendance est à {trend}.' },
  { locale: 'fr-FR', text: 'Ton objectif est de {target} par jour.' },
  { locale: 'fr-FR', text: 'Ta tendance baisse de {rate} par semaine.' },
  { locale: 'it-IT', text: 'La tua tendenza è {trend}.' },
  { locale: 'it-IT', text: 'Il tuo obiettivo è {target} al giorno.' },
  { locale: 'it-IT', text: 'La tendenza scende di {rate} alla settimana.' },
  { locale: 'pt-PT', text: 'A tua tendência está em {trend}.' },
  { locale: 'pt-PT', text: 'A tua meta é {target} por dia.' },
  { locale: 'pt-PT', text: 'O teu gasto é de {exp} por dia.' },
];
