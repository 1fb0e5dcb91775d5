import { dirname, posix } from 'node:path';

const BASE = ['webhooks', 'accounts', 'http', 'platform', 'providers', 'rendering'];
const PARTS = ['stories', 'brands', 'products', 'quality', 'delivery', 'spending'];

/** Who may import whom: one folder of `src` a line, drawn as the picture in ARCHITECTURE.md. */
const MAY_IMPORT: Record<string, string[]> = {
  config: ['platform'],
  platform: [],
  rendering: [],
  providers: ['platform', 'rendering'],
  http: ['platform'],
  accounts: ['platform', 'http'],
  events: ['platform', 'http'],
  webhooks: ['platform', 'http'],
  brands: BASE,
  products: BASE,
  spending: BASE,
  quality: BASE,
  delivery: [...BASE, 'quality'],
  stories: [...BASE, 'brands', 'products'],
  narration: [...BASE, 'stories'],
  generations: [...BASE, ...PARTS, 'narration'],
  comparisons: [...BASE, 'generations', 'quality'],
  editing: [...BASE, 'generations'],
};

/** These know everything. */
const ENTRIES = [
  'cli',
  'app.ts',
  'create-app.ts',
  'create-video-models.ts',
  'create-engine.ts',
  'create-studio.ts',
];

/** Folders that also run in a browser: no Node, no package but zod. */
const PURE = ['src/rendering/draw/', 'src/rendering/design/', 'src/rendering/sound/'];

/** What a feature of the web app may stand on, besides itself. */
const WEB_BELOW = ['ui', 'api'];

export interface SourceFile {
  /** Relative to the repository, with forward slashes. */
  path: string;
  text: string;
}

/** Every rule of the architecture that a file breaks, as sentences. */
export function brokenRules(file: SourceFile): string[] {
  if (file.path.startsWith('web/')) return brokenWebRules(file);
  const rules = file.path.endsWith('.test.ts') ? [] : [onlyRimEffects, onlyPureDrawing];
  return [onlyAllowedImports, onlyFoldersByName, onlyNamedExports, ...rules].flatMap((rule) =>
    rule(file),
  );
}

