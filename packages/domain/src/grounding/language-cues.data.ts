import type { Cue } from './words.data.ts';

/** What a number is about, in German, Spanish, French, Italian and Portuguese: lower case, no accents. */
export const languageCues: readonly Cue[] = [
  {
    topics: ['trend', 'trend_rate'],
    pattern: 'peso (?:de|da) (?:tendencia)|poids (?:de tendance|lisse)|geglattet\\w*|suavizad[oa]',
  },
  {
    topics: ['reading', 'last_change'],
    pattern:
      '(?:letzte[sn]?|neueste[sn]?|jungste[sn]?) (?:wiegung|messwert|wert)|(?:die |deine )?waage (?:zeigt|sagt|hat)\\w*|ultim[oa] (?:pesaje|pesagem|medicion|medida|lectura|pesata|peso)|(?:la |tu |a |tua )?(?:bascula|balanca|bilancia) (?:marc|mostr|indic|dijo|segn)\\w*|(?:derniere|plus recente) (?:mesure|pesee)|(?:la |ta |votre )?balance (?:affich|indiqu|montr|dis)\\w*',
  },
  { topics: ['dated_reading'], pattern: 'gewogen|wogst|pesaste|pesabas|pesais|tu as pese|pesavi|pesavas' },
  {
    topics: ['previous_reading', 'last_change'],
    pattern:
      '(?:als|gegenuber|seit) (?:die|der|dem|das|beim) (?:davor|vorherigen?|letzten(?: mal)?)|(?:respecto|frente|comparado|em relacao) (?:a|al|a la|con|con el|con la|ao|a o) (?:anterior|previ[oa])|(?:que|del) (?:el |la )?anterior|par rapport a (?:la|celle d.avant|ta)(?: pesee)?(?: precedente)?|(?:que|rispetto al)(?:la)? (?:precedente|precedenti)|zweitletzte|vorherige (?:messung|wiegung)|pesaje anterior|pesee precedente',
  },
  {
    topics: ['start'],
    pattern: 'anfang|begonnen|empezaste|comienzo|commence|debut|inizi\\w+|comecaste|inicio',
  },
  { topics: ['total_change'], pattern: 'in gesamt|en conjunto|au total|complessivamente|no total|ao todo' },
  {
    topics: ['forecast'],
    pattern:
      '(?:warst|lagst|landest|landetest) du|du (?:warst|lagst)|(?:wurdest|wirst) du|du wurdest|prognose|vorhersage|wenn du so weitermach\\w*|(?:estarias|pesarias|rondarias|quedarias)|pronostico|prevision|si sigues asi|(?:tu |vous )?(?:serais|seriez|peserais|peseriez)|a ce rythme|si tu continues|(?:saresti|peseresti)|se continui cosi|previsione|previsao|se continuares',
  },
  {
    topics: ['goal_weight', 'goal_date'],
    pattern: 'zielgewicht|wunschgewicht|peso (?:objetivo|meta|ideal|obiettivo|alvo)|poids (?:cible|objectif)',
  },
  {
    topics: ['goal_date'],
    pattern:
      'erreich\\w*|alcanzar\\w*|llegar(?:ias|as|ia)|lograr\\w*|atteindr\\w*|raggiunger\\w*|raggiungi|atingir\\w*|alcancar\\w*|chegar\\w*',
  },
  {
    topics: ['to_go'],
    pattern:
      '(?:te |ti |vous )?(?:faltan|falta|fehlen|manque|manquent|mancano|faltam)|bis (?:zum|zu deinem) ziel\\w*',
  },
  {
    topics: ['maintenance', 'maintenance_change'],
    pattern:
      '(?:dein )?gewicht (?:zu )?halten|erhaltungs?\\w*|mantener(?:te)?(?: (?:tu|el) peso| estable)?|rester stable|(?:maintenir|garder|stabiliser) (?:ton|votre|le) poids|mantenere (?:il )?peso|manter o (?:teu |seu )?peso',
  },
  {
    topics: ['expenditure'],
    pattern: 'verbrenn\\w*|gesamtumsatz|quemas|gastas|brules|depenses|bruci|consumi|queimas',
  },
  {
    topics: ['resting'],
    pattern: 'ruheumsatz|metabolism[eo] (?:de base|basale?|en reposo|au repos|a riposo|em repouso)',
  },
  {
    topics: ['target', 'target_rate', 'target_change'],
    pattern:
      '(?:tages|kalorien|eiweiss|protein|energie)ziel\\w*|geplant\\w*|presupuesto|objectifs?|prevu|previst[oa]|apunta|vise[rz]?',
  },
  {
    topics: ['eaten_today', 'eaten_average', 'eaten_total'],
    pattern:
      'aufgenommen|eingetragen|protokolliert|verzehrt|llevas|consumid[oa]s?|ingerid[oa]s?|registrad[oa]s?|comiste|consomme\\w*|avale|note|enregistre|consumato|assunto|registrat[oa]|consumiste|ingeriste|registaste',
  },
  { topics: ['eaten_average'], pattern: 'mittel|durchschnitt|promedio|moyenne|mediamente' },
  {
    topics: ['eaten_today'],
    pattern: 'bisher|heute|hasta ahora|hoy|jusqu.ici|aujourd.hui|finora|oggi|ate agora|hoje',
  },
  {
    topics: ['left'],
    pattern: 'bleib(?:en|t)|verbleiben\\w*|te queda|quedan?|rimangono|rimane|sobram|ficam',
  },
  {
    topics: ['deficit'],
    pattern:
      'deficit|excedente|uberschuss|surplus|(?:unter|uber) (?:deinem|dem) erhaltungs\\w*|por (?:debajo|encima) de(?: tu|l) mantenimiento|(?:en dessous|au-dessus|au dessous) d(?:e ton|e ta|e votre|u) maint\\w*|(?:sotto|sopra) (?:il tuo |il )?mantenimento|(?:abaixo|acima) d[ao] (?:tua )?manutencao',
    isBehind: true,
  },
  {
    topics: ['food_days'],
    pattern:
      '(?:essen|mahlzeiten|ernahrung) (?:eingetragen|protokolliert|erfasst)|(?:registrado|anotado|registraste|anotaste) (?:la |tu |tus )?(?:comidas?)|(?:note|enregistre|saisi) (?:tes |vos )?repas|(?:registrato|annotato) i pasti|(?:registado|registaste) (?:as )?refeicoes|tage mit essen',
  },
  { topics: ['streak'], pattern: 'in folge|hintereinander|seguid[oa]s|d.affilee|de suite|di fila' },
  {
    topics: ['issued'],
    pattern: 'festgelegt|gesetzt|fijad[oa]|establecid[oa]|fixe[e]?|defini[e]?|impostato|definid[oa]',
  },
  {
    topics: ['plan_start'],
    pattern:
      'woche (?:ab|vom)(?: dem)?|semana (?:del|que empieza el|a partir de[l]?)|semaine (?:du|qui commence le)|settimana (?:dal|del)',
  },
  {
    topics: ['plan_made'],
    pattern:
      '(?:erstellt|gemacht)(?: am)?|plan vom|(?:hecho|creado) el|se (?:hizo|creo) el|(?:fait|cree|etabli) le|plan du|(?:fatto|creato) il|piano del|(?:feito|criado) em',
  },
  {
    topics: ['since_weight'],
    pattern: 'letzter gewichtseintrag ist|ultimo peso es de hace|dernier poids date de',
  },
  {
    topics: ['since_food'],
    pattern:
      'letzter essenseintrag ist|ultimo registro de comida es de hace|derniere saisie de repas date de',
  },
];
