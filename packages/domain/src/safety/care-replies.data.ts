import type { CareLanguage, CareTexts } from './care-texts.ts';

const english: CareTexts = {
  anyEmergencyNumber: 'your local emergency number (112 in many countries)',
  serviceAt: (service, contact) => `${service}: ${contact}`,
  or: 'or',
  ifInDanger:
    'If you or somebody near you is in danger, please call {emergency}; there are people to talk to here: {help}.',
  replies: {
    crisis: [
      'I am really glad you told me, and I am sorry it hurts this much.',
      'You deserve to talk with a person about this right now, and I am a program.',
      'If you might act on these thoughts, please call {emergency} or go to someone near you.',
      'If you can, reach out here now: {help}.',
    ],
    crisis_other: [
      'That is a lot to carry, and it is good that you are taking it seriously.',
      'If someone may be in danger now, please call {emergency} and stay with them if you can.',
      'People who help with exactly this, also for you, are here: {help}.',
    ],
    eating_disorder: [
      'Thank you for telling me; that takes courage.',
      'I will not help with this, because I care more about you than about any goal, and you are not in trouble with me.',
      'A next step that helps many people is to tell one person you trust, or a doctor, what you just told me.',
      'You can also find people who know this well here: {help}.',
      'If you feel faint or unwell right now, please call {emergency}.',
    ],
    crisis_hint: [
      'I may be reading too much into this, but some of what you wrote sounds heavy.',
      'If you are thinking of hurting yourself, or just need somebody to talk to, people are there for exactly this: {help}.',
      'If you are in danger now, please call {emergency}.',
    ],
    eating_disorder_hint: [
      'I may be reading too much into this, but it sounds as if food or your body is hard right now.',
      'Many people find it helps to tell one person they trust, or a doctor.',
      'People who know this well are here: {help}; if you feel unwell now, please call {emergency}.',
    ],
    eating_disorder_other: [
      'It is kind of you to look out for them.',
      'It often helps to say calmly what you have noticed and that you care, without talking about food or looks.',
      'Advice for them and for you is here: {help}.',
    ],
    emergency: [
      'I cannot assess this, and it could be serious.',
      'Please call {emergency} now, or ask someone near you to call.',
      'Do not wait for me; we can talk about your plan another day.',
    ],
    unsafe_target: [
      'I cannot plan that for you, because it is outside the range that is safe without medical care.',
      'I can show you the fastest pace that is still safe for you.',
      'If a doctor asked for something else, please follow the plan you made with them.',
    ],
    medical_claim: [
      'I cannot diagnose, treat or change medicine; that is for a doctor or pharmacist who knows you.',
      'Please keep taking what was prescribed until you have asked them.',
      'If you feel unwell right now, call {emergency}.',
      'With meals, movement and sleep around it I am glad to help.',
    ],
    unsafe_content: [
      'I will not help with that, because somebody could get hurt.',
      'If somebody is in danger now, please call {emergency}.',
      'I am glad to help with food, training and sleep.',
    ],
    prompt_injection: [
      'I keep to my rules, also when a message asks me to drop them.',
      'I look only at your own data.',
      'Ask me about your food, your trend or your plan, and I will answer from that.',
    ],
    minor: [
      'Thanks for telling me.',
      'While you are still growing I do not set targets for food or weight.',
      'I can help with habits such as regular meals, sleep and moving in ways you enjoy.',
      'For questions about weight, a doctor or another adult you trust is the right person.',
    ],
    pregnancy: [
      'Thank you for telling me, and all the best for you both.',
      'This is not a time for losing weight, so I will not set targets now.',
      'Your midwife or doctor can tell you what is right for you.',
      'I am glad to help with regular meals, sleep and gentle movement.',
    ],
    breast_feeding: [
      'Thank you for telling me, and all the best for you both.',
      'While you breast-feed, eating enough comes first, so this is no time for losing weight fast.',
      'You can set it under You, so that your targets take it into account; your midwife or doctor can tell you what is right for you.',
      'I am glad to help with regular meals, sleep and gentle movement.',
    ],
  },
};

