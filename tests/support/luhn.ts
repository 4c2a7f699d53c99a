/** The last digit that makes a number pass the Luhn sum, written apart from the library under test. */
export function luhnDigit(body: string): string {
  let sum = 0
  for (const [index, char] of [...body].reverse().entries()) {
    const doubled = Number(char) * (index % 2 === 0 ? 2 : 1)
    sum += doubled > 9 ? doubled - 9 : doubled
  }
  return String((10 - (sum % 10)) % 10)
}
