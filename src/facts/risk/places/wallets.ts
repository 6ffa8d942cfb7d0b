import type { Places } from "./places.ts";

/** Where wallets keep keys to money. */
export const WALLETS: readonly Places[] = [
  {
    what: "the keys of a wallet",
    source:
      "Bitcoin Core, Electrum, Exodus, Atomic, Ledger, geth, Solana, Monero, Foundry and Sui documentation, data folders",
    globs: [
      "**/wallet.dat",
      "**/*.wallet",
      "~/.{bitcoin,litecoin,dogecoin,dash,zcash,ethereum,electrum,electron-cash,bitmonero,foundry,sui,aptos,brownie}/**",
      "~/.config/{solana,Exodus,atomic,Ledger Live,Wasabi,Trezor Suite}/**",
      "~/Library/Application Support/{Bitcoin,Electrum,Exodus,atomic,Ledger Live,Ethereum,Trezor Suite}/**",
      "~/AppData/Roaming/{Bitcoin,Electrum,Exodus,atomic,Ledger Live,Ethereum,Trezor Suite}/**",
      "**/keystore/UTC--*",
      "**/{seed,mnemonic,seedphrase,recovery}.txt",
    ],
  },
  {
    what: "the data of a wallet in the browser",
    source: "Chrome Web Store: ids of MetaMask, Coinbase Wallet, TronLink, Phantom",
    globs: [
      "**/{nkbihfbeogaeaoehlefnkodbefgpgknn,hnfanknocfeofbddgcijnmhnfnkdnaad,ibnejdfjmmkpcnlpebklmnkoeoihofec,bfnaelmomeimhlpmgjnjophhpkkoljpa}/**",
    ],
  },
];