const spanish: CareTexts = {
  anyEmergencyNumber: 'número de emergencias de tu zona (112 en muchos países)',
  serviceAt: (service, contact) => `${service}: ${contact}`,
  or: 'o',
  ifInDanger:
    'Si tú o alguien cerca de ti está en peligro, llama al {emergency}; aquí hay personas con quienes hablar: {help}.',
  replies: {
    crisis: [
      'Me alegra mucho que me lo hayas contado, y siento que duela tanto.',
      'Mereces hablar ahora mismo con una persona, y yo soy un programa.',
      'Si crees que podrías hacerte daño, llama al {emergency} o acude a alguien cercano.',
      'Si puedes, busca ayuda aquí ahora: {help}.',
    ],
    crisis_other: [
      'Es mucho peso, y haces bien en tomarlo en serio.',
      'Si alguien puede estar en peligro ahora, llama al {emergency} y quédate a su lado si puedes.',
      'Aquí hay personas que ayudan con esto, también a ti: {help}.',
    ],
    eating_disorder: [
      'Gracias por contármelo; hace falta valor.',
      'No voy a ayudar con esto, porque me importas más que cualquier objetivo.',
      'Un buen paso es contarle a alguien de confianza, o a un médico, lo que me acabas de decir.',
      'También hay personas que conocen bien esto aquí: {help}.',
      'Si te mareas o te sientes mal ahora, llama al {emergency}.',
    ],
    crisis_hint: [
      'Quizá lo entiendo mal, pero algo de lo que escribes suena muy duro.',
      'Si piensas en hacerte daño, o solo necesitas hablar con alguien, hay personas justo para eso: {help}.',
      'Si ahora estás en peligro, llama al {emergency}.',
    ],
    eating_disorder_hint: [
      'Quizá lo entiendo mal, pero parece que la comida o tu cuerpo te cuestan ahora.',
      'A muchas personas les ayuda contárselo a alguien de confianza o a un médico.',
      'Aquí hay personas que lo conocen bien: {help}; si ahora te sientes mal, llama al {emergency}.',
    ],
    eating_disorder_other: [
      'Es bonito que te preocupes por esa persona.',
      'Suele ayudar decirle con calma lo que has notado y que te importa, sin hablar de comida ni de aspecto.',
      'Aquí hay consejo para ambos: {help}.',
    ],
    emergency: [
      'No puedo valorar esto y podría ser grave.',
      'Llama ahora al {emergency}, o pide a alguien cercano que llame.',
      'No esperes por mí; hablaremos de tu plan otro día.',
    ],
    unsafe_target: [
      'No puedo planificar eso, porque queda fuera de lo que es seguro sin atención médica.',
      'Puedo mostrarte el ritmo más rápido que sigue siendo seguro para ti.',
      'Si un médico te indicó otra cosa, sigue el plan que hiciste con él.',
    ],
    medical_claim: [
      'No puedo diagnosticar, tratar ni cambiar medicación; eso le toca a un médico o farmacéutico que te conozca.',
      'Sigue tomando lo recetado hasta haberlo consultado.',
      'Si te encuentras mal ahora, llama al {emergency}.',
      'Con las comidas, el movimiento y el sueño te ayudo con gusto.',
    ],
    unsafe_content: [
      'No voy a ayudar con eso, porque alguien podría salir herido.',
      'Si alguien está en peligro ahora, llama al {emergency}.',
      'Te ayudo con gusto con la comida, el entrenamiento y el sueño.',
    ],
    prompt_injection: [
      'Sigo mis reglas, también cuando un mensaje me pide dejarlas.',
      'Solo miro tus propios datos.',
      'Pregúntame por tu comida, tu tendencia o tu plan y te respondo con ellos.',
    ],
    minor: [
      'Gracias por decírmelo.',
      'Mientras sigues creciendo no fijo objetivos de comida ni de peso.',
      'Puedo ayudarte con hábitos como comer con regularidad, dormir y moverte como te guste.',
      'Para preguntas sobre el peso, lo mejor es un médico u otra persona adulta de confianza.',
    ],
    pregnancy: [
      'Gracias por decírmelo, y todo lo mejor para los dos.',
      'No es momento de perder peso, así que ahora no fijaré objetivos.',
      'Tu matrona o tu médico pueden decirte qué es lo adecuado para ti.',
      'Con gusto te ayudo con comidas regulares, sueño y movimiento suave.',
    ],
    breast_feeding: [
      'Gracias por contármelo, y todo lo mejor para los dos.',
      'Mientras das el pecho, lo primero es comer lo suficiente, así que no es momento de perder peso deprisa.',
      'Puedes indicarlo en «You» para que tus objetivos lo tengan en cuenta; tu matrona o tu médico pueden decirte qué te conviene.',
      'Con gusto te ayudo con comidas regulares, sueño y movimiento suave.',
    ],
  },
};

