import type { InterfaceLanguage } from "../../content/languages.ts";
import { wholeWords } from "../readable-text.ts";

/** Words that ads shouldn't use, each with a neutral word to replace them, if there is one. */
export interface WordList {
  /** Quickly tells whether a lower-case text can have any. */
  hint: RegExp;
  patterns: readonly { pattern: RegExp; instead: string | undefined }[];
}

/** An empty list: nobody who speaks the language has made one. */
type Lists = Record<InterfaceLanguage, readonly (string | readonly [words: string, instead: string])[]>;

function byLanguage(lists: Lists): ReadonlyMap<string, WordList> {
  return new Map(
    Object.entries(lists).map(([language, entries]) => {
      const pairs = entries.map((entry) => (typeof entry === "string" ? ([entry] as const) : entry));
      const all = pairs.map(([words]) => words).join("|") || "(?!)";
      // Japanese has no spaces that would end a word.
      const patternOf = (words: string) => (language === "ja" ? new RegExp(words, "gu") : wholeWords(words));
      const patterns = pairs.map(([words, instead]) => ({ pattern: patternOf(words), instead }));
      // No letter comes before the start of a word: looking for ASCII letters first skips most places and misses no word.
      return [language, { hint: new RegExp(`(?<![a-z])(?:${all})`, "u"), patterns }];
    }),
  );
}

// To add a wording, add a line: a lower-case pattern for whole words, or a pair of it and the neutral word.
// Keep to what asks for an age, a gender or a pay slip: "a young company" and "our founder, she …" must pass.

export const ageWords = byLanguage({
  en: [
    "young(?:,? (?:and )?[\\p{L}-]+)? (?:teams?|persons?|professionals?|colleagues?|candidates?|applicants?|graduates?|staff|man|woman)|young talents?",
    "youthful",
    "digital natives?",
    "(?:recent|fresh|new) (?:college |university )?graduates?(?! (?:requirements|program))",
    "(?:under|over|below|above) the age of (?!1[0-8]\\b)\\d+",
    "(?<!people )(?:(?<!people )between )?(?<!people between )\\d\\d(?: ?[-–] ?| to | and )\\d\\d years (?:old|of age)",
    "(?:maximum|max\\.?|upper) age|age limit",
    "aged (?:between )?(?!1[0-8]\\b)\\d\\d|age:? (?:between )?(?!1[0-8]\\b)\\d\\d(?: ?[-–] ?| to | and )\\d\\d",
    "young and (?:energetic|dynamic)",
    "(?:maximum|max\\.?|up to|no older than) [2-6]\\d years (?:old|of age)",
  ],
  fr: [
    "jeunes? (?:et \\p{L}+ )?(?:équipes?|diplômée?s?|talents?|professionnel(?:le)?s?|collaborateurs?|collaboratrices?|collègues?|candidate?s?|homme|femme)",
    "équipe (?:\\p{L}+ et )?jeune",
    "âgée?s? (?:d[e’']|entre)(?: ?\\d\\d)?",
    "âge (?:maximum|maximal|limite)|limite d[’']âge",
    "(?:avoir|avez|ayez|(?:candidat|profil|hôtesse|vendeur|vendeuse)\\p{L}* (?:ayant |de )?) ?(?:moins|plus) de (?!1[0-8]\\b)\\d\\d ans(?! d[’'])",
    "(?<!personnes )entre \\d\\d et \\d\\d ans(?! d[’'])",
    "(?<=diplômée?,? |profil : )moins de [2-6]\\d ans(?! d[’'])",
    "(?:maximum|max\\.?) [2-6]\\d ans(?! d[’'])|[2-6]\\d ans (?:maximum|max)",
    "jeunes?,? (?:et )?dynamiques?|profils? jeunes?",
    "digital natives?",
  ],
  de: [
    "junge[nrms]?(?:,? (?:und )?\\p{L}+)? (?:teams?|kolleg\\p{L}*|mitarbeit\\p{L}*|menschen)",
    "nicht älter als \\d\\d(?! ?(?:tage|wochen|monate))|höchstalter|altersgrenze",
    "(?:max\\.?|maximal|höchstens) [2-6]\\d jahre(?: alt)?(?! \\p{L})|junge?[nrms]?,? (?:und )?dynamisch\\p{L}*",
    "(?<!menschen |leute |personen )zwischen \\d\\d und \\d\\d jahren?",
    "digital natives?",
  ],
  ja: [
    "(?:[2-5]\\d|1[5-7])歳(?:位|くらい|ぐらい|程度)?(?:以下|まで|未満)(?!.{0,20}(?:例外|キャリア形成|定年|再雇用))",
    "若い(?:方|人|人材|女性|男性)|年齢制限(?!.{0,4}(?:なし|はありません|はない))",
  ],
  cs: [
    "věku? (?:do|max\\.?|maximálně) [2-6]\\d let|věkov(?:ý limit|á hranice)|mlad(?:ý|ého|ou|á) (?:kolektiv|tým)\\p{L}*",
  ],
  es: [
    "(?:menor(?:es)?|mayor(?:es)?) de (?!1[0-8]\\b)\\d\\d años|edad(?: (?:máxima|límite)|:? (?:de |entre )?[2-6]\\d (?:a|y) [2-6]\\d)|límite de edad",
    "equipos? (?:muy )?j[oó]ven(?:es)?",
  ],
});

