// The Playground as a person uses it: what can be read and clicked, and nothing else.
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium, type Locator, type Page } from 'playwright-core';
import { waitUntil } from './wait-until';

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
const timeoutMs = 30_000;

/** One Adaptive Card on the page. */
export interface ShownCard {
  /** What is visible, as lines; folded parts are not in it. */
  text(): Promise<string>;
  /** Clicks a button that only changes this card, such as "Evidence (3)". */
  unfold(name: string | RegExp): Promise<void>;
  /** Clicks a button that asks the bot; resolves to the card that comes as the answer. */
  press(name: string | RegExp): Promise<ShownCard>;
  /** Types into the input with this label. */
  fill(label: string | RegExp, text: string): Promise<void>;
  /** Texts of the buttons that can be seen. */
  buttons(): Promise<string[]>;
  /** Whether a picture whose alternative text matches is visible. */
  showsPicture(altText: RegExp): Promise<boolean>;
}

export interface Chat {
  readonly page: Page;
  /** Where screenshots go. */
  readonly folder: string;
  /** Sends a message; resolves to the card that answers it. */
  say(text: string): Promise<ShownCard>;
  /** The newest card, once there is one. */
  lastCard(): Promise<ShownCard>;
  /** Everything visible in the chat, cards and plain messages. */
  text(): Promise<string>;
  /** Presses thumb up or down under the newest message, types a comment and submits. */
  giveFeedback(thumb: 'Like' | 'Dislike', comment: string): Promise<void>;
  screenshot(name: string): Promise<string>;
  close(): Promise<void>;
}

/** Opens the Playground's personal chat in a headless Chromium; resolves once the bot's welcome is shown. */
export async function openChat(url: string, executablePath: string): Promise<Chat> {
  const folder = mkdtempSync(join(tmpdir(), 'curbside-e2e-'));
  const browser: Browser = await chromium.launch({ executablePath, args: flags });
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  page.setDefaultTimeout(timeoutMs);
  // Fonts and animations come from the internet; a test does not wait for them.
  await page.route(/^https?:\/\/(?!localhost|127\.0\.0\.1)/, (route) => route.abort());
  await page.goto(url, { waitUntil: 'domcontentloaded' });
  const box = page.getByRole('textbox').and(page.locator('[data-lexical-editor]'));
  await box.waitFor();
  const cards = page.locator('.ac-adaptiveCard');
  await cards.first().waitFor();

  const next = async (before: number, asked: string): Promise<ShownCard> => {
    await waitUntil(`a card that answers "${asked}"`, async () => (await cards.count()) > before || undefined, timeoutMs);
    return shown(cards.last());
  };
  const shown = (latest: Locator): ShownCard => {
    let card = latest;
    const pinned = (async () => {
      // Later cards must not change what this one means: the card is found by its place from here on.
      card = cards.nth((await cards.count()) - 1);
    })();
    const button = (name: string | RegExp): Locator => card.getByRole('button', { name }).first();
    return {
      text: async () => pinned.then(() => card.innerText()),
      unfold: async (name) => pinned.then(() => button(name).click()),
      press: async (name) => {
        await pinned;
        const before = await cards.count();
        await button(name).click();
        return next(before, String(name));
      },
      fill: async (label, text) => pinned.then(() => card.getByLabel(label).fill(text)),
      buttons: async () => pinned.then(() => card.getByRole('button').filter({ visible: true }).allInnerTexts()),
      showsPicture: async (altText) => pinned.then(() => card.getByRole('img', { name: altText }).isVisible()),
    };
  };
  return {
    page,
    folder,
    say: async (text) => {
      const before = await cards.count();
      await box.click();
      await page.keyboard.insertText(text);
      await page.keyboard.press('Enter');
      return next(before, text);
    },
    lastCard: () => next(0, 'being opened'),
    text: async () => page.locator('main, body').first().innerText(),
    giveFeedback: async (thumb, comment) => {
      await page.getByRole('button', { name: thumb, exact: true }).last().click();
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('textbox').fill(comment);
      await dialog.getByRole('button', { name: 'Submit' }).click();
      await dialog.getByRole('button', { name: 'Close' }).last().click();
      await dialog.waitFor({ state: 'hidden' });
    },
    screenshot: async (name) => {
      const path = join(folder, `${name}.png`);
      await page.screenshot({ path });
      return path;
    },
    close: () => browser.close(),
  };
}
