/* Search over what search-index.js holds. Everything found is put in as text, never as HTML. */
const { tables, entries } = globalThis.SHUNIU;
const MOST = 200;
const found = document.getElementById('found');
const results = document.getElementById('results');
const input = document.querySelector('input[name=q]');

const plain = (text) => text.normalize('NFKC').toLowerCase();
const index = entries.map((entry) => {
  const [code, name, nameEn, table] = entry;
  const [ref, , title] = tables[table];
  return {
    entry,
    code: plain(code),
    names: [plain(name), plain(nameEn)],
    all: plain(entry.slice(0, 3).join(' ')),
    more: plain(`${ref} ${title}`),
  };
});

/* Lower is better; undefined: not found. */
function rank(item, words) {
  if (!words.every((word) => item.all.includes(word) || item.more.includes(word))) return undefined;
  if (!words.some((word) => item.all.includes(word))) return undefined;
  if (words.includes(item.code)) return 0;
  if (words.some((word) => item.names.includes(word))) return 1;
  if (words.some((word) => item.code.startsWith(word))) return 2;
  return words.some((word) => item.names[0].startsWith(word)) ? 3 : 4;
}

function element(name, text, attributes = {}) {
  const made = document.createElement(name);
  made.textContent = text;
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  return made;
}

function row([code, name, nameEn, table, path]) {
  const [ref, edition, title, status, zh, en] = tables[table];
  const link = element('a', '', { href: path });
  link.append(element('code', code), ` ${name} `, element('span', nameEn, { class: 'en', lang: 'en' }));
  const made = element('li', '');
  const trust = element('span', `${zh} `, { class: `chip ${status}` });
  trust.append(element('span', en, { class: 'en', lang: 'en' }));
  made.append(element('b', edition), ' ', link, element('br', ''), element('small', `${title} · ${ref}`), ' ', trust);
  return made;
}

function show() {
  const words = plain(input.value).split(/\s+/u).filter(Boolean);
  const hits =
    words.length === 0
      ? []
      : index.flatMap((item) => {
          const at = rank(item, words);
          return at === undefined ? [] : [{ item, at }];
        });
  hits.sort((a, b) => a.at - b.at);
  results.replaceChildren(...hits.slice(0, MOST).map(({ item }) => row(item.entry)));
  const shown = hits.length > MOST ? `，显示前 ${MOST} 个 · first ${MOST} shown` : '';
  found.textContent = words.length === 0 ? '' : `${hits.length} 个 · ${hits.length} found${shown}`;
}

input.value = new URLSearchParams(location.search).get('q') ?? '';
input.addEventListener('input', show);
show();
