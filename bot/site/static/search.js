// The page's own search: it forgives slips by the rules of the bot, which the exporter puts into the index.
// Nothing that is typed leaves the page, and nothing is kept. What each function does, its namesake in Python says
// (bot/glossary/text, bot/glossary/search); numbers come from there, too.

const APOSTROPHES = /['`´’‘ʼʹ＇]/g;
const INITIALS = /(?<![\p{L}\p{N}])(?:(?:\p{L}\.){2,}(?:\p{L}(?![\p{L}\p{N}]))?|\p{L}\.\p{L}(?![\p{L}\p{N}]))/gu;
const SECTION = /\b(?:s|sec|sect|section) ?(\d{1,4}[a-z]{0,2})\b/g;
const TELLTALE = /is|ys|our|ae|oe|re|ogue|ense|ll|xion|sulph|rolment|dgement/;

export function fold(text) {
  const bare = text.slice(0, 4000).replace(/\p{Cf}/gu, "").normalize("NFKC").replaceAll("&", " and ")
    .replace(APOSTROPHES, "").toLowerCase().replaceAll("ß", "ss").replaceAll("ς", "σ").normalize("NFD").replace(/[\u0300-\u036f]/g, "")
    .replace(INITIALS, (found) => found.replaceAll(".", "")).normalize("NFC");
  return bare.replace(/[^\p{L}\p{N}\p{Mn}\p{Mc}]+/gu, " ").trim();
}

const squash = (folded) => folded.replaceAll(" ", "");

/** How many slips lead from one text to another: a letter left out, added, another, or two swapped. */
export function slips(one, other) {
  if (one === other) return 0;
  let before = [], last = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let i = 1; i <= one.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= other.length; j += 1) {
      const same = one[i - 1] === other[j - 1];
      let least = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (same ? 0 : 1));
      if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]) {
        least = Math.min(least, before[j - 2] + 1);
      }
      row.push(least);
    }
    [before, last] = [last, row];
  }
  return last[other.length];
}

const alike = (one, other) => 1 - slips(one, other) / Math.max(one.length, other.length, 1);

/** The same where only letters left out and added count. */
function inOrder(one, other) {
  let last = new Array(other.length + 1).fill(0);
  for (let i = 1; i <= one.length; i += 1) {
    const row = [0];
    for (let j = 1; j <= other.length; j += 1) {
      row.push(one[i - 1] === other[j - 1] ? last[j - 1] + 1 : Math.max(last[j], row[j - 1]));
    }
    last = row;
  }
  return one.length + other.length ? (2 * last[other.length]) / (one.length + other.length) : 1;
}

/** The stems and sounds of words, by the rules of the index. */
class Words {
  constructor(rules) {
    this.little = new Set(rules.little);
    this.rules = rules;
    this.spelling = rules.spelling.map(([pattern, now]) => [new RegExp(pattern, "g"), now]);
    this.hearing = rules.sounds.map(([pattern, now]) => [new RegExp(pattern, "g"), now]);
    this.known = { stem: new Map(), sound: new Map() };
  }

  kept(kind, word, make) {
    if (!this.known[kind].has(word)) this.known[kind].set(word, make(word));
    return this.known[kind].get(word);
  }

  stem(word) {
    return this.kept("stem", word, () => this.oneSpelling(this.singular(word)));
  }

  oneSpelling(word) {
    const spelled = this.rules.spellings[word] ?? word;
    if (spelled.length < 5 || !TELLTALE.test(spelled)) return spelled;
    return this.spelling.reduce((left, [pattern, now]) => left.replace(pattern, now), spelled);
  }

  singular(word) {
    const irregular = this.rules.plurals[word] ?? this.rules.plurals[word.replace(/s$/, "")];
    if (irregular) return irregular;
    if (word.length < 4) return word;
    if (/ies$/.test(word) && word.length > 4) return `${word.slice(0, -3)}y`;
    if (/ie$/.test(word) && word.length > 5) return `${word.slice(0, -2)}y`;
    if (/(sses|shes|ches|xes|zes)$/.test(word)) return word.slice(0, -2);
    if (/mata$/.test(word) && word.length > 6) return word.slice(0, -2);
    if (/men$/.test(word) && word.length > 5) return `${word.slice(0, -2)}an`;
    if (/(oses|eses|yses|ises)$/.test(word) && word.length > 6) return `${word.slice(0, -2)}is`;
    return /[^s]s$/.test(word) ? word.slice(0, -1) : word;
  }

