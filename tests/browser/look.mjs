/* Looks at pages in Chromium and with html-validate, and prints what it found as JSON, by page.
   node look.mjs CHROMIUM JOBS, where JOBS is a JSON file: {"pages": {name: url}, "searches": {name: url}, "files": {name: path}} */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { HtmlValidate } from "html-validate";
import { chromium } from "playwright-core";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf-8");
const [program, jobs] = process.argv.slice(2);
const { pages, searches, files } = JSON.parse(readFileSync(jobs, "utf-8"));
const PHONE = { width: 390, height: 844 };
const DESK = { width: 1280, height: 900 };

/* The rules of WCAG 2.2 up to AA, and what axe counts as good practice. */
async function accessible(browser) {
  const found = {};
  for (const [viewport, colorScheme] of [[PHONE, "light"], [DESK, "dark"]]) {
    const context = await browser.newContext({ viewport, colorScheme, bypassCSP: true });
    const page = await context.newPage();
    for (const [name, url] of Object.entries(pages)) {
      await page.goto(url);
      await page.evaluate(axe);
      const { violations } = await page.evaluate(() => window.axe.run(document, { resultTypes: ["violations"] }));
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      found[name] = (found[name] || []).concat(
        violations.map((one) => `${one.id}: ${one.nodes.map((node) => node.target.join(" ")).slice(0, 3).join(" | ")}`),
        wide > 0 ? [`${wide} px wider than ${viewport.width}`] : [],
      );
    }
    await context.close();
  }
  return found;
}

/* What a search page shows: with its own policy and its own scripts, and then with scripts switched off. */
async function searched(browser) {
  const found = {};
  for (const javaScriptEnabled of [true, false]) {
    const context = await browser.newContext({ javaScriptEnabled });
    for (const [name, url] of Object.entries(searches)) {
      const page = await context.newPage();
      const complaints = [];
      page.on("console", (message) => { if (message.type() === "error") { complaints.push(message.text()); } });
      page.on("pageerror", (error) => complaints.push(String(error)));
      await page.goto(url);
      if (javaScriptEnabled) {
        await page.waitForFunction(() => document.querySelector("[role=status]").textContent !== "");
      }
      found[`${name} ${javaScriptEnabled ? "with" : "without"}`] = {
        said: await page.locator("#search").innerText(),
        links: javaScriptEnabled ? await page.locator(".results a").evaluateAll((all) => all.map((one) => one.getAttribute("href"))) : [],
        complaints,
      };
      await page.close();
    }
    await context.close();
  }
  return found;
}

async function valid() {
  const checker = new HtmlValidate({
    extends: ["html-validate:standard"],
    /* Ours is a house style of short tags in one line, and ids that are file names' kin. */
    rules: { "no-trailing-whitespace": "off", "no-inline-style": "error", "long-title": "off", "valid-id": "off", "require-sri": "off", "doctype-style": "off" },
  });
  const found = {};
  for (const [name, path] of Object.entries(files)) {
    const report = await checker.validateString(readFileSync(path, "utf-8"));
    found[name] = report.results.flatMap((result) => result.messages.map((one) => `${one.ruleId} ${one.line}:${one.column} ${one.message}`));
  }
  return found;
}

const browser = await chromium.launch({ executablePath: program, args: ["--no-sandbox"] });
try {
  console.log(JSON.stringify({ accessible: await accessible(browser), searched: await searched(browser), valid: await valid() }));
} finally {
  await browser.close();
}
