import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';

export interface ChildProgram {
  file: string;
  /** What Node has to be told to read it. */
  execArgv: string[];
}

/** A program beside the file that asks: TypeScript in the sources, JavaScript in what `bin/build.js` made of them. */
export function childProgram(name: string, asker: string): ChildProgram {
  const ending = asker.endsWith('.ts') ? 'ts' : 'js';
  const file = fileURLToPath(new URL(`./${name}.${ending}`, asker));
  return {
    file,
    execArgv: ['--disable-warning=ExperimentalWarning', ...typescriptArguments(file)],
  };
}

/** What lets a child read our TypeScript: Node itself from 22.18 on, outside node_modules; else tsx. */
function typescriptArguments(file: string): string[] {
  if (file.endsWith('.js')) return [];
  const isReadByNode = 'typescript' in process.features && Boolean(process.features.typescript);
  if (isReadByNode && !file.includes('node_modules')) return [];
  const tsx = pathToFileURL(createRequire(import.meta.url).resolve('tsx/esm')).href;
  return ['--import', tsx];
}
