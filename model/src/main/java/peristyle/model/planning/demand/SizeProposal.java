package peristyle.model.planning.demand;

import peristyle.model.planning.demand.MeasuredUse.Reading;

/**
 * Another size of a VM that its measured use speaks for. Its reason is the text {@code right-sizing.<rule>}.
 *
 * @param vm its id
 * @param name what people call it
 * @param rule by which it is proposed
 * @param now vCPUs, or MiB of memory, that it has
 * @param proposed those that would do
 * @param reading what was measured
 */
public record SizeProposal(String vm, String name, Rule rule, long now, long proposed, Reading reading) {

    /** What is sized. */
    public enum Item {
        VCPUS,
        MEMORY
    }

    /** The rules, as {@code docs/right-sizing.md} states them. */
    public enum Rule {
        /** The busy processors of 95 % of all times are 70 % of fewer. */
        VCPUS_BY_SERIES(Item.VCPUS),
        /** The same of days, and half as much beside. */
        VCPUS_BY_DAYS(Item.VCPUS),
        /** Twice the mean is 70 % of fewer. */
        VCPUS_BY_AVERAGE(Item.VCPUS),
        /** More than 90 % of the processors are busy in more than 5 % of all times. */
        VCPUS_TOO_FEW(Item.VCPUS),
        /** The peak and a fifth. */
        MEMORY_BY_SERIES(Item.MEMORY),
        /** The peak of days and a half. */
        MEMORY_BY_DAYS(Item.MEMORY),
        /** The mean and a half. */
        MEMORY_BY_AVERAGE(Item.MEMORY),
        /** What was held at one moment and a quarter. */
        MEMORY_BY_MOMENT(Item.MEMORY);

        private final Item item;

        Rule(Item item) {
            this.item = item;
        }

        /** What it sizes. */
        public Item item() {
            return item;
        }
    }

    /** What it saves: below 0 where more is proposed. */
    public long saved() {
        return now - proposed;
    }
}
