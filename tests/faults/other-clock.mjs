// Loaded before everything else: a clock that is ten years ahead.
const ahead = 10 * 365.25 * 24 * 60 * 60 * 1000;
const { Date: RealDate } = globalThis;

globalThis.Date = class Date extends RealDate {
  constructor(...given) {
    if (given.length === 0) super(RealDate.now() + ahead);
    else super(...given);
  }

  static now() {
    return RealDate.now() + ahead;
  }
};
