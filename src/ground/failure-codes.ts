import { type ExitCode, exitCodes } from './exit-codes.ts';

/** One kind of failure: `{name}` in `says` and `hint` stands for a value that must be given. */
export interface FailureRule {
  readonly exit: ExitCode;
  readonly http: number;
  /** What happened. */
  readonly says: string;
  /** What to do next. */
  readonly hint: string;
}

const { usage, undecided, upstream, bug, interrupted } = exitCodes;

/** Every failure there is; codes are stable: add, never rename. */
export const failureCodes = {
  // How the command was called
  'usage-bad-option': {
    exit: usage,
    http: 400,
    says: 'The option {option} is not known.',
    hint: 'See "tieout --help" for the options there are.',
  },
  'usage-bad-value': {
    exit: usage,
    http: 400,
    says: '{option} was given "{value}", which is not {expected}.',
    hint: 'Give {option} {expected}.',
  },
  'usage-missing-option': {
    exit: usage,
    http: 400,
    says: '{option} was not given.',
    hint: 'Add {option} {expected}.',
  },
  'usage-no-files': {
    exit: usage,
    http: 400,
    says: 'No file was found at {path}.',
    hint: 'Check the folder or the pattern; quote a pattern so that the shell leaves it alone.',
  },
  'usage-bad-call': {
    exit: usage,
    http: 400,
    says: 'The command was not understood: {reason}.',
    hint: 'See "{help}".',
  },
  'usage-bad-command': {
    exit: usage,
    http: 404,
    says: 'There is no command {command}.',
    hint: 'See "tieout --help" for the commands there are.',
  },
  'usage-unknown-id': {
    exit: usage,
    http: 404,
    says: 'Nothing is called "{id}".',
    hint: 'Run "tieout explain" to see every name there is.',
  },
  'usage-options-conflict': {
    exit: usage,
    http: 400,
    says: '{option} and {other} cannot be used together.',
    hint: 'Leave one of them out.',
  },

  // A whole file that cannot be read
  'file-not-found': {
    exit: usage,
    http: 404,
    says: 'There is no file or folder at {path}.',
    hint: 'Check the path; it is taken from the folder the command is run in.',
  },
  'file-not-readable': {
    exit: usage,
    http: 422,
    says: '{file} could not be read: {reason}.',
    hint: 'Check that the file is there and that you may read it.',
  },
  'file-empty': {
    exit: usage,
    http: 422,
    says: '{file} is empty.',
    hint: 'Export it again, or take it out of the folder.',
  },
  'file-truncated-archive': {
    exit: usage,
    http: 422,
    says: '{file} is an archive that ends too early or is damaged: {reason}.',
    hint: 'Download or copy it again; its size is probably smaller than at the source.',
  },
  'file-unknown-encoding': {
    exit: usage,
    http: 422,
    says: '{file} is in no encoding that is known: {reason}.',
    hint: 'Save it as UTF-8, UTF-16 or Windows-1252.',
  },
  'file-not-recognised': {
    exit: usage,
    http: 422,
    says: '{file} is not recognised: {reason}.',
    hint: 'Run "tieout profile suggest {file}" and say in the profile what its columns mean.',
  },
  'file-wrong-side': {
    exit: usage,
    http: 422,
    says: '{file} was given as the {given} side, but it is {found}.',
    hint: 'Swap the paths of --shop and --erp, or move the file to the other folder.',
  },
  'file-zip-bomb': {
    exit: usage,
    http: 422,
    says: '{file} unpacks to more than {limit}, which is not safe to do.',
    hint: 'Unpack it yourself if you trust it, and give the unpacked file.',
  },
  'file-unsafe-archive': {
    exit: usage,
    http: 422,
    says: '{file} holds an entry that is not safe to unpack: {entry}.',
    hint: 'Unpack it yourself if you trust it, and give the files in it.',
  },
  'file-line-too-long': {
    exit: usage,
    http: 422,
    says: '{file} has a line longer than {limit}, at line {line}.',
    hint: 'Look for a quote that is never closed, or line ends that were lost.',
  },
  'file-nul-bytes': {
    exit: usage,
    http: 422,
    says: '{file} holds NUL bytes and is not text, first at byte {offset}.',
    hint: 'Export it again as CSV, XLSX, JSON or Parquet; the copy may be damaged.',
  },
  'file-no-columns': {
    exit: usage,
    http: 422,
    says: '{file} has no header line with column names.',
    hint: 'Export it with its header, or add one.',
  },
  'file-xlsx-unreadable': {
    exit: usage,
    http: 422,
    says: '{file} is not a workbook that can be read: {reason}.',
    hint: 'Open it and save it again as .xlsx without a password, or as CSV.',
  },
  'file-json-unreadable': {
    exit: usage,
    http: 422,
    says: '{file} is not JSON that can be read: {reason}.',
    hint: 'Download it again; a JSON file that was cut off ends in the middle of a record.',
  },

  // The profile
  'profile-not-found': {
    exit: usage,
    http: 404,
    says: 'There is no profile at {path}.',
    hint: 'Check the path, or write one with "tieout profile suggest".',
  },
  'profile-invalid': {
    exit: usage,
    http: 422,
    says: 'The profile {file} is not valid at {at}: {reason}.',
    hint: 'Mend it there; an editor that knows the JSON Schema marks the place.',
  },
  'readiness-invalid': {
    exit: usage,
    http: 422,
    says: 'The readiness {file} is not valid at {at}: {reason}.',
    hint: 'Mend it there; "tieout readiness init" writes one that says what each key is for.',
  },
  'policy-invalid': {
    exit: usage,
    http: 422,
    says: 'The policy {file} is not valid at {at}: {reason}.',
    hint: 'Mend it there; "tieout policy show" prints every parameter with its default and range.',
  },
  'facts-invalid': {
    exit: usage,
    http: 422,
    says: 'The facts {file} are not valid at {at}: {reason}.',
    hint: 'Give the facts.json that "tieout check --out" writes, or mend the place that is named.',
  },
  'proof-invalid': {
    exit: usage,
    http: 422,
    says: 'The proof {file} is not valid at {at}: {reason}.',
    hint: 'Make it again with "tieout prove".',
  },
  'waivers-invalid': {
    exit: usage,
    http: 422,
    says: 'The waivers {file} are not valid at {at}: {reason}.',
    hint: 'Each waiver needs an id, a criterion, a reason, who takes the risk, when, and until when; "tieout gate --help" shows one.',
  },
  'profile-column-missing': {
    exit: usage,
    http: 422,
    says: 'The profile expects the column "{column}" in {file}, which does not have it.',
    hint: 'The file has: {columns}. Correct the name in the profile.',
  },

  // Values that the ground refuses
  'currency-differs': {
    exit: bug,
    http: 500,
    says: 'An amount in {currency} cannot be added to one in {other}.',
    hint: 'Convert one of them first, or sum by currency; please report this.',
  },
  'money-unreadable': {
    exit: usage,
    http: 422,
    says: '"{text}" is not an amount.',
    hint: 'Write it as digits with a point, such as 1234.50.',
  },
  'money-too-precise': {
    exit: usage,
    http: 422,
    says: '"{text}" has more decimals than the {digits} of {currency}.',
    hint: 'Round it at its source, or check the currency.',
  },
  'quantity-unreadable': {
    exit: usage,
    http: 422,
    says: '"{text}" is not a quantity with at most {digits} decimals.',
    hint: 'Write it as digits with a point, such as 12 or 0.5.',
  },
  'decimal-loses-digits': {
    exit: bug,
    http: 500,
    says: '{value} cannot be kept exactly with {scale} decimals.',
    hint: 'Name the rounding that is meant; please report this.',
  },
  'time-day-invalid': {
    exit: usage,
    http: 400,
    says: '"{text}" is not a day.',
    hint: 'Write it as year-month-day, such as 2011-03-14.',
  },
  'time-instant-invalid': {
    exit: usage,
    http: 400,
    says: '"{text}" is not an instant with its offset.',
    hint: 'Write it in ISO 8601, such as 2011-03-14T08:05:00+00:00.',
  },
  'time-zone-unknown': {
    exit: usage,
    http: 400,
    says: '"{zone}" is not a time zone.',
    hint: 'Use a name of the IANA list, such as Europe/London or UTC.',
  },
  'time-duration-invalid': {
    exit: usage,
    http: 400,
    says: '"{text}" is not a duration of fixed length.',
    hint: 'Write weeks, days, hours, minutes or seconds in ISO 8601, such as P2D or PT36H.',
  },
  'calendar-without-start': {
    exit: usage,
    http: 422,
    says: 'The fiscal calendar {kind} does not say on which day a fiscal year starts.',
    hint: 'Set fiscalCalendar.startsOn to the first day of any fiscal year.',
  },

  // Work
  'output-not-writable': {
    exit: usage,
    http: 500,
    says: '{path} could not be written: {reason}.',
    hint: 'Check that the folder is there, that you may write to it, and that the disk has room.',
  },
  'output-exists': {
    exit: usage,
    http: 409,
    says: '{path} is there already and was not changed.',
    hint: 'Give another name, or add --force to write over it.',
  },
  'result-not-found': {
    exit: usage,
    http: 404,
    says: 'There is no result of a check in {path}.',
    hint: 'Run "tieout check ... --out DIR", and name that folder with --from DIR.',
  },
  'port-not-free': {
    exit: usage,
    http: 409,
    says: 'Port {port} cannot be used: {reason}.',
    hint: 'Leave --port out, and a free one is taken.',
  },
  'lake-query-failed': {
    exit: bug,
    http: 500,
    says: 'A query failed in {step}: {reason}.',
    hint: 'Please report this with the message above; your files were not changed.',
  },
  'lake-out-of-memory': {
    exit: usage,
    http: 507,
    says: 'The memory limit of {limit} was not enough in {step}.',
    hint: 'Raise the memory limit, or give a temporary folder with more room to spill to.',
  },
  // The state of a workspace
  'state-folder-in-use': {
    exit: usage,
    http: 409,
    says: 'The state in {folder} is in use by {owner}.',
    hint: 'End that one first, or give each its own folder; several at once need a PostgreSQL by URL.',
  },
  'state-folder-unreachable': {
    exit: usage,
    http: 500,
    says: 'The state cannot be kept in {folder}: {reason}.',
    hint: 'Give a folder that any user may walk to, or do not start as root.',
  },
  'state-platform-unsupported': {
    exit: usage,
    http: 500,
    says: 'There is no built-in PostgreSQL for {platform}.',
    hint: 'Give the URL of a PostgreSQL 15 or newer instead.',
  },
  'state-not-started': {
    exit: usage,
    http: 500,
    says: 'The built-in PostgreSQL in {folder} did not start: {reason}.',
    hint: 'Check that the disk has room and that the folder was not changed by hand; nothing in it was deleted.',
  },
  'state-unreachable': {
    exit: upstream,
    http: 503,
    says: 'PostgreSQL at {server} cannot be reached: {reason}.',
    hint: 'Check the address, the name and password, and that the server runs.',
  },
  'state-server-too-old': {
    exit: usage,
    http: 500,
    says: 'PostgreSQL at {server} is version {version}, which is too old.',
    hint: 'Use PostgreSQL 15 or newer.',
  },
  'state-newer': {
    exit: usage,
    http: 500,
    says: 'The state was written by a newer Tieout: it has had the change {migration}, which is unknown here.',
    hint: 'Update Tieout to the version that was used last.',
  },
  'state-migration-failed': {
    exit: bug,
    http: 500,
    says: 'The change {migration} of the state did not work: {reason}.',
    hint: 'The state is as it was before; please report this with the message above.',
  },
  'state-lost': {
    exit: upstream,
    http: 503,
    says: 'The connection to PostgreSQL was lost: {reason}.',
    hint: 'What was acknowledged is safe. Try again; when it stays so, start Tieout again.',
  },
  'state-query-failed': {
    exit: bug,
    http: 500,
    says: 'The state refused a statement: {reason}.',
    hint: 'Nothing was changed; please report this with the message above.',
  },
  'state-text-refused': {
    exit: usage,
    http: 422,
    says: 'A text cannot be kept: {reason}.',
    hint: 'Take NUL characters and halves of surrogate pairs out of it.',
  },
  'record-not-found': {
    exit: usage,
    http: 404,
    says: 'There is no {record} {id}.',
    hint: 'Look it up in the list; it may belong to another workspace.',
  },
  'record-exists': {
    exit: usage,
    http: 409,
    says: 'There is a {record} {name} already.',
    hint: 'Use that one, or give another name.',
  },
  'record-changed': {
    exit: usage,
    http: 412,
    says: 'The {record} {id} was changed by somebody else: it has version {version}, not {expected}.',
    hint: 'Read it again, and make your change to what it is now.',
  },
  'cursor-invalid': {
    exit: usage,
    http: 400,
    says: 'The cursor "{cursor}" does not belong to this list.',
    hint: 'Use the one that the page before gave, with the same filter and order; or begin without one.',
  },
  'workspace-without-files': {
    exit: usage,
    http: 409,
    says: 'The workspace {workspace} has no files of the {side} side to compare.',
    hint: 'Add a source of files for that side.',
  },
  'path-not-allowed': {
    exit: usage,
    http: 403,
    says: 'The path "{path}" lies in no folder that this server may read.',
    hint: 'Upload the file instead, or start the server with --allow-folder and the folder it is in.',
  },
  'file-in-use': {
    exit: usage,
    http: 409,
    says: 'The file {id} is read by the source "{source}".',
    hint: 'Take it out of the source, or archive the source, first.',
  },
  'file-too-large': {
    exit: usage,
    http: 413,
    says: 'The file is larger than {limit} MiB.',
    hint: 'Send a shorter range of days, or pack it as .gz or .zip; whoever runs the server can set TIEOUT_UPLOAD_MIB.',
  },
  'files-quota-reached': {
    exit: usage,
    http: 413,
    says: 'The files of the workspace would take more than {limit} MiB.',
    hint: 'Delete files that no source reads; whoever runs the server can set TIEOUT_QUOTA_MIB.',
  },
  'run-not-running': {
    exit: usage,
    http: 409,
    says: 'The run {id} is not running any more.',
    hint: 'Look at how it ended, and run again; nothing of it was recorded.',
  },
  'run-gave-up': {
    exit: undecided,
    http: 409,
    says: 'The run {id} was begun {attempts} times, and each time its process died.',
    hint: 'See the log of the server: often the machine has too little memory for the files; set TIEOUT_MEMORY_MIB lower, or compare fewer days.',
  },
  'run-under-way': {
    exit: undecided,
    http: 409,
    says: 'The run {id} of the environment "{environment}" is under way.',
    hint: 'Wait for it to end, or cancel it.',
  },
  'no-run-to-compare': {
    exit: usage,
    http: 409,
    says: 'Nothing was recorded yet in the environment "{environment}".',
    hint: 'Run it first; then what a changed profile would find can be compared.',
  },
  'decision-overtaken': {
    exit: usage,
    http: 409,
    says: 'Something changed in the environment "{environment}" while the decision was being taken.',
    hint: 'Look at the gate again, and decide then.',
  },
  'evidence-unreadable': {
    exit: undecided,
    http: 422,
    says: 'The evidence of the decision cannot be read: {reason}.',
    hint: 'Use the version that took the decision; its record names it.',
  },
  'waiver-expired': {
    exit: usage,
    http: 422,
    says: 'A waiver that ends on {expiresAt} would be over already.',
    hint: 'Give a moment that is still to come.',
  },
  'waiver-not-open': {
    exit: usage,
    http: 409,
    says: 'The waiver {id} was {state} already.',
    hint: 'Look at the waivers again; a new one can be given at any time.',
  },
  'waiver-needs-another': {
    exit: usage,
    http: 403,
    says: 'The waiver {id} was given by {by}, who cannot be its second person as well.',
    hint: 'Somebody else with the right to approve has to second it.',
  },
  'run-not-replayable': {
    exit: usage,
    http: 409,
    says: 'The run {id} cannot be done again as it was: it is {state}.',
    hint: 'Choose a run that is done.',
  },
  'run-inputs-changed': {
    exit: undecided,
    http: 409,
    says: 'What the run {id} read is not what it was: {file} {how}.',
    hint: 'Run again; what is found then can be previewed and done again.',
  },
  'run-files-gone': {
    exit: undecided,
    http: 409,
    says: 'The results of the run {id} are not there any more.',
    hint: 'Run again, and leave the folder of the results alone.',
  },
  'too-many-trials': {
    exit: usage,
    http: 429,
    says: 'More than {most} previews and replays of the workspace are under way.',
    hint: 'Wait for one to end, or cancel one.',
  },
  'run-not-comparable': {
    exit: usage,
    http: 409,
    says: 'The runs {before} and {after} cannot be compared.',
    hint: 'Take two runs of one environment that are both done.',
  },
  'nothing-to-undo': {
    exit: usage,
    http: 409,
    says: 'There is no change of {by} to take back.',
    hint: 'Each takes back their own changes, the last one first.',
  },
  'undo-overtaken': {
    exit: usage,
    http: 409,
    says: 'The change {change} cannot be taken back: {ids} changed again since.',
    hint: 'Nothing was taken back. Change them one by one to what they should be.',
  },

  'move-not-possible': {
    exit: usage,
    http: 409,
    says: 'The {record} {id} is {state}: the move "{move}" does not lead on from there.',
    hint: 'Read it again and choose a move that its state has.',
  },

  // People
  'sign-in-refused': {
    exit: usage,
    http: 401,
    says: 'The e-mail address and the password do not fit together.',
    hint: 'Check both; an admin can let you choose a new password.',
  },
  'sign-in-elsewhere-refused': {
    exit: usage,
    http: 403,
    says: 'The sign-in at {provider} cannot be used: {reason}.',
    hint: 'Ask an admin of the workspace for an invitation to the address that you have there.',
  },
  'sign-in-way-missing': {
    exit: usage,
    http: 404,
    says: 'Nobody can sign in this way here: {way}.',
    hint: 'See GET /v1/sign-in for the ways there are.',
  },
  'link-refused': {
    exit: usage,
    http: 404,
    says: 'The link was used already, is too old, or was never given.',
    hint: 'Ask whoever gave it to you for another; "tieout serve --new-link" prints one for the owner.',
  },
  'password-refused': {
    exit: usage,
    http: 422,
    says: 'The password cannot be taken: {reason}.',
    hint: 'Take several words that have nothing to do with each other, or let a password manager make one.',
  },
  'last-admin': {
    exit: usage,
    http: 409,
    says: '{person} is the last admin of the workspace {workspace}.',
    hint: 'Make somebody else an admin first.',
  },
  'token-too-late': {
    exit: usage,
    http: 422,
    says: 'A token that ends at {expiresAt} would never be good.',
    hint: 'Give a moment to come, or null for one that does not end by itself.',
  },
  'demo-only-here': {
    exit: usage,
    http: 409,
    says: 'The demo lets everybody in, so it is for this machine alone and does not listen on {host}.',
    hint: 'Serve a workspace of your own with "tieout serve".',
  },

  // The API
  'listen-without-sign-in': {
    exit: usage,
    http: 409,
    says: 'It does not listen on {host}: {lacking}.',
    hint: 'Start it on this machine alone and use the link it prints; then give --tls-cert and --tls-key, or --public-url https://... with a proxy in front that ends TLS.',
  },
  'api-credentials-refused': {
    exit: usage,
    http: 401,
    says: 'The credentials are missing or are not good.',
    hint: 'Sign in, or send "Authorization: Bearer" with a token that is in force.',
  },
  'api-scope-missing': {
    exit: usage,
    http: 403,
    says: 'This may not be done with these credentials: it needs the right "{scope}".',
    hint: 'Ask an admin of the workspace; a token needs the scope as well.',
  },
  'api-session-needed': {
    exit: usage,
    http: 403,
    says: 'This is for people who have signed in, and cannot be done with a token.',
    hint: 'Sign in and do it there.',
  },
  'api-origin-refused': {
    exit: usage,
    http: 403,
    says: 'The request does not say that it comes from the page itself.',
    hint: 'Send it from the page; a program calls with a token instead of a session.',
  },
  'too-many-requests': {
    exit: usage,
    http: 429,
    says: 'That was too often.',
    hint: 'Try again in {seconds} seconds.',
  },
  'export-too-large': {
    exit: usage,
    http: 409,
    says: 'A {format} file takes {most} rows at most, and the filter leaves {rows}.',
    hint: 'Narrow the filter, or export as XLSX, CSV or JSON lines, which take any number.',
  },
  'too-many-exports': {
    exit: usage,
    http: 429,
    says: '{most} files are being exported already.',
    hint: 'Try again when one of them has come to its end.',
  },
  'too-many-streams': {
    exit: usage,
    http: 429,
    says: 'More than {most} streams of events are open with these credentials.',
    hint: 'Close one of them first; one stream of a workspace tells of everything in it.',
  },
  'api-path-unknown': {
    exit: usage,
    http: 404,
    says: 'There is nothing at {path}.',
    hint: 'See /openapi.json for the paths there are.',
  },
  'api-method-refused': {
    exit: usage,
    http: 405,
    says: '{method} is not possible at {path}.',
    hint: 'Use one of: {allowed}.',
  },
  'api-request-invalid': {
    exit: usage,
    http: 400,
    says: 'The request is not valid: {reason}.',
    hint: 'Mend what "errors" names; /openapi.json says what is expected.',
  },
  'api-body-invalid': {
    exit: usage,
    http: 422,
    says: 'The body is not valid: {reason}.',
    hint: 'Mend what "errors" names; /openapi.json says what is expected.',
  },
  'api-body-too-large': {
    exit: usage,
    http: 413,
    says: 'The body is larger than {limit} bytes.',
    hint: 'Send less at once.',
  },
  'api-body-type-refused': {
    exit: usage,
    http: 415,
    says: 'The body is of the type {type}.',
    hint: 'Send what is expected, with "Content-Type: {wanted}".',
  },
  'api-too-slow': {
    exit: usage,
    http: 408,
    says: 'The request did not arrive in time.',
    hint: 'Send it again over a better connection, or send less at once.',
  },
  'api-request-unreadable': {
    exit: usage,
    http: 400,
    says: 'The request is not HTTP that can be read.',
    hint: 'Look at what was sent; its headers may be too large.',
  },
  'api-version-needed': {
    exit: usage,
    http: 428,
    says: 'The change does not say which version it was made to.',
    hint: 'Send "If-Match" with the ETag that came with the record.',
  },
  'api-key-running': {
    exit: usage,
    http: 409,
    says: 'The first request with the Idempotency-Key {key} is still running.',
    hint: 'Wait a little and send the same again.',
  },
  'api-key-of-other-request': {
    exit: usage,
    http: 422,
    says: 'The Idempotency-Key {key} was used for another request.',
    hint: 'Use a new key for a new request.',
  },
  'api-host-unknown': {
    exit: usage,
    http: 421,
    says: 'Nothing here is called {host}.',
    hint: 'Use the address that "tieout serve" prints.',
  },

  // Weekly reviews and investigations
  'review-slot-invalid': {
    exit: usage,
    http: 422,
    says: 'The slot of the weekly review cannot be used: {reason}.',
    hint: 'Give weekday (1 Monday to 7 Sunday), time (HH:MM), timeZone (such as Europe/Vienna) and graceHours (1 to 120).',
  },
  'review-slot-missing': {
    exit: usage,
    http: 409,
    says: 'No slot is agreed on for the weekly review.',
    hint: 'Set "review" in the settings to the weekday, time and zone in which the team meets.',
  },
  'review-over': {
    exit: usage,
    http: 409,
    says: 'The review of {week} is {state}.',
    hint: 'Decisions and actions go into a review that is open; the one of {next} can be opened by naming its week.',
  },
  'review-week-refused': {
    exit: usage,
    http: 422,
    says: 'The review of {week} cannot be opened now.',
    hint: 'Open that of this week, or of {next}.',
  },
  'review-move-refused': {
    exit: usage,
    http: 422,
    says: 'The review of {week} cannot be moved to {to}.',
    hint: 'Move it to a moment that is still to come and before {before}, when the next one is due.',
  },
  'review-not-open': {
    exit: usage,
    http: 409,
    says: 'The review of {week} is {state}, so nothing can be written into it.',
    hint: 'Open the review first; one that was held stays as it is.',
  },
  'review-without-attendance': {
    exit: usage,
    http: 422,
    says: 'Nobody is written down as having been at the review of {week}.',
    hint: 'Record who was there, then close it.',
  },
  'review-item-incomplete': {
    exit: usage,
    http: 422,
    says: 'An action without a day says nothing of when it is to be done, and a decision has none.',
    hint: 'Give an action its due day; leave it away for a decision.',
  },
  'investigation-incomplete': {
    exit: usage,
    http: 422,
    says: 'The investigation {id} cannot make the move "{move}" without {lacking}.',
    hint: 'Give {lacking} with the move.',
  },

  // Alerts and what is outside
  'channel-invalid': {
    exit: usage,
    http: 422,
    says: 'The channel cannot be used: {reason}.',
    hint: '{advice} Then save the channel again.',
  },
  'channel-removed': {
    exit: usage,
    http: 409,
    says: 'The channel {name} was removed before this was sent.',
    hint: 'Nothing more is sent on it; add another channel where somebody should still be told.',
  },
  'vault-unusable': {
    exit: usage,
    http: 500,
    says: 'The key that seals secrets cannot be used: {reason}.',
    hint: 'Give TIEOUT_VAULT_KEY 32 bytes in base64, or a file vault.key that its owner alone may read.',
  },
  'vault-other-key': {
    exit: usage,
    http: 409,
    says: 'This secret was sealed with another key, or is damaged.',
    hint: 'Use the key it was sealed with, or give the secret once more.',
  },
  'outside-refused': {
    exit: usage,
    http: 422,
    says: 'Tieout does not send to {target}: {reason}.',
    hint: 'Use an address on the internet, or have whoever starts the server allow the host with --allow-host.',
  },
  'outside-unreachable': {
    exit: upstream,
    http: 502,
    says: '{target} could not be reached: {reason}.',
    hint: 'Check the address and whether this machine may reach it.',
  },
  'outside-too-slow': {
    exit: upstream,
    http: 504,
    says: '{target} did not answer within {seconds} seconds.',
    hint: 'Try it again later, or look whether it is up.',
  },
  'outside-said-no': {
    exit: upstream,
    http: 502,
    says: '{target} answered {status}: {reason}.',
    hint: '{advice} Then send a test of the channel.',
  },

  'data-missing': {
    exit: undecided,
    http: 409,
    says: 'It could not be decided: {reason}.',
    hint: 'Give the data that is missing and run it again.',
  },
  interrupted: {
    exit: interrupted,
    http: 499,
    says: 'Stopped on request.',
    hint: 'Nothing was left half-written; run it again when you like.',
  },
  bug: {
    exit: bug,
    http: 500,
    says: 'Something that must not happen has happened: {what}.',
    hint: 'Please report this with the message above.',
  },
} as const satisfies Readonly<Record<string, FailureRule>>;

/** The stable name of a failure. */
export type FailureCode = keyof typeof failureCodes;
