/**
 * The vault: secrets, sealed so that whoever reads the state or a backup of it reads none.
 * Comes in: a secret and what it belongs to. Goes out: it sealed, or the secret again. May touch: one file with a key.
 * Refuses: a key that others may read, and what was sealed for something else.
 */
export { openVault, type Vault, type VaultKey } from './open-vault.ts';
