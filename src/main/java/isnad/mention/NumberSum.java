package isnad.mention;

import isnad.lexicon.NumberWords.Kind;
import isnad.lexicon.NumberWords.Word;
import java.math.BigDecimal;
import java.util.Optional;

/** Adds up the words of one number as they are read, and refuses the word that starts another. */
final class NumberSum {

  private static final long TEN = 10;
  private static final long HUNDRED = 100;

  /** What is complete: all scales so far. */
  private BigDecimal total = BigDecimal.ZERO;

  /** The number that the next scale would multiply. */
  private BigDecimal group = BigDecimal.ZERO;

  private Kind last = Kind.AND;
  private long lastValue;
  private boolean lastDigits;
  private long lastScale = Long.MAX_VALUE;

  void begin(Word word, Optional<String> digits, boolean scaleFollows) {
    last = word.kind();
    lastValue = word.value();
    lastDigits = digits.isPresent();
    BigDecimal value =
        digits
            .map(d -> NumberReader.value(d, scaleFollows))
            .orElse(BigDecimal.valueOf(word.value()));
    switch (word.kind()) {
      case SCALE, SCALES -> addScale(value, word.value());
      case DUAL -> addScale(value, word.value() / 2);
      case HALF -> group = value.movePointLeft(2);
      default -> group = value;
    }
  }

  BigDecimal value() {
    BigDecimal sum = total.add(group).stripTrailingZeros();
    return sum.scale() < 0 ? sum.setScale(0) : sum;
  }

  /**
   * Adds a word, or leaves all as it is and answers false.
   *
   * @param joined whether و stands before it
   */
  boolean accept(Word word, Optional<String> digits, boolean joined) {
    boolean accepted =
        digits.isPresent()
            ? joined && acceptDigits(digits.get())
            : joined ? acceptJoined(word) : acceptDirect(word);
    if (accepted) {
      last = word.kind();
      lastValue = word.value();
      lastDigits = digits.isPresent();
    }
    return accepted;
  }

  private boolean afterScale() {
    return last == Kind.SCALE || last == Kind.SCALES || last == Kind.DUAL;
  }

  /** Digits after a scale: مليون و200 ألف. */
  private boolean acceptDigits(String digits) {
    if (!afterScale()) {
      return false;
    }
    group = NumberReader.value(digits, false);
    return true;
  }

  private boolean acceptDirect(Word word) {
    boolean afterWordUnit = last == Kind.UNIT && !lastDigits;
    switch (word.kind()) {
      case UNIT -> {
        if (word.value() != TEN || !afterWordUnit || lastValue >= TEN) {
          return false;
        }
        group = group.add(BigDecimal.TEN);
        return true;
      }
      case HUNDRED -> {
        if (word.value() != HUNDRED || !afterWordUnit || lastValue < 3 || lastValue >= TEN) {
          return false;
        }
        group =
            group
                .subtract(BigDecimal.valueOf(lastValue))
                .add(BigDecimal.valueOf(lastValue * HUNDRED));
        return true;
      }
      case SCALE, SCALES -> {
        if (last == Kind.HALF && total.signum() > 0) {
          return word.value() == lastScale;
        }
        if (afterScale() || group.signum() == 0 || word.value() >= lastScale) {
          return false;
        }
        addScale(group.multiply(BigDecimal.valueOf(word.value())), word.value());
        return true;
      }
      default -> {
        return false;
      }
    }
  }

  private boolean acceptJoined(Word word) {
    boolean afterScale = afterScale();
    boolean afterHundred = last == Kind.HUNDRED;
    boolean fits =
        switch (word.kind()) {
          case TEN ->
              afterScale || afterHundred || (last == Kind.UNIT && !lastDigits && lastValue < TEN);
          case UNIT -> afterScale || afterHundred;
          case HUNDRED -> afterScale;
          case SCALE, DUAL -> afterScale && word.value() < lastScale;
          case HALF -> afterScale;
          default -> false;
        };
    if (!fits) {
      return false;
    }
    BigDecimal value = BigDecimal.valueOf(word.value());
    switch (word.kind()) {
      case SCALE -> addScale(value, word.value());
      case DUAL -> addScale(value, word.value() / 2);
      case HALF ->
          total = total.add(value.movePointLeft(2).multiply(BigDecimal.valueOf(lastScale)));
      default -> group = group.add(value);
    }
    return true;
  }

  private void addScale(BigDecimal value, long scale) {
    total = total.add(value);
    group = BigDecimal.ZERO;
    lastScale = scale;
  }
}
