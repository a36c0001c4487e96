package peristyle.model.drill;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import peristyle.model.estate.Estate;
import peristyle.model.estate.EstateObject;
import peristyle.model.estate.ObjectId;
import peristyle.model.estate.ObjectKind;
import peristyle.model.estate.Roster;
import peristyle.model.exchange.sheet.Query;
import peristyle.model.exchange.sheet.Sheet;
import peristyle.model.exchange.sheet.Sheets;
import peristyle.model.hardware.blade.RackNames;
import peristyle.model.operation.Snapshot;
import peristyle.model.problem.Problem;
import peristyle.model.problem.ProblemException;

/** Finds the objects that a drill means. */
final class Naming {

    private final String file;

    /** @param file name of the drill's file, for messages */
    Naming(String file) {
        this.file = file;
    }

    /** The one object of this kind with this id or name; of a blade or a chassis another name will do, too. */
    ObjectId one(Estate estate, ObjectKind kind, Step.Named named) {
        List<ObjectId> found = new ArrayList<>();
        Roster<EstateObject> roster = estate.roster(kind);
        for (EstateObject object : roster) {
            if (object.id().value().equals(named.text())) {
                return object.id();
            }
            if (object.name().equals(named.text())) {
                found.add(object.id());
            }
        }
        if (found.isEmpty()) {
            found.addAll(otherwise(estate, roster, named.text()));
        }
        if (found.size() != 1) {
            throw problem(
                    named.spot(), found.isEmpty() ? "drill.no-such-object" : "drill.ambiguous", kind, named.text());
        }
        return found.getFirst();
    }

    /** Those that are called so otherwise, else those of which another name begins so: a blade by its host. */
    private static List<ObjectId> otherwise(Estate estate, Roster<EstateObject> roster, String text) {
        RackNames names = new RackNames(estate);
        List<ObjectId> called = new ArrayList<>();
        List<ObjectId> shortly = new ArrayList<>();
        for (EstateObject object : roster) {
            if (names.called(object, text)) {
                called.add(object.id());
            } else if (names.shortly(object, text)) {
                shortly.add(object.id());
            }
        }
        return called.isEmpty() ? shortly : called;
    }

    /** An object of any kind with this id or name. */
    ObjectId any(Estate estate, Step.Named named) {
        for (ObjectKind kind : ObjectKind.values()) {
            Roster<EstateObject> roster = estate.roster(kind);
            for (EstateObject object : roster) {
                if (object.id().value().equals(named.text()) || object.name().equals(named.text())) {
                    return object.id();
                }
            }
        }
        throw problem(named.spot(), "drill.no-object", named.text());
    }

    /** What a fault of this kind of object strikes; at least one. */
    List<ObjectId> all(Snapshot snapshot, ObjectKind kind, Step.Strike strike) {
        List<ObjectId> found = switch (strike.targets()) {
            case Step.Targets.These these ->
                these.names().stream()
                        .map(each -> one(snapshot.estate(), kind, each))
                        .toList();
            case Step.Targets.All all -> ids(snapshot.estate().roster(kind));
            case Step.Targets.Where where -> where(snapshot, sheetOf(kind, where.spot()), where.query(), where.spot());
        };
        if (found.isEmpty()) {
            throw problem(strike.spot(), "drill.strikes-nothing", kind);
        }
        return found;
    }

    private static List<ObjectId> ids(Roster<EstateObject> roster) {
        List<ObjectId> ids = new ArrayList<>();
        for (EstateObject object : roster) {
            ids.add(object.id());
        }
        return ids;
    }

    /** The table of this name. */
    Sheet<?> sheet(String id, Spot spot) {
        return Sheets.all().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(() -> problem(
                        spot,
                        "drill.no-such-table",
                        id,
                        String.join(", ", Sheets.all().stream().map(Sheet::id).toList())));
    }

    private Sheet<?> sheetOf(ObjectKind kind, Spot spot) {
        Optional<Sheet<?>> sheet =
                Sheets.all().stream().filter(each -> each.kind() == kind).findFirst();
        return sheet.orElseThrow(() -> problem(spot, "drill.no-table-of-kind", kind));
    }

    /** The objects of a table that fulfil a query, in the order of their places. */
    <T extends EstateObject> List<ObjectId> where(Snapshot snapshot, Sheet<T> sheet, String query, Spot spot) {
        Roster<T> rows = sheet.rows(snapshot);
        List<ObjectId> ids = new ArrayList<>();
        for (int place : parse(sheet, query, spot).places(snapshot, rows)) {
            T row = rows.at(place);
            if (row != null) {
                ids.add(row.id());
            }
        }
        return ids;
    }

    private <T extends EstateObject> Query<T> parse(Sheet<T> sheet, String query, Spot spot) {
        try {
            return Query.parse(sheet, query);
        } catch (ProblemException wrong) {
            int within = wrong.problem().arguments().getFirst() instanceof Integer position ? position - 1 : 0;
            Spot exact = new Spot(spot.line(), spot.column() + within);
            throw new ProblemException(
                    Problem.of("drill.query", file, exact.line(), exact.column(), query, sheet.id(), wrong.problem()),
                    wrong);
        }
    }

    ProblemException problem(Spot spot, String code, Object... arguments) {
        return DrillLine.problem(file, spot, code, arguments);
    }
}
