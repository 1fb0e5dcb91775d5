import { type FromWorker, openStream } from './stream.ts';

/*
 * One stream of events a browser, shared by its tabs: over HTTP/1.1 six open connections to a host are all a
 * browser has, so a stream a tab would starve every request.
 */

interface SharedScope {
  onconnect: ((event: MessageEvent) => void) | null;
}

const ports = new Set<MessagePort>();
let isLive = false;
let close: (() => void) | undefined;

function tell(message: FromWorker): void {
  for (const port of ports) port.postMessage(message);
}

(globalThis as unknown as SharedScope).onconnect = ({ ports: [port] }) => {
  if (!port) return;
  ports.add(port);
  port.onmessage = () => {
    ports.delete(port);
    if (ports.size > 0) return;
    close?.();
    close = undefined;
    isLive = false;
  };
  if (isLive) port.postMessage({ connection: 'live' } satisfies FromWorker);
  close ??= openStream((message) => {
    if ('connection' in message) isLive = message.connection === 'live';
    tell(message);
  });
};
