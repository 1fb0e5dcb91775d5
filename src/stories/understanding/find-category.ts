import { isUnspacedScript } from '../reading-time.ts';
import type { Category } from '../phrases/english-phrases.ts';

/** Words that give a trade away, whole words unless they end in `~`. Earlier trades win a tie. */
const TRADE_WORDS: readonly (readonly [Category, string])[] = [
  [
    'charity',
    'charity nonprofit non-profit donate donation~ donations volunteer~ fundraiser fundraising shelter foundation refugees homeless rescue cause ngo',
  ],
  ['jobs', 'hiring recruit~ vacancy job jobs career careers internship apprenticeship'],
  [
    'property',
    'apartment~ condo~ flat flats real-estate realtor~ villa penthouse townhouse~ property properties listing~ realty loft lofts',
  ],
  [
    'pets',
    'dog dogs pup pups cat cats pet pets puppy puppies kitten~ paw paws vet veterinary grooming treats leash aquarium kibble hund hunde katze chien chat perro perros gato gatos cane gatto',
  ],
  [
    'kids',
    'kid kids child children toddler~ baby babies toy toys playground nursery parents lego kinder enfants niños bambini crianças daycare',
  ],
  [
    'coffee',
    'coffee قهوة コーヒー 咖啡 抹茶 espresso brew latte cappuccino roastery roaster~ beans café cafe kaffee caffè cold-brew barista matcha tea teas ☕ 🍵 شاي קפה תה 珈琲 ラテ お茶 紅茶 茶 奶茶 拿铁 cafés',
  ],
  [
    'restaurant',
    'restaurant~ bistro diner pizzeria brunch taqueria trattoria tavern ramen sushi steakhouse eatery food-truck gastropub restaurante ristorante مطعم מסעדה ביסטרו レストラン 食堂 居酒屋 寿司 ラーメン 餐厅 餐馆 火锅 饭店',
  ],
  [
    'food',
    'food vegetable~ veg fruit fruits farm farms groceries snack~ bakery bread cookie~ chocolate~ cake~ pastry pastries granola sauce sauces meal meals kitchen cheese honey burger~ pizza~ pasta taco tacos vegan-food ice-cream jam cereal protein-bar bar soup noodle~ olive oil spice spices recipe~ sourdough croissant~ donut~ doughnut~ brot bäckerei pain boulangerie~ panadería pan panetteria pane gelato gelateria empanada~ 🍕 🍔 🍰 🍩 🍪 🍣 🌮 panificio forno pasticceria cioccolato formaggio miele pão padaria doceria bolo bolos queijo mel sorvete خبز مخبز حلويات كعك شوكولاتة عسل جبن طعام تمر לחם מאפייה מאפיה עוגה עוגות שוקולד דבש גבינה אוכל גלידה パン ベーカリー 菓子 お菓子 ケーキ チョコレート 蜂蜜 はちみつ チーズ 弁当 アイス 面包 蛋糕 甜品 巧克力 蜂蜜 零食 月饼 冰淇淋 奶酪',
  ],
  [
    'drink',
    'drink~ beer~ wine~ cocktail~ juice~ kombucha soda lemonade brewery winery vodka gin rum whisky whiskey water sparkling smoothie~ mocktail~ cider cerveza vino vin bier wein 🍺 🍷 🍹',
  ],
  [
    'calm',
    'yoga meditation meditate mindful~ sleep mattress~ pillow~ spa massage~ retreat relax~ wellness breathwork stress candle candles 🧘',
  ],
  [
    'fitness',
    'gym fitness workout~ running runner~ marathon crossfit pilates trainer training cycling bootcamp sport sports athlete~ protein swim~ climbing boxing sneaker-training 🏋 🏃 💪 palestra allenamento academia treino ginásio رياضة تمارين لياقة כושר אימון אימונים פילאטיס ジム フィットネス トレーニング ピラティス 健身 健身房 普拉提',
  ],
  [
    'beauty',
    'skincare skin beauty makeup cosmetic~ serum~ shampoo hair salon barber~ moisturi~ lipstick perfume fragrance nail nails soap soaps jabón seife~ savon~ sapone sabonete soin sunscreen lotion spf deodorant kosmetik cosmétique 💄 crema siero profumo trucco parrucchiere pelle creme sérum maquiagem pele cabelo salão صابون بشرة كريم عطر شعر مكياج סבון קרם בושם שיער איפור סרום 石鹸 石けん せっけん 化粧水 美容液 スキンケア 香水 美容院 香皂 皂 肥皂 护肤 面霜 精华 口红',
  ],
  [
    'finance',
    'bank banking invest~ savings budget budgeting insurance mortgage~ tax taxes loan~ credit finance financial pension crypto pensions retirement money payroll',
  ],
  [
    'health',
    'dentist dental clinic doctor~ physio~ therapy therapist~ hospital medical pharmacy optician glasses-eye hearing health healthcare nurse~',
  ],
  [
    'software',
    'app apps software saas platform dashboard crm automation ai tool tools plugin api accounting invoice~ invoicing spreadsheet~ website builder scheduling project-management developer~',
  ],
  [
    'education',
    'course~ class classes cours curso~ kurs~ corso learn~ school tutor~ tutoring lesson~ university bootcamp language workshop~ teach~ student~ education exam~ piano guitar corsi lezion~ scuola aula aulas escola دورة دروس مدرسة تعلم קורס קורסים שיעור שיעורים 教室 レッスン 講座 英会話 塾 课程 培训 学校 英语 课',
  ],
  [
    'event',
    'festival concert event~ conference gig party theatre theater exhibition meetup tickets market fair show webinar gala opening comedy parade 🎉 🎸',
  ],
  [
    'travel',
    'travel hotel~ hostel~ trip~ holiday~ vacation~ resort~ tour tours flight~ beach cabin cabins camping airbnb cruise~ island~ guesthouse b&b lodge~ safari hike~ hiking backpack~ reise voyage viaje viaggio ✈ 🏖',
  ],
  [
    'motion',
    'car cars bike~ e-bike~ scooter~ electric-car ev motorcycle~ garage taxi rides ride-share truck tyre tyres tire tires bicycle~ van vans vélo fahrrad 🚗 🚲',
  ],
  [
    'garden',
    'garden~ plant plants flower~ florist bouquet~ seeds tree trees landscaping nursery-plants succulent~ blumen fleurs flores 🌱 🌸',
  ],
  [
    'services',
    'plumber~ plumbing electrician~ cleaning cleaner~ repair~ handyman roof~ moving movers locksmith hvac heating window painter~ contractor~ carpenter~ plumb~ fontanero~ klempner~ plombier~ werkstatt~ fahrradwerkstatt reparatur~ reparación laundry gutters installation pest pests exterminator~ idraulico elettricista riparazion~ pulizie officina encanador~ eletricista~ conserto~ limpeza oficina سباك كهربائي تصليح صيانة تنظيف אינסטלטור חשמלאי תיקון תיקונים ניקיון שיפוצים 修理 清掃 水道 引越し 维修 修理 保洁 清洁 搬家 水管',
  ],
  [
    'expert',
    'lawyer~ attorney~ legal notary photographer~ photography consultant~ consulting coach coaching accountant~ agency designer~ architect~ translator~ videographer~ copywriter~',
  ],
  [
    'fashion',
    'fashion clothing clothes dress dresses shoe~ sneaker~ jacket~ jeans shirts shirt t-shirts shirt bag bags handbag~ wallet~ belt belts watch watches jewel~ ring rings earrings necklace~ swimwear streetwear socks hat hats denim scarf scarves boots sunglasses coat coats mode moda abbigliamento scarpe borsa borse vestito vestiti giacca roupa roupas sapato~ bolsa bolsas vestido~ ملابس أحذية حقيبة حقائب فستان أزياء בגדים נעליים תיק תיקים שמלה שמלות אופנה 服 洋服 靴 バッグ ワンピース ジュエリー 服装 衣服 鞋 包 连衣裙 首饰',
  ],
  [
    'craft',
    'handmade handcrafted ceramic~ cerámica keramik céramique pottery terracotta mug mugs gift~ candle-making leather knit~ crafted artisan~ woodwork print prints stationery workshop-made notebook~ notebooks ceramica ceramiche tazza tazze artesanato cerâmica caneca canecas خزف فخار קרמיקה 陶器 器 マグカップ 手作り 陶瓷 手工',
  ],
  [
    'home',
    'furniture sofa~ chair~ table tables lamp~ rug~ kitchenware bedding linen~ interior~ decor home homes desk curtains cookware knife knives blanket~ blankets paint möbel meubles muebles',
  ],
  [
    'tech',
    'headphone~ earbud~ phone~ laptop~ camera~ speaker~ gadget~ smartwatch~ charger~ drone~ robot~ keyboard~ monitor~ tv battery wireless bluetooth usb-c smart device~ printer~ 🎧 📱',
  ],
  [
    'stories',
    'vinyl game games podcast~ book books novel~ film movie~ series album music song band streaming comic~ magazine~ newsletter~ 🎮 📚 🎬',
  ],
  ['general', 'bottle bottles flask flasks thermos tumbler tumblers umbrella umbrellas'],
];

