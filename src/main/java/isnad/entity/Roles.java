package isnad.entity;

import isnad.lexicon.GazetteerEntry;
import isnad.lexicon.Role;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Tells the roles of entities: what their words say, then what the gazetteer's offices say of the
 * day of publication.
 *
 * @param published the day on which offices count
 */
record Roles(Optional<LocalDate> published) {

  Optional<Role> of(Cluster cluster) {
    return switch (cluster.type) {
      case PLACE, MEDIA, INTERGOVERNMENTAL_ORGANIZATION -> Optional.empty();
      case STATE -> Optional.of(Role.GOV);
      case ARMED_GROUP -> Optional.of(Role.REB);
      case PERSON -> cluster.role.or(() -> officeRole(cluster)).or(() -> Optional.of(Role.UNK));
      case GROUP -> cluster.role.or(() -> Optional.of(Role.UNK));
      default -> cluster.role;
    };
  }

  private Optional<Role> officeRole(Cluster cluster) {
    if (cluster.known.isEmpty()) {
      return Optional.empty();
    }
    List<GazetteerEntry.Office> offices = cluster.known.get().offices();
    Optional<Role> held =
        published.flatMap(
            day ->
                offices.stream()
                    .filter(o -> o.covers(day))
                    .flatMap(o -> o.role().stream())
                    .findFirst());
    if (held.isPresent()) {
      return held;
    }
    boolean former =
        published.isPresent()
            && !offices.isEmpty()
            && offices.stream()
                .allMatch(o -> o.to().filter(end -> end.isBefore(published.get())).isPresent());
    if (former) {
      return Optional.of(Role.ELI);
    }
    return cluster.known.get().role();
  }
}
