package isnad.event;

import isnad.lexicon.Trigger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Gives each event its chain of transmission: the innermost voucher first. */
final class Chains {

  /** How many tokens are looked up together. */
  private static final int BLOCK = 500;

  /** By the block of tokens that they reach into, the innermost first. */
  private final Map<Integer, List<Attribution>> attributions = new HashMap<>();

  Chains(List<Attribution> attributions) {
    for (int i = attributions.size() - 1; i >= 0; i--) {
      Attribution attribution = attributions.get(i);
      for (int block = attribution.first() / BLOCK; block * BLOCK < attribution.end(); block++) {
        this.attributions.computeIfAbsent(block, any -> new ArrayList<>()).add(attribution);
      }
    }
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
      for (Attribution attribution : attributions.getOrDefault(draft.first() / BLOCK, List.of())) {
        if (isOwnStance(draft, attribution)
            && draft.agents.add(attribution.links().get(0).source())) {
          draft.agents.retainAll(Set.of(attribution.links().get(0).source()));
        }
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

  /** Whether what a speaker voices is his own stance: عبر عن قلقه. */
  private static boolean isOwnStance(Draft draft, Attribution attribution) {
    return draft.type().speech()
        && draft.trigger().kind() == Trigger.Kind.NOUN
        && !draft.found.pronoun().isEmpty()
        && attribution.first() == draft.first();
  }

  /**
   * Whether a said clause tells of an event as known, so that the article itself stands for it: in
   * a relative clause.
   */
  private boolean isBackground(Draft draft) {
    boolean hasPronoun = !draft.found.pronoun().isEmpty();
    return switch (draft.trigger().kind()) {
      case VERB -> draft.relative && !hasPronoun && !draft.found.inflected().firstPerson();
      case NOUN -> false;
      case ACTIVE, PASSIVE -> draft.relative;
    };
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
