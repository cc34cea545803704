package isnad.event;

import isnad.entity.Entity;
import isnad.event.source.Attribution;
import isnad.event.source.Link;
import isnad.lexicon.EntityType;
import isnad.lexicon.Role;
import isnad.lexicon.Trigger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Gives each event its chain of transmission: the innermost voucher first. */
final class Chains {

  /** How many tokens after the word that opens an article its speaker is told to speak. */
  private static final int FARTHEST_TELLING = 120;

  /** How many tokens are looked up together. */
  private static final int BLOCK = 500;

  /** The types of event at which persons stand face to face, also those who say we. */
  private static final Set<String> PERSONAL =
      Set.of("Meeting", "Visit", "PhoneCall", "Summit", "Correspondence");

  /** By the block of tokens that they reach into, the innermost first. */
  private final Map<Integer, List<Attribution>> attributions = new HashMap<>();

  private final List<Attribution> inOrder;

  /** The state for which a member of its government speaks who says we, by his id. */
  private final Map<String, String> spokenFor = new HashMap<>();

  /**
   * Makes what gives chains.
   *
   * @param attributions in text order
   * @param entities those of the article
   */
  Chains(List<Attribution> attributions, List<Entity> entities) {
    Map<String, String> states = new HashMap<>();
    for (Entity entity : entities) {
      if (entity.type() == EntityType.STATE) {
        entity.country().ifPresent(country -> states.putIfAbsent(country, entity.id()));
      }
    }
    for (Entity entity : entities) {
      boolean governs = entity.role().filter(Role.GOV::equals).isPresent();
      if (entity.type() == EntityType.PERSON && governs) {
        entity
            .country()
            .filter(states::containsKey)
            .ifPresent(country -> spokenFor.put(entity.id(), states.get(country)));
      }
    }
    inOrder = List.copyOf(attributions);
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
            if (!isMentioned(draft, governor)) {
              addSpeakers(chain, governor);
            }
            governor.chain.forEach(link -> add(chain, link));
          });
      for (Attribution attribution : attributions.getOrDefault(draft.first() / BLOCK, List.of())) {
        if (isOwnStance(draft, attribution)
            && draft.agents.add(attribution.links().get(0).source())) {
          draft.agents.retainAll(Set.of(attribution.links().get(0).source()));
        }
        if (attribution.covers(draft.first())) {
          attribution.links().forEach(link -> add(chain, link));
        }
      }
      boolean speaks = draft.type().speech() || draft.found.inflected().firstPerson();
      if (draft.withOnly && draft.found.inflected().firstPerson() && !chain.isEmpty()) {
        draft.agents.add(doer(draft, chain.get(0).source()));
      } else if (draft.agents.isEmpty()) {
        if (speaks && !chain.isEmpty() && !isOfOthers(draft)) {
          draft.agents.add(doer(draft, chain.get(0).source()));
        } else if (draft.ofSpeaker && !chain.isEmpty()) {
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
    if (!drafts.isEmpty()) {
      openThrough(drafts.get(0));
    }
  }

  /**
   * Gives an act of speech that opens an article the medium to which its speaker, as the text then
   * tells, spoke: دعا الوزير إلى وقف القتال. وقال في حديث لرويترز إن.
   */
  private void openThrough(Draft opening) {
    if (!opening.type().speech() || !opening.chain.isEmpty() || opening.agents.size() != 1) {
      return;
    }
    for (Attribution attribution : inOrder) {
      List<Link> links = attribution.links();
      if (attribution.first() > opening.first() && opening.agents.contains(links.get(0).source())) {
        boolean near = attribution.first() - opening.first() <= FARTHEST_TELLING;
        opening.chain = near ? List.copyOf(links.subList(1, links.size())) : List.of();
        return;
      }
    }
  }

  /** Whether a word only names an act of speech, whosesoever: إلى أهمية, لدعم, not دولة مارقة. */
  private static boolean isOfOthers(Draft draft) {
    return draft.trigger().kind() == Trigger.Kind.NOUN
        && draft.found.end() - draft.first() == 1
        && draft.lightVerb.isEmpty()
        && draft.found.pronoun().isEmpty();
  }

  /** Who does what a speaker says of himself and others: his state where it is done by states. */
  private String doer(Draft draft, String speaker) {
    boolean personal = draft.type().speech() || draft.isAmong(PERSONAL);
    return personal ? speaker : spokenFor.getOrDefault(speaker, speaker);
  }

  /** Whether what a speaker voices is his own stance: عبر عن قلقه. */
  private static boolean isOwnStance(Draft draft, Attribution attribution) {
    return draft.type().speech()
        && draft.trigger().kind() == Trigger.Kind.NOUN
        && !draft.found.pronoun().isEmpty()
        && attribution.first() == draft.first();
  }

  /** Whether an act of speech only speaks of an event that is known: انتقد الغارات. */
  private static boolean isMentioned(Draft content, Draft governor) {
    return content.isKnown() && !governor.is("Appeal");
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
