import type { Generated } from 'kysely';
import type {
  Alert,
  AlertChannel,
  Delivery,
  Investigation,
  Json,
  Review,
  ReviewItem,
} from '../../../model/workspace/index.ts';
import type { Written } from './written.ts';

/** Fields that are jsonb. */
type Jsonb<Row, Name extends keyof Row> = Omit<Row, Name> & { readonly [One in Name]: Written<Row[One]> };

export interface ReviewTables {
  readonly reviews: Jsonb<Review, 'moved' | 'opened' | 'closed' | 'agenda'>;
  readonly reviewItems: Jsonb<ReviewItem, 'made' | 'closed'> & { readonly place: Generated<bigint> };
  readonly investigations: Jsonb<Investigation, 'closed'>;
  readonly alertChannels: Jsonb<Omit<AlertChannel, 'settings'>, 'digest' | 'quiet'> & {
    readonly settings: Written<Json>;
  };
  readonly alerts: Jsonb<Alert, 'subject'>;
  readonly alertDeliveries: Jsonb<Omit<Delivery, 'alerts'>, 'lastError'> & {
    readonly claimedUntil: string | null;
  };
  readonly alertDeliveryItems: { readonly delivery: string; readonly alert: string };
}
