import { hashOfJson } from '../../ground/canonical-json.ts';
import type { Agenda, AgendaItem, DecisionFacts, Stand } from '../../model/decision/index.ts';
import { writeActions } from './agenda/actions.ts';
import { writeBacklog } from './agenda/backlog.ts';
import { writeDecisions, writePlan } from './agenda/decisions.ts';
import { writeIndicators } from './agenda/indicators.ts';
import type { AgendaInput, AgendaPart } from './agenda/input.ts';
import { writeInvestigations } from './agenda/investigations.ts';
import { writeFixes, writeSymptoms } from './agenda/symptoms.ts';
import { writeVerdict } from './agenda/verdict.ts';
import { counted } from './agenda/words.ts';

/** In the order in which a team talks: where we stand, what hurts, what was promised. */
const parts: readonly AgendaPart[] = [
  writeVerdict,
  writeIndicators,
  writeInvestigations,
  writeSymptoms,
  writeFixes,
  writeBacklog,
  writeDecisions,
  writePlan,
  writeActions,
];

/** Writes the agenda of a review from the data: the same facts and the same input give the same agenda, to the byte. */
export function writeAgenda(facts: DecisionFacts, input: AgendaInput): Agenda {
  const items = parts.flatMap((part) => part(facts, input));
  return {
    schema: 1,
    at: facts.at,
    factsSha256: hashOfJson(facts),
    says: sayAll(items),
    items,
    stand: standOf(facts, input),
  };
}

function sayAll(items: readonly AgendaItem[]): string {
  const acts = items.filter(({ urgency }) => urgency === 'act').length;
  const looks = items.filter(({ urgency }) => urgency === 'look').length;
  return acts === 0
    ? `Nothing needs a decision; ${counted(looks, 'thing')} to look at.`
    : `${counted(acts, 'thing needs', 'things need')} a decision or an owner; ${counted(looks, 'thing')} to look at.`;
}

function standOf(facts: DecisionFacts, { gate, indicators, symptoms }: AgendaInput): Stand {
  return {
    at: facts.at,
    run: facts.runs[0]?.run ?? null,
    verdict: gate?.verdict ?? null,
    indicators: Object.fromEntries(indicators.indicators.map(({ indicator, state }) => [indicator, state])),
    symptoms: Object.fromEntries(symptoms.symptoms.map(({ symptom, pattern }) => [symptom, pattern])),
    open: { total: facts.open.total, critical: facts.open.bySeverity.critical },
  };
}
