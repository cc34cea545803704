package isnad.part;

import java.util.function.ToDoubleFunction;

/** A number for each part. */
record ByPart(double agent, double target, double place) {

  static final ByPart ZERO = new ByPart(0, 0, 0);

  static ByPart of(ToDoubleFunction<Part> number) {
    return new ByPart(
        number.applyAsDouble(Part.AGENT),
        number.applyAsDouble(Part.TARGET),
        number.applyAsDouble(Part.PLACE));
  }

  double of(Part part) {
    return switch (part) {
      case AGENT -> agent;
      case TARGET -> target;
      case PLACE -> place;
    };
  }

  ByPart plus(ByPart other) {
    return new ByPart(agent + other.agent, target + other.target, place + other.place);
  }

  /** The probabilities of which these are the log odds. */
  ByPart probabilities() {
    return of(part -> 1 / (1 + Math.exp(-of(part))));
  }
}
