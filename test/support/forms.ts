export interface FormPart {
  name: string;
  filename?: string;
  type?: string;
  content: Buffer | string;
}

const BOUNDARY = 'a-boundary-that-is-in-no-file';

/** A form as a browser or curl sends it; also forms no browser would send. */
export function aForm(parts: readonly FormPart[]): {
  headers: Record<string, string>;
  body: Buffer;
} {
  const pieces = parts.flatMap(({ name, filename, type, content }) => [
    `--${BOUNDARY}\r\ncontent-disposition: form-data; name="${name}"`,
    filename === undefined ? '' : `; filename="${filename}"`,
    type === undefined ? '' : `\r\ncontent-type: ${type}`,
    '\r\n\r\n',
    content,
    '\r\n',
  ]);
  return {
    headers: { 'content-type': `multipart/form-data; boundary=${BOUNDARY}` },
    body: Buffer.concat(
      [...pieces, `--${BOUNDARY}--\r\n`].map((piece) =>
        typeof piece === 'string' ? Buffer.from(piece) : piece,
      ),
    ),
  };
}
