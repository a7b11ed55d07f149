/* Searches the index of a longarm release. It runs from a file, asks no server for anything, and sends nothing. */
"use strict";

var longarmSearch = (function () {
  var SHOWN = 50, TRIED = 400;
  var UNSPACED = "\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}" +
    "\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}";
  var paired = new RegExp("[" + UNSPACED + "]", "u");
  var runs = new RegExp("[" + UNSPACED + "]+|(?:(?![" + UNSPACED + "])[\\p{L}\\p{N}])+", "gu");
  var same = {"ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "đ": "d", "ł": "l", "ı": "i", "ς": "σ",
    "ٱ": "ا", "ى": "ي", "ة": "ه", "ک": "ك", "ی": "ي", "ـ": ""};
  var pieces = new Map(), waiting = new Map(), turn = 0, pause = 0;

  function fold(text) {
    var bare = text.toLowerCase().normalize("NFKD").replace(/\p{Mn}/gu, "").normalize("NFC");
    return Array.from(bare, function (letter) {
      return Object.prototype.hasOwnProperty.call(same, letter) ? same[letter] : letter;
    }).join("");
  }

  /* A query as what must be found: whole tokens, beginnings of words, and runs that must stand as they are typed. */
  function wanted(query, longest) {
    var found = {tokens: [], beginnings: [], phrases: []};
    (fold(query).match(runs) || []).forEach(function (run) {
      var letters = Array.from(run), place;
      if (letters.length === 1) {
        /* One letter of a script with spaces begins words everywhere: only the letter by itself is meant. */
        found[paired.test(run) ? "beginnings" : "tokens"].push(run);
      } else if (!paired.test(run)) {
        found.beginnings.push(letters.slice(0, longest).join(""));
      } else {
        for (place = 0; place + 1 < letters.length; place += 1) {
          found.tokens.push(letters[place] + letters[place + 1]);
        }
        found.phrases.push(run);
      }
    });
    return found;
  }

  function shelf(token, shelves) {
    var letters = Array.from(token), number = 0;
    letters.slice(0, paired.test(letters[0]) ? 1 : 2).forEach(function (letter) {
      number = (number * 31 + letter.codePointAt(0)) % 65521;
    });
    return number % shelves;
  }

  /* The entries of a token, or of every token that begins with it, as a set. */
  function places(held, token, beginning) {
    var found = new Set();
    Object.keys(held).forEach(function (name) {
      var last = 0;
      if (name === token || (beginning && name.startsWith(token))) {
        held[name].forEach(function (distance) { last += distance; found.add(last); });
      }
    });
    return found;
  }

  function take(name, value) {
    pieces.set(name, value);
    (waiting.get(name) || []).forEach(function (done) { done(value); });
    waiting.delete(name);
  }

  function load(name) {
    return new Promise(function (done, failed) {
      var script;
      if (pieces.has(name)) { done(pieces.get(name)); return; }
      if (waiting.has(name)) { waiting.get(name).push(done); return; }
      waiting.set(name, [done]);
      script = document.createElement("script");
      script.src = "search/" + name + ".js";
      script.onerror = function () { waiting.delete(name); failed(new Error(name)); };
      document.head.appendChild(script);
    });
  }

  function both(one, other) {
    return one === null ? other : new Set(Array.from(one).filter(function (place) { return other.has(place); }));
  }

  async function find(query) {
    var about = await load("index"), asked = wanted(query, about.longest), held = null;
    var parts = asked.tokens.map(function (token) { return [token, false]; })
      .concat(asked.beginnings.map(function (token) { return [token, true]; }));
    for (var part of parts) {
      held = both(held, places(await load("t-" + shelf(part[0], about.shelves)), part[0], part[1]));
    }
    return shown(Array.from(held || []).sort(function (one, other) { return one - other; }), asked.phrases, about);
  }

  async function shown(order, phrases, about) {
    var lines = [], tried = 0;
    for (var place of order) {
      if (lines.length === SHOWN || tried === TRIED) { break; }
      var line = (await load("e-" + Math.floor(place / about.block)))[place % about.block];
      var text = phrases.length ? fold(line[2] + " " + line[3]) : "";
      tried += 1;
      if (phrases.every(function (phrase) { return text.includes(phrase); })) { lines.push(line); }
    }
    return {lines: lines, more: tried < order.length};
  }

  function piece(tag, words, attributes) {
    var made = document.createElement(tag);
    made.textContent = words;
    Object.keys(attributes || {}).forEach(function (name) { made.setAttribute(name, attributes[name]); });
    return made;
  }

  function row(line, words) {
    var item = piece("li", ""), head = piece("p", "", {"class": "sentence"});
    head.appendChild(piece("span", words.dataset[line[1]] || line[1], {"class": "sort"}));
    head.appendChild(document.createTextNode(" "));
    head.appendChild(piece("a", line[2], line[1] === "document" ?
      {href: line[0], lang: line[4] || "und", dir: "auto"} : {href: line[0]}));
    item.appendChild(head);
    if (line[3]) {
      item.appendChild(piece("p", line[3], line[1] === "claim" ?
        {"class": "found", lang: line[4] || "und", dir: "auto"} : {"class": "found", dir: "auto"}));
    }
    return item;
  }

  /* A counted string in the form that the page's language has for the number. */
  function counted(room, name, count) {
    var form = new Intl.PluralRules(document.documentElement.lang).select(count);
    var words = room.getAttribute("data-" + name + "-" + form) || room.getAttribute("data-" + name + "-other");
    return words.replace("{count}", String(count));
  }

  function tell(room, said, query) {
    var list = document.createElement("ol"), count = said.lines.length;
    room.status.textContent = !query ? "" : !count ? room.dataset.none :
      counted(room, said.more ? "first" : "found", count);
    list.className = "results";
    said.lines.forEach(function (line) { list.appendChild(row(line, room)); });
    room.results.replaceChildren(said.lines.length ? list : "");
  }

  function start() {
    var room = document.getElementById("search");
    if (!room) { return; }
    var input = piece("input", "", {type: "search", id: "query", autocomplete: "off", spellcheck: "false", dir: "auto"});
    var label = piece("label", room.dataset.label, {"for": "query"});
    room.status = piece("p", "", {role: "status", "class": "counted"});
    room.results = piece("div", "");
    room.replaceChildren(label, input, room.status, room.results);
    async function ask() {
      var query = input.value.trim(), mine = turn += 1, said = {lines: [], more: false};
      try {
        if (query) { said = await find(query); }
      } catch (error) {
        if (mine === turn) { room.status.textContent = room.dataset.failed; }
        return;
      }
      if (mine === turn) { tell(room, said, query); }
    }
    input.addEventListener("input", function () { clearTimeout(pause); pause = setTimeout(ask, 120); });
    input.value = decodeURIComponent((location.hash.match(/^#q=(.*)$/) || ["", ""])[1].replace(/\+/g, " "));
    ask();
  }

  if (typeof document !== "undefined") {
    document.addEventListener("DOMContentLoaded", start);
  }
  return {take: take, wanted: wanted, fold: fold, shelf: shelf};
}());
