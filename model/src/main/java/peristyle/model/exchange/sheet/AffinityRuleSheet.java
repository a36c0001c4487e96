package peristyle.model.exchange.sheet;

import peristyle.model.estate.AffinityRule;
import peristyle.model.estate.AffinityType;
import peristyle.model.estate.ObjectKind;
import peristyle.model.rule.Severity;

/** Rules that keep VMs together or apart (CP-9). */
public final class AffinityRuleSheet {

    /** All affinity rules. */
    public static final Sheet<AffinityRule> AFFINITY_RULES = SheetDraft.<AffinityRule>of(
                    "affinity_rules", ObjectKind.AFFINITY_RULE)
            .text("id", (s, place, rule) -> rule.id().value())
            .hidden()
            .text("name", (s, place, rule) -> rule.name())
            .refers("pool", AffinityRule::pool)
            .choice("affinity", AffinityType.class, (s, place, rule) -> rule.type())
            .flag("enabled", (s, place, rule) -> rule.enabled())
            .integer("vms", (s, place, rule) -> (long) rule.vms().size())
            .choice("worst_finding", Severity.class, (s, place, rule) -> Known.worstFinding(s, rule.id()))
            .moving()
            .sheet();

    private AffinityRuleSheet() {}
}
