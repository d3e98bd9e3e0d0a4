import { once } from "./once.ts";

/** Other names of cities that the data has under one name. */
const sameCity =
  `berlin,berlín,ベルリン|vienna,wien,vienne,vídeň,ウィーン|munich,münchen,ミュンヘン|cologne,köln|nuremberg,nürnberg|hanover,hannover|frankfurt am main,frankfurt,frankfurt a m,frankfurt main
berne,bern|geneva,genève,genf|zurich,zürich,zuerich|basel,bale|luxembourg,luxemburg|brussels,bruxelles,brussel|antwerp,antwerpen,anvers|ghent,gent,gand
bruges,brugge|liège,lüttich|the hague,den haag,s gravenhage|aarhus,århus|copenhagen,københavn,kopenhagen,copenhague|gothenburg,göteborg|stockholm,estocolmo|helsinki,helsingfors
paris,parís,paříž,パリ,巴黎|lyon,lyons|marseille,marseilles|nice,nizza|strasbourg,straßburg|london,londres,londra,londýn,ロンドン,伦敦|edinburgh,édimbourg|dublin,dublino
lisbon,lisboa,lissabon,lisbonne|porto,oporto|madrid,マドリード|seville,sevilla|zaragoza,saragossa|milan,milano,mailand|rome,roma,rom|turin,torino|naples,napoli,neapel
florence,firenze,florenz|genoa,genova,genua|venice,venezia,venedig,venise|bologna,bologne|athens,athina,athen,athènes,αθηνα|thessaloniki,θεσσαλονικη
prague,praha,prag,プラハ|brno,brünn|warsaw,warszawa,warschau,varsovie|kraków,cracow,krakau,cracovie|wrocław,breslau|gdańsk,danzig|budapest,budapeste|bratislava,pressburg
bucharest,bucurești,bukarest,bucarest|belgrade,beograd,belgrad,београд|zagreb,agram|ljubljana,laibach|sofia,sofija,софия|kyiv,kiev,kiew,київ,киев|lviv,lemberg,львів
moscow,moskva,moskau,moscou,москва|saint petersburg,sankt petersburg,st petersburg,санкт петербург|minsk,минск|istanbul,estambul|jerusalem,ירושלים|tel aviv,tel aviv yafo,תל אביב
cairo,kairo,le caire|dubai,دبي|bengaluru,bangalore|gurgaon,gurugram|mumbai,bombay|kolkata,calcutta|chennai,madras|ho chi minh city,saigon|singapore,singapur,singapour,新加坡
beijing,peking,pekin,北京|shanghai,上海|shenzhen,深圳|guangzhou,广州,canton|hangzhou,杭州|hong kong,hongkong,香港|taipei,台北,taipeh|seoul,서울,ソウル|busan,부산|seongnam si,seongnam,성남
tokyo,tokio,東京,东京|osaka,大阪|kyoto,京都|nagoya,名古屋|fukuoka,福岡|yokohama,横浜|sapporo,札幌|new york city,new york,nyc,nueva york,ニューヨーク,纽约
seattle,sea|chicago,chi|los angeles,la|san francisco,sf,bay,san francisco bay|washington,washington d c,washington dc|mexico city,ciudad de mexico,cdmx,mexiko stadt
montréal|quebec,ville de quebec|havana,la habana|rio de janeiro,rio|bogota,bogotá d c`
    .split(/[|\n]/)
    .map((names) => names.split(","));

/** Words that aren't the name of an office. */
const short = new Set(["nyc", "sf", "la", "sea", "chi", "bay", "san francisco bay", "cdmx", "rio"]);

/** A name in small letters without accents and marks, and `St.` as it is in full. */
export const plainName = (name: string) =>
  name
    .normalize("NFKD")
    .replaceAll(/\p{M}/gu, "")
    .normalize("NFC")
    .toLowerCase()
    .replaceAll("ł", "l")
    .replaceAll("ø", "o")
    .replaceAll("ß", "ss")
    .replaceAll(/[^\p{L}\p{N}]+/gu, " ")
    .replace(/^(?:sankt|saint) /, "st ")
    .trim();

const byName = once(
  () => new Map(sameCity.flatMap((names) => names.map((name) => [plainName(name), names] as const))),
);

/** The names under which the data may have a city. */
export const namesOfCity = (name: string): readonly string[] =>
  byName().get(plainName(name))?.map(plainName) ?? [plainName(name)];

/** A city as an office has it, and as other languages write it. */
export const spellingsOf = (name: string): readonly string[] => [
  name,
  ...(byName().get(plainName(name)) ?? []).filter((other) => !short.has(other)),
];

/** Whether a name is short for that of a city, such as NYC. */
export const isShort = (name: string) => short.has(plainName(name));
