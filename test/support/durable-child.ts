import { openDatabase } from '#src/platform/database/open-database.ts';
import { defineFilm } from '#src/platform/durable/conformance/film.ts';
import type { ChildOptions } from './durable-host.ts';
import { engineMaker } from './engine-on.ts';

/* A worker in a process of its own, to be killed, frozen or asked to close. */

const { database, pace, standby, ...film } = JSON.parse(process.argv[2]!) as ChildOptions;
const opened = await openDatabase(database);
const makeEngine = await engineMaker(database);
const engine = makeEngine(opened.db, {
  onProblem: (problem) => console.error(problem),
  ...(pace && { pace }),
});
defineFilm(engine, film);
process.on('disconnect', () => process.exit());
process.on('message', () => {
  void engine
    .close()
    .then(() => opened[Symbol.asyncDispose]())
    .then(() => process.exit());
});

try {
  await engine.open({ standby: standby ?? false });
  process.send!('open');
} catch (error) {
  process.send!(`refused: ${String(error)}`);
}
