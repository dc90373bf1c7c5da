package dev.peregrine.sdk.metrics.internal.aggregate;

/**
 * Summation that keeps what each addition rounds away (Neumaier). The result for n values x with
 * the sum s is off by at most {@code |s| / 2^53 + (n / 2^53)^2 * sum(|x|)}, in whichever order they
 * come. A sum that is too large for a {@code double} becomes infinite and stays so.
 */
final class CompensatedSum {

  private CompensatedSum() {}

  /** What was rounded away when {@code sum = a + b} was computed. */
  static double lost(double a, double b, double sum) {
    return Math.abs(a) >= Math.abs(b) ? (a - sum) + b : (b - sum) + a;
  }

  /** The sum together with all that was lost. */
  static double total(double sum, double lost) {
    double total = sum + lost;
    // once the sum is infinite, what was lost is NaN
    return Double.isNaN(total) ? sum : total;
  }
}