/** The trade a prompt speaks of; the earliest telling word counts most, since prompts name their thing first. */
export function findCategory(text: string): Category | null {
  const scores = new Map<Category, number>();
  wordsIn(text).forEach((written, at) => {
    const word = written.replace(/’s?$/u, '');
    const bare = withoutPrefix(word);
    for (const [category, list] of TRADE_LISTS) {
      if (list(word) || list(bare))
        scores.set(category, (scores.get(category) ?? 0) + 1 + 3 / (at + 2));
    }
  });
  return [...scores].sort(([, a], [, b]) => b - a)[0]?.[0] ?? null;
}

const MOST_WORDS = 200;

/** A run of Chinese or Japanese signs is cut into its words. */
function wordsIn(text: string): string[] {
  const runs = text.toLowerCase().match(/[\p{L}\p{M}\p{N}&’-]+|\p{Extended_Pictographic}/gu) ?? [];
  return runs
    .slice(0, MOST_WORDS)
    .flatMap((run) =>
      isUnspacedScript(run) ? [...CUTTER.segment(run)].map(({ segment }) => segment) : [run],
    );
}

const CUTTER = new Intl.Segmenter('ja', { granularity: 'word' });

/** Arabic and Hebrew write `the`, `and`, `in` in one with the word after it. */
function withoutPrefix(word: string): string {
  return word
    .replace(/^(?:[وبكف]?ال|لل)(?=\p{sc=Arabic}{3})/u, '')
    .replace(/^[ובהלמש](?=\p{sc=Hebrew}{3})/u, '');
}

const TRADE_LISTS = TRADE_WORDS.map(([category, list]) => {
  const whole = new Set(list.split(' ').filter((word) => !word.endsWith('~')));
  const stems = list
    .split(' ')
    .filter((word) => word.endsWith('~'))
    .map((word) => word.slice(0, -1));
  return [
    category,
    (word: string) =>
      whole.has(word) ||
      stems.some((stem) => word.startsWith(stem) && word.length <= stem.length + 5),
  ] as const;
});
