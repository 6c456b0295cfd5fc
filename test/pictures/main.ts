import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startBrowser } from '../support/chromium.ts';
import { startLaptop } from '../support/laptop.ts';
import { scenes } from './cards.ts';
import { encoderOn } from './encode.ts';
import { cardsPage } from './gallery.ts';
import { moving } from './moving.ts';
import { photographer } from './photograph.ts';

/** Finer than the page, so that what is lost is not seen. */
const quality = 0.8;
const docs = join(import.meta.dirname, '../../docs');
const folder = join(docs, 'pictures');
mkdirSync(folder, { recursive: true });
const put = (name: string, picture: Uint8Array): void => {
  writeFileSync(join(folder, name), picture);
  console.log(`docs/pictures/${name}: ${Math.ceil(picture.length / 1000)} kB`);
};

/** `npm run pictures`: every picture of the documents, made anew from the running console. */
const browser = await startBrowser();
try {
  const encoder = encoderOn(await browser.newPage());
  const only = process.argv.slice(2);
  const wants = (what: string) => only.length === 0 || only.includes(what);
  if (wants('moving')) {
    const laptop = await startLaptop({ env: { DEMO: 'sefton' } });
    await laptop.drawn();
    const { film, still } = await moving(browser, laptop, encoder);
    put('vote.webp', film);
    put('console.webp', still);
    await laptop.stop();
  }
  if (wants('cards')) {
    const laptop = await startLaptop({ env: { DEMO: 'sefton' } });
    await laptop.drawn();
    const made = new Set<string>();
    const photograph = await photographer(browser, laptop);
    for (const { play, shots } of scenes) {
      await play(laptop);
      for (const shot of shots)
        for (const chat of ['slack', 'teams'] as const) {
          const sight = shot[chat];
          if (!sight) continue;
          const png = await photograph(chat, sight);
          const name = `${shot.name}-${chat}.webp`;
          put(name, await encoder.webp(png, quality));
          made.add(name);
        }
    }
    for (const name of readdirSync(folder))
      if (/-(slack|teams)\.webp$/.test(name) && !made.has(name)) rmSync(join(folder, name));
    writeFileSync(join(docs, 'cards.md'), cardsPage(scenes));
    await laptop.stop();
  }
} finally {
  await browser.close();
}
process.exit(0);
