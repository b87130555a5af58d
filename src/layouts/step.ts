/** A step of the way to a page: what a page is called, and its address from the root of the host. */
export interface Step {
  label: string;
  address: string;
}
