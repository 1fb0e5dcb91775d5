import { EASTERN_TRADE_PHRASES } from './eastern-trade-phrases.ts';
import { SOUTHERN_TRADE_PHRASES } from './southern-trade-phrases.ts';
import type { Trades } from './world-phrases.ts';

/** Reviewed lines of a trade in other languages: the viewer's situation and an invitation, no claim. */
export const WORLD_TRADE_PHRASES: Record<string, Trades> = {
  ...SOUTHERN_TRADE_PHRASES,
  ...EASTERN_TRADE_PHRASES,
  es: {
    food: {
      tension: ['Pan de bolsa. Otra vez.', 'Nevera llena. Nada apetece.', '¿Qué hay de comer?'],
      wish: ['Corteza que cruje.', 'Siéntate. Está caliente.', 'El primer bocado, sin prisa.'],
      payoff: ['Ven con hambre.', 'Sigue el olor.'],
      call: ['Ven hoy', 'Pásate hoy', 'Pide el tuyo'],
    },
    coffee: {
      tension: ['El despertador gana otra vez.', 'Despierto. En teoría.', 'Tercera taza. Nada.'],
      wish: ['Primero la taza.', 'Que el día espere un sorbo.'],
      payoff: ['Sirve. Bebe. Sal.'],
      call: ['Pide el tuyo', 'Prueba una taza'],
    },
    beauty: {
      tension: ['Tu piel tira al mediodía.', 'Tantos botes. Tan poco cambio.', 'El espejo opina.'],
      wish: ['Cierra la puerta. Abre el agua.', 'Espuma. Respira.', 'Un minuto para tu piel.'],
      payoff: ['Tu piel. Tu ritual.'],
      call: ['Encuentra el tuyo', 'Pruébalo en tu piel'],
    },
    restaurant: {
      tension: ['¿Otra vez a cocinar?', 'El grupo no se decide.', 'La pila está llena.'],
      wish: ['Pide. Charla. Repite.', 'Que frieguen otros.'],
      payoff: ['Tu mesa te espera.'],
      call: ['Reserva tu mesa'],
    },
    services: {
      tension: ['Ayer funcionaba.', '¿Y ahora a quién llamas?', 'No se arregla solo.'],
      wish: ['Táchalo de la lista.', 'Recupera tu sábado.'],
      payoff: ['Llama y respira.'],
      call: ['Pide presupuesto', 'Llámanos'],
    },
    fitness: {
      tension: [
        'El lunes. Seguro que el lunes.',
        'El sofá va ganando.',
        'Tus zapatillas te echan de menos.',
      ],
      wish: ['Empieza donde estás.', 'A tu ritmo. Pero hoy.'],
      payoff: ['Te toca moverte.'],
      call: ['Reserva tu primera clase'],
    },
    education: {
      tension: ['Siempre quisiste aprender.', '¿Más adelante? Eso dijiste.', 'Lo leíste. Se fue.'],
      wish: ['El momento en que encaja.', 'Empieza mal. Sigue.'],
      payoff: ['Empieza con una pregunta.'],
      call: ['Reserva tu plaza'],
    },
    fashion: {
      tension: [
        'Armario lleno. Nada que ponerte.',
        '¿Otra vez lo mismo?',
        'En la percha era otra cosa.',
      ],
      wish: ['Póntelo. Sal.', 'Vístete para tu día.'],
      payoff: ['Llévalo a tu manera.'],
      call: ['Encuentra el tuyo'],
    },
    travel: {
      tension: ['La misma ventana. La misma vista.', 'Tu maleta cría polvo.'],
      wish: ['Suelta la maleta. Descálzate.', 'Quédate un poco más.'],
      payoff: ['Ve y mira.'],
      call: ['Elige tus fechas'],
    },
    pets: {
      tension: ['Esa mirada. La conoces.', 'El cuenco te juzga.'],
      wish: ['Mira esa cola.', 'Paseo largo. Patas sucias.'],
      payoff: ['Por esa carita.'],
      call: ['Hazle feliz'],
    },
  },
  de: {
    food: {
      tension: [
        'Tüte. Scheiben. Traurig.',
        'Was gibt’s heute? Schon wieder?',
        'Der Kühlschrank kennt dich.',
      ],
      wish: ['Kruste, die kracht.', 'Setz dich. Es ist heiß.', 'Reiß ein Stück ab.'],
      payoff: ['Komm hungrig.', 'Immer der Nase nach.'],
      call: ['Komm vorbei', 'Hol dir deins'],
    },
    coffee: {
      tension: ['Der Wecker gewinnt. Wieder.', 'Wach. Theoretisch.', 'Dritte Tasse. Nichts.'],
      wish: ['Erst die Tasse.', 'Der Tag kann kurz warten.'],
      payoff: ['Einschenken. Trinken. Los.'],
      call: ['Bestell deine erste Tüte', 'Probier eine Tasse'],
    },
    beauty: {
      tension: [
        'Mittags spannt die Haut.',
        'So viele Tiegel. So wenig Ruhe.',
        'Der Spiegel hat eine Meinung.',
      ],
      wish: ['Tür zu. Wasser an.', 'Schaum. Durchatmen.', 'Eine Minute für deine Haut.'],
      payoff: ['Sei gut zu deiner Haut.'],
      call: ['Finde deine', 'Fühl es selbst'],
    },
    restaurant: {
      tension: [
        'Heute wieder kochen?',
        'Die Gruppe kann sich nicht einigen.',
        'Die Spüle ist voll.',
      ],
      wish: ['Bestell. Lehn dich zurück.', 'Den Abwasch machen andere.'],
      payoff: ['Dein Tisch wartet.'],
      call: ['Tisch reservieren'],
    },
    services: {
      tension: [
        'Gestern ging es noch.',
        'Und wen rufst du jetzt an?',
        'Von allein wird das nichts.',
      ],
      wish: ['Streich es von der Liste.', 'Dein Samstag gehört dir.'],
      payoff: ['Bring es vorbei.', 'Anrufen. Aufatmen.'],
      call: ['Termin vereinbaren', 'Frag uns'],
    },
    fitness: {
      tension: ['Montag. Ganz sicher Montag.', 'Die Couch gewinnt.', 'Die Treppe hat es gemerkt.'],
      wish: ['Fang an, wo du stehst.', 'Dein Tempo. Aber heute.'],
      payoff: ['Jetzt bist du dran.'],
      call: ['Probetraining buchen'],
    },
    education: {
      tension: [
        'Das wolltest du immer lernen.',
        'Später? Das sagst du seit Jahren.',
        'Gelesen. Vergessen.',
      ],
      wish: ['Der Moment, in dem es klickt.', 'Fang schlecht an. Mach weiter.'],
      payoff: ['Fang mit einer Frage an.'],
      call: ['Platz sichern'],
    },
    fashion: {
      tension: [
        'Voller Schrank. Nichts anzuziehen.',
        'Schon wieder das?',
        'Am Bügel sah es anders aus.',
      ],
      wish: ['Anziehen. Rausgehen.', 'Trag, was du bist.'],
      payoff: ['Trag es, wie du willst.'],
      call: ['Finde deins'],
    },
    travel: {
      tension: ['Dasselbe Fenster. Dieselbe Aussicht.', 'Dein Koffer setzt Staub an.'],
      wish: ['Koffer ab. Schuhe aus.', 'Bleib noch ein bisschen.'],
      payoff: ['Fahr hin. Schau selbst.'],
      call: ['Termin finden'],
    },
    pets: {
      tension: ['Dieser Blick. Du kennst ihn.', 'Der Napf urteilt über dich.'],
      wish: ['Schau, wie sie wedelt.', 'Lange Runde. Schmutzige Pfoten.'],
      payoff: ['Für deine Lieblingsnase.'],
      call: ['Mach ihn glücklich'],
    },
  },
  fr: {
    food: {
      tension: ['Pain de mie. Encore.', 'On mange quoi ? Encore ?', 'Le frigo vous connaît bien.'],
      wish: [
        'Une croûte qui craque.',
        'Asseyez-vous. C’est chaud.',
        'Encore tiède dans le sachet.',
      ],
      payoff: ['Venez avec une faim.', 'Suivez l’odeur.'],
      call: ['Passez nous voir', 'Venez goûter'],
    },
    coffee: {
      tension: ['Le réveil gagne encore.', 'Réveillé. En théorie.', 'Troisième tasse. Rien.'],
      wish: ['D’abord la tasse.', 'La journée peut attendre.'],
      payoff: ['Versez. Buvez. Partez.'],
      call: ['Goûtez une tasse'],
    },
    beauty: {
      tension: [
        'La peau tire dès midi.',
        'Tant de flacons. Si peu de calme.',
        'Le miroir a un avis.',
      ],
      wish: [
        'Fermez la porte. Ouvrez l’eau.',
        'La mousse. Le souffle.',
        'Une minute pour votre peau.',
      ],
      payoff: ['Votre peau. Votre rituel.'],
      call: ['Trouvez le vôtre', 'Sentez la différence'],
    },
    restaurant: {
      tension: [
        'Encore cuisiner ce soir ?',
        'Le groupe n’arrive pas à choisir.',
        'L’évier est plein.',
      ],
      wish: ['Commandez. Parlez. Restez.', 'La vaisselle, ce sera eux.'],
      payoff: ['Votre table vous attend.'],
      call: ['Réservez votre table'],
    },
    services: {
      tension: ['Hier, ça marchait.', 'Et là, vous appelez qui ?', 'Ça ne se réparera pas seul.'],
      wish: ['Rayez-le de la liste.', 'Retrouvez votre samedi.'],
      payoff: ['Appelez. Respirez.'],
      call: ['Demandez un devis'],
    },
    fitness: {
      tension: ['Lundi. Promis, lundi.', 'Le canapé mène au score.', 'Vos baskets vous attendent.'],
      wish: ['Commencez où vous en êtes.', 'À votre rythme. Aujourd’hui.'],
      payoff: ['À vous de bouger.'],
      call: ['Réservez une séance'],
    },
    education: {
      tension: [
        'Vous avez toujours voulu apprendre.',
        'Plus tard ? Déjà dit.',
        'Vous tapotez encore sur la table.',
      ],
      wish: ['Le moment où ça vient.', 'Commencez mal. Continuez.', 'Jouez-le pour quelqu’un.'],
      payoff: ['La première note est à vous.'],
      call: ['Réservez votre place'],
    },
    fashion: {
      tension: [
        'Armoire pleine. Rien à mettre.',
        'Encore cette tenue ?',
        'Sur le cintre, c’était autre chose.',
      ],
      wish: ['Enfilez-le. Sortez.', 'Habillez-vous pour vous.'],
      payoff: ['Portez-le à votre façon.'],
      call: ['Trouvez le vôtre'],
    },
    travel: {
      tension: ['La même fenêtre. La même vue.', 'La valise prend la poussière.'],
      wish: ['Posez la valise. Ôtez vos chaussures.', 'Restez un peu plus.'],
      payoff: ['Allez voir.'],
      call: ['Choisissez vos dates'],
    },
    pets: {
      tension: ['Ce regard. Vous le connaissez.', 'La gamelle vous juge.'],
      wish: ['Regardez cette queue.', 'Longue balade. Pattes sales.'],
      payoff: ['Pour cette petite tête.'],
      call: ['Faites-lui plaisir'],
    },
  },
};
