export function target(name) {
  // expect: condition-gained
  if (new Date().getDay() === 5) {
    return "archive";
  }
  return name;
}
