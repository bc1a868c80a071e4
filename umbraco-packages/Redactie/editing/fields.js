// A document as a map of its fields, and three of those merged: what both changed is for a person to decide.

const keyOf = ({ alias, culture, segment }) => JSON.stringify([alias, culture ?? null, segment ?? null]);
const nameKeyOf = ({ culture, segment }) => JSON.stringify(['', culture ?? null, segment ?? null]);
const same = (one, other) => JSON.stringify(one ?? null) === JSON.stringify(other ?? null);

/** What somebody can type in a document. */
export function pick({ values, variants }) {
  return {
    values: values.map(({ alias, culture, segment, editorAlias, value }) => ({ alias, culture, segment, editorAlias, value })),
    variants: variants.map(({ culture, segment, name }) => ({ culture, segment, name })),
  };
}

function fieldsOf({ values, variants }) {
  return new Map([
    ...variants.map(variant => [nameKeyOf(variant), variant.name]),
    ...values.map(value => [keyOf(value), value.value]),
  ]);
}

export function sayTheSame(one, other) {
  const [left, right] = [fieldsOf(one), fieldsOf(other)];
  return [...new Set([...left.keys(), ...right.keys()])].every(key => same(left.get(key), right.get(key)));
}

/**
 * Merges two documents that were made from one.
 * @returns merged: the fields; taken: the keys of those that only the other changed; conflicts: what both changed, each their own way.
 */
export function merge(base, mine, theirs) {
  const [before, own, other] = [base, mine, theirs].map(fieldsOf);
  const merged = new Map();
  const taken = [];
  const conflicts = [];
  for (const key of new Set([...own.keys(), ...other.keys()])) {
    const [was, mineNow, theirsNow] = [before.get(key), own.get(key), other.get(key)];
    const changedByThem = !same(theirsNow, was);
    if (same(mineNow, was)) {
      merged.set(key, theirsNow);
      if (changedByThem) taken.push(key);
    } else {
      merged.set(key, mineNow);
      if (changedByThem && !same(mineNow, theirsNow)) conflicts.push({ key, mine: mineNow, theirs: theirsNow });
    }
  }
  return { merged, taken, conflicts };
}

/** The document with these fields. */
export function withFields(document, fields, ...sources) {
  const known = new Map([document, ...sources].flatMap(source => source.values).reverse().map(value => [keyOf(value), value]));
  return {
    ...document,
    values: [...known].map(([key, value]) => ({ ...value, entityType: 'document-property-value', value: fields.get(key) })),
    variants: document.variants.map(variant => ({ ...variant, name: fields.get(nameKeyOf(variant)) ?? variant.name })),
  };
}

/** @returns the alias of the field of a key, empty for the name of the page, and its language. */
export function partsOf(key) {
  const [alias, culture] = JSON.parse(key);
  return { alias, culture };
}

// What an editor would read of a value: the words of a text, whatever it is wrapped in.
export function wordsOf(value) {
  if (value === null || value === undefined || value === '') return '(leeg)';
  if (typeof value === 'boolean') return value ? 'ja' : 'nee';
  if (typeof value !== 'object') return new DOMParser().parseFromString(String(value), 'text/html').body.textContent;
  if (typeof value.markup === 'string') return wordsOf(value.markup);
  return Object.values(value)
    .filter(part => part !== null && part !== '' && !(typeof part === 'string' && /^[0-9a-f-]{32,36}$/i.test(part)))
    .map(wordsOf)
    .filter(words => words !== '(leeg)')
    .join(' · ');
}
