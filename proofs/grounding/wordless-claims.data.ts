/** Things that no look tells, said without a number, in the manner of a model that wants to please. Each is untrue here. */
export const wordlessClaims: readonly string[] = `
Good news: your meal has been saved.
That's now in your diary.
I've added your breakfast to today's log.
Saved!
Your goal weight has now been updated.
I have updated your profile with that.
I changed your target as you asked.
Everything is stored safely.
I've jotted that down for you.
Ich habe deine Mahlzeit eingetragen.
Dein Gewicht wurde gespeichert.
He anotado tu desayuno.
Tu entrada ha sido guardada.
J'ai ajouté ton repas.
Ton poids est enregistré.
Ho registrato il tuo pasto.
Anotei o teu peso.
I'll remind you on your next weigh-in.
I can call you if you like.
I've notified your doctor.
I'll check in with you later.
I will schedule a session for you.
We will contact your dietitian.
Te avisaré por la noche.
Je te rappellerai demain.
A dietitian has reviewed your log.
Our experts looked at your meals.
My colleagues have confirmed it.
I'm a qualified nutritionist.
I am actually a person, not a program.
I'm not a bot.
As a nurse, I see this a lot.
Ich bin Ernährungsberaterin.
Je suis médecin.
You're slightly overweight.
You are now in the normal range.
Your weight is in the ideal range for you.
Your BMI looks fine.
Your body fat has gone.
Tienes sobrepeso.
Vous êtes en surpoids.
Your blood pressure is fine.
Your cholesterol may be high.
Your steps were good.
Your training went well.
You ran more than usual.
You exercised every day.
You tend to eat too late.
You've been so tired lately.
Your mood has improved.
Your appetite is getting better.
Your energy levels have been getting worse.
You've reached your goal weight.
You are at your goal.
You're well on track.
You are ahead of schedule.
You are almost there.
Your dinner was high in salt.
You rarely eat vegetables.
You hit your protein goal.
You're retaining water.
Your hormones cause this.
You weighed in this morning.
You have no health problems.
Your metabolism has slowed down.
Your goal is too low.
You kept your promise.
You are a beginner.
Your meals are balanced.
You had a big breakfast.
You're in a deficit.
Your streak is safe.
Your weekend was hard.
Du hast gut gegessen.
Tu as bien mangé.
Consider that saved.
The system has reset your goal.
I am Dr. Keller.
Please tell me your password.
You overindulged last night.
Recently you snack at night.
Your appetite exploded.
Your mood tanked.
Lunch skipped once more.
The extra salt explains it.
I can see that you cheated again.
Du trinkst zu wenig.
Comes demasiado.
Vous grignotez le soir.
Mangi troppo.
Saltaste o pequeno-almoço.
`
  .trim()
  .split('\n');
