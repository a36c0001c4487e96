package peristyle.views.replicas;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import peristyle.model.estate.Mirror;
import peristyle.model.estate.Replica;
import peristyle.model.hardware.storage.VolumeState;
import peristyle.model.operation.Snapshot;
import peristyle.model.protection.PracticeCopies;
import peristyle.model.telemetry.Metric;
import peristyle.model.telemetry.ReplicaState;
import peristyle.model.telemetry.ReplicaStatus;
import peristyle.model.telemetry.Rpo;
import peristyle.model.telemetry.Transfer;
import peristyle.views.chart.Trend;
import peristyle.views.detail.Block;
import peristyle.views.detail.Cell;
import peristyle.views.detail.Describer;
import peristyle.views.detail.Detail;
import peristyle.views.detail.Words;
import peristyle.views.look.Tone;
import peristyle.views.look.Tones;
import peristyle.views.text.Formats;
import peristyle.views.text.Texts;

/** What is known of one replica: its age over time against its objective, its last transfer, where it comes from and lies. */
final class ReplicaDetail implements Describer<Replica> {

    private static final double MILLIS = 1_000;

    private final Texts texts;
    private final Words words;

    ReplicaDetail(Texts texts) {
        this.texts = texts;
        words = new Words(texts);
    }

    @Override
    public Detail describe(Snapshot snapshot, Replica replica) {
        Rpo rpo = Standing.rpo(snapshot, replica);
        return new Detail(
                replica.id(),
                texts.name(replica.vm()) + " → " + texts.name(replica.target()),
                Cell.of(texts.of(rpo.severity()), Tones.of(rpo.severity())),
                snapshot.findings().about(replica.id()),
                List.of(recovery(snapshot, replica, rpo), places(snapshot, replica)),
                List.of(age(replica)));
    }

    private Block recovery(Snapshot snapshot, Replica replica, Rpo rpo) {
        ReplicaStatus status = snapshot.situation().statusOf(replica.id());
        @Nullable Transfer last = status.lastTransfer();
        boolean known = status.state() != ReplicaState.UNKNOWN;
        List<Block.Fact> facts = new ArrayList<>();
        facts.add(words.fact("column.state", words.state(status.state())));
        facts.add(
                words.fact("column.age_s", texts.get("replicas.age-of", duration(rpo.age()), duration(replica.rpo()))));
        facts.add(words.fact("column.point_in_time", moment(status.pointInTime())));
        facts.add(words.fact("column.last_start", moment(last == null ? null : last.start())));
        facts.add(words.fact("column.last_duration_s", duration(last == null ? null : last.duration())));
        facts.add(words.fact("column.last_bytes", last == null ? null : bytes(last.bytes())));
        facts.add(words.fact("replicas.throughput", throughput(last)));
        facts.add(words.fact(
                "column.recovery_points",
                known ? texts.get("replicas.points-of", status.pointsKept(), replica.retention()) : null));
        facts.add(words.fact("column.oldest_point", moment(status.oldestPoint())));
        if (replica.mirror() != null) {
            facts.add(words.fact("replicas.lag", duration(rpo.age())));
            facts.add(words.fact("column.bytes_at_risk", known ? bytes(status.bytesAtRisk()) : null));
        }
        Mirror mirror = PracticeCopies.mirrorOf(snapshot.estate(), replica);
        if (mirror != null) {
            facts.add(words.fact("replicas.practice", practice(snapshot, mirror)));
        }
        return new Block.Facts(texts.get("replicas.recovery"), facts);
    }

    private Cell practice(Snapshot snapshot, Mirror mirror) {
        if (mirror.practiceCopyOf() == null) {
            return Cell.of(texts.get("replicas.practice.none"));
        }
        VolumeState state =
                snapshot.hardware().storage().volume(mirror.target()).orElse(null);
        // The copy lies in the pool of its volume: where that serves nothing, neither can be used.
        return state == VolumeState.OFFLINE || state == VolumeState.LOST
                ? Cell.of(texts.get("replicas.practice.unusable", mirror.practiceCopyOf()), Tone.DANGER)
                : Cell.of(texts.get("replicas.practice.as-of", mirror.practiceCopyOf()));
    }

    private Block places(Snapshot snapshot, Replica replica) {
        return new Block.Facts(
                texts.get("detail.facts"),
                List.of(
                        words.fact("column.vm_name", words.link(snapshot, replica.vm())),
                        words.fact("column.method", words.state(replica.method())),
                        words.fact("column.policy", words.link(snapshot, replica.policy())),
                        words.fact("column.source_storage", words.link(snapshot, replica.source())),
                        words.fact("column.target_pool", words.link(snapshot, replica.targetPool())),
                        words.fact("column.target_storage", words.link(snapshot, replica.target())),
                        words.fact("replicas.encryption", Cell.of(texts.get("replicas.not-encrypted"), Tone.NOTICE))));
    }

    private Trend age(Replica replica) {
        return new Trend(
                texts.get("replicas.chart"),
                Metric.REPLICA_AGE.unit(),
                List.of(new Trend.Line(texts.get("column.age_s"), Metric.REPLICA_AGE, replica.id())),
                List.of(new Trend.Limit(
                        texts.get("column.rpo_target_s"), replica.rpo().toSeconds(), Tone.DANGER)));
    }

    private @Nullable String throughput(@Nullable Transfer last) {
        return last == null || !last.duration().isPositive()
                ? null
                : texts.formats().bytes(last.bytes() * MILLIS / last.duration().toMillis()) + "/s";
    }

    private String bytes(long bytes) {
        return texts.formats().bytes((double) bytes);
    }

    private @Nullable String moment(@Nullable Instant moment) {
        return moment == null ? null : texts.formats().moment(moment);
    }

    private String duration(@Nullable Duration time) {
        return time == null ? Formats.UNKNOWN : texts.formats().duration(time);
    }
}
