package peristyle.model.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import peristyle.model.telemetry.Metric;
import peristyle.model.telemetry.SampleArchive;
import peristyle.model.telemetry.SampleBlock;
import peristyle.model.telemetry.Tier;

/** Blocks of measurements as rows. Not waited for until they are on the disk: a power cut may cost the last of them. */
final class StoredSamples implements SampleArchive {

    private static final String MERGE = "merge into sample_block (metric, tier, chunk, start_second, payload)"
            + " key (metric, tier, chunk, start_second) values (?, ?, ?, ?, ?)";

    private final Writer writer;
    private final Readers readers;

    StoredSamples(Writer writer, Readers readers) {
        this.writer = writer;
        this.readers = readers;
    }

    @Override
    public void write(List<SampleBlock> blocks) {
        List<SampleBlock> kept = List.copyOf(blocks);
        long bytes = kept.stream().mapToLong(block -> block.payload().length).sum();
        writer.lightly(connection -> {
            writer.requireSpace(bytes);
            try (PreparedStatement merge = connection.prepareStatement(MERGE)) {
                for (SampleBlock block : kept) {
                    Sql.fill(
                            merge,
                            block.metric().ordinal(),
                            block.tier().ordinal(),
                            block.chunk(),
                            block.startEpochSecond(),
                            block.payload());
                    merge.addBatch();
                }
                return merge.executeBatch().length;
            }
        });
    }

    @Override
    public List<SampleBlock> read(Metric metric, Tier tier, int chunk, long fromEpochSecond, long toEpochSecond) {
        return readers.read(connection -> read(connection, metric, tier, chunk, fromEpochSecond, toEpochSecond));
    }

    static List<SampleBlock> read(
            Connection connection, Metric metric, Tier tier, int chunk, long fromEpochSecond, long toEpochSecond)
            throws SQLException {
        return Sql.list(
                connection,
                "select start_second, payload from sample_block where metric = ? and tier = ? and chunk = ?"
                        + " and start_second >= ? and start_second < ? order by start_second",
                row -> new SampleBlock(metric, tier, chunk, row.getLong(1), row.getBytes(2)),
                metric.ordinal(),
                tier.ordinal(),
                chunk,
                fromEpochSecond,
                toEpochSecond);
    }

    @Override
    public void forgetBefore(Tier tier, long epochSecond) {
        writer.lightly(connection -> Sql.run(
                connection,
                "delete from sample_block where tier = ? and start_second < ?",
                tier.ordinal(),
                epochSecond));
    }
}
