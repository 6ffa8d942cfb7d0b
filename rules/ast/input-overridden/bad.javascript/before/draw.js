export function draw(shape, options) {
  return `${shape} ${options.colour}`;
}
