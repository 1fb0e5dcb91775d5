import { Parser } from 'htmlparser2';

export interface PageHead {
  title: string;
  /** By name or property in lower case; of several alike the first. */
  metas: Map<string, string>;
  /** What `<script type="application/ld+json">` holds, unread. */
  linkedData: string[];
}

const JSON_LD = 'application/ld+json';

/** Takes title, meta tags and JSON-LD out of a page. Nothing on it is run. */
export function readHeadOfPage(html: string): PageHead {
  const head: PageHead = { title: '', metas: new Map(), linkedData: [] };
  let inside: 'title' | 'linked data' | null = null;
  const parser = new Parser({
    onopentag(name, attributes) {
      if (name === 'meta') addMeta(head, attributes);
      if (name === 'title' && head.title === '') inside = 'title';
      if (name === 'script' && attributes['type']?.trim().toLowerCase() === JSON_LD) {
        head.linkedData.push('');
        inside = 'linked data';
      }
    },
    ontext(text) {
      if (inside === 'title') head.title += text;
      if (inside === 'linked data') head.linkedData.push((head.linkedData.pop() ?? '') + text);
    },
    onclosetag(name) {
      if (name === 'title' || name === 'script') inside = null;
    },
  });
  parser.end(html);
  return head;
}

function addMeta({ metas }: PageHead, attributes: Record<string, string>): void {
  const name = (attributes['property'] ?? attributes['name'] ?? '').trim().toLowerCase();
  const content = attributes['content']?.trim() ?? '';
  if (name !== '' && content !== '' && !metas.has(name)) metas.set(name, content);
}

/** Text without the markup and the entities that are in it. */
export function plainWords(text: string): string {
  const words: string[] = [];
  let hidden = false;
  const parser = new Parser({
    onopentagname: (name) => {
      hidden ||= name === 'script' || name === 'style';
    },
    ontext: (part) => words.push(hidden ? ' ' : part),
    onclosetag: () => {
      hidden = false;
      words.push(' ');
    },
  });
  parser.end(text);
  return words.join('');
}
