package isnad.event;

import isnad.lexicon.FunctionWord;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Gives each event its chain of transmission: the innermost voucher first. */
final class Chains {

  private final Scene scene;

  /** By the sentence that they vouch for, the innermost first. */
  private final Map<Integer, List<Attribution>> attributions;

  Chains(Scene scene, List<Attribution> attributions) {
    this.scene = scene;
    this.attributions =
        attributions.stream()
            .filter(attribution -> attribution.first() < attribution.end())
            .sorted(Comparator.comparingInt(Attribution::first).reversed())
            .collect(
                Collectors.groupingBy(
                    attribution -> scene.text().token(attribution.first()).sentence()));
  }

  /** Sets the chains of events that stand in text order. */
  void give(List<Draft> drafts) {
    for (Draft draft : drafts) {
      List<Link> chain = new ArrayList<>();
      draft.governor.ifPresent(
          governor -> {
            addSpeakers(chain, governor);
            governor.chain.forEach(link -> add(chain, link));
          });
      for (Attribution attribution : attributions.getOrDefault(draft.sentence, List.of())) {
        if (!isBackground(draft) && attribution.covers(draft.first())) {
          attribution.links().forEach(link -> add(chain, link));
        }
      }
      boolean speaks = draft.type().speech() || draft.found.inflected().firstPerson();
      if (draft.agents.isEmpty()) {
        if (speaks && !chain.isEmpty()) {
          draft.agents.add(chain.get(0).source());
        } else if (draft.type().speech()) {
          draft.understood.forEach(chunk -> draft.agents.add(chunk.entity()));
        }
      }
      if (draft.type().speech()) {
        chain.removeIf(link -> draft.agents.contains(link.source()));
      }
      draft.chain = chain;
    }
  }

  /**
   * Whether a said clause tells of an event as known, so that the article itself stands for it: in
   * a relative clause, after بعد and its like, or as somebody's (زيارته).
   */
  private boolean isBackground(Draft draft) {
    boolean hasPronoun = !draft.found.pronoun().isEmpty();
    return switch (draft.trigger().kind()) {
      case VERB -> draft.relative && !hasPronoun;
      case NOUN -> hasPronoun || isDefinedByClause(draft);
      case ACTIVE, PASSIVE -> draft.relative;
    };
  }

  private boolean isDefinedByClause(Draft draft) {
    int end = scene.text().sentenceOf(draft.first()).end();
    return draft.found.definite()
        && IntStream.range(draft.end(), Math.min(end, draft.end() + 2))
            .anyMatch(token -> scene.functionAt(token, FunctionWord.Kind.RELATIVE));
  }

  private static void addSpeakers(List<Link> chain, Draft governor) {
    for (String speaker : governor.agents) {
      add(chain, new Link(speaker, Optional.of(governor.span)));
    }
  }

  private static void add(List<Link> chain, Link link) {
    if (chain.stream().noneMatch(earlier -> earlier.source().equals(link.source()))) {
      chain.add(link);
    }
  }
}
