import { Command } from 'commander';

const program = new Command()
  .name('tieout')
  .version('0.1.0')
  .description("Proves that a Shopify store and its ERP agree, and says what to do where they don't.");

await program.parseAsync();
