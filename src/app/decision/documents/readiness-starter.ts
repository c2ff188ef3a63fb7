/** A readiness file to begin with: it records nothing, and says beside each key what belongs there. */
export const readinessStarter = `# yaml-language-server: $schema=schemas/readiness.schema.json
# What people have done to be ready for go-live. Nothing that is left out was done. A list that is left out (null) was
# never kept; an empty list says that it is kept and nothing is in it. Days count from their beginning in the team's zone.

# Day of the cutover, such as 2026-10-04.
goLive: null

# The team's working days; steps are dated over them.
calendar:
  country: null # ISO 3166, such as GB: its public holidays count
  region: null # such as ENG or BY, where holidays differ within the country
  workdays: [1, 2, 3, 4, 5] # 1 is Monday
  daysOff: [] # - { day: 2026-12-24, name: Company closed }
  timeZone: UTC

# Who does what: operations, finance, customer-service, integration, partner or sponsor.
team: [] # - { name: Ada Moss, role: finance, email: ada@example.com }

# Who says go, and who does when they cannot.
decider: null # { name: Ada Moss, deputy: Ben Ito }

# The event after which there is no way back, such as "first payout settled in the new ERP".
pointOfNoReturn: null

# Acceptance tests. "conditions" are what a case exercises; "tieout explain" lists them.
uat: null
#  cases:
#    - id: UAT-1
#      title: Refund one of three items, then another one
#      conditions: [partial-refund]
#      result: passed # passed, failed, blocked or untested
#      at: 2026-09-21
#      by: Ada Moss
#      workaround: null # of one that failed: { what: ..., acceptedBy: ... }
#  onMigratedData: true
#  signedOff: { by: Ada Moss, at: 2026-09-25 }

# Rehearsals of the rollback and of the cutover, with measured times.
rehearsals: null
#  - { kind: rollback, at: 2026-09-24, environment: uat, complete: true, minutes: 95, reserveMinutes: 180, drift: 0.1, verified: true }

# Checks of the SKU master: one two weeks before, one on the day before.
skuChecks: null
#  - { at: 2026-09-20, full: true, active: 4200, unmatched: 0, duplicates: 0, attributesDiffer: 12 }

# Tasks that people did in the sandbox. "attended" is no proof.
training: null
#  tasks:
#    - { person: Ada Moss, role: finance, critical: true, task: Book a partial refund, result: passed, at: 2026-09-18 }

# Migrations that were tied out.
migrations: null
#  - { at: 2026-09-26, what: Open receivables, unexplained: "0.00", currency: GBP, atPeakVolume: true }

# Who has confirmed what: rollback-plan, external-dependency, support-roster (subject: ISO week), monitoring or
# plan-step (subject: its id, such as go-live.freeze).
confirmations: null
#  - { what: rollback-plan, subject: finance, by: Ada Moss, at: 2026-09-25 }

# What somebody owns: source-of-truth of a kind of data, a process, or an area.
ownership: null
#  - { kind: source-of-truth, subject: price, owner: Ben Ito, documented: true }

# Changes that people made by hand in either system.
manualChanges: null
#  - { side: erp, record: SI-10293, by: Cleo Park, tenureMonths: 2, at: 2026-09-12T09:30:00Z }

# Alerts that were fired in a drill.
alertDrills: null
#  - { at: 2026-09-22, arrived: true, what: Order feed stopped }

# Deliveries of webhooks by ISO week.
webhooks: null
#  - { week: 2026-W38, deliveries: 18210, failures: 3, removed: false }
`;
