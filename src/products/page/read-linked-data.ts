import { z } from 'zod';

/** Pages nest what they describe in lists and graphs; nobody nests deeper than this. */
const DEEPEST = 6;

const text = z.union([z.string(), z.number()]).transform(String);
const node = z.record(z.string(), z.unknown());
type Node = z.infer<typeof node>;

export interface LinkedProduct {
  name: string | null;
  brand: string | null;
  description: string | null;
  price: { amount: string; currency: string } | null;
  rating: { value: string; best: string; reviews: string | null } | null;
  images: string[];
}

/** The first product that a page's JSON-LD describes; undefined when there is none. What is not JSON is passed over. */
export function readLinkedData(scripts: readonly string[]): LinkedProduct | undefined {
  for (const script of scripts) {
    const found = findProduct(parsed(script), 0);
    if (found) return toProduct(found);
  }
  return undefined;
}

function findProduct(value: unknown, depth: number): Node | undefined {
  if (depth > DEEPEST) return undefined;
  if (Array.isArray(value)) {
    for (const one of value as unknown[]) {
      const found = findProduct(one, depth + 1);
      if (found) return found;
    }
    return undefined;
  }
  const one = node.safeParse(value).data;
  if (!one) return undefined;
  const types = [one['@type']].flat();
  if (types.some((type) => type === 'Product' || type === 'ProductGroup')) return one;
  return findProduct(one['@graph'] ?? one['mainEntity'], depth + 1);
}

function toProduct(product: Node): LinkedProduct {
  const offer = firstNode(product['offers']);
  const rating = firstNode(product['aggregateRating']);
  const priced = { ...firstNode(offer['priceSpecification']), ...offer };
  const amount = textOf(priced['price'] ?? priced['lowPrice']);
  const currency = textOf(priced['priceCurrency']);
  const value = textOf(rating['ratingValue']);
  return {
    name: textOf(product['name']),
    brand: nameOf(product['brand']) ?? nameOf(product['manufacturer']),
    description: textOf(product['description']),
    price: amount === null || currency === null ? null : { amount, currency },
    rating:
      value === null
        ? null
        : {
            value,
            best: textOf(rating['bestRating']) ?? '5',
            reviews: textOf(rating['reviewCount'] ?? rating['ratingCount']),
          },
    images: [product['image']].flat().flatMap((image) => {
      const address = textOf(image) ?? textOf(firstNode(image)['url']) ?? nameOf(image);
      return address === null ? [] : [address];
    }),
  };
}

function firstNode(value: unknown): Node {
  return node.safeParse([value].flat()[0]).data ?? {};
}

function nameOf(value: unknown): string | null {
  return textOf(value) ?? textOf(firstNode(value)['name']);
}

function textOf(value: unknown): string | null {
  const read = text.safeParse(value).data?.trim() ?? '';
  return read === '' ? null : read;
}

function parsed(script: string): unknown {
  try {
    return JSON.parse(script);
  } catch {
    return undefined; // a script that is no JSON describes nothing
  }
}
