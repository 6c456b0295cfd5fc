import { existsSync } from 'node:fs';
import { environment } from '../../functions/wiring.ts';
import { startLaptop } from './laptop.ts';

/** `npm start`: everything in one process, until it is told to stop. */
try {
  if (existsSync('.env')) process.loadEnvFile('.env');
  const laptop = await startLaptop(environment());
  console.log(laptop.greeting);
  let stopping = false;
  const stop = async () => {
    if (stopping) process.exit(1);
    stopping = true;
    await laptop.stop();
    process.exit(0);
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exit(1);
}