  root(word) {
    let left = this.stem(word);
    const ending = ["ing", "ed", "ly", "ment", "e"].find((each) => left.endsWith(each) && left.length - each.length >= 4);
    if (ending) left = left.slice(0, -ending.length);
    return left.length > 4 && left.at(-1) === left.at(-2) ? left.slice(0, -1) : left;
  }

  allStems(folded) {
    return folded.replace(SECTION, "section $1").split(" ").map((word) => this.stem(word));
  }

  stems(folded) {
    const words = folded.replace(SECTION, "section $1").split(" ");
    const matter = words.filter((word) => !this.little.has(word));
    return (matter.length ? matter : words).map((word) => this.stem(word));
  }

  sound(word) {
    return this.kept("sound", word, () => this.hearing.reduce((left, [pattern, now]) => left.replace(pattern, now), word));
  }

  sounds(folded) {
    return folded.split(" ").map((word) => this.sound(word)).join("");
  }

  heard(folded) {
    const keys = folded.split(" ").map((word) => (word.endsWith("ing") ? word.slice(0, -1) : word)).map((word, at) => {
      const key = this.sound(word);
      return at && "aeiouy".includes(word[0]) ? key.replace(/^a/, "") : key;
    });
    return keys.join("").replace(/(.)\1+/g, "$1");
  }

  bag(folded) {
    return this.stems(folded).sort().join(" ");
  }
}

/** The sum of a text by which the index knows a phrase (CRC-32, as in zip files). */
export function sum(text) {
  let left = ~0;
  for (const byte of new TextEncoder().encode(text)) {
    left ^= byte;
    for (let bit = 0; bit < 8; bit += 1) left = (left >>> 1) ^ (left & 1 ? 0xedb88320 : 0);
  }
  return (~left >>> 0).toString(16);
}

/** Which texts share the most telling triples of letters with another. */
class Grams {
  constructor(texts, mostRead) {
    [this.size, this.mostRead, this.counts, this.postings] = [texts.length, mostRead, [], new Map()];
    texts.forEach((text, number) => {
      const triples = Grams.triples(text);
      this.counts.push(triples.size);
      for (const each of triples) {
        const known = this.postings.get(each);
        if (known) known.push(number);
        else this.postings.set(each, [number]);
      }
    });
  }

  static triples(text) {
    const padded = ` ${text} `, found = new Set();
    for (let at = 0; at + 3 <= padded.length; at += 1) found.add(padded.slice(at, at + 3));
    return found;
  }

  near(text, most, far) {
    const triples = [...Grams.triples(text)], shared = new Map();
    const rows = triples.map((each) => this.postings.get(each)).filter(Boolean).sort((a, b) => a.length - b.length);
    let read = 0;
    rows.forEach((row, at) => {
      read += row.length;
      if (read > this.mostRead && at > 1) return;
      const rarity = Math.log1p(this.size / row.length);
      for (const number of row) shared.set(number, (shared.get(number) ?? 0) + rarity);
    });
    const scored = [...shared].map(([number, sum]) => [number, sum / Math.sqrt(this.counts[number] + triples.length)]);
    const best = Math.max(...scored.map(([, score]) => score));
    return scored.filter(([, score]) => score > far * best).sort((a, b) => b[1] - a[1]).slice(0, most)
      .map(([number]) => number);
  }
}

export class Search {
  constructor(index) {
    const { rules } = index;
    [this.rules, this.policy, this.names, this.words] = [rules, rules.policy, index.words, new Words(rules)];
    this.before = rules.before.map((frame) => new RegExp(`^(?:${frame})(?: |$)`));
    this.after = rules.after.map((frame) => new RegExp(`(?:^| )(?:${frame})$`));
    this.onlyAsking = new Set(rules.onlyAsking);
    this.forms = [];
    for (let at = 0; at < index.forms.length; at += 2) {
      this.forms.push({ folded: index.forms[at], owners: [index.forms[at + 1]].flat() });
    }
    this.phrases = index.told;
    this.read = this.readings();
    this.tables = this.read.map(() => null);
  }

