package peristyle.views.detail;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import peristyle.model.telemetry.hypervisor.Reclaimed;
import peristyle.views.look.Tone;
import peristyle.views.text.Formats;

/** What says of memory that was taken back from VMs, and of processors that they wait for. */
public record MemoryFacts(Words words) {

    private static final double FELT = 5;
    private static final double HURTS = 10;

    /** The sum under this key, and how it was taken where there is any; a dash where that is unknown. */
    public List<Block.Fact> taken(String key, @Nullable Reclaimed reclaimed) {
        if (reclaimed == null) {
            return List.of(words.fact(key, Cell.of(Formats.UNKNOWN, Tone.UNKNOWN)));
        }
        List<Block.Fact> facts = new ArrayList<>();
        boolean any = reclaimed.sum() > 0;
        facts.add(words.fact(key, Cell.of(words.size(reclaimed.sum()), any ? Tone.WARNING : Tone.GOOD)));
        if (any) {
            facts.add(words.fact("detail.memory-shared", words.size(reclaimed.shared())));
            facts.add(words.fact("detail.memory-ballooned", words.size(reclaimed.ballooned())));
            facts.add(words.fact("detail.memory-compressed", words.size(reclaimed.compressed())));
            facts.add(words.fact("detail.memory-swapped", words.size(reclaimed.swapped())));
        }
        return facts;
    }

    /** CPU ready in percent: 5 is felt, 10 hurts. */
    public Cell ready(double percent) {
        Tone tone = Double.isNaN(percent)
                ? Tone.UNKNOWN
                : percent > HURTS ? Tone.DANGER : percent > FELT ? Tone.WARNING : Tone.GOOD;
        return Cell.of(words.percent(percent, 100), tone);
    }
}
