package peristyle.views.overview;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import peristyle.model.operation.RootCause;
import peristyle.model.operation.RootCauses;
import peristyle.model.rule.Finding;
import peristyle.model.rule.Severity;
import peristyle.views.text.Texts;

/** Says what is wrong outside of the scope: who looks at a part is not to take it for the whole. */
final class Elsewhere {

    private Elsewhere() {}

    /** How many problems are not among those inside, and how bad the worst of them is; empty where there are none. */
    static String words(Texts texts, RootCauses all, RootCauses inside) {
        Set<Long> causes =
                inside.causes().stream().map(cause -> cause.incident().number()).collect(Collectors.toSet());
        Set<Finding> alone = new HashSet<>(inside.alone());
        List<Severity> outside = Stream.concat(
                        all.causes().stream()
                                .filter(cause ->
                                        !causes.contains(cause.incident().number()))
                                .map(RootCause::severity),
                        all.alone().stream()
                                .filter(finding -> !alone.contains(finding))
                                .map(Finding::severity))
                .toList();
        return outside.stream()
                .max(Comparator.naturalOrder())
                .map(worst -> texts.get("overview.elsewhere", outside.size(), worst))
                .orElse("");
    }
}
