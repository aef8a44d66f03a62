/** Ideas made of others, in this order: later rows may use earlier ones. */
export const composedIdeas: readonly (readonly [idea: string, when: string])[] = [
  [
    'no_eating',
    'not >2 eat/meal & !fine >1 meal | nothing >1 eat | eat >3 nothing | skip >4 meal | meal >3 skip | fast',
  ],
  ['no_eating', 'step_out >3 meal >3 out_particle | not >1 eat >2 until | stop_wanting >2 eat'],
  ['pointless', 'not >4 sense | sense >3 not | ceased >3 sense'],
  ['purge_place', 'out_again ~5 toilet | toilet >6 out_again | overeat & toilet'],
  ['chewspit', 'spit_word >4 eat/meal/treat/out_word'],
  [
    'vomit',
    'toilet & out_again & eat/meal/treat | out_again & after >5 eat/meal | out_again & toilet | throat ~4 vomit',
  ],
  ['over_wish', 'not >4 over_wish'],
  ['scraps', 'only ~5 scrap | scrap >4 daily | scrap >1 scrap | scrap >5 enough | scrap >4 only'],
  [
    'long_fast',
    'n_span ~5 no_eating | n_span ~5 fast | no_eating & n_span | starve & n_span | fast >6 until | no_eating >4 until | scraps >6 until | n_span & scraps & only',
  ],
  ['forced_up', 'throat & vomit/eat/meal | throat ~5 gag | vomit & after | throat >3 throat | vomit'],
  ['low_intake', 'n_kcal_tiny | n_kcal_low | n_kcal_tiny? | n_kcal_low?'],
  ['young', 'n_young | minor_word | birth'],
  ['loss', 'lose | n_mass >2 weekly | lean_words | n_kcal_tiny | n_kcal_low | n_pace | lose >3 n_mass'],
  ['unseen', 'hide | not >3 notice | notice >4 not | watcher >4 not >2 notice'],
  ['self_injury', 'cut_self | blade >5 limb | wound ~5 limb & me | wound ~4 me & blade'],
  ['no_life', 'not >3 life_word | pointless ~4 life_word'],
];
