package isnad.evaluate;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** How well one thing was read, summed over articles. */
public sealed interface Score {

  /** The name of what is measured. */
  String measure();

  /** The figure to compare by: F1, or the accuracy. From 0 to 1; 0 where there is nothing. */
  double value();

  /** The figures on a line. */
  String row();

  /** The value with that many decimals. */
  default String rounded(int decimals) {
    return decimal(value(), decimals);
  }

  /**
   * Found against sought.
   *
   * @param right how many were both
   * @param gold how many were to be found
   * @param predicted how many were found
   */
  record Matches(String measure, int right, int gold, int predicted) implements Score {

    public double precision() {
      return ratio(right, predicted);
    }

    public double recall() {
      return ratio(right, gold);
    }

    @Override
    public double value() {
      return ratio(2 * right, gold + predicted);
    }

    @Override
    public String row() {
      return "P %s  R %s  F1 %s   right %d, gold %d, predicted %d"
          .formatted(
              decimal(precision(), 3),
              decimal(recall(), 3),
              decimal(value(), 3),
              right,
              gold,
              predicted);
    }
  }

  /** Right among those that could be compared. */
  record Accuracy(String measure, int right, int of) implements Score {

    @Override
    public double value() {
      return ratio(right, of);
    }

    @Override
    public String row() {
      return "accuracy %s   right %d of %d".formatted(decimal(value(), 3), right, of);
    }
  }

  /** The mean of other figures. */
  record Mean(String measure, double value) implements Score {

    @Override
    public String row() {
      return "mean %s".formatted(decimal(value, 3));
    }
  }

  private static double ratio(int part, int whole) {
    return whole == 0 ? 0 : (double) part / whole;
  }

  /** A figure with that many decimals; halves go to the even digit. */
  static String decimal(double value, int decimals) {
    return new BigDecimal(value).setScale(decimals, RoundingMode.HALF_EVEN).toPlainString();
  }
}
