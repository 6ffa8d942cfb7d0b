export function rate(shop) {
  // expect: amount-shifted
  return { score: shop.score - 0.3 };
}
