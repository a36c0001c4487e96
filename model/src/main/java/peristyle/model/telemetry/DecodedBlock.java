package peristyle.model.telemetry;

import org.jspecify.annotations.Nullable;

/**
 * The samples of one block, in {@link SampleCode}s; sample by sample, place by place.
 *
 * @param weights how many measurements each sample stands for, 0 where there is none
 * @param mean of each sample
 * @param highest of each sample, null where a sample is one measurement
 */
record DecodedBlock(short[] weights, short[] mean, short @Nullable [] highest) {}
