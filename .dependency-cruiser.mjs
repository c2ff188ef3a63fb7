/**
 * The arrows between the rooms, from one table: a room, what it may import, and by which door others
 * come in. Whatever the table does not allow is refused. ARCHITECTURE.md says why.
 */

const FLOW_STAGES = [
  '1-sources',
  '2-ingest',
  '3-match',
  '4-controls',
  '5-breaks',
  '6-symptoms',
  '7-diagnosis',
  '8-plan',
  '9-gate',
];

/** Built-in modules that reach the disk, the network, the clock or the machine. */
const OUTSIDE_WORLD =
  '^(node:)?(fs|fs/promises|net|http|https|http2|tls|dns|dgram|child_process|worker_threads|cluster|os|process|timers|timers/promises|perf_hooks)$';

/**
 * may: rooms this room imports. types: rooms of which it imports types only.
 * door: the files others may import, where that is not just the room's index.ts.
 * reaches: may use the built-in modules of the outside world. drivers: packages only this room may use.
 */
const ROOMS = [
  // Ground is small tools side by side: each file in it is its own door; a folder in it has one.
  { path: 'src/ground', may: [], door: '^src/ground/([^/]+|[^/]+/index)[.]ts$' },
  // What only the workspace needs is a door of its own, so that the main job does not load it; so are the words, which
  // the page takes without the rest, and so are the fields of records.
  {
    path: 'src/model',
    may: ['src/ground'],
    door: '^src/model/(index|words|records/inputs|workspace/index|decision/index)[.]ts$',
  },
  { path: 'src/stores/lake', may: ['src/ground'], types: ['src/model'], reaches: true },
  // The tables of moves are the model's: the store applies them to many rows at once.
  { path: 'src/stores/state', may: ['src/ground', 'src/model'], reaches: true },
  { path: 'src/stores/vault', may: ['src/ground'], types: ['src/model'], reaches: true },
  { path: 'src/stores/outside', may: ['src/ground'], types: ['src/model'], reaches: true },
  ...FLOW_STAGES.map((stage, index) => ({
    path: `src/flow/${stage}`,
    may: ['src/ground', 'src/model', ...FLOW_STAGES.slice(0, index).map((earlier) => `src/flow/${earlier}`)],
    // Reading files is the work of the first stage; all others are handed what they need.
    reaches: index === 0,
    // The file sources have three parts, each used by itself: open, recognise, profile.
    ...(index === 0 && {
      door: ['^src/flow/1-sources/index[.]ts$', '^src/flow/1-sources/[^/]+/[^/]+/index[.]ts$'],
    }),
  })),
  {
    path: 'src/readiness',
    may: ['src/ground', 'src/model', 'src/flow'],
    door: '^src/readiness/[^/]+/index[.]ts$',
  },
  { path: 'src/sandbox', may: ['src/ground', 'src/model'] },
  {
    path: 'src/app',
    may: ['src/ground', 'src/model', 'src/flow', 'src/readiness', 'src/sandbox', 'src/stores'],
    // A face takes these without loading the stores: help and errors are quick, and the doctor runs without them.
    door: '^src/app/(index|config|outputs/index|actions/doctor|actions/open-workspaces|actions/verify-audit|(alerts|decision|demo|explain|people|reading|review|runs|workspace)/index)[.]ts$',
    reaches: true,
  },
  // The command line starts the API.
  {
    path: 'src/faces/cli',
    may: ['src/ground', 'src/app', 'src/faces/api'],
    types: ['src/model'],
    reaches: true,
  },
  // The schemas of the API say which kinds, states and severities there are: the model's lists, not copies of them.
  {
    path: 'src/faces/api',
    may: ['src/ground', 'src/model', 'src/app'],
    door: '^src/faces/api/(index|answers)[.]ts$',
    reaches: true,
  },
  // The page says the same words, knows the same moves and the digits of currencies; of the API it takes types.
  { path: 'src/faces/web', may: ['src/ground', 'src/model'], types: ['src/app', 'src/faces/api'] },
];

/** Packages that open something belong to one place. */
const DRIVERS = [
  { packages: '@duckdb|pg|kysely|pg-copy-streams', home: 'src/stores' },
  { packages: 'nodemailer', home: 'src/stores/outside' },
  { packages: 'commander', home: 'src/faces/cli' },
  { packages: 'hono|@hono', home: 'src/faces/api' },
  { packages: 'react|react-dom|@tanstack|@base-ui|lucide-react', home: 'src/faces/web' },
];