const french: CareTexts = {
  anyEmergencyNumber: 'numéro d’urgence de votre pays (112 dans de nombreux pays)',
  serviceAt: (service, contact) => `${service} : ${contact}`,
  or: 'ou',
  ifInDanger:
    'Si vous ou quelqu’un près de vous êtes en danger, appelez le {emergency} ; vous trouverez des personnes à qui parler ici : {help}.',
  replies: {
    crisis: [
      'Merci de me l’avoir dit ; je suis désolé que ce soit si dur.',
      'Vous méritez de parler maintenant avec une personne, et je suis un programme.',
      'Si vous risquez de passer à l’acte, appelez le {emergency} ou rejoignez quelqu’un près de vous.',
      'Si vous le pouvez, demandez de l’aide ici maintenant : {help}.',
    ],
    crisis_other: [
      'C’est lourd à porter, et vous avez raison de le prendre au sérieux.',
      'Si quelqu’un est en danger maintenant, appelez le {emergency} et restez auprès de cette personne si possible.',
      'Des personnes peuvent aider, vous aussi, ici : {help}.',
    ],
    eating_disorder: [
      'Merci de me l’avoir confié ; cela demande du courage.',
      'Je ne vais pas aider à cela, car vous comptez plus que n’importe quel objectif.',
      'Un bon pas est de dire à une personne de confiance, ou à un médecin, ce que vous venez de me dire.',
      'Des personnes qui connaissent bien le sujet sont là : {help}.',
      'Si vous vous sentez mal maintenant, appelez le {emergency}.',
    ],
    crisis_hint: [
      'Je me trompe peut-être, mais ce que vous écrivez semble lourd à porter.',
      'Si vous pensez à vous faire du mal, ou si vous avez besoin de parler, des personnes sont là pour cela : {help}.',
      'Si vous êtes en danger maintenant, appelez le {emergency}.',
    ],
    eating_disorder_hint: [
      'Je me trompe peut-être, mais la nourriture ou votre corps semblent difficiles en ce moment.',
      'Beaucoup trouvent utile d’en parler à une personne de confiance ou à un médecin.',
      'Des personnes qui connaissent bien cela sont ici : {help} ; si vous vous sentez mal, appelez le {emergency}.',
    ],
    eating_disorder_other: [
      'C’est bien de veiller sur cette personne.',
      'Il aide souvent de dire calmement ce que vous avez remarqué et qu’elle compte pour vous, sans parler de repas ni d’apparence.',
      'Des conseils pour elle et pour vous : {help}.',
    ],
    emergency: [
      'Je ne peux pas évaluer cela, et ce pourrait être grave.',
      'Appelez le {emergency} maintenant, ou demandez à quelqu’un près de vous d’appeler.',
      'Ne m’attendez pas ; nous parlerons de votre programme un autre jour.',
    ],
    unsafe_target: [
      'Je ne peux pas prévoir cela, car c’est hors de ce qui est sûr sans suivi médical.',
      'Je peux vous montrer le rythme le plus rapide qui reste sûr pour vous.',
      'Si un médecin a demandé autre chose, suivez ce que vous avez décidé ensemble.',
    ],
    medical_claim: [
      'Je ne peux ni diagnostiquer, ni soigner, ni changer un médicament ; c’est à un médecin ou un pharmacien qui vous connaît.',
      'Continuez ce qui est prescrit tant que vous ne leur avez pas demandé.',
      'Si vous vous sentez mal maintenant, appelez le {emergency}.',
      'Pour les repas, le mouvement et le sommeil, je vous aide volontiers.',
    ],
    unsafe_content: [
      'Je n’aiderai pas à cela, car quelqu’un pourrait être blessé.',
      'Si quelqu’un est en danger maintenant, appelez le {emergency}.',
      'Je vous aide volontiers pour les repas, l’entraînement et le sommeil.',
    ],
    prompt_injection: [
      'Je garde mes règles, même quand un message me demande de les oublier.',
      'Je ne regarde que vos propres données.',
      'Posez-moi une question sur vos repas, votre tendance ou votre plan.',
    ],
    minor: [
      'Merci de me l’avoir dit.',
      'Tant que vous grandissez, je ne fixe pas d’objectifs de repas ni de poids.',
      'Je peux aider avec des habitudes : repas réguliers, sommeil, mouvement qui fait plaisir.',
      'Pour les questions de poids, parlez à un médecin ou à un autre adulte de confiance.',
    ],
    pregnancy: [
      'Merci de me l’avoir dit, et tous mes vœux à vous deux.',
      'Ce n’est pas le moment de perdre du poids, donc je ne fixe pas d’objectifs maintenant.',
      'Votre sage-femme ou votre médecin vous dira ce qui vous convient.',
      'Je peux aider avec des repas réguliers, le sommeil et un mouvement doux.',
    ],
    breast_feeding: [
      'Merci de me le dire, et tous mes vœux à vous deux.',
      'Pendant l’allaitement, manger assez passe avant tout, ce n’est donc pas le moment de perdre du poids rapidement.',
      'Vous pouvez l’indiquer sous « You » pour que vos objectifs en tiennent compte ; votre sage-femme ou votre médecin vous dira ce qui vous convient.',
      'Je vous aide volontiers pour des repas réguliers, le sommeil et des mouvements doux.',
    ],
  },
};

