package isnad.entity;

import isnad.lexicon.EntityType;
import isnad.lexicon.Gazetteer;
import isnad.lexicon.GazetteerEntry;
import isnad.lexicon.NameLexicon;
import isnad.mention.Name;
import isnad.mention.Name.Manner;
import isnad.text.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Tells which names of an article mean one entity: by what the gazetteer knows, by their words, and
 * for descriptions by the last entity that fits. Immutable and thread-safe.
 */
public record EntityResolver(NameLexicon lexicon, Gazetteer gazetteer) {

  /**
   * Resolves the names of one article.
   *
   * @param names in text order
   * @param published the day on which offices count; without it the gazetteer's offices tell no
   *     role
   */
  public Resolution resolve(Text text, List<Name> names, Optional<LocalDate> published) {
    return new Run(text, names, published).resolve();
  }

  private final class Run {
    private final Text text;
    private final List<Name> names;
    private final Roles roles;
    private final Cores cores = new Cores(lexicon, gazetteer);
    private final List<Cluster> clusters = new ArrayList<>();
    private final Optional<String> dominant;
    private Optional<Cluster> lastGroup = Optional.empty();

    Run(Text text, List<Name> names, Optional<LocalDate> published) {
      this.text = text;
      this.names = names;
      this.roles = new Roles(published);
      this.dominant = dominant(names);
    }

    Resolution resolve() {
      for (Name name : names) {
        place(name);
      }
      clusters.removeIf(
          c ->
              c.names.stream()
                  .allMatch(
                      n ->
                          n.rule().equals("reference-back")
                              || n.rule().equals("office-reference")));
      clusters.sort(Comparator.comparing(c -> c.names.get(0).span()));
      List<Entity> entities = new ArrayList<>();
      List<OfficeHolding> offices = new ArrayList<>();
      for (Cluster cluster : clusters) {
        Entity entity = entity(cluster, "e" + (entities.size() + 1));
        entities.add(entity);
        if (cluster.type == EntityType.PERSON) {
          offices.addAll(offices(cluster, entity));
        }
      }
      return new Resolution(entities, offices);
    }

    private void place(Name name) {
      String core = cores.core(text, name);
      Optional<Cluster> fitting =
          switch (name.type()) {
            case PERSON -> person(name, core);
            case STATE -> state(name);
            case GROUP -> group(name, core);
            case PLACE -> placeCluster(name, core);
            default -> institution(name, core);
          };
      Cluster cluster =
          fitting.orElseGet(
              () -> {
                Cluster fresh = new Cluster(name.type());
                clusters.add(fresh);
                return fresh;
              });
      cluster.add(name, core, cores.words(text, name));
      if (cluster.type == EntityType.GROUP) {
        if (name.rule().equals("g-others") && cluster.names.size() == 1 && lastGroup.isPresent()) {
          cluster.role = lastGroup.get().role;
          cluster.country = cluster.country.or(() -> lastGroup.get().country);
        }
        lastGroup = Optional.of(cluster);
      }
      name.office().ifPresent(office -> cluster.offices.add(officeKey(office)));
    }

    private Optional<Cluster> latest(java.util.function.Predicate<Cluster> fits) {
      Cluster latest = null;
      for (Cluster cluster : clusters) {
        if (fits.test(cluster)
            && (latest == null || latest.last().span().compareTo(cluster.last().span()) < 0)) {
          latest = cluster;
        }
      }
      return Optional.ofNullable(latest);
    }

    private boolean sameKnown(Cluster cluster, Name name) {
      return name.known().isPresent()
          && cluster.known.map(GazetteerEntry::path).equals(name.known().map(GazetteerEntry::path));
    }

    private boolean otherKnown(Cluster cluster, Name name) {
      return name.known().isPresent() && cluster.known.isPresent() && !sameKnown(cluster, name);
    }

    private Optional<Cluster> state(Name name) {
      if (name.country().isPresent()) {
        return latest(c -> c.type == EntityType.STATE && c.country.equals(name.country()));
      }
      Optional<Cluster> governed =
          latest(
              c ->
                  c.type == EntityType.STATE
                      && c.names.stream().anyMatch(n -> n.rule().equals(name.rule())));
      if (governed.isPresent()) {
        return governed;
      }
      return latest(
          c -> c.type == EntityType.STATE && c.country.equals(dominant) && dominant.isPresent());
    }

