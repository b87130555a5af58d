import { type LoggerInterface, Warn } from 'vega';

/**
 * What is said of every facet with scales of its own and layers, whose data are the same table here; and of a brush, where
 * there is no window.
 */
const expected = ['Detected faceted independent scales', 'Can not resolve event source: window'];

/** A logger that keeps what Vega-Lite and Vega warn of, once each. */
export function collectWarnings(warnings: string[]): LoggerInterface {
  const add = (...messages: readonly unknown[]): LoggerInterface => {
    const message = messages.map(String).join(' ');
    if (expected.some((start) => message.startsWith(start)) || warnings.includes(message)) return logger;
    warnings.push(message);
    return logger;
  };
  const drop = (): LoggerInterface => logger;
  const level = ((value?: number) => (value === undefined ? Warn : logger)) as LoggerInterface['level'];
  const logger: LoggerInterface = { level, error: add, warn: add, info: drop, debug: drop };
  return logger;
}
