/**
 * Words that speak of a thing one can show, whole words unless they end in `~`. Where a line names several things, the
 * one whose word comes first in the text counts most.
 */
export const THING_WORDS: Readonly<Record<string, string>> = {
  'hot-beverage':
    'coffee espresso latte cappuccino café cafe kaffee caffè barista mug mugs cup cups brew cafetière ☕ コーヒー 咖啡 커피 кофе قهوة',
  beans: 'bean beans roast~ roaster~ cold-brew',
  ice: 'cold iced ice frozen cool chilled',
  teapot: 'tea teas matcha chai tee thé té 茶 お茶 차 чай شاي चाय',
  'bubble-tea': 'boba bubble-tea',
  croissant: 'croissant~ pastry pastries patisserie bakery boulangerie bäckerei panadería',
  bread: 'bread loaf loaves sourdough brot pain pan pane sandwich-bread パン хлеб',
  'baguette-bread': 'baguette~ baked bake bakes baker~',
  doughnut: 'donut~ doughnut~',
  cookie: 'cookie~ biscuit~ keks',
  'birthday-cake': 'cake~ birthday~ torte gâteau tarta',
  cupcake: 'cupcake~ muffin~ dessert~ sweets',
  'soft-ice-cream': 'ice-cream gelato icecream eis helado glace',
  'chocolate-bar': 'chocolate~ cocoa cacao schokolade chocolat',
  pizza: 'pizza~ pizzeria',
  hamburger: 'burger~ hamburger~ diner',
  taco: 'taco~ taqueria burrito~ mexican',
  sushi: 'sushi japanese sashimi',
  'steaming-bowl': 'ramen noodle~ soup~ broth pho',
  spaghetti: 'pasta spaghetti italian trattoria',
  'green-salad': 'salad~ vegan vegetarian plant-based healthy bowl bowls',
  carrot: 'vegetable~ veg farm farms farmer~ groceries grocery organic harvest gemüse',
  'red-apple': 'fruit~ apple~ orchard~ obst fruta',
  strawberry: 'strawberr~ jam berry berries',
  lemon: 'lemon~ lime limes citrus lemonade zitron~ sparkling soda',
  'leafy-green': 'leaf leaves green herbal',
  herb: 'herb herbs spice~ natural nature botanical~ mint basil vegan-care',
  'cup-with-straw': 'drink~ juice~ soft-drink cola thirst~ refresh~ getränk~ boisson~ bebida~',
  'tropical-drink': 'smoothie~ mocktail~ cocktail~ tropical',
  'beer-mug': 'beer~ ale ales brewery pub lager bier cerveza bière',
  'wine-glass': 'wine~ winery vineyard~ wein vin vino bottle-shop',
  'glass-of-milk': 'milk oat-milk dairy milch lait leche',
  'honey-pot': 'honey bee bees honig miel',
  'cheese-wedge': 'cheese~ käse fromage queso',
  egg: 'egg eggs breakfast~ brunch',
  avocado: 'avocado~ guacamole',
  'fork-and-knife-with-plate':
    'restaurant~ dinner~ lunch~ dine dining menu bistro eat eats eating meal meals supper chef~ restaurante ristorante',
  cooking: 'cook~ kitchen~ recipe~ pan pans',
  'takeout-box': 'delivery-food takeaway takeout street-food',
  popcorn: 'popcorn snack~ screening~',
  'dropper-bottle':
    'serum~ skincare skin retinol oil oils essence dropper glow kosmetik cosmétique~ hautpflege',
  'lotion-bottle':
    'bottle bottles lotion~ shampoo~ cream creams moistur~ sunscreen~ spf conditioner~ body-wash haircare',
  lipstick: 'lipstick~ makeup make-up cosmetic~ beauty',
  'nail-polish': 'nail nails manicure~',
  soap: 'soap~ wash washes bubble bubbles seife savon jabón',
  scissors: 'hair haircut~ salon~ barber~ tailor~ grooming',
  droplet: 'water hydrat~ drop drops dry moisture leak~ leaky drip~ wasser eau agua',
  blossom: 'bloom~ fragrance~ perfume~ scent~ spring',
  dumbbell:
    'gym~ workout~ fitness strength muscle~ weights weight lifting trainer training strong stronger bootcamp crossfit exercise~ 🏋 💪',
  'running-shoe':
    'run runs running runner~ marathon~ jog~ sneaker~ shoe~ trainers zapato~ schuh~ chaussure~ sport sports',
  stopwatch: 'minute~ seconds quick~ fast~ faster hour~ minuten',
  'sports-medal': 'medal~ champion~ win wins winning',
  trophy: 'trophy award~ best-of prize~ winner~',
  'soccer-ball': 'football soccer fußball futbol match matches',
  basketball: 'basketball',
  tennis: 'tennis padel',
  bicycle:
    'bike~ bicycle~ cycl~ e-bike~ ebike~ fahrrad vélo bicicleta ride rides riding commute~ 🚲',
  'person-in-lotus-position': 'yoga meditat~ mindful~ breathwork pilates 🧘',
  candle: 'candle~ wax kerze~ bougie~ vela velas',
  lotus: 'spa massage~ relax~ retreat~ wellness calm calms calming zen',
  'crescent-moon':
    'night nights sleep~ moon bedtime insomn~ schlaf nacht nuit noche evening~ midnight dream~',
  'alarm-clock':
    'alarm~ morning~ wake wakes waking clock early late deadline~ monday~ mornings morgen matin mañana',
  sun: 'sun sunny sunshine summer~ day daylight sommer été verano solar',
  receipt: 'receipt~ invoice~ invoicing expense~ bill bills billing rechnung~ facture~ factura~',
  'spiral-calendar':
    'calendar~ month months monthly booking~ book-now schedule~ scheduling appointment~ week weeks weekly sunday saturday friday monat termin~',
  'bar-chart':
    'accounting accountant~ bookkeep~ report~ chart~ analytic~ data dashboard~ numbers finance~ growth tax taxes budget~ buchhaltung',
  'chart-increasing': 'invest~ grow grows growing profit~ revenue~ sales scale scaling stocks',
  laptop:
    'laptop~ software saas website~ computer~ freelanc~ developer~ code coding remote spreadsheet~ copy paste platform web tool tools',
  'mobile-phone': 'app apps phone~ mobile smartphone~ scan scans screen~ handy tap clicks click',
  'credit-card': 'card cards payment~ pay pays paying bank banks banking credit checkout',
  'money-bag':
    'money savings save saves saving cash loan~ pension~ fund~ funds donat~ geld argent dinero dollar~ price prices fixed-price~',
  coin: 'coin~ crypto cent cents',
  shield:
    'insurance insure~ secure security protect~ safe safety privacy guarantee~ warranty~ versicherung',
  locked: 'lock locks locksmith~ password~ encrypt~',
  key: 'key keys apartment~ rent~ tenant~ landlord~ miete',
  envelope: 'email~ mail newsletter~ letter~ inbox post',
  'speech-balloon':
    'chat chats message~ support talk~ review~ feedback conversation~ language~ speak~ speaking',
  'light-bulb': 'idea ideas creative brainstorm~ smart invent~ lamp~ light lights electric~ energy',
  rocket: 'launch~ startup~ boost~ rocket~ founder~',
  gear: 'automat~ workflow~ engineer~ machine~ setup settings',
  megaphone: 'marketing campaign~ announce~ hiring recruit~ vacanc~',
  briefcase: 'job jobs career~ business~ consult~ lawyer~ attorney~ legal agency office~ notary',
  handshake: 'partner~ trust~ volunteer~ community',
  'graduation-cap':
    'course~ class classes learn~ lesson~ tutor~ student~ university degree~ education academy exam~ kurs',
  pencil:
    'draw~ drawing write writing writer~ sketch~ pencil~ stationery note notes notebook~ plan planner~',
  'open-book':
    'book books bookshop~ novel~ read reads reading story stories libr~ buch livre libro 📚',
  microscope: 'science scien~ lab labs research~',
  wrench:
    'plumb~ repair~ fix fixes fixing mechanic~ boiler~ heating maintenance hvac service werkstatt klempner pipe pipes rooter',
  shower: 'shower~ bathroom~ drain~ tap taps',
  plunger: 'toilet~ clog~ blocked unblock~',
  toolbox: 'handyman tool-box craftsman craftsmen diy contractor~ installation install~',
  hammer: 'hammer~ build~ builder~ roof~ carpenter~ renovat~ construction woodwork',
  'electric-plug': 'electrician~ plug~ charger~ charging charge power ev volt~',
  'delivery-truck':
    'delivery deliver~ shipping ship ships moving movers call-out transport~ logistics truck~ versand livraison envío',
  broom: 'clean~ tidy housekeep~ mess messy putz~ reinigung',
  paintbrush: 'paint~ decorat~',
  house: 'house~ property propert~ real-estate realtor~ mortgage~ roofing haus maison casa',
  'couch-and-lamp': 'sofa~ couch furniture interior~ living-room möbel meubles muebles decor',
  chair: 'chair~ desk~ seat~',
  bed: 'bed beds mattress~ pillow~ bedding linen duvet~ matratze',
  'potted-plant':
    'plant plants pot pots houseplant~ succulent~ garden~ gardener~ landscap~ nursery-plants pflanze~ grow-kit',
  bouquet: 'flower~ florist~ bouquet~ blumen fleurs flores wedding~ rose roses',
  'deciduous-tree': 'tree trees forest~ wood woods climate co2 carbon',
  'tote-bag': 'tote totes bag bags canvas sail sails recycled upcycl~ tasche~ sac bolsa',
  handbag: 'handbag~ purse~ wallet~ leather',
  't-shirt':
    't-shirt~ tshirt~ shirt shirts clothing clothes apparel streetwear wear wardrobe cotton merch',
  dress: 'dress dresses fashion boutique~ mode moda gown~ outfit~ style-shop',
  jeans: 'jeans denim trousers pants',
  scarf: 'scarf scarves wool knit~ knitwear sweater~ cashmere cosy cozy warm',
  socks: 'sock socks',
  'womans-hat': 'hat hats cap caps',
  sunglasses: 'sunglasses eyewear',
  glasses: 'glasses optician~ vision brille~',
  watch: 'watch watches smartwatch~ uhr~ timepiece~',
  ring: 'ring rings jewel~ engagement necklace~ earring~ gold silver schmuck bijoux',
  'gem-stone': 'diamond~ gem gems luxury precious crystal~',
  'shopping-bags':
    'shop shops shopping store stores boutique sale sales discount~ off shipping-bags',
  yarn: 'yarn crochet wool-yarn craft~ handmade handcrafted',
  'film-projector':
    'film~ movie~ cinema~ projector~ festival-film screenings kino video~ videograph~',
  'red-paper-lantern': 'lantern~ lampion~ fairy-lights',
  'clapper-board': 'director~ shoot shoots',
  microphone: 'podcast~ karaoke comedy singer~ sing singing voice~ speaker-talk',
  guitar: 'guitar~ band bands concert~ gig gigs live-music songwriter~',
  'musical-notes':
    'music song songs album~ sound piano choir orchestra jazz dance dancing musik musique música',
  'admission-tickets':
    'ticket~ event events show shows theatre theater festival~ fair exhibition~ conference~ gala eintritt',
  'party-popper': 'party parties celebrat~ anniversary opening new-year carnival parade 🎉',
  balloon: 'balloon~ kids-party',
  camera: 'photo~ camera~ portrait~ wedding-photo fotograf~',
  'artist-palette': 'art artist~ paint-class gallery museum~ design designer~ illustrat~ kunst',
  'paw-prints': 'paw paws pet pets animal~ rescue~ shelter~ adopt~ veterinary vet vets',
  'dog-face': 'dog dogs puppy puppies hund hunde chien perro cane 犬 강아지 собака 🐶',
  bone: 'bone bones kibble',
  'dog-bowl': 'feed feeds feeding bowl-dog treats hungry',
  'cat-face': 'cat cats kitten~ katze chat-animal gato gatto 猫 🐱',
  'tropical-fish': 'fish aquarium seafood',
  'heart-with-ribbon':
    'love loves charity donate donation~ kind kindness care cares caring heart hearts valentine~ nonprofit non-profit',
  'wrapped-gift':
    'gift~ present presents free bonus christmas xmas geschenk~ cadeau~ regalo~ surprise~',
  'teddy-bear':
    'toy toys kid kids child children toddler~ baby babies kinder enfants niños nursery kindergarten childcare playground',
  'baby-bottle': 'newborn~ infant~ parenting',
  'puzzle-piece': 'puzzle~ lego board-game~',
  'video-game': 'game games gaming gamer~ play plays console~ esports',
  airplane:
    'flight~ fly flies plane~ travel~ trip~ holiday~ vacation~ airline~ reise voyage viaje viaggio ✈',
  luggage: 'luggage suitcase~ hotel~ hostel~ stay stays airbnb guesthouse',
  'palm-tree': 'beach~ island~ tropic~ resort~ strand plage playa 🏖',
  camping: 'camp~ tent~ outdoor~ cabin~ glamping',
  'hiking-boot': 'hike~ hiking trek~ boots boot trail~ wander~',
  mountain: 'mountain~ alpine climb~ summit ski skiing snow~ berg',
  compass: 'explore~ adventure~ tour tours guide guides safari discover~',
  sailboat: 'sail-boat boat~ cruise~ sailing ocean~ sea harbour harbor marine',
  umbrella: 'umbrella~ rain rainy raincoat~ weather',
  backpack: 'backpack~ rucksack school~ commuter-bag',
  automobile:
    'car cars auto autos driving drive drives garage~ taxi~ dealership~ tyre~ tire tires wagen voiture coche',
  'motor-scooter': 'scooter~ moped~',
  motorcycle: 'motorcycle~ motorbike~',
  headphone: 'headphone~ earbud~ audio audiobook~ noise-cancelling listen~',
  battery: 'battery batteries recharge~ akku',
  television: 'tv television streaming series',
  'desktop-computer': 'monitor~ pc it-support',
  'globe-with-meridians': 'internet online broadband global worldwide domain~ hosting translat~',
  tooth: 'tooth teeth dentist~ dental smile~ zahn~ aligner~',
  stethoscope:
    'doctor~ clinic~ hospital~ medical physio~ health healthcare nurse~ patient~ arzt médico',
  pill: 'pharmacy vitamin~ supplement~ medicine~ apotheke pain-relief',
  thermometer: 'fever thermostat~',
  'hourglass-not-done': 'wait waits waiting queue~',
  'tumbler-glass': 'whisky whiskey gin rum vodka spirits distill~',
  jar: 'jar jars ferment~ kimchi pickle~ preserve~ granola oat oats',
  package: 'box boxes parcel~ packaging subscription~ unboxing',
  'house-with-garden': 'garden-home cottage~ village suburban',
  'water-wave': 'surf~ swim~ pool pools wave waves',
  feather: 'feather~ lightweight soft softer',
  fire: 'fire hot spicy bbq barbecue grill~ burn burning',
  'four-leaf-clover': 'luck lucky',
  star: 'star stars five-star rated rating~ favourite favorite',
  sparkles: 'new sparkle~ shine shiny magic',
};

