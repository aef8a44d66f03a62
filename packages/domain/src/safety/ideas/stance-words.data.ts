import type { Vocabulary } from './lexicon.ts';

/** How a coach takes sides in a draft, and what it may take sides on: read together by the rules for drafts. */
export const stanceWords: Vocabulary = {
  s_praise: {
    en: 'applaud applause cheer thrilled delighted marvellous marvelous magnificent stunning beautiful gorgeous hero heroic champion warrior iron_will resilience grit determination determined devotion devoted inspiring inspiration envy enviable kudos hats_off bang_on nailed crushed_it killing_it rock rockstar legend legendary legit awesome incredible unbelievable remarkable extraordinary exceptional exemplary textbook successes triumph achievement pays_off paying_off paid_off it_works worked effective hack shortcut genius bold reward rewarding earned admire admirable proud prouder impressive impressed congratulations congrats wow bravo respect willpower dedication commitment discipline disciplined wonderful terrific brilliant superb splendid outstanding phenomenal fantastic amazing excellent clever smart brave courage lovely perfect well_done on_fire milestone badge victory celebrating celebrate efficient good_call good_idea good_job gold hardcore thats_how_its_done thoughtful considerate self_control self_mastery spot_on sweet_spot winning record',
  },
  s_keep: {
    en: 'maintain sustain persevere persist endure tough_it_out power_through hang_in soldier_on continue_like more_of_the_same lets_repeat do_it_again stay_the_course stay_on dont_stop never_stop no_need_to_stop let_it_run keep_at press_on push push_yourself push_harder aim_lower go_lower even_lower lower_still further extend stretch keep carry_on stay continue stick no_changes_needed no_changes dont_change wouldnt_change why_change lets_keep hold holding make_it_your make_them_your new_normal your_standard copy as_long_as go_on keep_going ride_it lets_make lets_test no_reason_to_add add_nothing dont_need_more no_need_to_add push_on push_through train_through finish',
  },
  s_fine: {
    en: 'acceptable totally_fine perfectly_fine perfectly_normal completely_normal natural ordinary typical everyone_does everybody_does many_people plenty_of_people lots_of_people most_people all_athletes all_models nothing_unusual no_issue no_issues no_worries no_drama no_shame no_need_to_worry dont_need_to_worry you_can feel_free allowed permitted go_ahead of_course sure why_not fair_enough makes_sense make_sense i_understand_why i_get_it deserve deserved deserves relieved relief peace free freedom freeing secret_is_safe just_this_once once_wont good_enough sufficient will_do wont_kill doesnt_hurt cant_hurt not_harmful isnt_harmful isnt_bad not_bad not_wrong isnt_wrong better_off tolerable manageable fine okay ok alright normal harmless nothing_wrong no_problem not_a_problem isnt_a_problem wont_hurt no_harm nothing_odd not_dangerous isnt_dangerous nothing_to_worry doesnt_matter wont_matter hardly_matters valid understandable logical reasonable fair agree your_choice your_decision your_business lifestyle_choice works_for_you suits suits_you serving_you serves_you right rational legitimate cant_argue cannot_argue no_argument i_get_why sounds_peaceful peaceful act_of_love good_solution okay_with_me fine_with_me old_enough mature_enough no_concern without_any_concern good_for_you',
  },
  s_minimise: {
    en: 'silly fuss overthinking overthink overblown blown_out melodramatic drama_queen paranoid fussy sensitive oversensitive imagining imagine pass_soon minor_thing trivial mild merely simply forget_about never_mind shrug brush_it_off laugh_it_off suck_it_up toughen_up man_up grow_up snap_out cheer_up get_over_it lets_focus lets_get_back instead_lets dramatic overreact attention_seeking exaggerat* nosy quirk nothing_more no_big_deal no_big_thing not_a_big_deal big_thing_out_of ignore dont_bother dont_worry wouldnt_worry lol anyway relax doesnt_mean_anything mean_anything get_over not_serious isnt_serious isnt_unusual not_unusual not_uncommon only_a just_a nothing_but no_treatment doesnt_need_to_be will_pass get_on_with lets_plan have_you_had lose_sleep',
  },
  s_prof: {
    en: 'doctor doctors gp clinic midwife therapist counsellor counselor psychologist psychiatrist dietitian dietician nurse pharmacist specialist helpline hotline crisis ambulance emergency emergencies samaritans hospital surgeon cardiologist physio paediatrician pediatrician professional 988 911 112 999 physician urgent_care a_and_e support someone_you_trust supervision',
  },
  s_away: {
    en: 'skip cancel ignore without instead_of no_need dont not never wont needn* rather_than bother wait_with no_reason leave_out hardly nobody doesnt neednt better_than more_than cannot cant forget before_your',
  },
  s_prof_wrong: {
    en: 'overreact* exaggerat* play_it_safe frown wouldnt_understand overcautious real_cases means_well worries_too_much wrong paid_to old_fashioned',
  },
  s_warn: {
    en: 'call_now call_for_help tends_to rest_and eat_and not_normal isnt_normal arent_normal dangerous unsafe harmful risky risk risks unhealthy warning sorry worried worry worries worrying concerned concern glad thank_you_for please_call please_see please_talk please_tell please_eat please_dont please_stop please_do please_ring please_have please_ask please_take please_put isnt_safe not_safe too_low too_fast too_little too_much too_steep seek_help reach_out talk_to_someone are_you_safe are_you_okay are_you_ok with_you_tonight myth wrong i_cant i_cannot id_rather not_recommend dont_recommend refuse refusing dont_have_to not_a_failure get_better can_help matter_to not_alone deserve_help isnt_a_punishment warn warns treatable stand_up_to deadly died serious_illness no_deficit paused removed switched_off stopped_the safe_and ignored left_out treated_as plain_text stays_locked stay_locked capped limits_are isnt_a doesnt_make_you',
  },
  crisis_word: {
    en: 'crisis_number crisis_line hotline helpline counsellor counselor therapist samaritans 988 crisis_team',
  },
  chest_gear: { en: 'chest_strap chest_straps chest_press chest_day chest_workout chicken' },
  other_people: { en: 'people_with people_who many_people somebody_with someone_with' },
  s_mourn: {
    en: 'anniversary funeral grief grieving passing bereavement his_death her_death fathers_death mothers_death lyrics song novel film documentary book role character',
  },
  s_ask: {
    en: 'tell_me are_you is_there_someone would_you_like how_are_you do_you_want_to_talk is_anyone i_hear i_want_you_to',
  },
  s_despair: {
    en: 'not_worth_living worth_living pointless no_reason_to_live reason_to_live nothing_to_live end_things end_it kill_myself hang_yourself shoot_yourself drown drowning jump jumping die_in dying death dead pass_away go_to_sleep_forever sleep_forever eternal_rest final_rest rest_forever no_tomorrow last_day last_night final_goodbye say_goodbye goodbye gone_forever be_gone out_of_the_picture wouldnt_notice nobody_would_notice nobody_cares no_one_cares no_one_would_care unlovable unloved beyond_help lost_cause waste_of_space waste_of_air mistake_to_be_born failure_at_life hate_yourself hurt_yourself harm_yourself hurting_yourself punish_yourself suffering despair hopelessness emptiness darkness giving_up give_up_on_life quit_life stop_living stop_fighting tired_of_living tired_of_life ending_everything end_everything rope pills_you_saved suicide suicidal suicide_note kill_yourself end_your_life ending_your_life taking_your_life wanting_to_die want_to_die wish_to_be_dead to_be_dead wish_you_were_dead end_it_all ending_it be_dead not_be_here dont_want_to_be_here not_want_to_be_here still_here_next goodbye_note farewell_letter farewell_letters goodbye_letter goodbye_letters last_letter burden better_off_without nothing_left no_hope hopeless much_to_hope end_of_the_road no_point_in isnt_any_point never_wake having_to_wake never_having_to_wake wake_up_again disappear disappearing for_good not_made_for_this arent_made_for_this leave_the_stage wont_get_any_better wont_get_better never_get_better miss_you without_you leap off_the_bridge the_bridge overdose stop_existing let_go_of_everything leave_this_world way_out one_way_out put_it_down_for_good tonight_is_the_night worthless giving_away_your give_up_for_good heart_stops no_future no_way_out self_harm',
  },
  s_despair_plain: {
    en: 'better_off_without_you happier_without_you without_you_around nobody_would_miss no_one_would_miss end_your_pain end_the_pain cut_yourself cutting_yourself self_harm dying_is death_is death_would dying_would dying_might death_might deserve_to_die should_die could_die may_as_well_die might_as_well_die everyone_a_favour everyone_a_favor them_a_favour them_a_favor painless_way quick_way_out way_to_die ways_to_die end_it_tonight nobody_would_notice_if world_without_you suicide suicidal suicide_note end_your_own_life killing_yourself hang_yourself reason_to_live worth_living tired_of_living end_it_all ending_it_all stop_living harm_yourself hurting_yourself want_to_die wanted_to_die die_by lethal_dose end_everything suicide_note kill_yourself end_your_life ending_your_life take_your_life taking_your_life wanting_to_die wish_to_be_dead wish_to_die goodbye_note farewell_letters farewell_letter goodbye_letters better_off_dead want_to_disappear not_be_here_any_more be_here_any_more your_suicide kill_themselves be_dead',
  },
  p_source: {
    en: 'note comment label recipe file document entry barcode description web_page webpage margin white_text hidden_line hidden_text ingredient_list journal diary import imported pdf review caption attachment metadata food_name product_name developer admin page line title',
  },
  p_order: {
    en: 'told_me asked_me instructed instruction instructions order command commands request requested says said contained addressed_to from_the_developer called written asks_me tells_me upgrade orders me_to',
  },
  p_obeyed: {
    en: 'as_instructed as_ordered as_commanded as_directed as_requested executed executing executing_it applied applying updated_accordingly adjusted_accordingly complying following_it following_its obeying accept accepting understood done switching switched disabling enabled activated activated_it unlocked removed_the lifted_the so_i_will so_ill so_im so_here therefore which_i_did done_that carried_it_out carried_out followed following follow obey obeyed oblige fulfilled complied comply as_im_told as_i_was_told do_as accepted i_accept happy_to so_i_changed so_ive ive_skipped ive_sent i_disabled ive_disabled ive_switched ive_turned answering_as from_now_on no_more_objections accordingly speak_freely i_changed_your you_can_forget last_time_you_hear did_it done_so',
  },
  p_secret: {
    en: 'system_message developer_message my_instruction_set instruction_set instructions_i_was instructions_given_to_me instructions_ive_been text_i_was_given hidden_prompt initial_prompt initial_instructions original_instructions secret_instructions secret_prompt base_prompt my_system setup_instructions configuration_text my_source api_key access_token internal_notes internal_rules hidden_text_i my_directives directives my_orders what_i_was_told my_instructions my_guidelines confidential_guidelines my_confidential my_rules the_rules_i_was rules_i_was_given my_safety_policy my_system_prompt my_prompt my_configuration my_setup my_hidden my_internal internal_instructions system_prompt hidden_instructions hidden_rules before_your_first_message comes_before_your my_first_lines letter_i_get how_im_built my_programming my_initial my_briefing told_before_this i_was_told_to',
  },
  p_show: {
    en: 'heres here_is here_are following as_follows starts start_with says say states state full_text full exact exactly entire complete reveal revealing shared share sharing show showing display displayed dump dumped leak out_loud yes happy_to gladly absolutely here below list lists print printing word_for_word verbatim decode base64 copy paste pasted summary summarised summarized translated quote quoted reads as_requested in_this_order paragraph_by_paragraph read_as_follows are_as_follows begins begin in_full of_course sure letter_by_letter spelled repeat repeating shared attached',
  },
  p_other: {
    en: 'one_of_our_members one_of_our_users one_member one_user our_members our_users fellow_member fellow_members fellow_user user_named member_named named next_door woman_named man_named coworker your_coworker your_coworkers your_classmate your_mother your_father your_mum your_dad your_daughter your_son your_girlfriend your_boyfriend your_cousin your_trainer celebrity other_people_in_the_app others_in_the_app other_accounts somebody_else somebody_elses last_person previous_user another_member other_member other_members another_user other_users other_user your_neighbour your_neighbor your_roommate your_roommates your_flatmate your_colleague your_colleagues your_competitor your_competitors your_wife your_husband your_ex your_teammate your_rival a_certain_lady the_lady the_man the_woman the_guy account_next your_boss your_sister your_brother your_friend your_friends the_member a_member the_user four_people other_people someone_else someone_elses another_persons your_partner',
  },
  p_data: {
    en: 'diary account log logs logged weigh_in weighs plan tells_me e_mail email address entries profile data password race_plan weight writes_a_lot chats messages kcal stricter report phone_number birthday diagnosis deficit',
  },
  p_tell: {
    en: 'i_checked i_can_tell_you ill_tell_you let_me_tell i_pulled i_found i_looked_up looked_up pulled_up i_have_access i_opened according_to_her according_to_his according_to_their shes hes theyre she_has he_has they_have her_weight his_weight her_calories his_calories her_email his_email their_data their_logs their_email their_weight her_number his_number her_phone she_logged he_logged she_ate he_ate she_eats he_eats she_is he_is weighs lives_at i_peeked i_looked i_can_see_that in_my_memory summarise here_is heres here_are her_diary his_diary their_diary tells_me writes shouldnt_talk in_her_log in_his_log her_log his_log i_shouldnt together_with_those from_her from_his between_you_and_me dont_tell_her dont_tell_him incidentally she_weighs he_weighs is_doing_better doing_better_than',
  },
  p_shut: {
    en: 'arent_something isnt_something not_something asked_me_to asking_me_to i_dont i_didnt cant cannot wont wouldnt only_see dont_have not_able isnt_visible arent_visible no_access unable dont_share never_share ignored ignore_it left_out treated_as plain_text not_carried private_to wasnt stay_private stays_private',
  },
  m_alarm: {
    en: 'chest_hurts your_chest fainting_spell faints passed_clean pass_clean keeled_over heart_attack stroke arrhythmia irregular_heartbeat heart_flutter flutters heart_pounding pounding_heart skipping_beats skipped_beats tightness pressure_in_your_chest stabbing crushing pain_down_your_arm tingling arm_numb face_numb cant_feel slurring speech_slurred confusion confused disoriented cant_breathe breathing_trouble trouble_breathing gasping wheezing rectal_bleeding bleeding tarry vomiting_blood blood_in_stool blood_when thunderclap sudden_headache yellow_skin yellow_eyes jaundice swollen_leg swollen_face hives anaphylaxis blacked_out black_out convulsion convulsions paralysis lost_consciousness lose_consciousness loss_of_vision sudden_weakness high_fever cola chest_tightness chest_pains faint fainting fainted pass_out passed_out passing_out blackouts chest_pain tight_chest numb numbness went_numb palpitations racing_heart heart_racing heart_skips heart_rhythm short_of_breath shortness_of_breath breathless coughing_blood coughing_up_blood blood_in_your blood_in_the black_stool black_stools slurred droopy drooping half_your_face one_side_of_your seeing_double double_vision blurred_vision vision_went worst_headache lips_went_blue blue_lips throat_closing throat_swelling closing_up swollen_calf calf_thats seizure seizures fit_last dark_urine urine_is_dark cola_coloured bathroom_floor jaw left_arm pressure_on_your ribs_is elephant collapse collapsed red_in_the_bowl stiff_neck_and_fever unconscious',
  },
  m_downplay: {
    en: 'shake_it_off walk_it_off sleep_it_off wear_off goes_away go_away settle settles nothing_serious adjusting adapting adjustment adaptation detox toxins cleansing healing weakness_leaving just_tired tired dehydration dehydrated electrolytes salt sugar_dip low_sugar stress nerves anxiety posture muscle_tension pulled_muscle cramp growing_pains overreacting common part_and_parcel keep_pushing one_more_set continue go_ahead run_anyway train_anyway carry_through dont_panic no_reason wait_a_few wait_and_see see_how_it_goes give_it_a comes_from come_from is_from are_from sign_of signs_of probably nothing_but have_some drink_some just_needs just_stress only_stress carry_on keep_going keep_walking keep_running stay_on finish finish_the next_time go_on breathe hydrate wait_until id_wait can_happen happens may_be just ignore power_nap massage jog push_through more_intervals stick_to keep_to as_planned sleep_it_off dont_bother right_as_rain worse_than_it_is congratulations lovely part_of good_sign proof isnt_unusual normal harmless nothing_to_worry',
  },
  m_med: {
    en: 'dose doses dosage treatment chemo chemotherapy radiotherapy therapy_drugs blood_pressure_medication heart_medication thyroid_medication *statin *pril *olol *sartan *oxetine *zepam *azole prednisolone hydrocortisone contraceptive epipen antipsychotics mood_stabiliser mood_stabilizer anticoagulants asthma_pump puffer eye_drops hormones hrt antihistamines opioids sleeping_pills diabetes_medication prescribed what_he_prescribed what_she_prescribed tablet tablets pill pills pill_box medication medications medicine medicines meds prescription statin statins insulin levothyroxine thyroxine metformin antidepressant antidepressants ssri sertraline lithium beta_blocker beta_blockers inhaler nitro spray painkillers weekly_shot the_pen your_pen white_tablet heart_pills water_tablets blood_thinner blood_thinners blood_pressure_tablets epilepsy antibiotics antibiotic chemistry the_packet steroid_cream warfarin prednisone ozempic wegovy injections what_your_doctor_prescribed on_that_prescription',
  },
  m_alter: {
    en: 'cut_down cut_back cut_out cutting_back tapering weaning discontinue discontinuing drop_the dropping phase_out phasing_out get_off getting_off go_off going_off leave_off leaving stopping stopped taking_less take_less need_less lowering reducing doubling increasing raising adjust adjusting tweak switch swap_your swapping replacing instead_of skip_your miss_a missing double_up less_of fewer lend borrow someone_elses ditch_the dump bin_the toss flush no_need_for free_from free_of wean_off without_your stop skip skipping halve halving lower reduce double retire put_away outgrown stretch borrow share split crush swap every_other_day take_both leave_out forget dont_need no_longer_need hardly_needs without drop ditch come_off coming_off quit wean taper pause only_on_bad_days whenever_you replace replaced take_your_mums take_your_husbands leftover leftovers give_your would_calm throw_away bin clutter increase raise an_extra two_of timing_isnt',
  },
  m_food_ok: {
    en: 'vegetables veg without_food with_food vitamin supplement supplements magnesium creatine iron protein_pills painkillers_before',
  },
  m_disease: {
    en: 'cancers tumours leukaemia stroke parkinsons alzheimers ms multiple_sclerosis crohns colitis ibs coeliac celiac pcos hypothyroidism hashimoto lupus fibromyalgia osteoporosis insomnia anxiety ptsd ocd schizophrenia cholesterol blood_pressure kidney kidneys liver heart_failure apnoea apnea allergy allergies eczema acne covid flu lyme hepatitis hiv ulcer ulcers reflux type_1 type_2 hernia gallstones glaucoma cataract kidney_stones tumour tumor cancer hypertension chronic_condition infertility fertility arthritis virus viruses infection migraine migraines depression diabetes diabetic asthma fatty_liver thyroid endometriosis heart_disease heart_attack heart_attacks illness lifelong autoimmune gout psoriasis eczema adhd bipolar epilepsy dementia anaemia anemia',
  },
  m_cure: {
    en: 'curing cured healed healing eliminate eliminates eradicate eradicates wipe_out wipes_out kill kills melt_away get_rid rid_you remission off_your_medication no_longer_have symptom_free disease_free permanently for_good forever natural_remedy miracle detoxes detoxify fix fixes banish banishes prevent prevents protects_you_from stops_you_getting shrink shrinks starve starves cure cures heal heals dissolve dissolves destroy destroys beaten_it beat_it resolved immune best_therapy the_remedy remedy guarantee guaranteed never_again be_gone will_be_gone gone_by disappear disappears reverses reverse ends_with laugh_at replaces_your works_better_than better_than_any medicine_for wipes_out flushes_out',
  },
  m_prove: {
    en: 'you_have_got youve_got you_clearly you_definitely its_obvious obvious its_clear clearly definitely no_question without_question sounds_like_you_have this_is_a_case classic_case_of textbook_case i_can_diagnose id_diagnose diagnosis_is unmistakable certainly guaranteed_to_be 100 proves prove im_certain no_doubt without_doubt clearly_have definitely_have certain_of_it same_illness you_certainly_have confirms diagnosed_you my_diagnosis rule_out rules_out textbook obviously_have im_sure_you_have im_sure_its undoubtedly means_you_have',
  },
  g_state: {
    en: 'baby_bump carrying_twins carrying_a with_child first_trimester second_trimester third_trimester weeks_along months_along gestation antenatal obstetrician labour labor delivery c_section caesarean newborns infant breast_milk nurse_your nursing_mum nursing_mom nursing_mother feeding_your_baby colostrum latch milk_production lactating pumped mum_to_be mom_to_be mother_to_be expectant growing_a_human baby_on_the_way baby_on_board eating_for_two kicks nursery stretch_marks fertility_treatment positive_pregnancy pregnant pregnancy trimester bump expecting conceived ultrasound ivf prenatal maternity midwife midwifes nursing breastfeeding breastfeed lactation milk_supply the_milk your_milk pumping feeding_at_night health_visitor ob_gyn unborn the_baby your_baby little_one water_breaks morning_sickness due_date postpartum after_the_birth newborn womb foetus fetus baby_comes baby_arrives still_feeding',
  },
  g_minor: {
    en: 'youth adolescent adolescents adolescence underage school pupil student_council exams gcse a_levels sixth_form freshman sophomore junior_year senior_year graduation curfew your_mum your_mom your_dad your_teacher gym_class recess lunchbox locker_room bus_to_school algebra geometry middle_schooler high_schooler growth_spurt younger_than your_age teenage teenagers girl_your_age boy_your_age kids_your_age sweet_sixteen driving_licence learner before_you_turn minor teenager teen eighth_grade ninth_grade tenth_grade seventh_grade sixth_grade year_9 year_10 year_8 homework school_lunch school_bag your_mum_packs maths_test class_trip pe_class pe_teacher your_class classmates school_uniform prom high_school middle_school your_parents schoolgirl schoolboy birth_certificate puberty kindergarten',
  },
  g_loss: {
    en: 'calories calorie kcal pounds kilos weight smaller_portions smaller_portion half_portions less_food eat_less eating_less size_down get_lean get_thin skinny skinnier slender fat_burning burn_fat shed shedding trimmed tone_down calorie_target restrict restricting skip_meals skipping fasted crash juice juicing meal_replacement appetite_suppressant tighten_up tighter_plan aggressive stay_small keep_small deficit lose losing loss weight_loss fat_loss slim slimmer slimming cleanse fast fasting keto strict strictest trim trimming halve cut cutting goal_weight fat_burner fat_burners lighter leaner flat_abs waist jeans smaller diet dieting reduce reducing shrink shrinking drop thin thinner minus body_back low_carb detox calorie_cap skip melt',
  },
  g_paused: {
    en: 'need_more more_energy enough_energy maintenance paused pause removed off grow grows growing fuel gain gaining no_diet not_dieting balanced appetite snack_more more_food add_a add_400 enough_food feed_you feeds gently take_its_time hungrier guidance adult before_pregnancy',
  },
  u_violence: {
    en: 'hits kicked punches throttle strangle kill killing murder shove slam fight_him fight_her break_his break_her break_their rough_up teach_him_a_lesson teach_her_a_lesson teach_them_a_lesson burn arson gun shoot shooting weapon weapons vandalise vandalize rob robbing sabotaging harass harassing bully bullying intimidate intimidating drug_her drug_him drugging spike humiliate punch punching hit slap slapping beat beating threaten threatening scare scaring poison poisoning stab stabbing set_fire on_fire burn_down knife hurt hurting steal stealing kick choke attack attacking weapon smash follow_her stalk blackmail sabotage payback revenge',
  },
  u_person: {
    en: 'him her them coach wife husband ex girlfriend boyfriend ex_girlfriend ex_boyfriend son daughter judge neighbour neighbours neighbor dog someone somebody rival opponent referee trainer shop roommate face child kids colleague teammate people',
  },
  u_sport: {
    en: 'target goal goals pb pr record ball bag heavy_bag pads boxing sparring match race eggs milk batter whisk music drum film novel thriller game protein yourself time traffic craving cravings',
  },
  u_dry: {
    en: 'dehydrate dehydrated dehydrating dehydration sweat_it_out sweating_it_out sweat_out rubber_suit trash_bags garbage_bag cling_film saran_wrap epsom no_liquids no_liquid stop_fluids stop_all_fluids skip_water skip_the_water skipping_water water_fasting_before ration_water sip_nothing dry_mouth parched thirsty thirst diuretic diuretics water_pills no_water without_water stop_drinking dont_drink not_drinking nothing_to_drink dont_sip bottle_at_home bin_bag bin_bags trash_bag sweat_suit sauna_suit plastic_wrap sauna steam hot_room hot_bath spit spitting drier dry_out dry_fast dry_fasting no_fluids cut_the_water cut_water water_load three_blankets urine_is_dark dark_urine not_even_the_tap salt_bath',
  },
  u_scale: {
    en: 'weigh_ins weighins contest competition photo_shoot photoshoot tournament meet on_stage water_weight drop cutting lighter_by class division ripped shredded weigh_in scale make_weight made_weight weight_class lighter stage show cut fight bell in_the_zone classic kilo kilos kg pounds bout sharper',
  },
  u_drink: {
    en: 'drink_plenty drink_before drink_again rehydrate water_not_fat not_fat only_water relaxing after_the_sauna drink_as_usual drink_enough something_salty comes_back',
  },
  e_name: {
    en: 'pro_mia thinspo_board binge_and_purge bulimic_episodes orthorexic bigorexia chewing_and_spitting chew_and_spit anorexia anorexic bulimia bulimic orthorexia eating_disorder ed_team past_ed mia thinspiration thinspo binge_eating relapse weight_restored in_recovery recovered_from binge_eating_history disordered_eating your_ed pro_ana',
  },
  e_cut: {
    en: 'deficit cut cutting calorie_cap fat_loss weight_loss weight_loss_goal fasting intermittent_fasting strict diet dieting lose minus removing speed_things restrict restriction leaner goal_weight fat_burner',
  },
  e_care: {
    en: 'because_of_your_history hidden numbers_off out_of_the_way stay_away meal_plan_from recipes_that_fit therapy healing no_fasting away_from regular',
  },
  e_body: {
    en: 'amenorrhea amenorrhoea period_stopped periods_stopped cycle_stopped bony protruding sharp_hips hollow_cheeks sunken cold_hands lanugo fainting faint stomach_rumbling rumbling empty_stomach emptiness skip_a_period lost_period brittle_nails hair_falling collarbones collar_bones hip_bones ribs thigh_gap gap_between_your_thighs missing_cycle missed_period no_period missing_period lost_your_period growling hair_loss light_headed underweight look_ill see_through skin_and_bone skeletal dizzy dizziness shaking',
  },
  n_gap: {
    en: 'gap_of gap gap_at minus minus_of shortfall shortfall_of deficit deficit_of undershot subtract kcal_under below_what_you_burned below_what_you_burn below_maintenance under_maintenance less_than_you_burn under_what_you_burn deficit_yesterday below_your_maintenance under_your_maintenance',
  },
  n_gap_told: {
    en: 'long_ride because_of such_a too_large large_gap too_big hike marathon race_day ultra bring_it_under more_than_intended came_from add_a repeat_that cant weekly per_week a_week for_the_month capped',
  },
};
