/**
 * What an answer must not say: frames of a stack, files of this machine, words of the runtime, statements, PostgreSQL's own
 * words. Each form is written as far as it differs from what the hub itself says (`a JSON syntax error at 0`).
 */
const FORMS: readonly RegExp[] = [
  // a line of a stack, also as it stands in a JSON text
  /(\n|\\n)\s+at \S/,
  /\b(Type|Range|Reference|Syntax|Store|Aggregate)Error\b|\bis not (a function|iterable|defined)\b|Cannot read propert/,
  /Unexpected (token|end of JSON)|\bin JSON at position\b/,
  /node_modules|node:internal|\.[cm]?[jt]s:\d+|\/(home|root|tmp|usr|var|opt|srv|work|mnt)\/[\w.@-]+/,
  /\bE(NOENT|ACCES|PERM|PIPE|CONNREFUSED|CONNRESET|MFILE|NOSPC)\b/,
  /\bSELECT\b[^;]*\bFROM\b|\bINSERT INTO \w|\bUPDATE \w+\.\w+|\bDELETE FROM \w|\bWITH \w+ AS \(|\$\d+::\w/,
  /pg_catalog|pg_toast|information_schema|sqlstate/i,
  /syntax error at (or near|end of input)|invalid input (syntax|value) for|malformed \w+ literal|unterminated quoted/,
  /(relation|column|function|type|schema|operator|constraint|table|index|role|database) \S+.{0,80} (does not exist|already exists)/,
  /operator does not exist|column \S+ is of type|no function matches|no operator matches/i,
  /violates \S+(?: key)? constraint|violates (not-null|row-level)|duplicate key value|null value in column/,
  /invalid byte sequence|unsupported Unicode escape|character with byte sequence|invalid regular expression/,
  /out of range for type|(value|field value) out of range|is out of range$|too long for type|division by zero|numeric field overflow/,
  /permission denied for|password authentication failed|current transaction is aborted|canceling statement/,
  /null character not permitted|deadlock detected|could not serialize|could not determine data type|cannot cast|could not obtain lock/,
  /missing FROM-clause|must appear in the GROUP BY|more than one row returned|bind message supplies|prepared statement/,
  /terminating connection|server closed the connection|remaining connection slots/,
];

/** Whether a text that leaves the hub holds a word of its inside. JSON is also looked at with its escapes undone. */
export function tellsInside(text: string): boolean {
  const plain = text.replaceAll('\\"', '"');
  return FORMS.some((form) => form.test(plain));
}
