package peristyle.model.planning.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import peristyle.model.catalog.Catalog;
import peristyle.model.catalog.CatalogFile;
import peristyle.model.estate.Estate;
import peristyle.model.estate.Provenance;
import peristyle.model.planning.settings.BackupTerms;
import peristyle.model.rule.Situation;
import peristyle.model.sample.EstateSize;
import peristyle.model.sample.SampleEstate;
import peristyle.model.telemetry.History;
import peristyle.model.telemetry.LiveValues;
import peristyle.model.telemetry.Metric;
import peristyle.model.telemetry.Readings;
import peristyle.model.telemetry.ReplicaStatuses;
import peristyle.model.telemetry.Series;

class BackupSpaceTest {

    private static final Catalog CATALOG = CatalogFile.shipped();
    private static final Estate ESTATE = SampleEstate.generate(EstateSize.SMALL, 7, CATALOG);
    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
    private static final BackupTerms TERMS = BackupTerms.USUAL;
    private static final float USED = 1_000_000;

    private static Situation situation() {
        Readings readings = new Readings();
        readings.fit(ESTATE);
        java.util.Arrays.fill(readings.column(Metric.DATASTORE_USED), USED);
        LiveValues live = readings.publish(NOW);
        return new Situation(NOW, ESTATE, CATALOG, live, ReplicaStatuses.NONE);
    }

    /** So many days up to yesterday, each a hundredth of what is used now above the one before. */
    private static History growing(int days) {
        long first = NOW.getEpochSecond() / 86_400 - days;
        long[] seconds = new long[days];
        float[] values = new float[days];
        for (int day = 0; day < days; day++) {
            seconds[day] = (first + day) * 86_400;
            values[day] = USED * (1 - (days - day) / 100f);
        }
        return (metric, id, range) -> new Series(Duration.ofDays(1), seconds, values, values);
    }

    @Test
    @DisplayName("BK-5 the quota is full when what grows with the datastores, by the stated rule, has reached it")
    void full() {
        double now = BackupSpace.mib(ESTATE, TERMS);

        Outlook outlook = BackupSpace.outlook(situation(), growing(14), TERMS, now * 1.2);

        assertThat(outlook.ceiling()).isEqualTo(Ceiling.BACKUP_QUOTA);
        assertThat(outlook.now()).isCloseTo(now, within(1e-6 * now));
        assertThat(outlook.left())
                .isInstanceOfSatisfying(
                        TimeLeft.Within.class,
                        left -> assertThat(left.earliest()).isBetween(18, 22));
    }

    @Test
    @DisplayName("BK-5 a quota that is full already says so; fewer than 7 days are not enough history")
    void reachedOrUnknown() {
        double now = BackupSpace.mib(ESTATE, TERMS);

        assertThat(BackupSpace.outlook(situation(), growing(14), TERMS, now / 2).left())
                .isEqualTo(new TimeLeft.Reached());
        assertThat(BackupSpace.outlook(situation(), growing(5), TERMS, now * 2).left())
                .isInstanceOf(TimeLeft.NotEnoughHistory.class);
    }

    @Test
    @DisplayName("BK-5 where it is not known of every VM whether it is backed up, the space is unknown, not small")
    void unknown() {
        Situation fromFile = situation().from(Provenance.INVENTORY_FILE);

        Outlook outlook = BackupSpace.outlook(fromFile, growing(14), TERMS, 1_000);

        assertThat(outlook.now()).isNaN();
        assertThat(outlook.left()).isInstanceOf(TimeLeft.NotEnoughHistory.class);
    }

    @Test
    @DisplayName("BK-5 longer retention takes more space")
    void rule() {
        assertThat(BackupSpace.mib(ESTATE, new BackupTerms(30, 0.04)))
                .isGreaterThan(BackupSpace.mib(ESTATE, new BackupTerms(30, 0.02)));
    }
}
