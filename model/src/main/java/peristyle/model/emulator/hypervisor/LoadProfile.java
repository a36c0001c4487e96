package peristyle.model.emulator.hypervisor;

import peristyle.model.estate.Workload;

/**
 * What a kind of workload asks of a VM of average weight.
 *
 * @param idle share of its vCPUs that it uses when nothing goes on
 * @param peak share that it uses on top when it is busiest
 * @param memory share of its configured memory that it touches
 * @param iopsPerVcpu storage operations a second and vCPU at its busiest
 * @param writes share of them that write
 * @param mbpsPerVcpu network traffic at its busiest, Mbit/s and vCPU
 */
record LoadProfile(float idle, float peak, float memory, float iopsPerVcpu, float writes, float mbpsPerVcpu) {

    /** The profile of this kind. */
    static LoadProfile of(Workload workload) {
        return switch (workload) {
            case OFFICE -> new LoadProfile(.03f, .30f, .55f, 35, .35f, 12);
            case WEB -> new LoadProfile(.05f, .42f, .60f, 30, .25f, 45);
            case DATABASE -> new LoadProfile(.10f, .48f, .85f, 160, .40f, 25);
            case BATCH -> new LoadProfile(.02f, .70f, .62f, 120, .50f, 15);
            case DEVELOPMENT -> new LoadProfile(.02f, .45f, .45f, 40, .45f, 10);
            case INFRASTRUCTURE -> new LoadProfile(.02f, .12f, .45f, 12, .50f, 6);
        };
    }
}