    private Optional<Cluster> placeCluster(Name name, String core) {
      return latest(
          c ->
              c.type == EntityType.PLACE
                  && (sameKnown(c, name)
                      || (c.cores.contains(core)
                          && ((name.manner() == Manner.NAMED && !isTerritory(name))
                              || (!otherKnown(c, name) && c.agrees(name.country()))))));
    }

    private boolean isTerritory(Name name) {
      return name.rule().equals("country-as-place");
    }

    private Optional<Cluster> institution(Name name, String core) {
      boolean back = name.rule().equals("reference-back");
      if (name.rule().equals("group-reference")) {
        Optional<Cluster> group =
            latest(c -> c.type == EntityType.ARMED_GROUP && c.agrees(name.country()));
        if (group.isPresent()) {
          return group;
        }
      }
      Optional<Cluster> exact =
          latest(
              c ->
                  c.type == name.type()
                      && (sameKnown(c, name)
                          || (!otherKnown(c, name)
                              && !back
                              && c.cores.contains(core)
                              && c.agrees(name.country()))));
      if (exact.isPresent() || !isShort(name, core)) {
        return exact;
      }
      String head = cores.words(text, name).get(0);
      return latest(
          c ->
              (c.type == name.type()
                      || (back && c.type != EntityType.PLACE && c.type != EntityType.PERSON))
                  && c.agrees(name.country())
                  && c.heads.contains(head));
    }

    private boolean isShort(Name name, String core) {
      return name.known().isEmpty()
          && core.indexOf(' ') < 0
          && (name.rule().equals("reference-back") || name.end() - name.first() == 1);
    }

    private Optional<Cluster> group(Name name, String core) {
      String stem = stem(core);
      Optional<Cluster> same =
          latest(
              c ->
                  isGroupLike(c, name)
                      && c.cores.stream().anyMatch(other -> stem(other).equals(stem)));
      if (same.isPresent()) {
        return same;
      }
      boolean pointing = name.end() - name.first() == 1 && isDefinite(name);
      return latest(
          c ->
              isGroupLike(c, name)
                  && c.names.stream()
                      .anyMatch(n -> n.rule().equals(name.rule()) && (pointing || equal(n, name))));
    }

    private boolean isGroupLike(Cluster cluster, Name name) {
      return cluster.type == EntityType.GROUP
          && cluster.agrees(name.country())
          && (name.amount().isEmpty()
              || cluster.names.stream().noneMatch(n -> n.amount().isPresent() && !equal(n, name)));
    }

    private boolean equal(Name one, Name other) {
      return one.amount().isPresent()
          && other.amount().isPresent()
          && one.amount().get().value().compareTo(other.amount().get().value()) == 0;
    }

    private boolean isDefinite(Name name) {
      return lexicon.clitics().hasArticle(Cores.firstForm(text, name));
    }

    private String stem(String core) {
      return lexicon.isPlural(core) ? core.substring(0, core.length() - 2) : core;
    }

    private Optional<Cluster> person(Name name, String core) {
      if (name.manner() == Manner.DESCRIBED) {
        return described(name);
      }
      Optional<Cluster> known = latest(c -> c.type == EntityType.PERSON && sameKnown(c, name));
      if (known.isPresent()) {
        return known;
      }
      Set<String> own = new HashSet<>(List.of(core.split(" ", -1)));
      String last = core.substring(core.lastIndexOf(' ') + 1);
      return latest(
          c ->
              c.type == EntityType.PERSON
                  && !otherKnown(c, name)
                  && c.cores.stream().anyMatch(other -> samePerson(own, last, other)));
    }

    private boolean samePerson(Set<String> own, String last, String other) {
      List<String> words = List.of(other.split(" ", -1));
      if (own.size() == 1) {
        return words.contains(last)
            && (words.get(words.size() - 1).equals(last) || words.get(0).equals(last));
      }
      Set<String> set = new HashSet<>(words);
      return set.size() == 1 ? own.containsAll(set) : set.containsAll(own) || own.containsAll(set);
    }

