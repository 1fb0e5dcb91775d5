import type { AdJob } from './generations/ad-workflow.ts';
import type { Db } from './platform/database/database.ts';
import type { Engine, Workflow } from './platform/durable/engine.ts';
import type { EventBell } from './platform/events/event-bell.ts';
import type { Files } from './platform/files/files.ts';
import type { SpeechModel } from './providers/speech-model.ts';
import type { DeliveryJob } from './webhooks/deliver-webhooks.ts';
import type { VideoModels } from './providers/video-models.ts';
import type { LanguageModel } from './providers/language-model.ts';

/** Everything a feature may reach for. Built once, in `create-app.ts`; a function asks for the parts it uses. */
export interface App {
  db: Db;
  files: Files;
  /** Wakes who follows a person's events. */
  eventBell: EventBell;
  engine: Engine;
  /** The job that makes one ad. */
  makeAd: Workflow<AdJob, null>;
  /** Tells a webhook of an ad that ended. */
  deliverWebhook: Workflow<DeliveryJob, null>;
  /** Whether webhooks may go into private networks. */
  privateWebhooks: boolean;
  /** Whether product pages may be in private networks. */
  privatePages: boolean;
  /** The models of others that scenes can be given to. */
  videoModels: VideoModels;
  /** What speaks the lines of an ad that is to have a voice. */
  speechModel: SpeechModel;
  /** Writes and judges stories; null where the host named none, and our rules do it. */
  languageModel: LanguageModel | null;
  now: () => Date;
  newId: () => string;
  /** A seed for a film whose owner named none. */
  newSeed: () => number;
  /** 43 characters that nobody can guess, safe in an address. */
  newSecret: () => string;
  /** Signs what we hand out and want to know again. */
  secretKey: string;
}