  /** The forms that are a text in one of the readings. Each table is made when it is first asked for, as below. */
  called(at, key) {
    if (!this.tables[at]) {
      const table = this.tables[at] = new Map();
      for (const form of this.forms) {
        const read = this.read[at](form.folded);
        if (table.has(read)) table.get(read).push(form);
        else table.set(read, [form]);
      }
    }
    return (key && this.tables[at].get(key)) || [];
  }

  get grams() {
    return this.byLetters ??= new Grams(this.forms.map((form) => form.folded), this.policy.POSTINGS_READ);
  }

  get soundGrams() {
    return this.bySounds ??= new Grams(this.forms.map((form) => this.words.sounds(form.folded)), this.policy.SOUNDS_READ);
  }

  get known() {
    return this.stems ??= new Set(this.forms.flatMap((form) => this.stemsOf(form)));
  }

  /** The numbers of the words that people describe by a phrase, by its sum. */
  get told() {
    if (!this.byPhrase) {
      this.byPhrase = new Map();
      this.phrases.split(" ").forEach((sums, place) => sums.split(",").forEach((each) => {
        this.byPhrase.set(each, [...(this.byPhrase.get(each) ?? []), place]);
      }));
      this.byPhrase.delete("-");
    }
    return this.byPhrase;
  }

  stemsOf(form) {
    return form.stems ??= form.folded.split(" ").map((word) => this.words.stem(word));
  }

  /** Makes all that a question may need, a piece at a time, so that nobody waits while they type. */
  async prepare() {
    const pieces = [...this.read.map((_, at) => () => this.called(at, "")), () => this.grams, () => this.soundGrams, () => this.known, () => this.told];
    for (const piece of pieces) {
      piece();
      await new Promise((done) => { setTimeout(done); });
    }
  }

  /** The ways in which a question is a name, from the strictest on; where one says nothing it gives an empty text. */
  readings() {
    const { words } = this;
    return [
      (said) => said,
      squash,
      (said) => words.allStems(said).join(" "),
      (said) => words.stems(said).join(" "),
      (said) => words.stems(said).map((word) => words.root(word)).join(" "),
      (said) => words.bag(said),
      (said) => (squash(said).length >= this.policy.LEAST_HEARD ? words.heard(said) : ""),
    ];
  }

  /** What is left of a question, each time that asking words are taken off an end. */
  * peelings(folded) {
    yield folded;
    let bare = "";
    while (bare !== folded) {
      bare = folded;
      for (const frame of [...this.before, ...this.after]) {
        const shorter = folded.replace(frame, "").trim();
        if (shorter !== folded && !shorter.split(" ").every((word) => !word || this.onlyAsking.has(word))) {
          folded = shorter;
          yield folded;
        }
      }
    }
  }

  /** The words that a question names, best first; none where it is no name. */
  named(layers) {
    const same = layers.map((said) => [0, said]);
    const loosely = layers.flatMap((said) => this.read.map((_, at) => [at, said]).slice(1));
    for (const [at, said] of [...same, ...loosely]) {
      const key = this.read[at](said);
      const forms = at === 4 && !key.includes(" ") ? [] : this.called(at, key);
      const owners = forms.flatMap((form) => form.owners).sort((a, b) => (a < 0) - (b < 0));
      const meant = owners.map(Search.place).filter((place) => at < 4 || this.mayOffer(place, layers[0]));
      if (meant.length) return [...new Set(meant)];
    }
    return [];
  }

  static place(owner) {
    return owner < 0 ? -1 - owner : owner;
  }

  /** Words about people are shown to whoever said all of one of their names, slips forgiven, and to nobody else. */
  mayOffer(place, said) {
    if (!this.names[place][2]) return true;
    const [one, two] = this.policy.SLIPS_OF_A_NAME, asked = this.words.stems(said);
    const near = (word, each) => slips(word, each) <= (word.length >= one) + (word.length >= two);
    const isSaid = (word) => asked.some((each) => near(word, each));
    return this.forms.some((form) => form.owners.includes(place)
      && (this.words.stems(form.folded).every(isSaid) || near(squash(form.folded), squash(said))));
  }

