package peristyle.views.detail;

import java.util.List;
import peristyle.model.estate.ObjectId;
import peristyle.model.rule.Finding;
import peristyle.views.chart.Trend;

/**
 * What is known of one object at one moment.
 *
 * @param id the object
 * @param name what people call it
 * @param state how it is
 * @param findings what the rules say of it, worst first
 * @param blocks its facts; the first stands first
 * @param trends its measurements over time
 */
public record Detail(
        ObjectId id, String name, Cell state, List<Finding> findings, List<Block> blocks, List<Trend> trends) {
    public Detail {
        findings = List.copyOf(findings);
        blocks = List.copyOf(blocks);
        trends = List.copyOf(trends);
    }
}