/** The things of a trade, the most usual first: those a text names lead, the others fill the frame. */
export const THINGS_OF_TRADES: Readonly<Record<string, string>> = {
  charity:
    'heart-with-ribbon handshake dove coin paw-prints dog-face cat-face dog-bowl deciduous-tree teddy-bear',
  jobs: 'briefcase megaphone handshake light-bulb',
  property: 'house key house-with-garden potted-plant',
  pets: 'paw-prints dog-face bone dog-bowl cat-face tropical-fish',
  kids: 'teddy-bear balloon puzzle-piece star',
  coffee: 'hot-beverage beans croissant teapot bubble-tea cup-with-straw crescent-moon alarm-clock',
  restaurant:
    'fork-and-knife-with-plate tomato cooking wine-glass pizza hamburger taco sushi steaming-bowl spaghetti green-salad egg',
  food: 'bread carrot tomato cheese-wedge croissant baguette-bread doughnut cookie birthday-cake cupcake chocolate-bar pizza hamburger taco sushi steaming-bowl spaghetti green-salad red-apple strawberry lemon honey-pot jar egg avocado glass-of-milk popcorn herb soft-ice-cream',
  drink:
    'cup-with-straw lemon ice leafy-green tropical-drink beer-mug wine-glass tumbler-glass strawberry herb droplet',
  calm: 'lotus candle crescent-moon leaf-fluttering-in-wind person-in-lotus-position bed teapot',
  fitness:
    'dumbbell running-shoe stopwatch sports-medal soccer-ball basketball tennis bicycle person-in-lotus-position',
  beauty: 'dropper-bottle blossom droplet lotion-bottle lipstick nail-polish soap scissors herb',
  finance: 'credit-card coin chart-increasing shield money-bag receipt bar-chart',
  health: 'stethoscope heart-with-ribbon shield pill',
  software:
    'laptop mobile-phone bar-chart gear speech-balloon receipt spiral-calendar chart-increasing envelope',
  education: 'graduation-cap open-book pencil light-bulb speech-balloon guitar',
  event:
    'admission-tickets party-popper musical-notes star film-projector clapper-board red-paper-lantern microphone guitar popcorn balloon',
  travel: 'airplane luggage palm-tree compass sun camping hiking-boot mountain sailboat',
  motion: 'bicycle automobile compass wheel motor-scooter motorcycle electric-plug',
  garden: 'potted-plant bouquet butterfly sun deciduous-tree',
  services:
    'wrench toolbox house hammer plunger shower broom paintbrush electric-plug key delivery-truck',
  expert: 'briefcase light-bulb clipboard handshake',
  fashion:
    'shopping-bags dress t-shirt sunglasses tote-bag handbag jeans scarf socks womans-hat watch ring running-shoe gem-stone',
  craft: 'yarn scissors paintbrush wrapped-gift',
  home: 'couch-and-lamp potted-plant candle house bed chair cooking',
  tech: 'headphone mobile-phone battery high-voltage watch camera laptop television',
  stories: 'open-book headphone film-projector microphone video-game musical-notes',
  general: 'sparkles star wrapped-gift',
};