  /** How much a form is like what was asked, by the features and weights of the bot. */
  score(query, form, weights) {
    const joined = squash(form.folded), edits = slips(query.squashed, joined);
    const longest = Math.max(joined.length, query.squashed.length), likeness = 1 - edits / longest;
    const heaviest = this.policy.HEAVIEST_WORD, stems = this.stemsOf(form);
    const table = query.words.map((word) => stems.map((each) => alike(word, each)));
    const sizes = query.words.map((word) => Math.min(word.length, heaviest)), all = sizes.reduce((a, b) => a + b, 0);
    const said = table.map((row) => Math.max(...row));
    const covering = stems.map((_, at) => Math.max(...table.map((row) => row[at])));
    const lengths = stems.map((word) => Math.min(word.length, heaviest));
    const isSaid = said.reduce((sum, each, at) => sum + (each * sizes[at]) / all, 0);
    const covered = covering.reduce((sum, each, at) => sum + each * lengths[at], 0) / lengths.reduce((a, b) => a + b, 0);
    const elsewhere = said.reduce((sum, each, at) => (
      sum + (each < 1 && this.known.has(query.words[at]) ? sizes[at] / all : 0)), 0);
    const features = [
      likeness, likeness ** 2, inOrder(query.folded, form.folded), inOrder(query.bag, this.words.bag(form.folded)),
      alike(query.sounds, this.words.sounds(form.folded)), isSaid, isSaid ** 2, covered, covered ** 2, Math.min(...said),
      Math.min(...covering), elsewhere, edits <= 1 ? 1 : 0, Math.min(edits, this.policy.MOST_EDITS) / this.policy.MOST_EDITS,
      Math.min(joined.length, query.squashed.length) / longest, form.folded[0] === query.folded[0] ? 1 : 0,
      form.folded.at(-1) === query.folded.at(-1) ? 1 : 0, stems.length === query.words.length ? 1 : 0,
    ];
    return features.reduce((sum, each, at) => sum + each * weights[at], 0);
  }

  /** The words that may be meant by a name with slips, with the probability that they are, best first. */
  near(bare) {
    const { policy, words, rules } = this;
    if (!bare || bare.length > policy.LONGEST_NEAR) return [];
    const query = {
      folded: bare, squashed: squash(bare), bag: words.bag(bare), sounds: words.sounds(bare),
      words: bare.split(" ").map((word) => words.stem(word)),
    };
    const numbers = new Set(this.grams.near(bare, policy.CANDIDATES, policy.FAR));
    if (query.words.length <= policy.WORDS_OF_A_SOUND) {
      this.soundGrams.near(words.sound(query.squashed), policy.ALIKE, policy.FAR).forEach((each) => numbers.add(each));
    }
    const row = query.words.length > 1 ? 1 : 0, letters = query.squashed.length;
    const scored = [...numbers].map((number) => [this.score(query, this.forms[number], rules.forms[row]), number]);
    scored.sort((a, b) => b[0] - a[0] || a[1] - b[1]);
    const best = new Map();
    for (const [score, number] of scored.slice(0, policy.RANKED)) {
      for (const owner of this.forms[number].owners) {
        if (!best.has(Search.place(owner))) best.set(Search.place(owner), score);
      }
    }
    const traits = [1, Math.min(letters / policy.MANY_LETTERS, 1), Math.min(query.words.length / policy.MANY_WORDS, 1), 1 / letters];
    const none = traits.reduce((sum, each, at) => sum + each * rules.none[row][at], 0);
    const most = Math.max(none, ...best.values());
    const sum = [none, ...best.values()].reduce((total, each) => total + Math.exp(each - most), 0);
    return [...best].map(([place, score]) => [place, Math.exp(score - most) / sum]);
  }

