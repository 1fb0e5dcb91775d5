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
    'dog dogs cat cats pet pets puppy puppies kitten~ paw paws vet veterinary grooming treats leash aquarium kibble hund hunde katze chien chat perro perros gato gatos cane gatto',
  ],
  [
    'kids',
    'kid kids child children toddler~ baby babies toy toys playground nursery parents lego kinder enfants niños bambini crianças daycare',
  ],
  [
    'coffee',
    'coffee قهوة コーヒー 咖啡 抹茶 espresso brew latte cappuccino roastery roaster~ beans café cafe kaffee caffè cold-brew barista matcha tea teas ☕ 🍵',
  ],
  [
    'restaurant',
    'restaurant~ bistro diner pizzeria brunch taqueria trattoria tavern ramen sushi steakhouse eatery food-truck gastropub restaurante ristorante',
  ],
  [
    'food',
    'food vegetable~ veg fruit fruits farm farms groceries snack~ bakery bread cookie~ chocolate~ cake~ pastry pastries granola sauce sauces meal meals kitchen cheese honey burger~ pizza~ pasta taco tacos vegan-food ice-cream jam cereal protein-bar bar soup noodle~ olive oil spice spices recipe~ sourdough croissant~ donut~ doughnut~ brot bäckerei pain boulangerie~ panadería pan panetteria pane gelato gelateria empanada~ 🍕 🍔 🍰 🍩 🍪 🍣 🌮',
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
    'gym fitness workout~ running runner~ marathon crossfit pilates trainer training cycling bootcamp sport sports athlete~ protein swim~ climbing boxing sneaker-training 🏋 🏃 💪',
  ],
  [
    'beauty',
    'skincare skin beauty makeup cosmetic~ serum~ shampoo hair salon barber~ moisturi~ lipstick perfume fragrance nail nails soap soaps jabón seife~ savon~ sapone sabonete soin sunscreen lotion spf deodorant kosmetik cosmétique 💄',
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
    'course~ class classes cours curso~ kurs~ corso learn~ school tutor~ tutoring lesson~ university bootcamp language workshop~ teach~ student~ education exam~ piano guitar',
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
    'plumber~ plumbing electrician~ cleaning cleaner~ repair~ handyman roof~ moving movers locksmith hvac heating window painter~ contractor~ carpenter~ plumb~ fontanero~ klempner~ plombier~ werkstatt~ fahrradwerkstatt reparatur~ reparación laundry gutters installation pest pests exterminator~',
  ],
  [
    'expert',
    'lawyer~ attorney~ legal notary photographer~ photography consultant~ consulting coach coaching accountant~ agency designer~ architect~ translator~ videographer~ copywriter~',
  ],
  [
    'fashion',
    'fashion clothing clothes dress dresses shoe~ sneaker~ jacket~ jeans shirts shirt t-shirts shirt bag bags handbag~ wallet~ belt belts watch watches jewel~ ring rings earrings necklace~ swimwear streetwear socks hat hats denim scarf scarves boots sunglasses coat coats mode moda',
  ],
  [
    'craft',
    'handmade handcrafted ceramic~ cerámica keramik céramique pottery terracotta mug mugs gift~ candle-making leather knit~ crafted artisan~ woodwork print prints stationery workshop-made notebook~ notebooks',
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
    'game games podcast~ book books novel~ film movie~ series album music song band streaming comic~ magazine~ newsletter~ 🎮 📚 🎬',
  ],
  ['general', 'bottle bottles flask flasks thermos tumbler tumblers umbrella umbrellas'],
];

/** The trade a prompt speaks of; the earliest telling word counts most, since prompts name their thing first. */
export function findCategory(text: string): Category | null {
  const words = text.toLowerCase().match(/[\p{L}\p{N}&’-]+|\p{Extended_Pictographic}/gu) ?? [];
  const scores = new Map<Category, number>();
  words.slice(0, 200).forEach((written, at) => {
    const word = written.replace(/’s?$/u, '');
    for (const [category, list] of TRADE_LISTS) {
      if (list(word)) scores.set(category, (scores.get(category) ?? 0) + 1 + 3 / (at + 2));
    }
  });
  return [...scores].sort(([, a], [, b]) => b - a)[0]?.[0] ?? null;
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
