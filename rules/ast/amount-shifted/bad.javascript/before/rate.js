export function rate(shop) {
  return { score: shop.score };
}
