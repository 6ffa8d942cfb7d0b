export function draw(shape, options) {
  // expect: input-overridden
  options.colour = "blue";
  return `${shape} ${options.colour}`;
}
