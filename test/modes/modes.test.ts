import { holdReached } from './hold-reached.ts';

holdReached(0);