/** `app` knows every feature, a feature only itself, `ui` and `api`; of the server they know its contracts. */
function brokenWebRules({ path, text }: SourceFile): string[] {
  const home = homeOf(path);
  const allowed = home === 'ui' ? ['ui'] : home === 'api' ? ['api'] : [home, ...WEB_BELOW];
  const imports = path.includes('.test.') ? [] : importsOf(text);
  const strangers = imports
    .flatMap((name) => /^#web\/([\w-]+)\//.exec(name)?.[1] ?? [])
    .filter((folder) => home !== 'app' && !allowed.includes(folder));
  const server = imports.filter(
    (name) =>
      name.startsWith('#src/') &&
      !name.endsWith('-contract.ts') &&
      !PURE.some((folder) => name.startsWith(`#${folder}`)),
  );
  const relative = imports.filter(
    (name) => name.startsWith('..') && homeOf(posix.join(dirname(path), name)) !== home,
  );
  return [
    ...strangers.map((folder) => `web/${home} may not import web/${folder}`),
    ...server.map((name) => `the web app may import contracts and pure drawing, not ${name}`),
    ...relative.map((name) => `imports across folders are written #web/…, not ${name}`),
    ...onlyNamedExports({ path, text }),
  ];
}

function onlyAllowedImports({ path, text }: SourceFile): string[] {
  const home = homeOf(path);
  if (ENTRIES.includes(home)) return [];
  const allowed = MAY_IMPORT[home];
  if (!allowed) return [`src/${home} is not on the map of who may import whom`];

  const imports = importsOf(text);
  const vendors = imports.filter(
    (name) => home !== 'providers' && /^#src\/providers\/[\w-]+\//.test(name),
  );
  const strangers = path.endsWith('.test.ts')
    ? []
    : imports.flatMap(folderOf).filter((folder) => folder !== home && !allowed.includes(folder));
  return [
    ...strangers.map((folder) => `src/${home} may not import src/${folder}`),
    ...vendors.map((name) => `only create-app.ts knows a vendor, not ${name}`),
  ];
}

function onlyFoldersByName({ path, text }: SourceFile): string[] {
  return importsOf(text)
    .filter((name) => leavesFolder(path, name))
    .map((name) => `imports across folders are written #src/…, not ${name}`);
}

function onlyNamedExports({ path, text }: SourceFile): string[] {
  return [
    ...(path.endsWith('/index.ts') ? ['no barrel files'] : []),
    ...(/^export default /m.test(text) ? ['no default exports'] : []),
  ];
}

/** The environment, the network and the database each have one door. */
function onlyRimEffects({ path, text }: SourceFile): string[] {
  const home = homeOf(path);
  const mayWriteSql =
    path.endsWith('-store.ts') || /^src\/platform\/(database|durable)\//.test(path);
  return [
    ...(home !== 'config' && home !== 'cli' && /\bprocess\.env\b/.test(text)
      ? ['only src/config reads the environment']
      : []),
    ...(!['providers', 'delivery'].includes(home) && /(?<![.\w])fetch\(/.test(text)
      ? ['only providers and delivery call the network']
      : []),
    ...(!mayWriteSql && writesSql(text) ? ['SQL lives in stores and in src/platform'] : []),
  ];
}

function onlyPureDrawing({ path, text }: SourceFile): string[] {
  if (!PURE.some((folder) => path.startsWith(folder))) return [];
  return importsOf(text)
    .filter(
      (name) => !name.startsWith('.') && name !== 'zod' && !name.startsWith('#src/rendering/'),
    )
    .map((name) => `drawing and sound are pure: they may not import ${name}`);
}

/** The first circle of imports, as a list of paths that ends where it began; undefined when there is none. */
export function findCycle(files: readonly SourceFile[]): string[] | undefined {
  const graph = new Map(
    files.map(({ path, text }) => [
      path,
      importsOf(text, { types: false }).map((name) => resolve(path, name)),
    ]),
  );
  const done = new Set<string>();
  const visit = (path: string, trail: string[]): string[] | undefined => {
    if (trail.includes(path)) return [...trail.slice(trail.indexOf(path)), path];
    if (done.has(path)) return undefined;
    for (const next of graph.get(path) ?? []) {
      const cycle = graph.has(next) ? visit(next, [...trail, path]) : undefined;
      if (cycle) return cycle;
    }
    done.add(path);
    return undefined;
  };
  for (const path of graph.keys()) {
    const cycle = visit(path, []);
    if (cycle) return cycle;
  }
  return undefined;
}

const homeOf = (path: string) => path.split('/')[1] ?? '';

function importsOf(text: string, { types = true } = {}): string[] {
  return [...text.matchAll(/^(?:import|export)\s([^;]*?)from '([^']+)'/gm)]
    .filter(([, names = '']) => types || !onlyTypes(names))
    .map(([, , name = '']) => name);
}

/** `import type { A }` and `import { type A }` are gone at run time. */
function onlyTypes(names: string): boolean {
  if (names.startsWith('type ')) return true;
  const listed = /^\{([\s\S]*)\}/.exec(names.trim())?.[1];
  const parts = listed?.split(',').map((part) => part.trim()) ?? [];
  return listed !== undefined && parts.every((part) => part === '' || part.startsWith('type '));
}

function folderOf(name: string): string[] {
  const folder = /^#src\/([\w-]+)\//.exec(name)?.[1];
  return folder ? [folder] : [];
}

function leavesFolder(path: string, name: string): boolean {
  if (!name.startsWith('.') || path.split('/').length === 2) return false;
  const target = posix.join(dirname(path), name);
  return target.startsWith('src/') && target.split('/')[1] !== path.split('/')[1];
}

function resolve(path: string, name: string): string {
  if (/^#(src|web)\//.test(name)) return name.slice(1);
  return name.startsWith('.') ? posix.join(dirname(path), name) : name;
}

function writesSql(text: string): boolean {
  return /\.(selectFrom|insertInto|updateTable|deleteFrom)\(|\bsql`/.test(text);
}
