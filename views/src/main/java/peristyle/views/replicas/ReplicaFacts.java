package peristyle.views.replicas;

import java.time.Duration;
import java.time.Instant;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import org.jspecify.annotations.Nullable;
import peristyle.model.estate.Replica;
import peristyle.model.operation.Snapshot;
import peristyle.model.telemetry.ReplicaState;
import peristyle.model.telemetry.ReplicaStatus;
import peristyle.model.telemetry.Rpo;
import peristyle.model.telemetry.Transfer;
import peristyle.views.look.Icons;
import peristyle.views.look.Tones;
import peristyle.views.text.Formats;
import peristyle.views.text.Texts;

/** The figures of one replica, name by value. */
final class ReplicaFacts extends GridPane {

    private static final double MILLIS = 1_000;

    private final Texts texts;

    ReplicaFacts(Texts texts) {
        this.texts = texts;
        getStyleClass().add("facts");
    }

    void show(Snapshot snapshot, Replica replica) {
        getChildren().clear();
        ReplicaStatus status = snapshot.situation().statusOf(replica.id());
        Rpo rpo = Standing.rpo(snapshot, replica);
        Transfer last = status.lastTransfer();
        boolean known = status.state() != ReplicaState.UNKNOWN;
        fact("column.state", texts.of(status.state()), Icons.of(Tones.of(status.state())));
        fact("column.severity", texts.of(rpo.severity()), Icons.of(Tones.of(rpo.severity())));
        fact("column.age_s", age(rpo, replica), null);
        fact("column.last_start", moment(last == null ? null : last.start()), null);
        fact("column.last_duration_s", duration(last == null ? null : last.duration()), null);
        fact("column.last_bytes", last == null ? Formats.UNKNOWN : formats().bytes((double) last.bytes()), null);
        fact("replicas.throughput", throughput(last), null);
        fact("column.recovery_points", known ? points(status, replica) : Formats.UNKNOWN, null);
        fact("column.oldest_point", moment(status.oldestPoint()), null);
        if (replica.mirror() != null) {
            fact("replicas.lag", duration(rpo.age()), null);
            fact(
                    "column.bytes_at_risk",
                    known ? formats().bytes((double) status.bytesAtRisk()) : Formats.UNKNOWN,
                    null);
        }
    }

    private String age(Rpo rpo, Replica replica) {
        return texts.get("replicas.age-of", duration(rpo.age()), duration(replica.rpo()));
    }

    private String points(ReplicaStatus status, Replica replica) {
        return texts.get("replicas.points-of", status.pointsKept(), replica.retention());
    }

    private String throughput(@Nullable Transfer last) {
        return last == null || !last.duration().isPositive()
                ? Formats.UNKNOWN
                : formats().bytes(last.bytes() * MILLIS / last.duration().toMillis()) + "/s";
    }

    private String moment(@Nullable Instant moment) {
        return moment == null ? Formats.UNKNOWN : formats().moment(moment);
    }

    private String duration(@Nullable Duration time) {
        return time == null ? Formats.UNKNOWN : formats().duration(time);
    }

    private Formats formats() {
        return texts.formats();
    }

    private void fact(String key, String value, @Nullable Node icon) {
        Label name = new Label(texts.get(key));
        name.getStyleClass().add("muted");
        Label shown = new Label(value, icon);
        name.setLabelFor(shown);
        addRow(getRowCount(), name, shown);
    }
}