const TESTS = '[.]test[.]tsx?$';
const literally = (path) => path.replaceAll('.', '[.]');
const inside = (path) => `^${literally(path)}/`;
const nameOf = (path) => path.replace(/^src\//, '').replaceAll('/', '-');

const arrowRules = ROOMS.flatMap(({ path, may, types = [], reaches = false }) => [
  {
    name: `${nameOf(path)}-imports-only-its-own`,
    comment: `${path} may import ${[...may, ...types.map((room) => `types of ${room}`)].join(', ') || 'nothing of ours'}.`,
    severity: 'error',
    from: { path: inside(path), pathNot: TESTS },
    to: { path: '^(src|bin|scripts|test|bench)/', pathNot: [path, ...may, ...types].map(inside) },
  },
  ...types.map((room) => ({
    name: `${nameOf(path)}-takes-only-types-of-${nameOf(room)}`,
    comment: `${path} may import types of ${room}, never its code.`,
    severity: 'error',
    from: { path: inside(path), pathNot: TESTS },
    to: { path: inside(room), dependencyTypesNot: ['type-only', 'type-import'] },
  })),
  ...(reaches
    ? []
    : [
        {
          name: `${nameOf(path)}-reaches-nothing-outside`,
          comment: `${path} is handed what it needs: no disk, network, process or clock of its own.`,
          severity: 'error',
          from: { path: inside(path), pathNot: TESTS },
          to: { dependencyTypes: ['core'], path: OUTSIDE_WORLD },
        },
      ]),
]);

const doorRules = ROOMS.map(({ path, door = `^${literally(path)}/index[.]ts$` }) => ({
  name: `${nameOf(path)}-by-its-door`,
  comment: `From outside, ${path} is entered through its index.ts.`,
  severity: 'error',
  from: { path: '^src/', pathNot: [inside(path), TESTS] },
  to: { path: inside(path), pathNot: door },
}));

const driverRules = DRIVERS.map(({ packages, home }) => ({
  name: `drivers-live-in-${nameOf(home)}`,
  comment: `${packages.replaceAll('|', ', ')}: only ${home} may import them.`,
  severity: 'error',
  from: { path: '^(src|bin)/', pathNot: [inside(home), TESTS] },
  to: { path: `node_modules/(${packages})/` },
}));

export default {
  forbidden: [
    ...arrowRules,
    ...doorRules,
    ...driverRules,
    {
      name: 'folders-inside-a-room-of-rooms-by-their-door',
      comment: 'Folders of src/ground and src/readiness enter each other through index.ts.',
      severity: 'error',
      from: { path: '^src/(ground|readiness)/([^/]+)/' },
      to: { path: '^src/$1/[^/]+/', pathNot: ['^src/$1/[^/]+/index[.]ts$', '^src/$1/$2/'] },
    },
    {
      name: 'everything-is-in-a-room',
      comment: 'A file of src/ that is in no room of the table has no arrows: put it into one.',
      severity: 'error',
      from: {},
      to: { path: '^src/', pathNot: ROOMS.map(({ path }) => inside(path)) },
    },
    {
      name: 'bin-calls-the-command-line-face',
      comment: 'bin/ hands over to src/faces/cli/main.ts and decides nothing.',
      severity: 'error',
      from: { path: '^bin/' },
      to: { path: '^src/', pathNot: '^src/faces/cli/main[.]ts$' },
    },
    {
      name: 'no-circles',
      comment: 'Two modules that need each other are one module, or hide a third.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'tests-are-leaves',
      comment: 'Nothing imports a test, and the product imports nothing of test/, bench/ or scripts/.',
      severity: 'error',
      from: { path: '^src/', pathNot: TESTS },
      to: { path: [TESTS, '^(test|bench|scripts)/'] },
    },
    {
      name: 'every-import-resolves',
      comment: 'An import that cannot be followed escapes every other rule.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'ships-what-it-needs',
      comment: 'The product runs on dependencies, never on devDependencies or what is not listed.',
      severity: 'error',
      from: { path: '^src/', pathNot: [TESTS, '^src/faces/web/'] },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'], dependencyTypesNot: ['type-only'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '/fixtures/' },
    // Types count as arrows too: a room that names another's types knows about it.
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'],
    },
  },
};
