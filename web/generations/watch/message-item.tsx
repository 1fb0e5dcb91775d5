import { cn } from '#web/ui/cn.ts';
import { agentOf } from './agents.ts';

export interface Message {
  role: string;
  iteration: number;
  content: string;
  timestamp: string;
  verdict?: { score: number; asked: number } | undefined;
  changes?: { scene_number: number; before: string; after: string }[] | undefined;
}

const TIME = new Intl.DateTimeFormat(undefined, { hour: '2-digit', minute: '2-digit' });

/** One thing somebody said: who, when, how it judges, and what it changes. */
export function MessageItem({ message }: { message: Message }) {
  const { role, content, timestamp, verdict, changes = [] } = message;
  const { name, initial, look } = agentOf(role);
  return (
    <li className="flex gap-3">
      <span
        aria-hidden
        className={cn(
          'mt-0.5 grid size-7 shrink-0 place-items-center rounded-full text-xs font-[640]',
          look,
        )}
      >
        {initial}
      </span>
      <div className="min-w-0 flex-1">
        <div className="flex items-baseline gap-2 text-xs">
          <span className="font-[560] text-ink">{name}</span>
          <time dateTime={timestamp} className="font-mono text-2xs text-ink-3 tnum">
            {TIME.format(new Date(timestamp))}
          </time>
          {verdict && <Verdict {...verdict} />}
        </div>
        <Words content={content} />
        {changes.map(({ scene_number, before, after }) => (
          <div key={scene_number} className="mt-2 space-y-1 rounded-md bg-surface-2 p-2.5 text-sm">
            <p className="eyebrow">Scene {scene_number}</p>
            <p dir="auto" className="text-ink-3">
              <del className="decoration-ember">{before}</del>
            </p>
            <p dir="auto" className="font-[520]">
              <ins className="no-underline">{after}</ins>
            </p>
          </div>
        ))}
      </div>
    </li>
  );
}

function Verdict({ score, asked }: { score: number; asked: number }) {
  const isGood = score >= asked;
  return (
    <span
      title={`${asked} of 100 asked`}
      className={cn(
        'ml-auto rounded-[5px] px-1.5 text-2xs leading-[18px] font-[560] whitespace-nowrap tnum',
        isGood ? 'bg-brand-wash text-brand' : 'bg-surface-2 text-amber-ink',
      )}
    >
      {isGood ? 'Approves' : 'Wants changes'} {Math.round(score)}
    </span>
  );
}

/** Sentences, and lists where lines begin with a dash. */
function Words({ content }: { content: string }) {
  return (
    <div dir="auto" className="mt-0.5 space-y-0.5 text-[14px] leading-[21px] break-words">
      {content.split('\n').map((line, index) =>
        line.startsWith('- ') ? (
          <p key={index} className="relative pl-3.5 text-sm text-ink-2">
            <span aria-hidden className="absolute left-0">
              ·
            </span>
            {line.slice(2)}
          </p>
        ) : (
          <p key={index}>{line}</p>
        ),
      )}
    </div>
  );
}