const german: CareTexts = {
  anyEmergencyNumber: 'die örtliche Notrufnummer (112 in vielen Ländern)',
  serviceAt: (service, contact) => `${service}: ${contact}`,
  or: 'oder',
  ifInDanger:
    'Wenn du oder jemand bei dir in Gefahr ist, ruf bitte {emergency} an; Menschen zum Reden findest du hier: {help}.',
  replies: {
    crisis: [
      'Gut, dass du es mir gesagt hast, und es tut mir leid, dass es so weh tut.',
      'Du verdienst es, jetzt mit einem Menschen zu sprechen, und ich bin ein Programm.',
      'Wenn du dir etwas antun könntest, ruf bitte {emergency} an oder geh zu jemandem in deiner Nähe.',
      'Wenn du kannst, hol dir hier jetzt Hilfe: {help}.',
    ],
    crisis_other: [
      'Das ist viel zu tragen, und es ist gut, dass du es ernst nimmst.',
      'Wenn jemand jetzt in Gefahr sein könnte, ruf bitte {emergency} an und bleib möglichst dabei.',
      'Menschen, die dabei helfen, auch dir, findest du hier: {help}.',
    ],
    eating_disorder: [
      'Danke, dass du mir das sagst; das braucht Mut.',
      'Dabei helfe ich nicht, weil du mir wichtiger bist als jedes Ziel.',
      'Ein guter Schritt ist, einem vertrauten Menschen oder einer Ärztin zu sagen, was du mir gesagt hast.',
      'Menschen, die sich damit auskennen, findest du hier: {help}.',
      'Wenn dir jetzt schwindlig oder schlecht ist, ruf bitte {emergency} an.',
    ],
    crisis_hint: [
      'Vielleicht lese ich zu viel hinein, aber manches davon klingt schwer.',
      'Wenn du daran denkst, dir etwas anzutun, oder einfach jemanden zum Reden brauchst, sind Menschen genau dafür da: {help}.',
      'Wenn du gerade in Gefahr bist, ruf bitte {emergency} an.',
    ],
    eating_disorder_hint: [
      'Vielleicht lese ich zu viel hinein, aber Essen oder dein Körper scheinen gerade schwer zu sein.',
      'Vielen hilft es, mit einem vertrauten Menschen oder einer Ärztin darüber zu reden.',
      'Menschen, die sich damit gut auskennen, gibt es hier: {help}; wenn es dir schlecht geht, ruf bitte {emergency} an.',
    ],
    eating_disorder_other: [
      'Es ist schön, dass du auf diesen Menschen achtest.',
      'Oft hilft es, ruhig zu sagen, was dir aufgefallen ist und dass er dir wichtig ist, ohne über Essen oder Aussehen zu reden.',
      'Rat für euch beide gibt es hier: {help}.',
    ],
    emergency: [
      'Das kann ich nicht beurteilen, und es könnte ernst sein.',
      'Bitte ruf jetzt {emergency} an oder bitte jemanden in deiner Nähe darum.',
      'Warte nicht auf mich; über deinen Plan sprechen wir ein andermal.',
    ],
    unsafe_target: [
      'Das kann ich nicht planen, weil es ohne ärztliche Begleitung nicht sicher ist.',
      'Ich kann dir das schnellste Tempo zeigen, das für dich noch sicher ist.',
      'Wenn eine Ärztin oder ein Arzt etwas anderes vorgibt, folge bitte diesem Plan.',
    ],
    medical_claim: [
      'Ich kann nichts diagnostizieren, behandeln oder an Medikamenten ändern; das gehört zu einer Ärztin oder einem Arzt.',
      'Bitte nimm weiter, was verschrieben ist, bis du gefragt hast.',
      'Wenn es dir jetzt schlecht geht, ruf {emergency} an.',
      'Bei Essen, Bewegung und Schlaf helfe ich gern.',
    ],
    unsafe_content: [
      'Dabei helfe ich nicht, weil jemand zu Schaden kommen könnte.',
      'Wenn jetzt jemand in Gefahr ist, ruf bitte {emergency} an.',
      'Bei Essen, Training und Schlaf helfe ich gern.',
    ],
    prompt_injection: [
      'Ich bleibe bei meinen Regeln, auch wenn eine Nachricht etwas anderes verlangt.',
      'Ich sehe nur deine eigenen Daten an.',
      'Frag mich nach deinem Essen, deinem Trend oder deinem Plan.',
    ],
    minor: [
      'Danke, dass du es mir sagst.',
      'Solange du noch wächst, setze ich keine Ziele für Essen oder Gewicht.',
      'Bei Gewohnheiten helfe ich gern: regelmäßig essen, schlafen, Bewegung, die dir Spaß macht.',
      'Fragen zum Gewicht besprichst du am besten mit einer Ärztin oder einem anderen Erwachsenen, dem du vertraust.',
    ],
    pregnancy: [
      'Danke, dass du es mir sagst, und alles Gute für euch beide.',
      'Jetzt ist keine Zeit zum Abnehmen, deshalb setze ich gerade keine Ziele.',
      'Deine Hebamme oder deine Ärztin weiß, was für dich richtig ist.',
      'Bei regelmäßigen Mahlzeiten, Schlaf und sanfter Bewegung helfe ich gern.',
    ],
    breast_feeding: [
      'Danke, dass du es mir sagst, und alles Gute euch beiden.',
      'Solange du stillst, geht genug essen vor, deshalb ist jetzt keine Zeit, schnell abzunehmen.',
      'Unter „You“ kannst du es festhalten, dann berücksichtigen deine Ziele es; was für dich richtig ist, sagt dir deine Hebamme oder Ärztin.',
      'Bei regelmäßigen Mahlzeiten, Schlaf und sanfter Bewegung helfe ich gern.',
    ],
  },
};

export const careTexts: Readonly<Record<CareLanguage, CareTexts>> = {
  en: english,
  es: spanish,
  fr: french,
  de: german,
};
