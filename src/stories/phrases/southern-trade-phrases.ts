import type { Trades } from './world-phrases.ts';

/** Reviewed lines of a trade in Italian and Portuguese. */
export const SOUTHERN_TRADE_PHRASES: Record<'it' | 'pt', Trades> = {
  it: {
    food: {
      tension: [
        'Frigo pieno. Niente che ti va.',
        'Che si mangia? Di nuovo?',
        'Un altro boccone in piedi.',
      ],
      wish: ['Il primo assaggio, senza fretta.', 'Siediti. Assaggia piano.'],
      payoff: ['Vieni con l’appetito.'],
      call: ['Passa oggi', 'Assaggia'],
    },
    coffee: {
      tension: ['La sveglia vince. Di nuovo.', 'In piedi. In teoria.', 'Terza tazza. Niente.'],
      wish: ['Prima la tazza.', 'Il giorno può aspettare un sorso.'],
      payoff: ['Versa. Bevi. Vai.'],
      call: ['Prova una tazza'],
    },
    beauty: {
      tension: [
        'La pelle tira a mezzogiorno.',
        'Tanti flaconi. Poco cambia.',
        'Lo specchio ha da ridire.',
      ],
      wish: ['Chiudi la porta. Apri l’acqua.', 'Un minuto per la tua pelle.'],
      payoff: ['La tua pelle. Il tuo rito.'],
      call: ['Provalo sulla pelle'],
    },
    restaurant: {
      tension: ['Cucinare? Di nuovo?', 'La chat non decide mai.'],
      wish: ['Ordina. Parla. Ordina ancora.', 'I piatti li lavano altri.'],
      payoff: ['Il tuo tavolo ti aspetta.'],
      call: ['Prenota un tavolo'],
    },
    services: {
      tension: ['Ieri funzionava.', 'E adesso chi chiami?', 'Da solo non si aggiusta.'],
      wish: ['Toglilo dalla lista.', 'Riprenditi il sabato.'],
      payoff: ['Chiama e respira.'],
      call: ['Chiedi un preventivo', 'Chiamaci'],
    },
    fitness: {
      tension: ['Lunedì. Da lunedì, giuri.', 'Il divano sta vincendo.'],
      wish: ['Parti da dove sei.', 'Al tuo ritmo. Ma oggi.'],
      payoff: ['Tocca a te muoverti.'],
      call: ['Prenota la prima lezione'],
    },
    education: {
      tension: ['Hai sempre voluto imparare.', 'Più avanti? Lo hai già detto.'],
      wish: ['Il momento in cui tutto torna.', 'Comincia male. Continua.'],
      payoff: ['Comincia con una domanda.'],
      call: ['Prenota il tuo posto'],
    },
    fashion: {
      tension: ['Armadio pieno. Niente da mettere.', 'Ancora lo stesso?'],
      wish: ['Mettilo. Esci.', 'Vestiti per la tua giornata.'],
      payoff: ['Portalo a modo tuo.'],
      call: ['Trova il tuo'],
    },
    craft: {
      tension: ['Uguale a tutti gli altri.', 'Comprato di corsa. Dimenticato.'],
      wish: ['Prendilo in mano.', 'Guarda da vicino. Con calma.'],
      payoff: ['Fagli spazio.'],
      call: ['Scegli il tuo'],
    },
  },
  pt: {
    food: {
      tension: [
        'Geladeira cheia. Vontade de nada.',
        'O que tem para comer? De novo?',
        'Mais um lanche em pé.',
      ],
      wish: ['O primeiro gosto, sem pressa.', 'Sente-se. Prove devagar.'],
      payoff: ['Venha com fome.'],
      call: ['Venha hoje', 'Peça o seu'],
    },
    coffee: {
      tension: ['O despertador ganhou. De novo.', 'De pé. Em teoria.', 'Terceira xícara. Nada.'],
      wish: ['Primeiro a xícara.', 'O dia espera um gole.'],
      payoff: ['Sirva. Beba. Vá.'],
      call: ['Prove uma xícara', 'Peça o seu'],
    },
    beauty: {
      tension: [
        'A pele repuxa ao meio-dia.',
        'Tantos potes. Pouca mudança.',
        'O espelho tem opinião.',
      ],
      wish: ['Feche a porta. Abra a água.', 'Um minuto para a sua pele.'],
      payoff: ['Sua pele. Seu ritual.'],
      call: ['Sinta na sua pele'],
    },
    restaurant: {
      tension: ['Cozinhar? De novo?', 'O grupo não se decide.'],
      wish: ['Peça. Converse. Repita.', 'A louça fica com outros.'],
      payoff: ['Sua mesa espera por você.'],
      call: ['Reserve a sua mesa'],
    },
    services: {
      tension: ['Ontem funcionava.', 'E agora, quem chamar?', 'Sozinho não se conserta.'],
      wish: ['Risque da lista.', 'Tenha o sábado de volta.'],
      payoff: ['Ligue e respire.'],
      call: ['Peça um orçamento'],
    },
    fitness: {
      tension: ['Segunda. Na segunda, com certeza.', 'O sofá está ganhando.'],
      wish: ['Comece de onde está.', 'No seu ritmo. Mas hoje.'],
      payoff: ['Agora é se mexer.'],
      call: ['Marque a primeira aula'],
    },
    education: {
      tension: ['Você sempre quis aprender.', 'Mais tarde? Já disse isso.'],
      wish: ['A hora em que faz sentido.', 'Comece mal. Continue.'],
      payoff: ['Comece com uma pergunta.'],
      call: ['Reserve a sua vaga'],
    },
    fashion: {
      tension: ['Armário cheio. Nada para vestir.', 'O mesmo de novo?'],
      wish: ['Vista. Saia.', 'Vista-se para o seu dia.'],
      payoff: ['Use do seu jeito.'],
      call: ['Encontre o seu'],
    },
    craft: {
      tension: ['Igual a tantos outros.', 'Comprado com pressa. Esquecido.'],
      wish: ['Sinta nas mãos.', 'Olhe de perto. Com calma.'],
      payoff: ['Abra um espaço na mesa.'],
      call: ['Escolha o seu'],
    },
  },
};
