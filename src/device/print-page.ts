/** Opens the browser's print view. */
export function printPage(): void {
  print();
}