    private Optional<Cluster> described(Name name) {
      String key = officeKey(name.office().orElse(""));
      Optional<Cluster> holder =
          latest(
              c ->
                  c.type == EntityType.PERSON
                      && c.agrees(name.country())
                      && c.offices.stream().anyMatch(o -> o.equals(key)));
      if (holder.isPresent()) {
        return holder;
      }
      String head = key.split(" ", -1)[0];
      return latest(
          c ->
              c.type == EntityType.PERSON
                  && c.agrees(name.country())
                  && (key.indexOf(' ') < 0 || (name.country().isPresent() && c.country.isPresent()))
                  && c.offices.stream().anyMatch(o -> o.split(" ", -1)[0].equals(head)));
    }

    /** An office without articles, proclitics and gentilics. */
    private String officeKey(String office) {
      List<String> words = new ArrayList<>();
      for (isnad.text.Token token : Text.of(office).tokens()) {
        String form = token.form();
        if (words.isEmpty() && lexicon.clitics().readings(form).size() > 1) {
          form =
              lexicon.clitics().readings(form).stream()
                  .map(r -> r.form())
                  .filter(f -> lexicon.beginsHead(lexicon.clitics().withoutArticle(f)))
                  .findFirst()
                  .orElse(form);
        }
        String bare = lexicon.clitics().withoutArticle(form);
        if (token.isWord() && (words.isEmpty() || gazetteer.stateOfGentilic(bare).isEmpty())) {
          words.add(bare);
        }
      }
      return String.join(" ", words);
    }

    private Optional<String> dominant(List<Name> all) {
      Map<String, Integer> counts = new HashMap<>();
      for (Name name : all) {
        int weight = name.type() == EntityType.PLACE || name.type() == EntityType.BODY ? 2 : 1;
        name.country().ifPresent(code -> counts.merge(code, weight, Integer::sum));
      }
      return counts.entrySet().stream()
          .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry::getKey))
          .map(Map.Entry::getKey);
    }

    private Entity entity(Cluster cluster, String id) {
      Name fullest =
          cluster.names.stream()
              .max(
                  Comparator.comparing((Name n) -> n.manner() == Manner.NAMED)
                      .thenComparing(n -> n.span().length())
                      .thenComparing(n -> -n.span().start()))
              .orElseThrow();
      Optional<GazetteerEntry> known = cluster.known;
      return new Entity(
          id,
          cluster.type,
          withoutQuotes(text.in(fullest.span())),
          known.flatMap(GazetteerEntry::labelEn),
          country(cluster),
          roles.of(cluster),
          known,
          cluster.names.stream().sorted(Comparator.comparing(Name::span)).toList(),
          fullest.rule());
    }

    private String withoutQuotes(String name) {
      return name.replaceAll("[\"«»“”]", "").replaceAll("\\s+", " ").strip();
    }

    private Optional<String> country(Cluster cluster) {
      if (cluster.country.isPresent()
          || cluster.type == EntityType.INTERGOVERNMENTAL_ORGANIZATION
          || cluster.known.isPresent()
          || cluster.type == EntityType.MEDIA) {
        return cluster.type == EntityType.INTERGOVERNMENTAL_ORGANIZATION
            ? Optional.empty()
            : cluster.country;
      }
      boolean own = cluster.type == EntityType.PERSON || cluster.type == EntityType.BODY;
      return own ? dominant : nearest(cluster.names.get(0)).or(() -> dominant);
    }

    /** The country of the place or body before a name in its sentence, or of the next after it. */
    private Optional<String> nearest(Name of) {
      int sentence = text.token(of.first()).sentence();
      Optional<String> country = Optional.empty();
      for (Name name : names) {
        if (name.country().isPresent()
            && text.token(name.first()).sentence() == sentence
            && (name.type() == EntityType.PLACE || name.type() == EntityType.BODY)) {
          if (name.first() > of.first() && country.isPresent()) {
            return country;
          }
          country = name.country();
        }
      }
      return country;
    }

    private List<OfficeHolding> offices(Cluster cluster, Entity entity) {
      List<OfficeHolding> offices = new ArrayList<>();
      Set<String> seen = new HashSet<>();
      for (Name name : cluster.names) {
        if (name.office().isPresent() && seen.add(name.office().get())) {
          offices.add(
              new OfficeHolding(
                  entity.id(),
                  name.office().get(),
                  name.country().or(entity::country),
                  name.role(),
                  text.span(name.phraseFirst(), name.phraseEnd()),
                  name.rule()));
        }
      }
      return offices;
    }
  }
}
