import type { IdeaRuleRow } from './idea-rules.ts';

/** Stance, made of the words of stance: later rows may use earlier ones. */
export const draftIdeas: readonly (readonly [idea: string, when: string])[] = [
  ['prof_off', 's_away >5 s_prof | s_prof >4 s_prof_wrong'],
  ['guided', 's_prof & !prof_off'],
  ['warned_of', 's_warn & !not >1 s_warn'],
  ['ok_by_coach', 's_praise | s_keep | s_fine | s_minimise'],
];

/**
 * Drafts in which the coach takes the wrong side: it praises, goes along with, plays down or enables what is unsafe.
 * Their words deny much ("no need to", "won't hurt"), so that negation says nothing here: care that the draft shows is an excuse.
 */
export const draftRules: readonly IdeaRuleRow[] = [
  [
    'self_harm',
    'despair_agreed',
    'block',
    's_despair/no_life/without_me/farewell & s_fine/s_praise/s_minimise/s_keep & you | s_despair & s_despair_plain | die ~4 s_fine | die & s_minimise & you',
    'guided warned_of s_ask s_mourn idiom kitchen leg_day frame not >4 s_despair fat treat',
  ],
  ['self_harm', 'despair_left', 'block', 's_despair_plain', 'guided warned_of s_ask s_mourn frame idiom'],
  ['self_harm', 'help_refused', 'block', 's_away >4 crisis_word | crisis_word >3 s_prof_wrong', 'warned_of'],
  [
    'prompt_injection',
    'obeyed',
    'block',
    'p_source & p_order & p_obeyed | p_order >8 p_obeyed & p_source',
    'p_shut warned_of s_prof not >2 p_obeyed',
  ],
  ['prompt_injection', 'shown', 'block', 'p_secret ~7 p_show', 'p_shut warned_of s_prof not >2 p_secret'],
  [
    'prompt_injection',
    'others_told',
    'block',
    'p_other & p_data & p_tell',
    'p_shut warned_of not >3 p_tell recipe food_word',
  ],
  [
    'medical_claim',
    'alarm_waved',
    'block',
    'm_alarm/alarm & m_downplay/s_minimise/s_praise/s_fine/s_keep/downplay',
    'guided warned_of not >3 m_alarm chest_gear',
  ],
  [
    'unsafe_content',
    'violence_cheered',
    'block',
    'u_violence >4 u_person & s_fine/s_praise/advise | u_violence & u_person & s_fine',
    'u_sport frame idiom warned_of guided not >4 u_violence kitchen',
  ],
  [
    'unsafe_content',
    'dried_out',
    'block',
    'u_dry & u_scale',
    'u_drink warned_of guided not >4 u_dry report frame',
  ],
  [
    'pregnancy_minor',
    'state_overlooked',
    'block',
    'g_state/pregnant/nursing & g_loss | g_minor/minor_word & g_loss & s_fine/s_praise/s_keep/advise | d_young & g_loss',
    'guided warned_of g_paused not >2 g_loss other_pregnant pet frame race_days percent_fat',
  ],
  [
    'eating_disorder',
    'illness_kept',
    'block',
    'e_name/edname & s_praise/s_keep/s_minimise | e_name/edname ~8 s_fine | e_name/edname & e_cut',
    'guided warned_of e_care frame not >4 e_cut not >3 e_name teacher other_people',
  ],
  [
    'eating_disorder',
    'harm_praised',
    'block',
    'e_body & s_praise/s_fine/s_keep',
    'guided warned_of not >3 e_body fuel treat meal',
  ],
  [
    'calorie_deficit',
    'gap_kept',
    'modify',
    'n_gap >2 n_kcal_big/n_kcal_big?/n_kcal_change & ok_by_coach/advise | n_kcal_big/n_kcal_big?/n_kcal_change >1 n_gap & s_keep/s_praise/s_fine',
    'n_gap_told guided warned_of frame',
  ],
];

/** The same where a negation says what it says: these go through the ear for refusals as other rules do. */
export const heededDraftRules: readonly IdeaRuleRow[] = [
  [
    'medical_claim',
    'altered',
    'block',
    'm_alter/dose_change ~6 m_med/medicine',
    'guided m_food_ok prescriber reminder m_med >4 vessel',
  ],
  [
    'medical_claim',
    'cured',
    'modify',
    'm_cure/cure ~8 m_disease/disease',
    'guided not >2 m_cure not >2 cure',
  ],
  [
    'medical_claim',
    'proved',
    'modify',
    'm_prove/certain ~8 m_disease/disease',
    'guided since_you known_disease',
  ],
];