export const genderWords = byLanguage({
  en: [
    ["sales(?:man|men|woman|women|girl|girls)", "salesperson"],
    ["fore(?:man|men)", "supervisor"],
    ["chair(?:man|men|woman|women)", "chair"],
    ["crafts(?:man|men)", "artisan"],
    ["handym[ae]n|repairm[ae]n", "technician"],
    ["cameram[ae]n", "camera operator"],
    ["delivery ?(?:man|men|boy|boys)", "courier"],
    ["business(?:man|men|woman|women)", "business people"],
    ["(?:waiter|waitress)(?:es|s)?", "server"],
    ["hostess(?:es)?", "host"],
    ["steward(?:ess|esses)|air hostess(?:es)?", "flight attendant"],
    ["(?:clean|office|tea)(?:ing)? (?:lady|ladies|girl|girls|boy|boys)", "assistant"],
    // A notice on the American Selective Service speaks of "male applicants born after December 31, 1959".
    "(?:male|female) (?:candidates?|applicants?|employees?|colleagues?)(?! born)",
    "(?:men|women|males|females|ladies|gentlemen) only|(?:male|female)s? preferred",
    "gender(?: preference)?: ?(?:male|female|men|women)(?! ?[/,]| or)",
    "young (?:man|woman|lady|gentleman)",
    "(?<!(?:or|and) )(?<!/)s?he will (?:be responsible|report|lead|manage|own|join|support|develop|design|work)",
    "(?:ideal|successful|right) (?:candidate|applicant|person)[^.]{0,40} (?:he|she|his|her)(?! (?:or|and) )(?!/)",
  ],
  fr: [
    ["hôtesses?", "personnel d’accueil"],
    ["femmes? de ménage", "agent d’entretien H/F"],
    ["hommes? (?:à tout faire|d[’']entretien)", "agent de maintenance H/F"],
    "(?:hommes?|femmes?) (?:uniquement|exclusivement|seulement|de préférence)",
    "de sexe (?:masculin|féminin)|profil (?:masculin|féminin)",
    "(?:un homme|une femme) (?:d[e’']|avec|qui) ?(?:terrain|expérience|talent)",
    "(?:recherchons|cherchons|recrutons) un \\p{L}+(?:eur|ien|ier)(?![·(/-]| ?\\(?[hf]/[fh]| ou une )",
    "(?:recherchons|cherchons|recrutons) une (?:\\p{L}+(?:euse|trice|ienne|ière)|secrétaire)(?![·(/-]| ?\\(?[hf]/[fh]| ou un )",
  ],
  de: [
    ["putzfrau(?:en)?", "Reinigungskraft"],
    ["krankenschwestern?", "Pflegefachkraft"],
    ["stewardess(?:en)?", "Flugbegleitung"],
    "nur (?:männer|frauen)",
    "(?:suchen|sucht|gesucht:) einen (?!partner)(?:\\p{L}+en )?\\p{L}+(?:er|eur|ist|ent)(?![*:_/·(-]| ?[(*])",
    "(?:männlich|weiblich)e[nrs]? (?:bewerber|mitarbeiter|kolleg)\\p{L}*",
  ],
  ja: [
    "(?:女性|男性)(?:限定|のみ(?:の?募集|歓迎))|(?<!女性・?)(?<!男性・?)(?:女性|男性)歓迎|営業マン|女子社員",
  ],
  cs: ["(?:pouze|jen) (?:pro )?(?:muž|žen)\\p{L}*|pohlaví: ?(?:muž|žena)(?! ?[/,]| nebo)"],
  es: [
    "(?:solo|sólo|únicamente) (?:hombres|mujeres)(?! [yo] )|sexo: ?(?:hombre|mujer|masculino|femenino)(?! ?[/,]| o )",
  ],
});

/** Wording that asks where somebody comes from: for a mother tongue or a nationality. */
export const originWords = byLanguage({
  en: [
    "native(?:-level)? (?:\\p{L}+ )?speak(?:ers?|ing)|mother tongues?",
    "native (?:english|french|german|spanish|italian|dutch|czech|japanese)(?! (?:app|code))",
    "must be (?:an? )?(?:eu|us|u\\.s\\.|american|british|french|german) citizens?",
    "(?:eu|us|u\\.s\\.|american|british|french|german) (?:citizens?|nationals?) only",
  ],
  fr: [
    "langue maternelle|(?:anglais|français|allemand|espagnol|italien|néerlandais|japonais|tchèque) (?:natif|maternel)",
    "(?:anglo|franco|germano|hispano)phones? nati(?:f|ve)s?|nati(?:f|ve)s? (?:anglais|français|allemand)e?s?",
    "(?:de )?nationalité (?:française|européenne|allemande)",
  ],
  de: [
    "muttersprachle\\p{L}*|muttersprachlich\\p{L}*|muttersprachniveau|(?:als )?(?<!deine |eine |ihre )muttersprache",
    "(?:deutsche|österreichische|schweizer) staats(?:angehörigkeit|bürgerschaft)",
  ],
  ja: ["日本国籍(?!.{0,6}(?:不問|問いません))|外国人(?:不可|お断り)|(?:英語|日本語)ネイティブ"],
  cs: [],
  es: [],
});

/** Questions about what people earn or earned elsewhere. */
export const payHistoryWords = byLanguage({
  en: [
    "(?:salary|pay|wage|compensation) history|(?:current|present|previous|last) (?:salary|pay|wage)|pay ?slips?",
  ],
  fr: [
    "(?:salaire|rémunération)s? (?:actuel(?:le)?|précédente?|antérieure?)s?|historique (?:de salaire|salarial)|(?:bulletins?|fiches?) de (?:paie|salaire)",
  ],
  de: ["(?:aktuelle|bisherige|letzte|derzeitige)[ns] (?:jahres)?gehalts?|gehaltsnachweise?"],
  cs: [],
  es: [],
  ja: [],
});