  /** The names that stand within a longer question, the longest first. */
  mentioned(said) {
    const words = said.split(" "), found = [];
    for (let at = 0; at < words.length; at += 1) {
      for (let length = Math.min(words.length - at, this.policy.LONGEST_MENTION); length > 0; length -= 1) {
        const run = words.slice(at, at + length).join(" ");
        const same = this.called(0, run), forms = same.length ? same : this.called(2, this.words.allStems(run).join(" "));
        if (forms.length && (length > 1 || run.length >= this.policy.SHORTEST_MENTION)) {
          const share = squash(run).length / squash(said).length;
          forms.flatMap((form) => form.owners).forEach((owner) => (
            found.push([Search.place(owner), this.policy.MENTIONED * (1 + share)])));
          at += length - 1;
          break;
        }
      }
    }
    return found;
  }

  /** The numbers of words of which a name begins so, the shortest names first. */
  beginning(said) {
    if (said.length < 2) return [];
    const forms = this.forms.filter((form) => form.folded.startsWith(said) && form.owners.some((owner) => owner >= 0));
    forms.sort((a, b) => a.folded.length - b.folded.length);
    const places = forms.flatMap((form) => form.owners.filter((owner) => owner >= 0));
    return [...new Set(places)].filter((place) => !this.names[place][2]);
  }

  /** What to show for what is typed: each with its name and its file, best first. */
  find(text) {
    const said = fold(text);
    if (!said) return [];
    const layers = [...this.peelings(said)];
    const names = this.named(layers);
    const named = names.length ? names : layers.map((each) => this.told.get(sum(this.words.bag(each)))).find(Boolean) ?? [];
    const bare = layers.at(-1);
    let places = named;
    if (!named.length) {
      const found = new Map();
      [...this.near(bare), ...this.mentioned(bare)].forEach(([place, share]) => {
        if (share > (found.get(place) ?? 0)) found.set(place, share);
      });
      const near = [...found].filter(([place]) => this.mayOffer(place, said)).sort((a, b) => b[1] - a[1]);
      const isSure = near.length > 0 && near[0][1] >= this.policy.ANSWER_FROM;
      const offered = near.length && near[0][1] >= this.policy.NEAREST_FROM
        ? near.filter(([, share]) => share >= this.policy.LEAST_OFFERED).slice(0, this.policy.MOST_SUGGESTIONS) : [];
      places = offered.map(([place]) => place);
      const begun = this.beginning(said).slice(0, 2 * this.policy.MOST_SUGGESTIONS);
      places = isSure ? [...places, ...begun] : [...begun, ...places];
    } else {
      places = [...named, ...this.beginning(said).slice(0, this.policy.MOST_SUGGESTIONS)];
    }
    return [...new Set(places)].map((place) => ({ name: this.names[place][0], file: this.names[place][1] }));
  }
}

/** Makes the form of a page work: its results stand below it as links, and their number is said. */
export function attend(form) {
  const [field, told, list] = [form.querySelector("input"), form.querySelector("[role=status]"), form.querySelector("ol")];
  let ready, waiting;
  const load = () => {
    ready ??= fetch(form.dataset.index, { credentials: "omit" })
      .then((answer) => (answer.ok ? answer.json() : Promise.reject(new Error(answer.statusText))))
      .then((index) => new Search(index));
    ready.then((search) => search.prepare(), () => { told.textContent = form.dataset.failed; });
    return ready;
  };
  const show = async () => {
    const asked = field.value, found = (await load()).find(asked);
    if (asked !== field.value) return;
    list.replaceChildren(...found.map((each) => {
      const [row, link] = [document.createElement("li"), document.createElement("a")];
      link.href = form.dataset.root + each.file;
      link.textContent = each.name;
      if (form.dataset.lang) link.lang = form.dataset.lang;
      row.append(link);
      return row;
    }));
    clearTimeout(waiting);
    const said = fold(asked) ? (found.length ? `${form.dataset.found} ${found.length}` : form.dataset.none) : "";
    waiting = setTimeout(() => { told.textContent = said; }, 400); // a voice would talk into every letter
  };
  field.addEventListener("focus", () => load().catch(() => {}), { once: true });
  field.addEventListener("input", () => show().catch(() => {}));
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    await show().catch(() => {});
    list.querySelector("a")?.focus();
  });
  form.hidden = false;
}

if (typeof document !== "undefined") {
  const form = document.querySelector("form[role=search]");
  if (form) attend(form);
}
