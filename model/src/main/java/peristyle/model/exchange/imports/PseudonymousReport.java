package peristyle.model.exchange.imports;

import java.util.ArrayList;
import java.util.List;
import peristyle.model.exchange.inventory.Assumption;
import peristyle.model.exchange.inventory.FailedJoin;
import peristyle.model.exchange.inventory.ImportReport;
import peristyle.model.exchange.inventory.Suspicion;

/** A report without names: what it quotes from the file is replaced, unless it holds no letter. */
final class PseudonymousReport {

    private final Pseudonyms names;

    PseudonymousReport(Pseudonyms names) {
        this.names = names;
    }

    ImportReport of(ImportReport report) {
        List<Assumption> assumptions = new ArrayList<>(report.assumptions());
        assumptions.add(new Assumption("pseudonyms", List.of()));
        return new ImportReport(
                report.sheets(),
                report.joins().stream().map(this::join).toList(),
                report.suspicions().stream().map(this::suspicion).toList(),
                report.suspicious(),
                assumptions);
    }

    private FailedJoin join(FailedJoin join) {
        return new FailedJoin(
                join.sheet(),
                join.target(),
                join.rows(),
                join.names().stream().map(name -> names.of("vm", name)).toList(),
                join.firstRows());
    }

    private Suspicion suspicion(Suspicion suspicion) {
        return new Suspicion(
                suspicion.sheet(),
                suspicion.row(),
                suspicion.column(),
                quoted(suspicion.value()),
                suspicion.code(),
                suspicion.arguments().stream()
                        .map(each -> each instanceof String text ? (Object) quoted(text) : each)
                        .toList());
    }

    private String quoted(String text) {
        return text.chars().anyMatch(Character::isLetter) ? names.of("vm", text) : text;
    }
}
